//! Settings: a TOML file, and after a line `===` variables of the environment. `$SECRET` stands for something secret.

#![no_main]

use config::Settings;
use fuzz::bundle::replace;
use fuzz::site::folder;
use std::cell::LazyCell;
use std::ffi::OsString;
use std::os::unix::ffi::OsStringExt as _;
use tempfile::TempDir;

const SECRET: &str = "hemmelig-9f2c-hemmelig-9f2c-hemmelig-9f2c";

thread_local! {
    static FOLDER: LazyCell<TempDir> = const { LazyCell::new(folder) };
}

libfuzzer_sys::fuzz_target!(|input: &[u8]| FOLDER.with(|folder| {
    let written = replace(input, b"\"$SECRET\"", format!("\"{SECRET}\"").as_bytes());
    let end = written.windows(5).position(|window| window == b"\n===\n");
    let (toml, lines) = end.map_or((&written[..], &[][..]), |end| (&written[..=end], &written[end + 5..]));
    let path = folder.path().join("samhelse.toml");
    std::fs::write(&path, toml).expect("a file");
    let variables = lines.split(|byte| *byte == b'\n').filter_map(|line| {
        let middle = line.iter().position(|byte| *byte == b'=')?;
        let value = replace(&line[middle + 1..], b"$SECRET", SECRET.as_bytes());
        Some((OsString::from_vec(line[..middle].to_vec()), OsString::from_vec(value)))
    });
    let none: [(&str, &str); 0] = [];
    match Settings::from_places(Some(&path), variables, std::collections::BTreeMap::from(none)) {
        Ok(settings) => must_not_be_shown(settings),
        Err(error) => {
            // A name may be told; a value may not.
            let only_values =
                replace(&written, format!("= \"{SECRET}\"").as_bytes(), b"").windows(8).all(|w| w != b"hemmelig");
            assert!(!only_values || !error.to_string().contains("hemmelig"), "{error}");
        }
    }
}));

/// What is secret makes no difference to how settings are shown.
fn must_not_be_shown(settings: Settings) {
    let shown = format!("{settings:?}");
    let mut other = settings;
    if let Some(key) = &mut other.secret_key {
        *key = SECRET.to_owned();
    }
    assert_eq!(format!("{other:?}"), shown);
    other.database_url = Some(format!("postgres://a:{SECRET}@db/samhelse"));
    other.mail.url = Some(format!("smtps://a:{SECRET}@mail?password={SECRET}"));
    assert!(shown.contains(SECRET) || !format!("{other:?}").contains(SECRET));
    assert!(!other.public_url.ends_with('/') && other.public_url.starts_with("http"));
}
