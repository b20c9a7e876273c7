//! A file that gets its name only when it is whole.

use crate::Error;
use std::fs::{File, OpenOptions};
use std::io::ErrorKind;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

/// `FILE.part`, which only its owner may read; removed when it is dropped before it was kept.
pub(crate) struct PartFile {
    target: PathBuf,
    part: PathBuf,
    file: File,
    kept: bool,
}

impl PartFile {
    /// Begins a file that will be called `target`, where nothing may be.
    pub(crate) fn begin(target: &Path) -> Result<Self, Error> {
        if target.symlink_metadata().is_ok() {
            return Err(Error::Exists(target.to_owned()));
        }
        let mut name = target.as_os_str().to_owned();
        name.push(".part");
        let part = PathBuf::from(name);
        let opened = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&part);
        let file = opened.map_err(|error| match error.kind() {
            ErrorKind::AlreadyExists => Error::UnderWay(part.clone()),
            _ => Error::file(&part)(error),
        })?;
        Ok(Self { target: target.to_owned(), part, file, kept: false })
    }

    /// Where to write.
    pub(crate) fn file(&self) -> &File {
        &self.file
    }

    /// Makes it last under its own name, and tells its size.
    pub(crate) fn keep(mut self) -> Result<u64, Error> {
        let failed = |error| Error::file(&self.part)(error);
        self.file.sync_all().map_err(failed)?;
        let size = self.file.metadata().map_err(failed)?.len();
        if self.target.symlink_metadata().is_ok() {
            return Err(Error::Exists(self.target.clone()));
        }
        std::fs::rename(&self.part, &self.target).map_err(failed)?;
        self.kept = true;
        // So that the name, too, survives a power cut.
        let folder = self.target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        File::open(folder).and_then(|folder| folder.sync_all()).map_err(Error::file(folder))?;
        Ok(size)
    }
}

impl Drop for PartFile {
    fn drop(&mut self) {
        if !self.kept {
            let _ = std::fs::remove_file(&self.part);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write as _;

    #[test]
    fn only_a_whole_file_gets_the_name() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("backup");
        drop(PartFile::begin(&target).unwrap());
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
        let part = PartFile::begin(&target).unwrap();
        assert!(matches!(PartFile::begin(&target), Err(Error::UnderWay(_))));
        part.file().write_all(b"whole").unwrap();
        assert_eq!(part.keep().unwrap(), 5);
        assert_eq!(std::fs::read(&target).unwrap(), b"whole");
        assert!(matches!(PartFile::begin(&target), Err(Error::Exists(_))));
    }
}
