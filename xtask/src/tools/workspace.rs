//! Where the checkout and what is built from it are.

use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
};

use super::{Outcome, Trouble};

/// The checkout that the command was started in.
pub struct Workspace {
    root: PathBuf,
}

impl Workspace {
    /// Walks up from the current folder, so that any folder of the checkout will do.
    ///
    /// The path is not taken from when xtask was compiled: several checkouts may share one target folder.
    pub fn find() -> Outcome<Self> {
        let here = env::current_dir().map_err(|error| Trouble::new(format!("no current folder: {error}")))?;
        here.ancestors()
            .find(|folder| folder.join("xtask/Cargo.toml").is_file())
            .map(|root| Self { root: root.to_owned() })
            .ok_or_else(|| Trouble::new("This is not inside a checkout of Samhelse. Go there first, then try again."))
    }

    /// A checkout at a known place.
    #[cfg(test)]
    pub fn at(root: &Path) -> Self {
        Self { root: root.to_owned() }
    }

    /// The folder with the workspace's Cargo.toml.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The path of something in the checkout.
    pub fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// Where cargo puts what it builds. A relative `CARGO_TARGET_DIR` counts from the root, as that is where cargo is run.
    pub fn target(&self) -> PathBuf {
        self.root.join(env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into()))
    }

    /// The binary `samhelse` of a profile's folder (`debug`, `demo`, `release`).
    pub fn samhelse(&self, profile_folder: &str) -> PathBuf {
        self.target().join(profile_folder).join("samhelse")
    }

    /// Cargo, at the root of the checkout.
    pub fn cargo(&self, arguments: &[&str]) -> Command {
        let mut command = self.command("cargo");
        command.args(arguments);
        command
    }

    /// Any program, at the root of the checkout.
    pub fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root);
        command
    }
}
