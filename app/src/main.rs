//! The program `samhelse`.

use clap::Parser as _;
use samhelse::cli::Cli;
use std::process::ExitCode;

/// The system's allocator keeps what password hashing took for a moment (19 MiB each time, on whichever thread) for good;
/// this one gives it back.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

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
