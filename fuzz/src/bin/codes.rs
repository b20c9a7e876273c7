//! Codes that people type: recovery codes and codes from an app.

#![no_main]

use accounts::authenticators::{recovery_codes, totp};

libfuzzer_sys::fuzz_target!(|text: &str| {
    let hash = recovery_codes::hash("account", text);
    if hash.is_some() {
        assert_eq!(recovery_codes::hash("account", &text.to_ascii_uppercase()), hash);
        assert_eq!(recovery_codes::hash("account", &format!(" {} ", text.replace('-', " "))), hash);
        assert_ne!(recovery_codes::hash("other", text), hash);
    }
    let step = totp::step(b"12345678901234567890", text, 59).expect("a secret that is long enough");
    assert!(step.is_none_or(|step| (0..=2).contains(&step)));
    if step.is_some() {
        assert_eq!(text.chars().filter(char::is_ascii_digit).count(), 6, "{text:?}");
    }
});
