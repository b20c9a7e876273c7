//! Tools that crates.io has as source, built once below the target folder.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use super::{Outcome, process, workspace::Workspace};

/// Builds a program of crates.io, named as `cargo-deb@3.8.0`, into the folder's `bin`. Cargo keeps the one that is there
/// when it has this version.
pub fn install(folder: &Path, in_cargo: &str) -> Outcome<()> {
    process::run(Command::new("cargo").args(["install", "--locked", "--quiet", in_cargo, "--root"]).arg(folder))
}

/// The path of the program in exactly this version; what is on the PATH may be another.
pub fn tool(workspace: &Workspace, program: &str, version: &str) -> Outcome<PathBuf> {
    let tools = workspace.target().join("tools");
    install(&tools, &format!("{program}@{version}"))?;
    Ok(tools.join("bin").join(program))
}
