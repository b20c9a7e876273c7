//! Files in a ZIP, which is written while it is sent: of the documents, one part is in memory at a time.

use axum::body::Body;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use files::{Chunks, FileStore};
use futures::{StreamExt as _, stream};
use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};
use std::vec::IntoIter;
use web::{Error, Result};
use zip::write::{SimpleFileOptions, StreamWriter};
use zip::{CompressionMethod, DateTime, ZipWriter};

/// The most that the files of a package may hold together, in bytes: what a Fiks message may hold is more, and what an hour's
/// download over a slow line brings is less.
const MAX_BYTES: u64 = 2 * 1024 * 1024 * 1024;

/// A file of a package.
pub struct Entry {
    /// Where it lies in the package.
    pub path: String,
    /// What is in it.
    pub content: Content,
}

/// What is in a file of a package.
pub enum Content {
    /// These bytes.
    Made(Vec<u8>),
    /// What the file store has under the hash, with this size in bytes.
    Kept {
        /// The SHA-256.
        sha256: String,
        /// The size.
        size: u64,
    },
}

/// Sends the files as a ZIP. The same files give the same bytes.
///
/// # Errors
///
/// When they are more than one package may hold, or when the store has lost one of them.
pub async fn send(store: &FileStore, name: &str, entries: Vec<Entry>) -> Result<Response> {
    let mut bytes = 0;
    for entry in &entries {
        bytes += match &entry.content {
            Content::Made(content) => content.len() as u64,
            Content::Kept { sha256, size } => {
                // Told now: once the sending has begun, it can only break off.
                store.size(sha256).await?.ok_or(files::Error::NotFound)?;
                *size
            }
        };
    }
    if bytes > MAX_BYTES {
        return Err(Error::Conflict { reason: "archive-too-large" });
    }
    let headers =
        [(header::CONTENT_TYPE, "application/zip".to_owned()), (header::CONTENT_DISPOSITION, files::to_keep(name))];
    let parts = stream::unfold(Some(Packing::new(store.clone(), entries)), |packing| async {
        let mut packing = packing?;
        match packing.step().await {
            Ok(true) => Some((Ok(packing.written()), Some(packing))),
            Ok(false) => Some((packing.finish(), None)),
            Err(error) => Some((Err(error), None)),
        }
    });
    // Layers between here and the reader may ask once more when all has been sent.
    Ok((headers, Body::from_stream(parts.fuse())).into_response())
}

/// A package that is being written.
struct Packing {
    store: FileStore,
    entries: IntoIter<Entry>,
    open: Option<Chunks>,
    zip: ZipWriter<StreamWriter<Shared>>,
    shared: Shared,
}

impl Packing {
    fn new(store: FileStore, entries: Vec<Entry>) -> Self {
        let shared = Shared::default();
        Self { store, entries: entries.into_iter(), open: None, zip: ZipWriter::new_stream(shared.clone()), shared }
    }

    /// Writes the next part; `false` when all is written.
    async fn step(&mut self) -> io::Result<bool> {
        if let Some(chunks) = &mut self.open {
            match chunks.next().await {
                Some(chunk) => self.zip.write_all(&chunk.map_err(io::Error::other)?)?,
                None => self.open = None,
            }
            return Ok(true);
        }
        let Some(entry) = self.entries.next() else { return Ok(false) };
        self.zip.start_file(entry.path, options())?;
        match entry.content {
            Content::Made(content) => self.zip.write_all(&content)?,
            Content::Kept { sha256, .. } => {
                self.open = Some(self.store.open(&sha256).await.map_err(io::Error::other)?.1);
            }
        }
        Ok(true)
    }

    /// What was written since the last time.
    fn written(&self) -> Bytes {
        self.shared.take()
    }

    fn finish(self) -> io::Result<Bytes> {
        self.zip.finish()?;
        Ok(self.shared.take())
    }
}

/// No time of day and no rights of the machine: the same files give the same bytes.
fn options() -> SimpleFileOptions {
    SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(1))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644)
}

/// What is written and not sent yet.
#[derive(Clone, Default)]
struct Shared(Arc<Mutex<Vec<u8>>>);

impl Shared {
    fn take(&self) -> Bytes {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner)).into()
    }
}

impl Write for Shared {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
