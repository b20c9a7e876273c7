//! Taking a file in.

use crate::content::Inspector;
use crate::media_type::extension;
use crate::scan::Scan;
use crate::store::{hexadecimal, place};
use crate::upload::Upload;
use crate::{Error, FileStore, MediaType, clean_name};
use bytes::Bytes;
use futures::stream::{self, Stream, StreamExt};
use object_store::ObjectStoreExt as _;
use sha2::{Digest, Sha256};
use std::convert::Infallible;
use std::pin::pin;

/// A file that was taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    /// The SHA-256 of the content in lower-case hexadecimal, by which the file is opened.
    pub sha256: String,
    /// The size in bytes.
    pub size: u64,
    /// What the content is.
    pub media_type: MediaType,
    /// The cleaned name.
    pub file_name: String,
}

impl FileStore {
    /// Takes in a file while it flows, and answers when it is safe on disk. On any error nothing stays behind.
    pub async fn receive<E>(
        &self,
        file_name: &str,
        chunks: impl Stream<Item = Result<Bytes, E>>,
    ) -> Result<Stored, Error>
    where
        E: Into<Box<dyn std::error::Error + Send + Sync>>,
    {
        let file_name = clean_name(file_name)?;
        let extension = extension(&file_name);
        let Some(media_type) = MediaType::of_extension(&extension) else {
            return Err(Error::Unsupported { file_name, extension });
        };
        let scan = match &self.scanner {
            Some(scanner) => Some(scanner.begin().await?),
            None => None,
        };
        let mut upload = Upload::new(self);
        let mut pouring = Pouring::new(Inspector::new(media_type), self.limit, scan);
        if let Err(spill) = pouring.pour(chunks, &mut upload).await {
            upload.give_up().await;
            return Err(spill.named(file_name, extension, self.limit));
        }
        let sha256 = hexadecimal(&pouring.hasher.finalize());
        let place = place(&sha256)?;
        // One of another size is damaged and is replaced.
        if self.objects.head(&place).await.is_ok_and(|there| there.size == pouring.size) {
            upload.give_up().await;
        } else {
            upload.finish(&place).await?;
        }
        Ok(Stored { sha256, size: pouring.size, media_type, file_name })
    }

    /// Takes in a file that is already in memory, with the same checks.
    pub async fn put_bytes(&self, file_name: &str, content: Bytes) -> Result<Stored, Error> {
        self.receive(file_name, stream::iter([Ok::<_, Infallible>(content)])).await
    }
}

/// A file on its way from the sender to the store.
struct Pouring {
    inspector: Inspector,
    hasher: Sha256,
    size: u64,
    limit: u64,
    scan: Option<Scan>,
}

/// Why a file did not come through.
enum Spill {
    Empty,
    TooLarge,
    NotWhatItSays,
    Infected(String),
    Other(Error),
}

impl Pouring {
    fn new(inspector: Inspector, limit: u64, scan: Option<Scan>) -> Self {
        Self { inspector, hasher: Sha256::new(), size: 0, limit, scan }
    }

    async fn pour<E>(
        &mut self,
        chunks: impl Stream<Item = Result<Bytes, E>>,
        upload: &mut Upload<'_>,
    ) -> Result<(), Spill>
    where
        E: Into<Box<dyn std::error::Error + Send + Sync>>,
    {
        let mut chunks = pin!(chunks);
        while let Some(chunk) = chunks.next().await {
            let chunk = chunk.map_err(|error| Spill::Other(Error::Interrupted(error.into())))?;
            self.look_at(&chunk)?;
            if let Some(scan) = &mut self.scan {
                scan.feed(&chunk).await.map_err(Spill::Other)?;
            }
            upload.write(&chunk).await.map_err(Spill::Other)?;
        }
        if self.size == 0 {
            return Err(Spill::Empty);
        }
        if !self.inspector.agrees() {
            return Err(Spill::NotWhatItSays);
        }
        if let Some(scan) = self.scan.take()
            && let Some(found) = scan.verdict().await.map_err(Spill::Other)?
        {
            return Err(Spill::Infected(found));
        }
        Ok(())
    }

    fn look_at(&mut self, chunk: &[u8]) -> Result<(), Spill> {
        self.size += chunk.len() as u64;
        if self.size > self.limit {
            return Err(Spill::TooLarge);
        }
        self.hasher.update(chunk);
        if self.inspector.feed(chunk) { Ok(()) } else { Err(Spill::NotWhatItSays) }
    }
}

impl Spill {
    fn named(self, file_name: String, extension: String, limit: u64) -> Error {
        match self {
            Self::Empty => Error::Empty { file_name },
            Self::TooLarge => Error::TooLarge { file_name, limit },
            Self::NotWhatItSays => Error::NotWhatItSays { file_name, extension },
            Self::Infected(found) => Error::Infected { file_name, found },
            Self::Other(error) => error,
        }
    }
}

#[cfg(test)]
mod tests;
