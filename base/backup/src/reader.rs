//! Readers that the others stand on: hashing what passes, and an attachment as a reader.

use crate::Error;
use bytes::{Buf, Bytes};
use files::Chunks;
use futures::StreamExt;
use sha2::{Digest, Sha256};
use std::io::{self, Read};
use tokio::runtime::Handle;

/// Counts and hashes what is read through it.
pub(crate) struct Hashing<R> {
    pub inner: R,
    hasher: Sha256,
    pub size: u64,
}

impl<R: Read> Hashing<R> {
    pub(crate) fn new(inner: R) -> Self {
        Self { inner, hasher: Sha256::new(), size: 0 }
    }

    /// Reads what is left and throws it away.
    pub(crate) fn drain(&mut self) -> io::Result<()> {
        io::copy(self, &mut io::sink()).map(drop)
    }

    /// The SHA-256 of what was read so far, in hexadecimal.
    pub(crate) fn sha256(&self) -> String {
        self.hasher.clone().finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

impl<R: Read> Read for Hashing<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.hasher.update(&buffer[..count]);
        self.size += count as u64;
        Ok(count)
    }
}

/// An attachment, read on a thread that may block.
pub(crate) struct ChunkReader<'a> {
    runtime: &'a Handle,
    chunks: Chunks,
    rest: Bytes,
}

impl<'a> ChunkReader<'a> {
    pub(crate) fn new(runtime: &'a Handle, chunks: Chunks) -> Self {
        Self { runtime, chunks, rest: Bytes::new() }
    }
}

impl Read for ChunkReader<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.rest.is_empty() {
            match self.runtime.block_on(self.chunks.next()) {
                Some(chunk) => self.rest = chunk.map_err(|error| io::Error::other(Error::Files(error)))?,
                None => return Ok(0),
            }
        }
        let count = self.rest.len().min(buffer.len());
        self.rest.copy_to_slice(&mut buffer[..count]);
        Ok(count)
    }
}
