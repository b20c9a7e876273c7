//! The checkout as the checks see it, read once.

use std::path::{Path, PathBuf};

use crate::tools::{
    Outcome, files,
    rust_source::{RustSource, line_of},
};

/// Which part of the house a crate or file belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layer {
    /// The binary.
    App,
    /// What the pages look like.
    Assets,
    /// What features stand on.
    Base,
    /// What people do.
    Feature,
    /// Pure libraries.
    Method,
    /// These chores.
    Xtask,
}

/// A crate of the workspace.
pub struct Member {
    /// Where it belongs.
    pub layer: Layer,
    /// The package's name.
    pub name: String,
    /// Its folder, from the root.
    pub folder: String,
    /// The text of its Cargo.toml.
    pub manifest: String,
}

/// A Rust file.
pub struct RustFile {
    /// Its path from the root.
    pub path: String,
    /// Its text.
    pub text: String,
    /// Its text taken apart.
    pub source: RustSource,
}

/// What the checks look at.
pub struct Checkout {
    /// The folder with the workspace's Cargo.toml.
    pub root: PathBuf,
    /// The crates, sorted by folder.
    pub members: Vec<Member>,
    /// Every Rust file, sorted by path.
    pub rust: Vec<RustFile>,
}

impl Checkout {
    /// Reads the crates and the Rust files below the root.
    pub fn read(root: &Path) -> Outcome<Self> {
        let mut checkout = Self { root: root.to_owned(), members: Vec::new(), rust: Vec::new() };
        for file in files::below(root)? {
            let path = checkout.relative(&file);
            if path.ends_with("/Cargo.toml") {
                checkout.members.extend(member(&path, files::read(&file)?));
            } else if path.ends_with(".rs") {
                let text = files::read(&file)?;
                checkout.rust.push(RustFile { path, source: RustSource::new(&text), text });
            }
        }
        Ok(checkout)
    }

    /// A path from the root, with slashes.
    pub fn relative(&self, file: &Path) -> String {
        file.strip_prefix(&self.root).unwrap_or(file).to_string_lossy().into_owned()
    }
}

impl RustFile {
    /// The part of the house it belongs to.
    pub fn layer(&self) -> Option<Layer> {
        layer(&self.path)
    }

    /// The line of a position in the text.
    pub fn line(&self, position: usize) -> usize {
        line_of(&self.text, position)
    }

    /// Whether it belongs to a crate's own code, not to its tests, benchmarks or examples.
    pub fn is_in_src(&self) -> bool {
        !self.is_for_tests() && self.path.split('/').any(|part| part == "src")
    }

    /// Whether the whole file is for tests; so is everything in `testkit`.
    pub fn is_for_tests(&self) -> bool {
        let in_folder = |folder: &str| self.path.split('/').rev().skip(1).any(|part| part == folder);
        self.path.starts_with("base/testkit/")
            || in_folder("tests")
            || in_folder("benches")
            || self.path.ends_with("/tests.rs")
            || self.path.ends_with("_tests.rs")
    }

    /// Whether it is `name.rs` or in a folder `name/` of the crate's source.
    pub fn is_or_is_in(&self, name: &str) -> bool {
        let inside = self.path.split_once("/src/").map_or("", |(_, inside)| inside);
        inside.split('/').any(|part| part == name || part.strip_suffix(".rs") == Some(name))
    }
}

fn member(path: &str, manifest: String) -> Option<Member> {
    let folder = path.strip_suffix("/Cargo.toml")?.to_owned();
    let depth = folder.split('/').count();
    let layer = layer(path)?;
    let expected = if matches!(layer, Layer::App | Layer::Assets | Layer::Xtask) { 1 } else { 2 };
    let name = manifest.lines().find_map(|line| line.strip_prefix("name = "))?.trim().trim_matches('"').to_owned();
    (depth == expected).then_some(Member { layer, name, folder, manifest })
}

fn layer(path: &str) -> Option<Layer> {
    Some(match path.split('/').next()? {
        "app" => Layer::App,
        "assets" => Layer::Assets,
        "base" => Layer::Base,
        "features" => Layer::Feature,
        "methods" => Layer::Method,
        "xtask" => Layer::Xtask,
        _ => return None,
    })
}

#[cfg(test)]
pub mod samples {
    //! Small checkouts for the tests of the checks.

    use super::*;
    use std::fs;

    /// A checkout with these files, each a path and its text.
    pub fn checkout(files: &[(&str, &str)]) -> (tempfile::TempDir, Checkout) {
        let folder = tempfile::tempdir().unwrap();
        for (path, text) in files {
            let file = folder.path().join(path);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, text).unwrap();
        }
        let checkout = Checkout::read(folder.path()).unwrap();
        (folder, checkout)
    }

    /// Violations as they are printed.
    pub fn printed(violations: Vec<crate::commands::tidy::Violation>) -> Vec<String> {
        violations.iter().map(ToString::to_string).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crates_and_files_are_found_with_their_place_in_the_house() {
        let (_folder, checkout) = samples::checkout(&[
            ("Cargo.toml", "[workspace]"),
            ("app/Cargo.toml", "[package]\nname = \"samhelse\"\n"),
            ("base/web/Cargo.toml", "[package]\nname = \"web\"\n"),
            ("base/web/src/queries/list.rs", ""),
            ("base/web/tests/pages.rs", ""),
            ("target/made.rs", ""),
        ]);
        let names: Vec<_> = checkout.members.iter().map(|member| (member.name.as_str(), member.layer)).collect();
        assert_eq!(names, [("samhelse", Layer::App), ("web", Layer::Base)]);
        assert_eq!(checkout.rust.len(), 2);
        assert!(checkout.rust[0].is_in_src() && checkout.rust[0].is_or_is_in("queries"));
        assert!(checkout.rust[1].is_for_tests());
    }
}
