//! The program `samhelse`.

use clap::Parser as _;
use samhelse::cli::Cli;
use std::process::ExitCode;

fn main() -> ExitCode {
    let cli = Cli::parse();
    match samhelse::run(cli) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("samhelse: {error}");
            ExitCode::FAILURE
        }
    }
}
