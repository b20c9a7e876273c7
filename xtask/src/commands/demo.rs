//! `cargo xtask demo`: from a fresh checkout to a page in the browser in one command.

use std::{os::unix::process::CommandExt, path::PathBuf, process::ExitCode};

use clap::Args;

use super::assets;
use crate::tools::{Outcome, Trouble, node, port, process, workspace::Workspace};

/// Where the demo listens and keeps its data.
#[derive(Args)]
pub struct Options {
    /// The address and port to listen on.
    #[arg(long, default_value = "127.0.0.1:8080")]
    listen: String,
    /// The folder for the demo's data, made when it is not there [default: data/demo in the checkout].
    #[arg(long)]
    data: Option<PathBuf>,
}

/// The tools without which the build cannot be made, and how to get each.
const NEEDED: [(&str, &str); 3] = [
    (
        "cc",
        "A C compiler (`cc`) is missing; SQLite is built with it. On Debian and Ubuntu: sudo apt install gcc libc6-dev",
    ),
    ("node", "Node.js (`node`) is missing; the stylesheets and the typeface come through it. On Debian and Ubuntu: "),
    ("npm", "npm (`npm`) is missing; it fetches the stylesheets and the typeface. On Debian and Ubuntu: "),
];

/// Builds Samhelse and becomes it, so that Ctrl-C ends it and nothing is left running.
pub fn carry_out(workspace: &Workspace, options: &Options) -> Outcome<ExitCode> {
    // Both are checked before the build, as the answer would otherwise come minutes later.
    tools_must_be_here(|tool| process::find(tool).is_some())?;
    port::must_be_free(&options.listen)?;
    assets::ensure(workspace)?;
    process::run(&mut workspace.cargo(&["build", "--profile", "demo", "--bin", "samhelse"]))?;

    let data = data_folder(workspace, options)?;
    println!("\nStarting Samhelse at http://{} with data in {}. Ctrl-C ends it.", options.listen, data.display());
    let mut samhelse = workspace.command(workspace.samhelse("demo"));
    samhelse.args(["demo", "--listen", &options.listen, "--data"]).arg(data);
    let error = samhelse.exec(); // returns only when it fails
    Err(Trouble::new(format!("{} could not be started: {error}.", workspace.samhelse("demo").display())))
}

/// A relative folder counts from where the command was typed, not from the root where Samhelse is started.
fn data_folder(workspace: &Workspace, options: &Options) -> Outcome<PathBuf> {
    let Some(folder) = &options.data else { return Ok(workspace.path("data/demo")) };
    std::path::absolute(folder).map_err(Trouble::at(folder))
}

fn tools_must_be_here(is_here: impl Fn(&str) -> bool) -> Outcome<()> {
    let missing: Vec<_> = NEEDED
        .iter()
        .filter(|(tool, _)| !is_here(tool))
        .map(
            |(tool, message)| {
                if *tool == "cc" { (*message).to_owned() } else { format!("{message}{}", node::HOW_TO_GET) }
            },
        )
        .collect();
    if missing.is_empty() { Ok(()) } else { Err(Trouble::new(missing.join("\n"))) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_missing_tool_has_a_line_with_how_to_get_it() {
        assert_eq!(tools_must_be_here(|_| true), Ok(()));
        let trouble = tools_must_be_here(|tool| tool == "npm").unwrap_err().to_string();
        let lines: Vec<_> = trouble.lines().collect();
        assert_eq!(lines.len(), 2);
        assert!(lines[0].contains("`cc`") && lines[0].contains("sudo apt install"));
        assert!(lines[1].contains("`node`") && lines[1].contains("sudo apt install nodejs npm"));
    }
}
