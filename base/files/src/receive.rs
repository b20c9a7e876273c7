//! Taking a file in.

use crate::content::Inspector;
use crate::media_type::extension;
use crate::scan::Scan;
use crate::store::{INCOMING, hexadecimal, place};
use crate::{Error, FileStore, MediaType, clean_name};
use bytes::{Bytes, BytesMut};
use futures::stream::{self, Stream, StreamExt};
use object_store::path::Path;
use object_store::{MultipartUpload, ObjectStoreExt, PutPayload};
use sha2::{Digest, Sha256};
use std::convert::Infallible;
use std::pin::pin;
use uuid::Uuid;

/// Small parts are gathered to this size before they are written.
const PART: usize = 1024 * 1024;

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
        let temporary = Path::from_iter([INCOMING, &Uuid::new_v4().to_string()]);
        let mut upload = self.objects.put_multipart(&temporary).await?;
        let mut pouring = Pouring::new(Inspector::new(media_type), self.limit, scan);
        let kept = match pouring.pour(chunks, upload.as_mut()).await {
            Ok(()) => self.keep(&temporary, upload.as_mut(), &pouring).await,
            Err(spill) => Err(spill.named(file_name.clone(), extension, self.limit)),
        };
        match kept {
            Ok(sha256) => Ok(Stored { sha256, size: pouring.size, media_type, file_name }),
            Err(error) => {
                // Fails when `keep` has finished or given up the upload itself; then there is nothing to remove here.
                let _ = upload.abort().await;
                Err(error)
            }
        }
    }

    /// Takes in a file that is already in memory, with the same checks.
    pub async fn put_bytes(&self, file_name: &str, content: Bytes) -> Result<Stored, Error> {
        self.receive(file_name, stream::iter([Ok::<_, Infallible>(content)])).await
    }

    /// Gives a file that was taken in whole the name of its content.
    async fn keep(
        &self,
        temporary: &Path,
        upload: &mut dyn MultipartUpload,
        poured: &Pouring,
    ) -> Result<String, Error> {
        let sha256 = hexadecimal(&poured.hasher.clone().finalize());
        let place = place(&sha256)?;
        // One of another size is damaged and is replaced.
        if self.objects.head(&place).await.is_ok_and(|there| there.size == poured.size) {
            upload.abort().await?;
            return Ok(sha256);
        }
        upload.complete().await?;
        if let Err(error) = self.objects.rename(temporary, &place).await {
            self.objects.delete(temporary).await?;
            return Err(error.into());
        }
        Ok(sha256)
    }
}

/// A file on its way from the sender to the disk.
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
        upload: &mut dyn MultipartUpload,
    ) -> Result<(), Spill>
    where
        E: Into<Box<dyn std::error::Error + Send + Sync>>,
    {
        let mut chunks = pin!(chunks);
        let mut part = BytesMut::new();
        while let Some(chunk) = chunks.next().await {
            let chunk = chunk.map_err(|error| Spill::Other(Error::Interrupted(error.into())))?;
            self.look_at(&chunk)?;
            if let Some(scan) = &mut self.scan {
                scan.feed(&chunk).await.map_err(Spill::Other)?;
            }
            part.extend_from_slice(&chunk);
            if part.len() >= PART {
                upload.put_part(PutPayload::from(part.split().freeze())).await.map_err(Spill::store)?;
            }
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
        upload.put_part(PutPayload::from(part.freeze())).await.map_err(Spill::store)
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
    fn store(error: object_store::Error) -> Self {
        Self::Other(error.into())
    }

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
