//! No large file is tracked by git.

use std::fs;

use super::{Violation, checkout::Checkout};
use crate::tools::{Outcome, process};

const LARGEST: u64 = 500_000;

/// Looks at what git tracks; a copy without git has nothing to look at.
pub fn check(checkout: &Checkout) -> Outcome<Vec<Violation>> {
    if !checkout.root.join(".git").exists() {
        println!("Not a git checkout: the sizes of tracked files are not checked.");
        return Ok(Vec::new());
    }
    let mut git = std::process::Command::new("git");
    let listed = process::capture(git.args(["ls-files", "-z"]).current_dir(&checkout.root))?;
    Ok(too_large(checkout, listed.split('\0').filter(|path| !path.is_empty())))
}

fn too_large<'a>(checkout: &Checkout, paths: impl Iterator<Item = &'a str>) -> Vec<Violation> {
    paths
        .filter(|path| !(path.starts_with("docs/") && path.ends_with(".png")))
        .filter_map(|path| {
            // A file that is tracked but gone is on its way out.
            let size = fs::metadata(checkout.root.join(path)).ok()?.len();
            let message = format!(
                "{} kB; at most {} would be right. Make it by a command, fetch it as a package, or make it smaller",
                size / 1000,
                LARGEST / 1000
            );
            (size > LARGEST).then(|| Violation::new(path, 1, message))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{
        super::checkout::samples::{checkout, printed},
        *,
    };

    #[test]
    fn large_files_are_found_but_for_pictures_in_docs() {
        let large = "x".repeat(500_001);
        let (_folder, checkout) = checkout(&[("a.csv", &large), ("docs/a.png", &large), ("b.csv", "small")]);
        let found = printed(too_large(&checkout, ["a.csv", "b.csv", "docs/a.png", "gone.csv"].into_iter()));
        assert_eq!(found.len(), 1, "{found:#?}");
        assert!(found[0].starts_with("a.csv:1: 500 kB; at most 500 would be right"));
    }
}
