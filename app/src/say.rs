//! Telling the person at the terminal something.

use std::io::Write as _;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

/// Writes a line to standard output. A closed output is nobody's to complain to, so a failure is left alone.
pub(crate) fn say(line: impl std::fmt::Display) {
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{line}").and_then(|()| out.flush());
}

/// What an import brought in, in one line.
pub(crate) fn summary(summary: &regionpack::Summary) -> String {
    format!(
        "Read {} areas, {} parties, {} bodies, {} matters, {} documents, {} meetings and {} accounts.",
        summary.areas,
        summary.parties,
        summary.bodies,
        summary.matters,
        summary.documents,
        summary.meetings,
        summary.accounts
    )
}

/// A number with what it counts: `1 row`, `2 rows`.
pub(crate) fn count(number: impl std::fmt::Display, what: &str) -> String {
    let number = number.to_string();
    let ending = if number == "1" { "" } else { "s" };
    format!("{number} {what}{ending}")
}

/// A moment, as it stands in the log.
pub(crate) fn moment(at: OffsetDateTime) -> String {
    at.format(&Rfc3339).unwrap_or_else(|_| at.to_string())
}

/// A size for people.
pub(crate) fn size(bytes: u64) -> String {
    let (thousands, tenths) = (bytes / 1000, bytes / 100 % 10);
    match thousands {
        0 => format!("{bytes} bytes"),
        1..1000 => format!("{thousands}.{tenths} kB"),
        1000..1_000_000 => format!("{}.{} MB", thousands / 1000, thousands / 100 % 10),
        _ => format!("{}.{} GB", thousands / 1_000_000, thousands / 100_000 % 10),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_said_as_people_say_them() {
        assert_eq!([count(1, "row"), count(0, "row")], ["1 row", "0 rows"]);
        let sizes = [999, 1_549, 12_340_000, 7_650_000_000].map(size);
        assert_eq!(sizes, ["999 bytes", "1.5 kB", "12.3 MB", "7.6 GB"]);
    }
}
