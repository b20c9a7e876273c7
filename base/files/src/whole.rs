//! The store as a whole: what lies in it, and putting a file back as it was. For backups and checks, which know files by
//! their hashes only; what people send comes in through [`FileStore::receive`].

use crate::store::{hexadecimal, place};
use crate::upload::Upload;
use crate::{Error, FileStore};
use bytes::Bytes;
use futures::stream::{Stream, StreamExt, TryStreamExt};
use object_store::path::Path;
use object_store::{ObjectStore, ObjectStoreExt};
use sha2::{Digest, Sha256};
use std::pin::pin;

/// A file in the store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The SHA-256 under which it lies.
    pub sha256: String,
    /// Its size in bytes.
    pub size: u64,
}

impl FileStore {
    /// Every file, in the order of the hashes. Whatever else somebody put into the folder is left out.
    pub async fn all(&self) -> Result<Vec<Kept>, Error> {
        let found: Vec<_> = self.objects.list(Some(&Path::from("sha256"))).try_collect().await?;
        let mut kept = Vec::with_capacity(found.len());
        for meta in found {
            let name = meta.location.filename().unwrap_or_default();
            if place(name).is_ok_and(|place| place == meta.location) {
                kept.push(Kept { sha256: name.to_owned(), size: meta.size });
            }
        }
        kept.sort_by(|one, other| one.sha256.cmp(&other.sha256));
        Ok(kept)
    }

    /// The size of the file with this hash, if it is there.
    pub async fn size(&self, sha256: &str) -> Result<Option<u64>, Error> {
        match self.objects.head(&place(sha256)?).await.map_err(Error::from) {
            Ok(meta) => Ok(Some(meta.size)),
            Err(Error::NotFound) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Puts a file back under its hash, which its content must have; otherwise nothing stays behind. Answers the size.
    pub async fn put_back(
        &self,
        sha256: &str,
        chunks: impl Stream<Item = Result<Bytes, std::io::Error>>,
    ) -> Result<u64, Error> {
        let place = place(sha256)?;
        let mut upload = Upload::new(self);
        match pour(sha256, chunks, &mut upload).await {
            Ok(size) => {
                upload.finish(&place).await?;
                Ok(size)
            }
            Err(error) => {
                upload.give_up().await;
                Err(error)
            }
        }
    }

    /// Takes a file out of the store. Only for what was put back a moment ago and must not stay.
    pub async fn take_out(&self, sha256: &str) -> Result<(), Error> {
        Ok(self.objects.delete(&place(sha256)?).await?)
    }
}

async fn pour(
    sha256: &str,
    chunks: impl Stream<Item = Result<Bytes, std::io::Error>>,
    upload: &mut Upload<'_>,
) -> Result<u64, Error> {
    let mut chunks = pin!(chunks);
    let (mut hasher, mut size) = (Sha256::new(), 0);
    while let Some(chunk) = chunks.next().await {
        let chunk = chunk.map_err(|error| Error::Interrupted(error.into()))?;
        hasher.update(&chunk);
        size += chunk.len() as u64;
        upload.write(&chunk).await?;
    }
    if hexadecimal(&hasher.finalize()) != sha256 {
        return Err(Error::Damaged { sha256: sha256.to_owned() });
    }
    Ok(size)
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures::stream;

    fn chunks(text: &'static str) -> impl Stream<Item = Result<Bytes, std::io::Error>> {
        stream::iter([Ok(Bytes::from_static(text.as_bytes()))])
    }

    #[tokio::test]
    async fn what_is_put_back_lies_where_it_was() {
        let (one, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let stored = FileStore::local(one.path()).unwrap().put_bytes("a.txt", "Gol".into()).await.unwrap();
        let store = FileStore::local(other.path()).unwrap();
        assert_eq!(store.size(&stored.sha256).await.unwrap(), None);
        assert_eq!(store.put_back(&stored.sha256, chunks("Gol")).await.unwrap(), 3);
        assert_eq!(store.read(&stored.sha256).await.unwrap(), "Gol");
        assert_eq!(store.all().await.unwrap(), [Kept { sha256: stored.sha256.clone(), size: 3 }]);
        store.take_out(&stored.sha256).await.unwrap();
        assert_eq!(store.all().await.unwrap(), []);
    }

    #[tokio::test]
    async fn another_content_is_not_put_back() {
        let dir = tempfile::tempdir().unwrap();
        let store = FileStore::local(dir.path()).unwrap();
        let hash = "a".repeat(64);
        assert!(matches!(store.put_back(&hash, chunks("Gol")).await, Err(Error::Damaged { .. })));
        assert_eq!(store.all().await.unwrap(), []);
        assert_eq!(std::fs::read_dir(dir.path().join("incoming")).unwrap().count(), 0);
    }
}
