//! The project's own chores: `cargo xtask --help` lists them.

mod commands;
mod tools;

use std::process::ExitCode;

use clap::Parser;

use commands::Command;

/// The chores of Samhelse.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

fn main() -> ExitCode {
    match Arguments::parse().command.carry_out() {
        Ok(code) => code,
        Err(trouble) => {
            eprintln!("\n{trouble}");
            ExitCode::FAILURE
        }
    }
}
