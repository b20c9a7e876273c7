//! Names of files, accounts and kinds of file.

#![no_main]

use access::is_account_name;
use files::{MediaType, clean_name, content_disposition};

libfuzzer_sys::fuzz_target!(|name: &str| {
    if let Ok(clean) = clean_name(name) {
        assert_eq!(clean_name(&clean).as_ref(), Ok(&clean), "a clean name is clean");
        assert!(clean.len() <= 200 && !clean.contains(['/', '\\', '\0', '\n', '\r']) && !clean.starts_with('.'));
        let path = std::path::Path::new(&clean);
        assert_eq!(path.file_name().and_then(|name| name.to_str()), Some(clean.as_str()), "one part of a path");
    }
    for (media_type, _) in MediaType::ALL {
        let header = content_disposition(name, media_type);
        assert!(header.bytes().all(|byte| (b' '..=b'~').contains(&byte)), "{header:?}");
        assert_eq!(header.matches('"').count(), 2, "{header:?}");
    }
    if let Some(media_type) = MediaType::parse(name) {
        assert_eq!(media_type.as_str(), name);
    }
    if is_account_name(name) {
        assert!((1..=60).contains(&name.len()));
        assert!(name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-._".contains(&byte)));
    }
});
