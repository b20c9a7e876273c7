//! Where files lie, and reading them.

use crate::{Error, Scanner};
use bytes::Bytes;
use futures::stream::{BoxStream, StreamExt, TryStreamExt};
use object_store::local::LocalFileSystem;
use object_store::path::Path;
use object_store::{ObjectStore, ObjectStoreExt};
use sha2::{Digest, Sha256};
use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::SystemTime;
use time::OffsetDateTime;

/// The largest file that is taken.
pub const MAX_BYTES: u64 = 50 * 1024 * 1024;

/// The folder of long files that are still on their way in.
pub(crate) const INCOMING: &str = "incoming";
/// The folder of the files that are kept.
const KEPT: &str = "sha256";
/// So much of a file is written at a time: to a disk, and to a server, which takes no less.
const PART: usize = 1024 * 1024;
const REMOTE_PART: usize = 5 * 1024 * 1024;

/// The content of a file, part by part.
pub type Chunks = BoxStream<'static, Result<Bytes, Error>>;

/// The files; cheap to clone.
#[derive(Clone, Debug)]
pub struct FileStore {
    pub(crate) objects: Arc<dyn ObjectStore>,
    pub(crate) limit: u64,
    pub(crate) scanner: Option<Scanner>,
    pub(crate) part: usize,
    /// Where the files are, when they are on a disk of this machine.
    folder: Option<PathBuf>,
}

impl FileStore {
    /// Keeps files in the folder `dir`, which is made when missing.
    pub fn local(dir: &std::path::Path) -> Result<Self, Error> {
        let folder = dir.to_owned();
        std::fs::create_dir_all(folder.join(INCOMING))?;
        // Synced to disk before it is acknowledged, so that a row in the database never names a file that a power cut took.
        let objects = Arc::new(LocalFileSystem::new_with_prefix(dir)?.with_fsync(true));
        Ok(Self { objects, limit: MAX_BYTES, scanner: None, part: PART, folder: Some(folder) })
    }

    /// Keeps files at another machine.
    pub(crate) fn remote(objects: Arc<dyn ObjectStore>) -> Self {
        Self { objects, limit: MAX_BYTES, scanner: None, part: REMOTE_PART, folder: None }
    }

    /// The same, with every file looked at for viruses before it is kept. While the scanner is away, no file is taken.
    pub fn scanned_by(self, scanner: Scanner) -> Self {
        Self { scanner: Some(scanner), ..self }
    }

    /// The size and the content of the file with this hash.
    pub async fn open(&self, sha256: &str) -> Result<(u64, Chunks), Error> {
        let found = self.objects.get(&place(sha256)?).await?;
        let size = found.meta.size;
        Ok((size, found.into_stream().map(|chunk| chunk.map_err(Error::from)).boxed()))
    }

    /// The whole content of the file with this hash, which is checked against the hash.
    pub async fn read(&self, sha256: &str) -> Result<Bytes, Error> {
        let content = self.objects.get(&place(sha256)?).await?.bytes().await?;
        if hexadecimal(&Sha256::digest(&content)) != sha256 {
            return Err(Error::Damaged { sha256: sha256.to_owned() });
        }
        Ok(content)
    }

    /// Removes what uploads that began before `moment` left behind when the program was killed, and tells how many there
    /// were. `moment` should be a day ago, since another process may be taking in a file right now. Parts that a server of S3
    /// never got the end of are its own to remove.
    pub async fn sweep(&self, moment: OffsetDateTime) -> Result<usize, Error> {
        match self.folder.clone() {
            Some(folder) => {
                let swept = tokio::task::spawn_blocking(move || sweep_folder(&folder, moment.into()));
                Ok(swept.await.map_err(io::Error::other)??)
            }
            None => self.sweep_remote(moment).await,
        }
    }

