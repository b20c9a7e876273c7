//! `Accept-Language`, the language of a link, and cookies.

#![no_main]

use axum::http::{HeaderMap, HeaderValue, header};
use fuzz::bundle::first_line;
use std::sync::LazyLock;
use web::{Cookies, Lang, Settings};

static OURS: LazyLock<[Cookies; 2]> =
    LazyLock::new(|| ["http://a", "https://a"].map(|url| Cookies::of(&settings(url))));

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let (first, rest) = first_line(data);
    if let Ok(text) = std::str::from_utf8(first) {
        for lang in [Lang::negotiate(text), Lang::parse(text)].into_iter().flatten() {
            assert_eq!(Lang::parse(lang.as_str()), Some(lang));
            assert_eq!(Lang::negotiate(lang.as_str()), Some(lang));
        }
    }
    let mut headers = HeaderMap::new();
    for line in rest.split(|byte| *byte == b'\n') {
        if let Ok(value) = HeaderValue::from_bytes(line) {
            headers.append(header::COOKIE, value);
        }
    }
    for cookies in *OURS {
        for name in ["session", "visit", "browser", "lang", "ceremony"] {
            let Some(value) = cookies.read(&headers, name) else { continue };
            assert!(!value.is_empty() && !value.contains(';'), "{value:?}");
            let set = cookies.set(name, value, Some(1)).expect("what came in a header goes in one");
            let pair = set.as_bytes().split(|byte| *byte == b';').next().unwrap_or_default().to_vec();
            let back = HeaderMap::from_iter([(header::COOKIE, HeaderValue::from_bytes(&pair).expect("a pair"))]);
            assert_eq!(cookies.read(&back, name), Some(value));
        }
    }
});

fn settings(public_url: &str) -> Settings {
    Settings {
        public_url: public_url.to_owned(),
        secret: Vec::new(),
        previous_secret: None,
        demonstration: false,
        default_language: Lang::Nb,
        trust_forwarded_for: false,
    }
}
