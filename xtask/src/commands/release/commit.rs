//! What the release is made of: a commit, and nothing that is not in it.

use crate::tools::{Outcome, Trouble, files, process, workspace::Workspace};

/// The commit that is checked out.
pub struct Commit {
    /// Its id.
    pub id: String,
    /// When it was made, in seconds since 1970.
    pub time: String,
    /// The version that its Cargo.toml gives all crates.
    pub version: String,
}

impl Commit {
    /// Fails when something in the checkout is not in the commit: nobody else could make the same release.
    pub fn read(workspace: &Workspace) -> Outcome<Self> {
        let git = |arguments: &[&str]| process::capture(workspace.command("git").args(arguments));
        let changes = git(&["status", "--porcelain"])?;
        if !changes.is_empty() {
            return Err(Trouble::new(format!(
                "A release is made of a commit, and this is not in it:\n{changes}\
                 Commit it or take it away, or make a fresh clone: git clone . ../samhelse-release"
            )));
        }
        let manifest = files::read(&workspace.path("Cargo.toml"))?;
        let version = manifest.lines().find_map(|line| line.strip_prefix("version = \"")?.strip_suffix('"'));
        Ok(Self {
            id: git(&["rev-parse", "HEAD"])?.trim().to_owned(),
            time: git(&["log", "-1", "--format=%ct"])?.trim().to_owned(),
            version: version.ok_or_else(|| Trouble::new("Cargo.toml: no line `version = \"…\"`."))?.to_owned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{fs, path::Path, process::Command};

    fn git(root: &Path, arguments: &[&str]) {
        let who = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"];
        process::capture(Command::new("git").args(who).args(arguments).current_dir(root)).unwrap();
    }

    #[test]
    fn only_what_is_committed_becomes_a_release() {
        let root = tempfile::tempdir().unwrap();
        fs::write(root.path().join("Cargo.toml"), "[workspace.package]\nversion = \"1.2.3\"\n").unwrap();
        git(root.path(), &["init", "--quiet"]);
        git(root.path(), &["add", "."]);
        git(root.path(), &["commit", "--quiet", "--message", "all"]);
        let commit = Commit::read(&Workspace::at(root.path())).unwrap();
        assert_eq!((commit.version.as_str(), commit.id.len()), ("1.2.3", 40));
        assert!(commit.time.parse::<u64>().is_ok());

        fs::write(root.path().join("new.rs"), "").unwrap();
        let trouble = Commit::read(&Workspace::at(root.path())).err().unwrap().to_string();
        assert!(trouble.contains("?? new.rs"), "{trouble}");
    }
}
