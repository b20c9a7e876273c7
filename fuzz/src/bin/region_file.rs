//! One file of the example region: a first line with its path, then what stands there instead.

#![no_main]

use fuzz::pack::{Files, must_hold};
use fuzz::{bundle, site};
use std::sync::LazyLock;

static EXAMPLE: LazyLock<Files> = LazyLock::new(|| {
    let pack = regionpack::read::folder(&site::checkout("regions/eksempel")).expect("the example is right");
    pack.files()
});

libfuzzer_sys::fuzz_target!(|input: &[u8]| {
    let (path, content) = bundle::first_line(input);
    let mut files = EXAMPLE.clone();
    files.insert(String::from_utf8_lossy(path).into_owned(), content.to_vec());
    must_hold(files);
});
