//! `cargo xtask tidy`: the invariants of the house, each with its own file.

mod checkout;
mod edges;
mod imports;
mod links;
mod locks;
mod migrations;
mod packaged;
mod sizes;
mod texts;
mod tracked;
mod translations;

use std::{fmt, process::ExitCode};

use crate::tools::{Outcome, workspace::Workspace};
use checkout::Checkout;

/// A place that breaks an invariant.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Violation {
    path: String,
    line: usize,
    message: String,
}

impl Violation {
    /// What is wrong at the place, and what would be right.
    fn new(path: impl Into<String>, line: usize, message: impl Into<String>) -> Self {
        Self { path: path.into(), line, message: message.into() }
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.path, self.line, self.message)
    }
}

/// Checks the house.
pub fn carry_out(workspace: &Workspace) -> Outcome<ExitCode> {
    Ok(if print_violations(workspace)? { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Prints what is wrong, each on a line; tells whether nothing was.
pub fn print_violations(workspace: &Workspace) -> Outcome<bool> {
    let checkout = Checkout::read(workspace.root())?;
    let mut violations = edges::check(&checkout);
    violations.extend(imports::check(&checkout));
    violations.extend(migrations::check(&checkout)?);
    violations.extend(translations::check(&checkout)?);
    violations.extend(sizes::check(&checkout));
    violations.extend(links::check(&checkout)?);
    violations.extend(locks::check(&checkout)?);
    violations.extend(tracked::check(&checkout)?);
    violations.extend(packaged::check(&checkout));
    violations.extend(texts::check(&checkout));
    violations.sort();

    violations.iter().for_each(|violation| println!("{violation}"));
    println!("{}", sizes::Sizes::of(&checkout));
    match violations.len() {
        0 => println!("Tidy: all is in order."),
        number => println!("Tidy: {number} to mend."),
    }
    Ok(violations.is_empty())
}
