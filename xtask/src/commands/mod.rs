//! One file for each command.

mod assets;
mod audit;
mod bench;
mod demo;
mod fuzz;
mod release;
mod test;
mod tidy;

use std::process::ExitCode;

use clap::Subcommand;

use crate::tools::{Outcome, workspace::Workspace};

/// What `cargo xtask` can do.
#[derive(Subcommand)]
pub enum Command {
    /// Fetch the published stylesheets and typeface that the pages are built with.
    Assets,
    /// Build Samhelse and start it with constructed data.
    Demo(demo::Options),
    /// Check and test everything.
    Test(test::Options),
    /// Check the invariants of the house.
    Tidy,
    /// Check licences, where crates come from, unused dependencies and spelling.
    Audit,
    /// Give every parser millions of inputs that a fuzzer makes up.
    Fuzz(fuzz::Options),
    /// Run one of the benchmarks in bench/.
    Bench(bench::Options),
    /// Make the files of a release, the same wherever they are made.
    Release(release::Options),
}

impl Command {
    /// Carries the command out; the exit code tells whether all was well.
    pub fn carry_out(self) -> Outcome<ExitCode> {
        let workspace = Workspace::find()?;
        match self {
            Self::Assets => assets::carry_out(&workspace),
            Self::Demo(options) => demo::carry_out(&workspace, &options),
            Self::Test(options) => test::carry_out(&workspace, &options),
            Self::Tidy => tidy::carry_out(&workspace),
            Self::Audit => audit::carry_out(&workspace),
            Self::Fuzz(options) => fuzz::carry_out(&workspace, &options),
            Self::Bench(options) => bench::carry_out(&workspace, &options),
            Self::Release(options) => release::carry_out(&workspace, &options),
        }
    }
}
