//! Walking through the checkout.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::{Outcome, Trouble};

/// Folders that hold what tools made, not what people wrote.
const MADE_BY_TOOLS: [&str; 2] = ["target", "node_modules"];

/// All files below a folder, sorted, but for hidden folders and what tools made.
pub fn below(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut found = Vec::new();
    if folder.is_dir() {
        collect(folder, &mut found)?;
    }
    found.sort();
    Ok(found)
}

/// The files below a folder whose names end in the extension.
pub fn with_extension(folder: &Path, extension: &str) -> Outcome<Vec<PathBuf>> {
    let mut files = below(folder)?;
    files.retain(|file| file.extension().is_some_and(|found| found == extension));
    Ok(files)
}

/// The folders directly in a folder, sorted.
pub fn folders_in(folder: &Path) -> Outcome<Vec<PathBuf>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut found = entries(folder)?;
    found.retain(|path| path.is_dir());
    found.sort();
    Ok(found)
}

/// The text of a file.
pub fn read(file: &Path) -> Outcome<String> {
    fs::read_to_string(file).map_err(Trouble::at(file))
}

/// The text of a file that may hold something else than text as well.
pub fn read_lossy(file: &Path) -> Outcome<String> {
    fs::read(file).map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).map_err(Trouble::at(file))
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) -> Outcome<()> {
    for path in entries(folder)? {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        if path.is_symlink() {
            continue; // a link could lead out of the checkout, or round in a circle
        } else if path.is_dir() {
            if !name.starts_with('.') && !MADE_BY_TOOLS.contains(&name.as_str()) {
                collect(&path, found)?;
            }
        } else {
            found.push(path);
        }
    }
    Ok(())
}

fn entries(folder: &Path) -> Outcome<Vec<PathBuf>> {
    fs::read_dir(folder)
        .and_then(|entries| entries.map(|entry| entry.map(|entry| entry.path())).collect())
        .map_err(Trouble::at(folder))
}
