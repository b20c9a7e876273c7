//! Requests to the whole site: a first line with path and query, then headers.

#![no_main]

use axum::body::Body;
use axum::http::{HeaderName, HeaderValue, Request};
use fuzz::bundle::first_line;
use fuzz::site::Site;
use std::cell::LazyCell;

thread_local! {
    static SITE: LazyCell<Site> = const { LazyCell::new(Site::whole) };
}

libfuzzer_sys::fuzz_target!(|input: &[u8]| SITE.with(|site| {
    let (target, lines) = first_line(input);
    let Ok(mut request) = Request::get(target).body(Body::empty()) else { return };
    for line in lines.split(|byte| *byte == b'\n') {
        let Some(middle) = line.iter().position(|byte| *byte == b':') else { continue };
        let name = HeaderName::from_bytes(&line[..middle]);
        if let (Ok(name), Ok(value)) = (name, HeaderValue::from_bytes(&line[middle + 1..])) {
            request.headers_mut().append(name, value);
        }
    }
    let answer = site.answer(request);
    if !answer.headers.contains_key("content-encoding") {
        let text = String::from_utf8_lossy(&answer.body).to_lowercase();
        for leak in ["panicked", "sqlx", "sea_orm", "$argon2", "/src/"] {
            // What was sent may come back, escaped.
            assert!(
                !text.contains(leak) || input.to_ascii_lowercase().windows(leak.len()).any(|w| w == leak.as_bytes()),
                "{leak}: {text}"
            );
        }
    }
}));
