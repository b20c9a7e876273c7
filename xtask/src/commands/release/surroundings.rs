//! Surroundings in which cargo and its plug-ins make the same bytes on every machine.

use std::{
    env, fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::Command,
};

use super::commit::Commit;
use crate::tools::{Outcome, Trouble, process, workspace::Workspace};

/// What a developer may have set for other builds and must not sway this one: how these variables begin.
const FORGOTTEN: [&str; 11] = [
    "CARGO_BUILD_RUST",
    "CARGO_BUILD_TARGET",
    "CARGO_ENCODED_RUSTFLAGS",
    "CARGO_PROFILE_",
    "CARGO_TARGET_",
    "CC",
    "CFLAGS",
    "CXX",
    "LIBSQLITE3_",
    "RUSTC",
    "RUSTFLAGS",
];

/// Folders of this machine, what stands for them in the binary, and how everything is started.
pub struct Surroundings<'a> {
    workspace: &'a Workspace,
    target: PathBuf,
    wrapper: PathBuf,
    folders: [(PathBuf, &'static str); 3],
    time: String,
}

impl<'a> Surroundings<'a> {
    /// Empties the folder that the release is built in: cargo does not see that the time of the commit is another.
    pub fn prepare(workspace: &'a Workspace, commit: &Commit) -> Outcome<Self> {
        let target =
            std::path::absolute(workspace.target().join("release-build")).map_err(Trouble::at(Path::new(".")))?;
        // The last that fits is taken, so the target folder, which is in the checkout, comes after it.
        let folders =
            [(cargo_home()?, "/cargo"), (workspace.root().to_owned(), "/samhelse"), (target.clone(), "/target")];
        must_fit_into_flags(&folders)?;
        if target.exists() {
            fs::remove_dir_all(&target).map_err(Trouble::at(&target))?;
        }
        fs::create_dir_all(&target).map_err(Trouble::at(&target))?;
        let wrapper = target.join("rustc-elsewhere");
        fs::write(&wrapper, wrapper_script(&folders)).map_err(Trouble::at(&wrapper))?;
        fs::set_permissions(&wrapper, fs::Permissions::from_mode(0o755)).map_err(Trouble::at(&wrapper))?;
        Ok(Self { workspace, target, wrapper, folders, time: commit.time.clone() })
    }

    /// Where cargo puts what it builds.
    pub fn target(&self) -> &Path {
        &self.target
    }

    /// The folders of this machine, and what stands for each.
    pub fn folders(&self) -> &[(PathBuf, &'static str)] {
        &self.folders
    }

    /// A program in these surroundings, at the root of the checkout.
    pub fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = self.workspace.command(program);
        for (name, _) in env::vars_os() {
            if sways(&name.to_string_lossy()) {
                command.env_remove(name);
            }
        }
        let maps: Vec<_> =
            self.folders.iter().map(|(here, there)| format!("-ffile-prefix-map={}={there}", here.display())).collect();
        command
            .env("CARGO_TARGET_DIR", &self.target)
            .env("SOURCE_DATE_EPOCH", &self.time)
            .env("RUSTC_WRAPPER", &self.wrapper)
            .env("CFLAGS", maps.join(" "))
            .env("LC_ALL", "C.UTF-8")
            .env("TZ", "UTC");
        command
    }

    /// The versions that decide what the bytes are, a line for each.
    pub fn toolchain(&self) -> Outcome<String> {
        let mut lines = Vec::new();
        for command in [["rustc", "--version"], ["cargo", "--version"], ["cc", "--version"]] {
            let told = process::capture(self.command(command[0]).args(&command[1..]))?;
            lines.extend(told.lines().next().map(str::to_owned));
        }
        let libc = ["--show", "--showformat=${Package} ${Version}", "libc6-dev"];
        lines.push(process::capture(self.command("dpkg-query").args(libc))?);
        Ok(lines.join("\n"))
    }
}

fn sways(variable: &str) -> bool {
    FORGOTTEN.iter().any(|beginning| variable.starts_with(beginning))
}

/// Cargo counts its flags into the names of what it builds, and those end up in the binary; what a wrapper adds it does not
/// see. So the folders of this machine reach the compiler this way, and the names are the same everywhere.
fn wrapper_script(folders: &[(PathBuf, &str)]) -> String {
    let maps: Vec<_> =
        folders.iter().map(|(here, there)| format!("--remap-path-prefix='{}={there}'", here.display())).collect();
    format!("#!/bin/sh\nexec \"$@\" {}\n", maps.join(" "))
}

/// `CFLAGS` is taken apart at spaces, and a map at its first `=`.
fn must_fit_into_flags(folders: &[(PathBuf, &str)]) -> Outcome<()> {
    let odd = |folder: &&(PathBuf, &str)| folder.0.to_string_lossy().contains([' ', '\'', '=']);
    let Some((folder, _)) = folders.iter().find(odd) else { return Ok(()) };
    Err(Trouble::new(format!(
        "The folder {} has a space, a quotation mark or `=` in its name, which flags of the compilers cannot hold. \
         Work in a clone in another folder.",
        folder.display()
    )))
}

fn cargo_home() -> Outcome<PathBuf> {
    let set = env::var_os("CARGO_HOME").map(PathBuf::from);
    set.or_else(|| Some(Path::new(&env::var_os("HOME")?).join(".cargo")))
        .ok_or_else(|| Trouble::new("Neither CARGO_HOME nor HOME says where cargo keeps the crates."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_compiler_is_called_with_other_names_for_the_folders() {
        let folder = tempfile::tempdir().unwrap();
        let wrapper = folder.path().join("wrapper");
        fs::write(&wrapper, wrapper_script(&[("/home/somebody/$work".into(), "/samhelse")])).unwrap();
        let told = process::capture(Command::new("sh").arg(wrapper).args(["printf", "%s|", "--crate-name", "app"]));
        assert_eq!(told, Ok("--crate-name|app|--remap-path-prefix=/home/somebody/$work=/samhelse|".to_owned()));
    }

    #[test]
    fn flags_for_other_builds_are_forgotten_and_settings_of_the_network_kept() {
        for variable in
            ["RUSTFLAGS", "CFLAGS_x86_64_unknown_linux_gnu", "CARGO_PROFILE_RELEASE_LTO", "CARGO_TARGET_DIR"]
        {
            assert!(sways(variable), "{variable}");
        }
        for variable in ["CARGO_HOME", "CARGO_HTTP_PROXY", "CARGO_BUILD_JOBS", "RUSTUP_TOOLCHAIN", "PATH", "HOME"] {
            assert!(!sways(variable), "{variable}");
        }
    }

    #[test]
    fn folders_that_flags_cannot_hold_are_named() {
        assert_eq!(must_fit_into_flags(&[("/home/somebody/work".into(), "/samhelse")]), Ok(()));
        let trouble = must_fit_into_flags(&[("/home/somebody/my work".into(), "/samhelse")]).unwrap_err().to_string();
        assert!(trouble.starts_with("The folder /home/somebody/my work has a space"), "{trouble}");
    }

    #[test]
    fn what_was_built_before_is_taken_away() {
        let root = tempfile::tempdir().unwrap();
        let workspace = Workspace::at(root.path());
        let commit = Commit { id: String::new(), time: "1700000000".into(), version: String::new() };
        let left = Surroundings::prepare(&workspace, &commit).unwrap().target().join("left");
        fs::write(&left, "").unwrap();
        let surroundings = Surroundings::prepare(&workspace, &commit).unwrap();
        assert!(!left.exists() && surroundings.wrapper.is_file());
    }
}
