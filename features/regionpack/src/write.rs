//! Writing a pack to a folder.

use files::clean_name;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// Why a pack was not written. Nothing is left behind.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// There is something already.
    #[error("{} is not a new or empty folder", .0.display())]
    NotEmpty(PathBuf),
    /// A file of the pack would not lie inside the folder, or has a name that not every system takes.
    #[error("{0:?} cannot be the path of a file in a pack")]
    Path(String),
    /// The system refused.
    #[error("the pack could not be written: {0}")]
    Io(#[from] io::Error),
}

/// Writes the files into the folder `path`, which must be new or empty. The folder appears whole or not at all, and only its
/// owner may read it, since packs hold what nobody has published.
pub fn folder(files: &BTreeMap<String, Vec<u8>>, path: &Path) -> Result<(), WriteError> {
    if let Some(path) = files.keys().find(|path| !is_safe(path)) {
        return Err(WriteError::Path(path.clone()));
    }
    let target = std::path::absolute(path)?;
    let Some(parent) = target.parent().filter(|_| is_free(&target)) else { return Err(WriteError::NotEmpty(target)) };
    fs::create_dir_all(parent)?;
    let temporary = tempfile::Builder::new().prefix(".region-pack-").tempdir_in(parent)?;
    for (path, content) in files {
        let place = temporary.path().join(path);
        fs::create_dir_all(place.parent().unwrap_or(temporary.path()))?;
        fs::write(place, content)?;
    }
    // This replaces an empty folder and refuses one that was filled meanwhile.
    fs::rename(temporary.path(), &target)?;
    let _ = temporary.keep();
    Ok(())
}

fn is_safe(path: &str) -> bool {
    path.split('/').all(|name| clean_name(name).is_ok_and(|clean| clean == name))
}

fn is_free(target: &Path) -> bool {
    match fs::symlink_metadata(target) {
        Ok(metadata) => metadata.is_dir() && fs::read_dir(target).is_ok_and(|mut entries| entries.next().is_none()),
        Err(error) => error.kind() == io::ErrorKind::NotFound,
    }
}
