//! The database: it opens, its tables are up to date, nothing in it is damaged, and it can be written to.

use super::finding::Finding;
use database::{Database, Error, Trouble};
use std::time::Duration;

const SUBJECT: &str = "database";
/// A write waits for its turn; one that waits longer than this is stuck.
const PATIENCE: Duration = Duration::from_secs(15);
const NO_ROOM: &str =
    "make room on the database's disk, or see why it refuses to be written to; nothing has to be restarted";

pub(super) fn not_opened(error: &Error) -> Finding {
    let remedy = match error.trouble() {
        Some(Trouble::Unavailable) => {
            "see that the server runs, takes connections and has some left, and that database_url names it; Samhelse finds it \
             again by itself. For SQLite, `samhelse migrate` makes a new database"
        }
        Some(Trouble::Full) => NO_ROOM,
        None => "look at database_url; `samhelse migrate` makes a new SQLite database",
    };
    Finding::wrong(SUBJECT, error.to_string(), remedy)
}

/// What was found, and whether there are tables to look into.
pub(super) async fn check(database: &Database) -> (Vec<Finding>, bool) {
    let version = match database.schema_version().await {
        Ok(version) => version,
        Err(error) => return (vec![not_opened(&error)], false),
    };
    let newest = database::newest_schema_version();
    let mut findings = vec![judge_schema(version, newest), judge_faults(database.faults().await)];
    let written = tokio::time::timeout(PATIENCE, database.try_write()).await;
    findings.push(judge_writing(written.unwrap_or(Err(Error::Busy))));
    (findings, version == Some(newest))
}

fn judge_schema(version: Option<i64>, newest: i64) -> Finding {
    match version {
        None => Finding::wrong(SUBJECT, "it has no tables", "run `samhelse migrate`"),
        Some(version) if version < newest => Finding::warning(
            SUBJECT,
            format!(
                "its tables are of schema {version}, and this program's are of {newest}; the rest was not looked at"
            ),
            "make a backup, and run `samhelse migrate`; `samhelse serve` does it, too",
        ),
        Some(version) if version > newest => Finding::wrong(
            SUBJECT,
            format!("its tables are of schema {version}, and this program only knows {newest}"),
            "use the version of Samhelse that was used before, or a newer one",
        ),
        Some(version) => Finding::ok(SUBJECT, format!("it opens, and its tables are up to date (schema {version})")),
    }
}

fn judge_faults(faults: Result<Vec<String>, Error>) -> Finding {
    let remedy = "stop Samhelse, keep a copy of the database, and restore the last good backup";
    match faults {
        Ok(faults) if faults.is_empty() => Finding::ok(SUBJECT, "it finds nothing wrong with itself"),
        Ok(faults) => Finding::wrong(SUBJECT, faults.join("; "), remedy),
        Err(error) => Finding::wrong(SUBJECT, error.to_string(), remedy),
    }
}

fn judge_writing(written: Result<(), Error>) -> Finding {
    let Err(error) = written else { return Finding::ok(SUBJECT, "it can be written to") };
    let remedy = match error.trouble() {
        Some(Trouble::Full) => NO_ROOM,
        Some(Trouble::Unavailable) => {
            "look for a program that writes for long, such as an import; else wait and try again"
        }
        None => "look at who owns the file or the tables",
    };
    Finding::wrong(SUBJECT, format!("it cannot be written to: {error}"), remedy)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::doctor::finding::Verdict::{Ok as Good, Warning, Wrong};

    #[test]
    fn the_tables_must_be_this_programs() {
        let verdicts = [None, Some(6), Some(7), Some(8)].map(|version| judge_schema(version, 7).verdict);
        assert_eq!(verdicts, [Wrong, Warning, Good, Wrong]);
    }

    #[test]
    fn damage_is_wrong() {
        assert_eq!(judge_faults(Ok(vec![])).verdict, Good);
        assert_eq!(judge_faults(Ok(vec!["row 1 missing from index".into()])).verdict, Wrong);
        let stuck = judge_writing(Err(Error::Busy));
        assert!(stuck.verdict == Wrong && stuck.remedy.unwrap().contains("import"));
    }
}
