//! A whole region pack: its files one after another, each after a line `=== path`.

#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| fuzz::pack::must_hold(fuzz::bundle::files(input)));
