//! Telling the person at the terminal something.

use std::io::Write as _;

/// Writes a line to standard output. A closed output is nobody's to complain to, so a failure is left alone.
pub(crate) fn say(line: impl std::fmt::Display) {
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{line}").and_then(|()| out.flush());
}

/// What an import brought in, in one line.
pub(crate) fn summary(summary: &regionpack::Summary) -> String {
    format!(
        "Read {} areas, {} parties, {} bodies, {} matters, {} documents and {} accounts.",
        summary.areas, summary.parties, summary.bodies, summary.matters, summary.documents, summary.accounts
    )
}
