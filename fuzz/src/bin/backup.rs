//! The file of a backup. The first byte says how much of it is real: nothing, the encryption, also the compression, or also
//! the archive around the manifest.

#![no_main]

use backup::{Identities, Recipients};
use fuzz::site::folder;
use std::cell::LazyCell;
use std::io::Write as _;
use std::path::PathBuf;
use tempfile::TempDir;

struct Keys {
    recipient: age::x25519::Recipient,
    identities: Identities,
    source: PathBuf,
    _folder: TempDir,
}

thread_local! {
    static KEYS: LazyCell<Keys> = const { LazyCell::new(keys) };
}

libfuzzer_sys::fuzz_target!(|input: &[u8]| KEYS.with(|keys| {
    let Some((level, content)) = input.split_first() else { return };
    let content = match level % 4 {
        0 => content.to_vec(),
        1 => sealed(keys, content),
        2 => sealed(keys, &compressed(content)),
        _ => sealed(keys, &compressed(&archived(content))),
    };
    std::fs::write(&keys.source, content).expect("a file");
    if let Ok(manifest) = backup::manifest(&keys.source, &keys.identities) {
        assert_eq!(manifest.format, backup::FORMAT);
        let _ = (manifest.rows(), manifest.file_bytes());
    }
    if let Ok(text) = std::str::from_utf8(input) {
        let _ = Recipients::parse([text]);
    }
}));

fn keys() -> Keys {
    let folder = folder();
    let path = folder.path().join("key");
    let recipient = backup::generate(&path).expect("a key");
    let recipient = recipient.parse().expect("a recipient");
    Keys {
        recipient,
        identities: Identities::read(&path).expect("the key"),
        source: folder.path().join("backup"),
        _folder: folder,
    }
}

fn sealed(keys: &Keys, content: &[u8]) -> Vec<u8> {
    let recipient: &dyn age::Recipient = &keys.recipient;
    let encryptor = age::Encryptor::with_recipients(std::iter::once(recipient)).expect("a recipient");
    let mut writer = encryptor.wrap_output(Vec::new()).expect("memory");
    writer.write_all(content).expect("memory");
    writer.finish().expect("memory")
}

fn compressed(content: &[u8]) -> Vec<u8> {
    zstd::encode_all(content, 1).expect("memory")
}

fn archived(content: &[u8]) -> Vec<u8> {
    let mut archive = tar::Builder::new(Vec::new());
    let mut header = tar::Header::new_gnu();
    header.set_size(content.len() as u64);
    archive.append_data(&mut header, "manifest.json", content).expect("memory");
    archive.into_inner().expect("memory")
}
