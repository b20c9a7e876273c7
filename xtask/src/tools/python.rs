//! Tools that PyPI has ready built, in an environment of their own below the target folder.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use super::{Outcome, apt, process, workspace::Workspace};

/// A tool, where it is had ready built, and its crate for where it is not.
pub struct Tool {
    /// The program's name.
    pub program: &'static str,
    /// The package on PyPI, with its version: the same on every machine.
    pub package: &'static str,
    /// The crate on crates.io, with its version.
    pub in_cargo: &'static str,
}

/// The tool's path: the one on the PATH, the one installed earlier, or one installed now.
pub fn tool(workspace: &Workspace, tool: &Tool) -> Outcome<PathBuf> {
    if let Some(found) = process::find(tool.program) {
        return Ok(found);
    }
    let tools = workspace.target().join("tools");
    let program = tools.join("bin").join(tool.program);
    if process::is_executable(&program) {
        return Ok(program);
    }
    println!("Installing {} into {}.", tool.program, tools.display());
    if let Err(trouble) = from_pypi(&tools, tool) {
        println!("{trouble}\nNot to be had ready built; building it instead. This takes some minutes.");
        process::run(
            Command::new("cargo").args(["install", "--locked", "--quiet", tool.in_cargo, "--root"]).arg(&tools),
        )?;
    }
    Ok(program)
}

/// An environment of our own: Debian forbids pip to touch the system's.
fn from_pypi(tools: &Path, tool: &Tool) -> Outcome<()> {
    let pip = tools.join("bin/pip");
    if !process::is_executable(&pip) {
        let make = || process::capture(Command::new("python3").args(["-m", "venv"]).arg(tools));
        if make().is_err() {
            // Debian's python3 comes without what makes environments.
            apt::install(&["python3-venv"])?;
            make()?;
        }
    }
    process::capture(Command::new(pip).args([
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--only-binary=:all:",
        tool.package,
    ]))?;
    Ok(())
}
