//! Whether a file holds what its name says: a first line with the name, then the content.

#![no_main]

use files::FileStore;
use fuzz::bundle::first_line;
use fuzz::site::{folder, runtime};
use std::cell::LazyCell;
use std::convert::Infallible;
use tempfile::TempDir;
use tokio::runtime::Runtime;

struct Store {
    runtime: Runtime,
    files: FileStore,
    _folder: TempDir,
}

thread_local! {
    static STORE: LazyCell<Store> = const { LazyCell::new(|| {
        let folder = folder();
        Store { runtime: runtime(), files: FileStore::local(folder.path()).expect("a file store"), _folder: folder }
    }) };
}

libfuzzer_sys::fuzz_target!(|input: &[u8]| STORE.with(|store| {
    let (name, content) = first_line(input);
    let Ok(name) = std::str::from_utf8(name) else { return };
    let whole = taken(store, name, content, content.len().max(1));
    let parts = taken(store, name, content, 7);
    assert_eq!(whole, parts, "the size of the parts makes a difference");
    if let Ok(sha256) = whole {
        let kept = store.runtime.block_on(store.files.read(&sha256)).expect("what was taken is there");
        assert_eq!(kept, content);
    }
}));

/// The file's hash, or why it was not taken.
fn taken(store: &Store, name: &str, content: &[u8], part: usize) -> Result<String, String> {
    let parts: Vec<_> = content.chunks(part).map(|part| Ok::<_, Infallible>(part.to_vec().into())).collect();
    let received = store.runtime.block_on(store.files.receive(name, futures::stream::iter(parts)));
    received.map(|stored| stored.sha256).map_err(|error| error.to_string())
}