    async fn sweep_remote(&self, moment: OffsetDateTime) -> Result<usize, Error> {
        let found: Vec<_> = self.objects.list(Some(&Path::from(INCOMING))).try_collect().await?;
        let mut removed = 0;
        for meta in found {
            if SystemTime::from(meta.last_modified) < SystemTime::from(moment) {
                self.objects.delete(&meta.location).await?;
                removed += 1;
            }
        }
        Ok(removed)
    }
}

/// Short files are written beside where they belong, under their name with a `#`.
fn sweep_folder(folder: &std::path::Path, moment: SystemTime) -> io::Result<usize> {
    let mut removed = remove_older(&folder.join(INCOMING), moment, |_| true)?;
    let kept = folder.join(KEPT);
    if kept.is_dir() {
        for entry in std::fs::read_dir(kept)? {
            let entry = entry?;
            if entry.file_type()?.is_dir() {
                removed += remove_older(&entry.path(), moment, |name| name.contains('#'))?;
            }
        }
    }
    Ok(removed)
}

fn remove_older(folder: &std::path::Path, moment: SystemTime, which: impl Fn(&str) -> bool) -> io::Result<usize> {
    let mut removed = 0;
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        if !which(&entry.file_name().to_string_lossy()) {
            continue;
        }
        let metadata = entry.metadata()?;
        if metadata.is_file() && metadata.modified()? < moment {
            std::fs::remove_file(entry.path())?;
            removed += 1;
        }
    }
    Ok(removed)
}

/// Where the file with this hash lies. Anything but a hash is answered as if there were no such file, before it can become
/// part of a path.
pub(crate) fn place(sha256: &str) -> Result<Path, Error> {
    let is_hash = sha256.len() == 64 && sha256.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    if !is_hash {
        return Err(Error::NotFound);
    }
    // Two characters make 256 folders, so that no folder grows too long to list.
    Ok(Path::from_iter([KEPT, &sha256[..2], sha256]))
}

pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::Duration;

    #[test]
    fn only_a_hash_becomes_a_path() {
        let hash = "0123456789abcdef".repeat(4);
        assert_eq!(place(&hash).unwrap().as_ref(), format!("sha256/01/{hash}"));
        for text in ["", "../../etc/passwd", &hash[1..], &hash.to_uppercase(), &hash.replace("ab", "å")] {
            assert!(matches!(place(text), Err(Error::NotFound)), "{text}");
        }
    }

    #[tokio::test]
    async fn what_is_not_there_is_not_found() {
        let dir = tempfile::tempdir().unwrap();
        let store = FileStore::local(dir.path()).unwrap();
        assert!(matches!(store.open(&"a".repeat(64)).await, Err(Error::NotFound)));
        assert!(matches!(store.read(&"a".repeat(64)).await, Err(Error::NotFound)));
    }

    #[tokio::test]
    async fn damage_is_found() {
        let dir = tempfile::tempdir().unwrap();
        let store = FileStore::local(dir.path()).unwrap();
        let stored = store.put_bytes("a.txt", "Ål".into()).await.unwrap();
        let place = dir.path().join(place(&stored.sha256).unwrap().as_ref());
        std::fs::write(place, "Gol").unwrap();
        assert!(matches!(store.read(&stored.sha256).await, Err(Error::Damaged { .. })));
    }

    #[tokio::test]
    async fn only_old_leftovers_are_swept() {
        let dir = tempfile::tempdir().unwrap();
        let store = FileStore::local(dir.path()).unwrap();
        let stored = store.put_bytes("a.txt", "Gol".into()).await.unwrap();
        let kept = dir.path().join(place(&stored.sha256).unwrap().as_ref());
        let left = [dir.path().join(INCOMING).join("0000#1"), kept.with_extension("#1")];
        for path in &left {
            std::fs::write(path, "half a fi").unwrap();
        }
        let made = OffsetDateTime::from(left[0].metadata().unwrap().modified().unwrap());
        assert_eq!(store.sweep(made - Duration::DAY).await.unwrap(), 0);
        assert_eq!(store.sweep(made + Duration::DAY).await.unwrap(), 2);
        assert!(kept.exists() && !left.iter().any(|path| path.exists()));
    }
}
