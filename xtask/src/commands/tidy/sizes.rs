//! Files are small, so that each can be read in one go.

use std::fmt;

use super::{Violation, checkout::Checkout};

const MEDIAN: usize = 120;
const NINETIETH: usize = 400;
const LARGEST: usize = 600;

/// How long the Rust files are.
pub struct Sizes {
    files: usize,
    median: usize,
    ninetieth: usize,
}

impl Sizes {
    /// Measures every Rust file.
    pub fn of(checkout: &Checkout) -> Self {
        let mut lines: Vec<_> = checkout.rust.iter().map(|file| file.text.lines().count()).collect();
        lines.sort_unstable();
        let at = |part: usize| lines.get((lines.len() * part).div_ceil(100).saturating_sub(1)).copied().unwrap_or(0);
        Self { files: lines.len(), median: at(50), ninetieth: at(90) }
    }
}

impl fmt::Display for Sizes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { files, median, ninetieth } = self;
        write!(f, "{files} Rust files: half have at most {median} lines, nine in ten at most {ninetieth}.")
    }
}

/// No file, and not the files taken together, may be too long.
pub fn check(checkout: &Checkout) -> Vec<Violation> {
    let Sizes { median, ninetieth, .. } = Sizes::of(checkout);
    let mut violations = Vec::new();
    for (what, found, allowed) in [("half", median, MEDIAN), ("nine in ten", ninetieth, NINETIETH)] {
        if found > allowed {
            let message = format!("{what} of the Rust files have at most {found} lines; {allowed} would be right");
            violations.push(Violation::new("Cargo.toml", 1, message));
        }
    }
    for file in &checkout.rust {
        let lines = file.text.lines().count();
        if lines > LARGEST {
            let message =
                format!("{lines} lines; split it by what a reader looks for, at most {LARGEST} would be right");
            violations.push(Violation::new(&file.path, lines, message));
        }
    }
    violations
}

#[cfg(test)]
mod tests {
    use super::{
        super::checkout::samples::{checkout, printed},
        *,
    };

    #[test]
    fn long_files_and_a_long_middle_are_found() {
        let (short, middle, long) = ("\n".repeat(10), "\n".repeat(130), "\n".repeat(601));
        let (_folder, fine) = checkout(&[("a.rs", &short), ("b.rs", &short), ("c.rs", &middle)]);
        assert!(check(&fine).is_empty());
        let (_folder, bad) = checkout(&[("a.rs", &middle), ("b.rs", &middle), ("c.rs", &long)]);
        let found = printed(check(&bad));
        assert_eq!(found[0], "Cargo.toml:1: half of the Rust files have at most 130 lines; 120 would be right");
        assert_eq!(found[1], "Cargo.toml:1: nine in ten of the Rust files have at most 601 lines; 400 would be right");
        assert!(found[2].starts_with("c.rs:601: 601 lines; split it"));
    }

    #[test]
    fn nothing_is_no_trouble() {
        assert!(check(&checkout(&[]).1).is_empty());
    }
}
