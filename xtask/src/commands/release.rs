//! `cargo xtask release`: the files of a release, the same wherever they are made.
//!
//! It ends where a secret key is needed: tagging, signing and publishing are done by hand, as docs/operating/release.md says.

mod bill;
mod build;
mod commit;
mod surroundings;

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
    time::Instant,
};

use clap::Args;

use crate::tools::{Outcome, Trouble, crates, node, process, workspace::Workspace};
use commit::Commit;
use surroundings::Surroundings;

/// Where to.
#[derive(Args)]
pub struct Options {
    /// The folder for the files, made when it is not there [default: release-files in the target folder].
    #[arg(long)]
    out: Option<PathBuf>,
}

/// What must be on the machine, and Debian's package for it.
const NEEDED: [(&str, &str); 6] = [
    ("git", "git"),
    ("cc", "gcc libc6-dev"),
    ("node", "nodejs"),
    ("npm", "npm"),
    ("dpkg-shlibdeps", "dpkg-dev"),
    ("sha256sum", "coreutils"),
];
/// Makes the package.
const DEB: (&str, &str) = ("cargo-deb", "3.8.0");
/// Lists the crates.
const CYCLONEDX: (&str, &str) = ("cargo-cyclonedx", "0.5.9");

/// Makes the files; the build, which takes longest, comes after what may fail sooner.
pub fn carry_out(workspace: &Workspace, options: &Options) -> Outcome<ExitCode> {
    let started = Instant::now();
    tools_must_be_here(|tool| process::find(tool).is_some())?;
    let commit = Commit::read(workspace)?;
    let out = out_folder(workspace, options)?;
    let cyclonedx = crates::tool(workspace, CYCLONEDX.0, CYCLONEDX.1)?;
    let deb = crates::tool(workspace, DEB.0, DEB.1)?;
    node::install_anew(&workspace.path("assets"))?;

    let surroundings = Surroundings::prepare(workspace, &commit)?;
    let name = format!("samhelse-{}", commit.version);
    let list = out.join(format!("{name}.cdx.json"));
    fs::write(&list, bill::of_materials(workspace, &surroundings, &cyclonedx)?).map_err(Trouble::at(&list))?;
    let binary = out.join(format!("{name}-{}-linux", std::env::consts::ARCH));
    let built = build::binary(&surroundings)?;
    fs::copy(&built, &binary).map_err(Trouble::at(&built))?;
    let package = build::package(&surroundings, &deb, &out)?;

    let names = [&binary, &package, &list].map(|file| file_name(file));
    let sums = process::capture(Command::new("sha256sum").args(&names).current_dir(&out))?;
    let file = out.join("SHA256SUMS");
    fs::write(&file, &sums).map_err(Trouble::at(&file))?;
    println!("\n{sums}\n{}", summary(&surroundings, &commit, &out, started)?);
    Ok(ExitCode::SUCCESS)
}

/// A relative folder counts from where the command was typed.
fn out_folder(workspace: &Workspace, options: &Options) -> Outcome<PathBuf> {
    let folder = match &options.out {
        Some(folder) => std::path::absolute(folder).map_err(Trouble::at(folder))?,
        None => workspace.target().join("release-files"),
    };
    fs::create_dir_all(&folder).map_err(Trouble::at(&folder))?;
    Ok(folder)
}

fn tools_must_be_here(is_here: impl Fn(&str) -> bool) -> Outcome<()> {
    let missing: Vec<_> = NEEDED.iter().filter(|(tool, _)| !is_here(tool)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let tools = missing.iter().map(|(tool, _)| *tool).collect::<Vec<_>>().join(", ");
    let packages = missing.iter().map(|(_, package)| *package).collect::<Vec<_>>().join(" ");
    Err(Trouble::new(format!("Missing: {tools}. On Debian: sudo apt install {packages}")))
}

/// What the notes of the release must say for somebody else to get the same bytes.
fn summary(surroundings: &Surroundings<'_>, commit: &Commit, out: &Path, started: Instant) -> Outcome<String> {
    Ok(format!(
        "Commit {}. Made in {:.0} s with:\n{}\nThe files are in {}. Next: sign SHA256SUMS, see docs/operating/release.md.",
        commit.id,
        started.elapsed().as_secs_f64(),
        surroundings.toolchain()?,
        out.display()
    ))
}

fn file_name(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_named_with_debians_packages() {
        assert_eq!(tools_must_be_here(|_| true), Ok(()));
        let trouble = tools_must_be_here(|tool| tool != "cc" && tool != "dpkg-shlibdeps").unwrap_err().to_string();
        assert_eq!(trouble, "Missing: cc, dpkg-shlibdeps. On Debian: sudo apt install gcc libc6-dev dpkg-dev");
    }
}
