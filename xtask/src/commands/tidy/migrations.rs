//! The migrations of the two engines stay pairs.

mod schema;

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use super::{Violation, checkout::Checkout};
use crate::tools::{Outcome, files};
use schema::{Place, Schema};

const ENGINES: [&str; 2] = ["sqlite", "postgres"];

/// Same names, consecutive numbers, and after each pair the same tables with the same columns.
pub fn check(checkout: &Checkout) -> Outcome<Vec<Violation>> {
    let mut names: [BTreeSet<String>; 2] = Default::default();
    for (engine, names) in ENGINES.iter().zip(&mut names) {
        names.extend(files::with_extension(&checkout.root.join(folder(engine)), "sql")?.iter().map(|file| name(file)));
    }
    let mut violations = unpaired(&names);
    let all: BTreeSet<_> = names.iter().flatten().collect();
    violations.extend(misnumbered(&all));
    if violations.is_empty() {
        violations.extend(differing(checkout, &all)?);
    }
    Ok(violations)
}

fn unpaired(names: &[BTreeSet<String>; 2]) -> Vec<Violation> {
    let mut violations = Vec::new();
    for (here, other) in [(0, 1), (1, 0)] {
        for name in names[here].difference(&names[other]) {
            let message = format!("has no pair; write {}/{name}", folder(ENGINES[other]));
            violations.push(Violation::new(format!("{}/{name}", folder(ENGINES[here])), 1, message));
        }
    }
    violations
}

fn misnumbered(names: &BTreeSet<&String>) -> Vec<Violation> {
    let expected = (1..).map(|number| format!("{number:04}_"));
    names
        .iter()
        .zip(expected)
        .filter(|(name, expected)| !name.starts_with(expected.as_str()) || name.len() <= expected.len() + ".sql".len())
        .map(|(name, expected)| {
            let message = format!("the numbers are not consecutive; {expected}….sql would be right");
            Violation::new(format!("{}/{name}", folder(ENGINES[0])), 1, message)
        })
        .take(1) // those after it are off for the same reason
        .collect()
}

/// The schemas are followed from the first migration on, as SQLite changes some things by making a table anew.
fn differing(checkout: &Checkout, names: &BTreeSet<&String>) -> Outcome<Vec<Violation>> {
    let mut schemas = [Schema::default(), Schema::default()];
    let mut found = BTreeMap::new();
    for name in names {
        for (engine, schema) in ENGINES.iter().zip(&mut schemas) {
            let path = format!("{}/{name}", folder(engine));
            schema.apply(&path, &files::read(&checkout.root.join(&path))?);
        }
        for (here, other) in [(0, 1), (1, 0)] {
            for (what, place) in schemas[here].missing_in(&schemas[other]) {
                // A difference is told once, in the migration that made it.
                let Place { path, line } = place;
                let told = found.entry((here, what.clone()));
                told.or_insert_with(|| {
                    let message = format!(
                        "{what} is not in {}; add it to {0}/{name} or take it away here",
                        folder(ENGINES[other])
                    );
                    Violation::new(path, line, message)
                });
            }
        }
    }
    Ok(found.into_values().collect())
}

fn folder(engine: &str) -> String {
    format!("base/database/migrations/{engine}")
}

fn name(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::{
        super::checkout::samples::{checkout, printed},
        *,
    };

    const SQLITE: &str = "base/database/migrations/sqlite";
    const POSTGRES: &str = "base/database/migrations/postgres";

    fn found(migrations: &[(&str, &str, &str)]) -> Vec<String> {
        let files: Vec<_> = migrations.iter().map(|(engine, name, text)| (format!("{engine}/{name}"), *text)).collect();
        let files: Vec<_> = files.iter().map(|(path, text)| (path.as_str(), *text)).collect();
        printed(check(&checkout(&files).1).unwrap())
    }

    #[test]
    fn pairs_are_left_alone() {
        let (sqlite, postgres) = ("CREATE TABLE a (id TEXT, n INTEGER);", "CREATE TABLE a (id TEXT, n BIGINT);");
        assert_eq!(found(&[(SQLITE, "0001_a.sql", sqlite), (POSTGRES, "0001_a.sql", postgres)]), [""; 0]);
        assert_eq!(found(&[]), [""; 0]);
    }

    #[test]
    fn a_missing_pair_and_a_gap_are_found() {
        let found = found(&[(SQLITE, "0001_a.sql", ""), (POSTGRES, "0001_a.sql", ""), (POSTGRES, "0003_b.sql", "")]);
        assert_eq!(found.len(), 2, "{found:#?}");
        assert_eq!(found[0], format!("{POSTGRES}/0003_b.sql:1: has no pair; write {SQLITE}/0003_b.sql"));
        assert!(found[1].contains("0002_….sql would be right"), "{found:#?}");
    }

    #[test]
    fn a_column_and_a_table_on_one_side_are_found_once_and_where_they_came() {
        let found = found(&[
            (SQLITE, "0001_a.sql", "CREATE TABLE a (\n  id TEXT,\n  extra TEXT\n);"),
            (POSTGRES, "0001_a.sql", "CREATE TABLE a (id TEXT);\nCREATE TABLE b (id TEXT);"),
            (SQLITE, "0002_c.sql", "CREATE TABLE c (id TEXT);"),
            (POSTGRES, "0002_c.sql", "CREATE TABLE c (id TEXT);"),
        ]);
        assert_eq!(found.len(), 2, "{found:#?}");
        assert!(found[0].starts_with(&format!("{SQLITE}/0001_a.sql:3: the column `a.extra` is not in {POSTGRES}")));
        assert!(found[1].starts_with(&format!("{POSTGRES}/0001_a.sql:2: the table `b` is not in {SQLITE}")));
    }

    #[test]
    fn a_table_made_anew_is_the_same_as_one_changed() {
        let first = "CREATE TABLE a (id TEXT, old TEXT);";
        let anew = "CREATE TABLE a_new (id TEXT, fresh TEXT);\nDROP TABLE a;\nALTER TABLE a_new RENAME TO a;";
        let changed = "ALTER TABLE a RENAME COLUMN old TO fresh;";
        assert_eq!(
            found(&[
                (SQLITE, "0001_a.sql", first),
                (POSTGRES, "0001_a.sql", first),
                (SQLITE, "0002_b.sql", anew),
                (POSTGRES, "0002_b.sql", changed)
            ]),
            [""; 0]
        );
    }
}
