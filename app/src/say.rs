//! Telling the person at the terminal something.

use std::io::Write as _;

/// Writes a line to standard output. A closed output is nobody's to complain to, so a failure is left alone.
pub(crate) fn say(line: impl std::fmt::Display) {
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{line}").and_then(|()| out.flush());
}
