//! The binary and the package around it.

use std::path::{Path, PathBuf};

use super::surroundings::Surroundings;
use crate::tools::{Outcome, Trouble, process};

/// Builds the binary; the path to it.
pub fn binary(surroundings: &Surroundings<'_>) -> Outcome<PathBuf> {
    process::run(surroundings.command("cargo").args(["build", "--release", "--locked", "--bin", "samhelse"]))?;
    let binary = surroundings.target().join("release/samhelse");
    // Rust's own source, where it is installed, lies in the folder of the toolchain.
    let toolchain = process::capture(surroundings.command("rustc").args(["--print", "sysroot"]))?;
    let folders = surroundings.folders().iter().map(|(folder, _)| folder.as_path());
    must_not_name(&binary, folders.chain([Path::new(toolchain.trim())]))?;
    Ok(binary)
}

/// Puts the binary as it is into a package in the folder; the path to the package.
pub fn package(surroundings: &Surroundings<'_>, cargo_deb: &Path, out: &Path) -> Outcome<PathBuf> {
    let mut command = surroundings.command(cargo_deb);
    command.args(["--package", "samhelse", "--no-build", "--no-strip", "--no-dbgsym", "--locked", "--output"]).arg(out);
    let told = process::capture(&mut command)?;
    let path = told.lines().last().map(|line| PathBuf::from(line.trim())).filter(|path| path.is_file());
    path.ok_or_else(|| Trouble::new(format!("cargo-deb does not say which file it made:\n{told}")))
}

/// A folder of this machine in the binary would be another one elsewhere.
fn must_not_name<'a>(binary: &Path, folders: impl Iterator<Item = &'a Path>) -> Outcome<()> {
    for folder in folders {
        let mut grep = std::process::Command::new("grep");
        if process::succeeds(grep.args(["--quiet", "--text", "--fixed-strings", "--"]).arg(folder).arg(binary)) {
            return Err(Trouble::new(format!(
                "{} names the folder {} of this machine, so another machine would build another one.",
                binary.display(),
                folder.display()
            )));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_binary_that_names_a_folder_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let binary = folder.path().join("samhelse");
        std::fs::write(&binary, b"\0\xff/home/somebody/samhelse/app/src/main.rs\0").unwrap();
        let named = |folder| must_not_name(&binary, [Path::new(folder)].into_iter());
        assert_eq!(named("/home/other"), Ok(()));
        let trouble = named("/home/somebody").unwrap_err().to_string();
        assert!(trouble.contains("names the folder /home/somebody of this machine"), "{trouble}");
    }
}
