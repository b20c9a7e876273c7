//! A disk that a test may fill.

use std::fs::File;
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// A file system of its own in memory, gone when this is dropped.
pub struct SmallDisk {
    folder: TempDir,
}

impl SmallDisk {
    /// Mounts one of this many bytes. Nothing, with a word on it, where one may not mount anything: only root may.
    pub fn mount(bytes: u64) -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let size = format!("size={bytes},mode=777");
        let mounted =
            Command::new("mount").args(["-t", "tmpfs", "-o", &size, "samhelse-test"]).arg(folder.path()).output();
        match mounted {
            Ok(mounted) if mounted.status.success() => Some(Self { folder }),
            _ => {
                eprintln!("left out: no small disk can be mounted here, which takes root");
                None
            }
        }
    }

    /// Where it is mounted.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Fills it to the last byte.
    pub fn fill(&self) {
        let mut ballast = File::options().create(true).append(true).open(self.ballast()).unwrap();
        let mut size = 1024 * 1024;
        while size > 0 {
            match ballast.write(&vec![0; size]) {
                Ok(written) if written > 0 => {}
                Ok(_) => size /= 2,
                Err(error) if error.kind() == ErrorKind::StorageFull => size /= 2,
                Err(error) => panic!("the disk could not be filled: {error}"),
            }
        }
    }

    /// Makes room again.
    pub fn clear(&self) {
        std::fs::remove_file(self.ballast()).unwrap();
    }

    fn ballast(&self) -> PathBuf {
        self.path().join("ballast")
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        // Lazily: a file may still be open.
        let _ = Command::new("umount").arg("--lazy").arg(self.path()).status();
    }
}
