//! `cargo xtask fuzz`: gives every parser of the project millions of inputs that a fuzzer makes up.
//!
//! The targets are the files in `fuzz/src/bin`, a workspace of its own that ordinary builds know nothing of. libFuzzer finds
//! its way by counters that the stable compiler puts into the code.

mod log;
mod seeds;
mod targets;

use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
    time::Instant,
};

use clap::Args;

use crate::tools::{Outcome, Trouble, files, process, workspace::Workspace};
use log::Figures;
use targets::{TARGETS, Target};

/// How long to run, and what.
#[derive(Args)]
pub struct Options {
    /// How many inputs there are together; each target gets a part that fits its speed.
    #[arg(long, default_value_t = 10_000_000)]
    runs: u64,
    /// Only this target; it gets all inputs.
    #[arg(long)]
    target: Option<String>,
}

/// What libFuzzer steers by: counters at every branch, where they stand, and what numbers are compared with.
const COVERAGE: &str = "-Cpasses=sancov-module \
    -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
    -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares";

/// The most memory in MB that a target may take, and the most seconds for one input.
const LIMITS: [&str; 2] = ["-rss_limit_mb=2048", "-timeout=10"];

/// Builds once, then runs every target, also after one that found something.
pub fn carry_out(workspace: &Workspace, options: &Options) -> Outcome<ExitCode> {
    let chosen = chosen(options.target.as_deref())?;
    if process::find("c++").is_none() {
        return Err(Trouble::new(
            "A C++ compiler (`c++`) is missing; libFuzzer is built with it. On Debian and Ubuntu: sudo apt install g++",
        ));
    }
    let host = host(workspace)?;
    let folder = workspace.target().join("fuzz");
    // With a target named, the flags reach what is looked into, and not the programs that only run during the build.
    let mut build = workspace.cargo(&["build", "--manifest-path", "fuzz/Cargo.toml", "--bins", "--target", &host]);
    process::run(build.arg("--target-dir").arg(&folder).env("RUSTFLAGS", COVERAGE))?;

    let binaries = folder.join(host).join("debug");
    let shares: u64 = chosen.iter().map(|target| target.share).sum();
    let mut failed = Vec::new();
    println!("\n{}", log::HEADING);
    for target in chosen {
        let runs = options.runs * target.share / shares.max(1);
        let figures = Run { workspace, folder: &folder, binary: binaries.join(target.name), target }.fuzz(runs)?;
        println!("{}", figures.line(target.name));
        if !figures.ended_well {
            eprintln!("{}", figures.complaint(target.name));
            failed.push(target.name);
        }
    }
    if failed.is_empty() {
        println!("\nFuzz: nothing was found.");
        return Ok(ExitCode::SUCCESS);
    }
    println!("\nFuzz: something was found by: {}.", failed.join(", "));
    Ok(ExitCode::FAILURE)
}

fn chosen(name: Option<&str>) -> Outcome<Vec<&'static Target>> {
    let chosen: Vec<_> = TARGETS.iter().filter(|target| name.is_none_or(|name| name == target.name)).collect();
    if chosen.is_empty() {
        let names: Vec<_> = TARGETS.iter().map(|target| target.name).collect();
        return Err(Trouble::new(format!("There is no such target. There is: {}.", names.join(", "))));
    }
    Ok(chosen)
}

/// What this machine is called by the compiler.
fn host(workspace: &Workspace) -> Outcome<String> {
    let told = process::capture(workspace.command("rustc").arg("-vV"))?;
    let host = told.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).ok_or_else(|| Trouble::new("`rustc -vV` does not say what this machine is called."))
}

/// A target that is about to run.
struct Run<'a> {
    workspace: &'a Workspace,
    folder: &'a Path,
    binary: PathBuf,
    target: &'a Target,
}

impl Run<'_> {
    fn fuzz(&self, runs: u64) -> Outcome<Figures> {
        let name = self.target.name;
        let [corpus, findings, logs] = [self.made("corpus")?, self.made("findings")?, self.made("logs")?];
        let seeds = self.made("seeds")?;
        seeds::write(self.workspace, self.target, &seeds)?;
        let log = logs.join("last.txt");
        let output = fs::File::create(&log).map_err(Trouble::at(&log))?;
        let mut command = self.workspace.command(&self.binary);
        command.arg(format!("-runs={runs}")).arg(format!("-max_len={}", self.target.longest)).args(LIMITS);
        command.arg(format!("-artifact_prefix={}/", findings.display()));
        let words = self.workspace.path("fuzz/words").join(format!("{}.txt", self.target.words));
        if words.is_file() {
            command.arg(format!("-dict={}", words.display()));
        }
        // New inputs go to the first folder; the others are only read.
        command.arg(corpus).arg(seeds).stderr(output).stdout(std::process::Stdio::null());
        let started = Instant::now();
        let status = command.status().map_err(Trouble::at(&self.binary))?;
        Ok(Figures::read(&files::read_lossy(&log)?, started.elapsed(), status.success()).of(name, &self.binary))
    }

    fn made(&self, kind: &str) -> Outcome<PathBuf> {
        let folder = self.folder.join(kind).join(self.target.name);
        fs::create_dir_all(&folder).map_err(Trouble::at(&folder))?;
        Ok(folder)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_target_is_answered_with_those_there_are() {
        let trouble = chosen(Some("other")).err().map(|trouble| trouble.to_string()).unwrap_or_default();
        assert!(
            trouble.starts_with("There is no such target. There is: ") && trouble.contains("markdown"),
            "{trouble}"
        );
        assert_eq!(chosen(Some("markdown")).map(|chosen| chosen.len()), Ok(1));
    }

    #[test]
    fn every_file_of_a_target_is_run() {
        let workspace = Workspace::find().unwrap();
        let files = files::with_extension(&workspace.path("fuzz/src/bin"), "rs").unwrap();
        let mut names: Vec<_> = TARGETS.iter().map(|target| target.name.to_owned()).collect();
        names.sort();
        let there: Vec<_> = files.iter().filter_map(|file| Some(file.file_stem()?.to_str()?.to_owned())).collect();
        assert_eq!(there, names);
    }
}
