//! Tools that PyPI has ready built, in an environment of their own below the target folder.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use super::{Outcome, apt, crates, process, workspace::Workspace};

/// A tool, where it is had ready built, and its crate, if it has one, for where it is not.
pub struct Tool {
    /// The program's name.
    pub program: &'static str,
    /// The packages on PyPI, with their versions: the same on every machine.
    pub packages: &'static [&'static str],
    /// The crate on crates.io, with its version.
    pub in_cargo: Option<&'static str>,
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
        let Some(in_cargo) = tool.in_cargo else { return Err(trouble) };
        println!("{trouble}\nNot to be had ready built; building it instead. This takes some minutes.");
        crates::install(&tools, in_cargo)?;
    }
    Ok(program)
}

/// An environment of our own: Debian forbids pip to touch the system's.
fn from_pypi(tools: &Path, tool: &Tool) -> Outcome<()> {
    let python = tools.join("bin/python");
    if !process::is_executable(&python) {
        let make = || process::capture(Command::new("python3").args(["-m", "venv"]).arg(tools));
        if make().is_err() {
            // Debian's python3 comes without what makes environments.
            apt::install(&["python3-venv"])?;
            make()?;
        }
    }
    // Not `bin/pip`, which installs into the folder that it was made in, also where it was copied from there.
    process::capture(
        Command::new(python)
            .args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--only-binary=:all:"])
            .args(tool.packages),
    )?;
    Ok(())
}
