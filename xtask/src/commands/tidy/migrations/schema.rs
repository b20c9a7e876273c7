//! Tables and their columns, as far as SQL statements tell.

use std::collections::BTreeMap;

use crate::tools::rust_source::line_of;

/// Where something was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The migration.
    pub path: String,
    /// The line in it.
    pub line: usize,
}

#[derive(Default)]
struct Table {
    place: Option<Place>,
    columns: BTreeMap<String, Place>,
}

/// The tables after some migrations.
#[derive(Default)]
pub struct Schema(BTreeMap<String, Table>);

impl Schema {
    /// Follows the statements of a migration.
    pub fn apply(&mut self, path: &str, sql: &str) {
        let sql = without_comments_and_texts(sql);
        for (start, statement) in split(&sql, ';') {
            let place = |offset: usize| Place { path: path.to_owned(), line: line_of(&sql, start + offset) };
            let words = words(statement);
            match words.iter().map(|(_, word)| word.as_str()).collect::<Vec<_>>()[..] {
                ["create", "table", ..] | ["create", "temp" | "temporary" | "unlogged", "table", ..] => {
                    self.create(statement, place);
                }
                ["drop", "table", ref rest @ ..] => {
                    rest.iter().for_each(|name| drop(self.0.remove(*name)));
                }
                ["alter", "table", ref rest @ ..] => {
                    let Some(table) = rest.iter().find(|word| !is_noise(word)) else { continue };
                    // Several changes may stand in one statement, with commas between.
                    for (offset, change) in split(statement, ',') {
                        self.alter(table, change, place(offset + leading_space(change)));
                    }
                }
                _ => {}
            }
        }
    }

    /// What this schema has and the other has not, in words, with where it was made.
    pub fn missing_in(&self, other: &Self) -> Vec<(String, Place)> {
        let mut missing = Vec::new();
        for (name, table) in &self.0 {
            match other.0.get(name) {
                None => missing.extend(table.place.clone().map(|place| (format!("the table `{name}`"), place))),
                Some(others) => {
                    for (column, place) in &table.columns {
                        if !others.columns.contains_key(column) {
                            missing.push((format!("the column `{name}.{column}`"), place.clone()));
                        }
                    }
                }
            }
        }
        missing
    }

    fn create(&mut self, statement: &str, place: impl Fn(usize) -> Place) {
        let Some(open) = statement.find('(') else { return };
        let Some((_, name)) = words(&statement[..open]).pop() else { return };
        let body = &statement[open + 1..statement.rfind(')').unwrap_or(statement.len())];
        let columns = split(body, ',').into_iter().filter_map(|(offset, part)| {
            let (_, first) = words(part).into_iter().next()?;
            let at = place(open + 1 + offset + leading_space(part));
            (!is_constraint(&first)).then_some((first, at))
        });
        let table = Table { place: Some(place(leading_space(statement))), columns: columns.collect() };
        self.0.insert(name, table);
    }

    fn alter(&mut self, table: &str, change: &str, place: Place) {
        let words: Vec<_> = words(change).into_iter().map(|(_, word)| word).filter(|word| !is_noise(word)).collect();
        let mut words: Vec<_> = words.iter().map(String::as_str).collect();
        if let ["alter", "table", _, ..] = words[..] {
            words.drain(..3);
        }
        words.retain(|word| *word != "column");
        match words[..] {
            ["rename", "to", name, ..] => {
                if let Some(renamed) = self.0.remove(table) {
                    self.0.insert(name.to_owned(), renamed);
                }
            }
            ["rename", from, "to", to, ..] => {
                let columns = self.0.get_mut(table).map(|table| &mut table.columns);
                columns.and_then(|columns| columns.remove(from).map(|_| columns.insert(to.to_owned(), place)));
            }
            ["add", first, ..] if !is_constraint(first) => {
                self.0.entry(table.to_owned()).or_default().columns.insert(first.to_owned(), place);
            }
            ["drop", first, ..] if !is_constraint(first) => {
                self.0.entry(table.to_owned()).or_default().columns.remove(first);
            }
            _ => {}
        }
    }
}

