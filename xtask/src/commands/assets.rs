//! `cargo xtask assets`: what the pages look like is published by others and fetched, not copied into the checkout.

use std::process::ExitCode;

use crate::tools::{Outcome, node, workspace::Workspace};

/// Installs what assets/package-lock.json names.
pub fn carry_out(workspace: &Workspace) -> Outcome<ExitCode> {
    ensure(workspace)?;
    Ok(ExitCode::SUCCESS)
}

/// Installs when something is missing or old; the build of the crate `assets` reads the files from node_modules.
pub fn ensure(workspace: &Workspace) -> Outcome<()> {
    node::install(&workspace.path("assets"))
}
