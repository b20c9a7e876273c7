//! Markdown from people.

#![no_main]

use fuzz::html::must_be_safe;

libfuzzer_sys::fuzz_target!(|text: &str| {
    must_be_safe(&web::markdown(text).to_string());
});