fn is_constraint(word: &str) -> bool {
    ["primary", "unique", "constraint", "check", "foreign", "exclude", "like"].contains(&word)
}

/// Words that change nothing about which table or column is meant.
fn is_noise(word: &str) -> bool {
    ["if", "not", "exists", "only"].contains(&word)
}

fn leading_space(text: &str) -> usize {
    text.len() - text.trim_start().len()
}

/// The words in small letters, with where they begin; quotes around names are left out.
fn words(text: &str) -> Vec<(usize, String)> {
    let mut found: Vec<(usize, String)> = Vec::new();
    let mut open = false;
    for (position, character) in text.char_indices() {
        if character.is_alphanumeric() || character == '_' {
            if !open {
                found.push((position, String::new()));
            }
            if let Some((_, word)) = found.last_mut() {
                word.extend(character.to_lowercase());
            }
            open = true;
        } else {
            open = false;
        }
    }
    found
}

/// The parts between separators that are not in parentheses, with where they begin.
fn split(text: &str, separator: char) -> Vec<(usize, &str)> {
    let (mut parts, mut start, mut depth) = (Vec::new(), 0, 0_i32);
    for (position, character) in text.char_indices() {
        match character {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ if character == separator && depth == 0 => {
                parts.push((start, &text[start..position]));
                start = position + 1;
            }
            _ => {}
        }
    }
    parts.push((start, &text[start..]));
    parts
}

/// The same length, so that positions stay; line breaks stay as well.
fn without_comments_and_texts(sql: &str) -> String {
    let mut result = String::with_capacity(sql.len());
    let mut rest = sql;
    while let Some(first) = rest.chars().next() {
        let length = if rest.starts_with("--") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if first == '\'' {
            rest[1..].find('\'').map_or(rest.len(), |end| end + 2)
        } else {
            result.push(first);
            rest = &rest[first.len_utf8()..];
            continue;
        };
        result.extend(rest[..length].bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }));
        rest = &rest[length..];
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    fn schema(sql: &str) -> Vec<String> {
        let mut schema = Schema::default();
        schema.apply("a.sql", sql);
        schema
            .0
            .iter()
            .map(|(name, table)| format!("{name}: {}", table.columns.keys().cloned().collect::<Vec<_>>().join(" ")))
            .collect()
    }

    #[test]
    fn columns_are_told_from_constraints_comments_and_texts() {
        let sql = "-- CREATE TABLE no (x TEXT);\nCREATE TABLE IF NOT EXISTS \"a\" (\n  id TEXT PRIMARY KEY, -- a, b\n  \
                   n NUMERIC(3, 1) DEFAULT 1 CHECK (n IN (1, 2)),\n  note TEXT DEFAULT 'x, (y',\n  UNIQUE (id, n),\n  \
                   CONSTRAINT c FOREIGN KEY (id) REFERENCES b (id)\n) STRICT;\nCREATE INDEX i ON a (n);";
        assert_eq!(schema(sql), ["a: id n note"]);
    }

    #[test]
    fn changes_are_followed() {
        let made = "CREATE TABLE a (one TEXT, two TEXT);";
        assert_eq!(schema(&format!("{made} ALTER TABLE a ADD COLUMN three TEXT;")), ["a: one three two"]);
        assert_eq!(
            schema(&format!("{made} ALTER TABLE IF EXISTS a ADD three TEXT, DROP COLUMN IF EXISTS two;")),
            ["a: one three"]
        );
        assert_eq!(schema(&format!("{made} ALTER TABLE a ADD CONSTRAINT c UNIQUE (one);")), ["a: one two"]);
        assert_eq!(schema(&format!("{made} ALTER TABLE a RENAME one TO eins;")), ["a: eins two"]);
        assert_eq!(schema(&format!("{made} DROP TABLE IF EXISTS a;")), [""; 0]);
    }
}
