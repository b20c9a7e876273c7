//! What each step of `cargo xtask test` does.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use super::Options;
use crate::{
    commands::tidy,
    tools::{
        Outcome, Trouble, apt, node,
        postgres::{self, Server},
        process,
        python::{self, Tool},
        report::Count,
        workspace::Workspace,
    },
};

/// Where the integration tests find the server's address.
const POSTGRES_URL: &str = "SAMHELSE_TEST_POSTGRES_URL";
/// The provider at which signing in elsewhere is tested, by cargo's tests and in a browser. It runs on Node.js.
const PROVIDER: &str = "base/testkit/provider";
/// Makes up requests from the description of the API, and checks the answers against it.
const SCHEMATHESIS: Tool = Tool { program: "schemathesis", packages: &["schemathesis==4.32.5"], in_cargo: None };
/// A server that speaks S3, and what it answers with. Its own list of what a server needs is ten times as long.
const MOTO: Tool = Tool {
    program: "moto_server",
    packages: &["moto[s3]==5.2.5", "flask==3.1.3", "flask-cors==6.0.5"],
    in_cargo: None,
};
/// Where the tests find it.
const S3_SERVER: &str = "SAMHELSE_TEST_S3_SERVER";
/// Checks what readers of screens need of a PDF, and knows nothing of who made it.
const PDFUA: Tool = Tool { program: "pdfua", packages: &["pdfua==0.1.3"], in_cargo: None };
/// Where the tests of documents find it.
const PDFUA_PATH: &str = "SAMHELSE_TEST_PDFUA";
/// playwright-core's own demand, and enough for `fetch`.
const NODE_FOR_BROWSER_TESTS: u32 = 20;

/// Installs what is missing of Debian's packages.
pub fn tools(options: &Options) -> Outcome<()> {
    let mut missing = Vec::new();
    if !options.no_browser && browser().is_none() {
        missing.push("chromium");
    }
    if !options.no_postgres && postgres::programs().is_none() {
        missing.push("postgresql");
    }
    // Documents are read back with the programs of other people.
    if process::find("pdftotext").is_none() {
        missing.push("poppler-utils");
    }
    // So are messages to archives.
    if process::find("xmllint").is_none() {
        missing.push("libxml2-utils");
    }
    if missing.is_empty() {
        println!("All tools are here.");
        return Ok(());
    }
    apt::install(&missing)
        .map_err(|trouble| Trouble::new(format!("{trouble}\nOr leave them out: --no-browser, --no-postgres.")))
}

/// Whether every file is as rustfmt writes it.
pub fn format(workspace: &Workspace) -> Outcome<()> {
    process::run(&mut workspace.cargo(&["fmt", "--all", "--check"]))?;
    process::run(&mut workspace.cargo(&["fmt", "--manifest-path", "fuzz/Cargo.toml", "--check"]))
}

/// Whether clippy is content.
pub fn clippy(workspace: &Workspace) -> Outcome<()> {
    process::run(&mut workspace.cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))
}

/// Whether the invariants of the house hold.
pub fn tidy(workspace: &Workspace) -> Outcome<()> {
    if tidy::print_violations(workspace)? { Ok(()) } else { Err(Trouble::new("The house is not tidy.")) }
}

/// Starts PostgreSQL.
pub fn postgres(workspace: &Workspace) -> Outcome<Server> {
    let server = Server::start(&workspace.target().join("xtask/postgres.log"))?;
    println!("PostgreSQL answers at {}.", server.url());
    Ok(server)
}

/// All of cargo's tests.
pub fn tests(workspace: &Workspace, postgres: Option<&Server>) -> Outcome<Count> {
    node::install(&workspace.path(PROVIDER))?;
    let moto = python::tool(workspace, &MOTO)?;
    let mut cargo = workspace.cargo(&["test", "--workspace", "--no-fail-fast"]);
    cargo.env(S3_SERVER, moto);
    cargo.env(PDFUA_PATH, python::tool(workspace, &PDFUA)?);
    match postgres {
        Some(server) => cargo.env(POSTGRES_URL, server.url()),
        // A server of the person's own is never touched.
        None => cargo.env_remove(POSTGRES_URL).args(["--", "--skip", "postgres::"]),
    };
    count(&mut cargo)
}

/// The tests in a browser, against the binary that was just tested.
pub fn browser_tests(workspace: &Workspace) -> Outcome<Count> {
    let browser = browser().ok_or_else(|| Trouble::new("Chromium is missing."))?;
    node::must_be_here()?;
    node::must_be_at_least(NODE_FOR_BROWSER_TESTS, "the browser tests")?;
    node::install(&workspace.path("e2e"))?;
    node::install(&workspace.path(PROVIDER))?;
    build(workspace)?;
    let mut tests = workspace.command("node");
    tests.arg("e2e/run.mjs").env("SAMHELSE_BIN", workspace.samhelse("debug")).env("CHROMIUM", browser);
    count(&mut tests)
}

/// The API with made-up requests, against the binary that was just tested.
pub fn api(workspace: &Workspace, examples: u32) -> Outcome<()> {
    let schemathesis = python::tool(workspace, &SCHEMATHESIS).map_err(|trouble| {
        Trouble::new(format!("{trouble}\nThe API is not tested without schemathesis. Or leave it out: --no-api."))
    })?;
    node::must_be_here()?;
    node::must_be_at_least(NODE_FOR_BROWSER_TESTS, "the tests of the API")?;
    build(workspace)?;
    let mut tests = workspace.command("node");
    tests.arg("e2e/api.mjs").env("SAMHELSE_BIN", workspace.samhelse("debug"));
    process::run(tests.env("SCHEMATHESIS", schemathesis).env("API_EXAMPLES", examples.to_string()))
}

fn build(workspace: &Workspace) -> Outcome<()> {
    // With --workspace the dependencies have the features that they were just built with; without, they are built again.
    process::run(&mut workspace.cargo(&["build", "--workspace", "--bin", "samhelse"]))
}

fn count(command: &mut Command) -> Outcome<Count> {
    let mut count = Count::default();
    let ended_well = process::stream(command, |line| count.add_line(line))?;
    count.settle(ended_well);
    Ok(count)
}

/// Debian's Chromium, or another one on the PATH.
fn browser() -> Option<PathBuf> {
    let debian = Path::new("/usr/bin/chromium");
    if process::is_executable(debian) {
        return Some(debian.to_owned());
    }
    ["chromium", "chromium-browser", "google-chrome"].into_iter().find_map(process::find)
}
