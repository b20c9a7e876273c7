//! What code may mention where it stands.

use super::{
    Violation,
    checkout::{Checkout, Layer, RustFile},
};
use crate::tools::rust_source::{RustSource, in_word};

/// What knows SQL.
const DATABASE: [&str; 3] = ["sea_orm", "sqlx", "rusqlite"];
/// The crates of base that may know SQL anywhere.
const DATABASE_CRATES: [&str; 4] = ["base/access/", "base/audit/", "base/database/", "base/jobs/"];
/// What rules and methods must be handed instead of reaching for it.
const IMPURE: [&str; 11] = [
    "tokio",
    "axum",
    "sea_orm",
    "sqlx",
    "rusqlite",
    "std::fs",
    "std::net",
    "SystemTime",
    "Instant::now",
    "now_utc",
    "rand::",
];

/// Only queries know the database, and rules and methods know nothing of the world.
pub fn check(checkout: &Checkout) -> Vec<Violation> {
    let mut violations = Vec::new();
    for file in checkout.rust.iter().filter(|file| file.is_in_src()) {
        let pure = file.layer() == Some(Layer::Method) || file.is_or_is_in("rules");
        if pure && file.layer() != Some(Layer::Xtask) {
            violations.extend(mentions(file, &IMPURE, |word| {
                format!(
                    "`{word}` in {}: it does no I/O and knows no clock and no randomness; let the caller pass it in",
                    if file.layer() == Some(Layer::Method) { "a method" } else { "rules" }
                )
            }));
        } else if !may_know_the_database(file) {
            violations.extend(mentions(file, &DATABASE, |word| {
                format!("`{word}` outside queries: move the query into queries.rs (or queries/) and call it from here")
            }));
        }
    }
    violations
}

fn may_know_the_database(file: &RustFile) -> bool {
    DATABASE_CRATES.iter().any(|folder| file.path.starts_with(folder))
        || (file.layer() == Some(Layer::Feature) && file.is_or_is_in("queries"))
}

fn mentions(file: &RustFile, words: &[&str], message: impl Fn(&str) -> String) -> Vec<Violation> {
    let mut violations = Vec::new();
    for word in words {
        let mut lines: Vec<_> = positions(&file.source, word).into_iter().map(|position| file.line(position)).collect();
        lines.dedup();
        violations.extend(lines.into_iter().map(|line| Violation::new(&file.path, line, message(word))));
    }
    violations
}

fn positions(source: &RustSource, word: &str) -> Vec<usize> {
    let mut found = source.mentions(word);
    if let Some(module) = word.strip_prefix("std::") {
        found.extend(source.mentions("std::{").into_iter().filter(|&start| names(&source.code[start..], module)));
    }
    found
}

/// Whether the group that begins here (`std::{fmt, fs}`) names the module directly.
fn names(code: &str, module: &str) -> bool {
    let mut depth = 0_usize;
    let mut word = String::new();
    for character in code.chars() {
        if in_word(character) {
            word.push(character);
            continue;
        }
        if depth == 1 && word == module {
            return true;
        }
        match character {
            '{' => depth += 1,
            '}' if depth == 1 => return false,
            '}' => depth -= 1,
            _ => {}
        }
        // What follows `::` is inside another module, not directly in std.
        word = if character == ':' { ":".to_owned() } else { String::new() };
    }
    false
}

#[cfg(test)]
mod tests {
    use super::{
        super::checkout::samples::{checkout, printed},
        *,
    };

    #[test]
    fn only_queries_know_the_database() {
        let (_folder, checkout) = checkout(&[
            ("features/matters/src/queries.rs", "use sea_orm::Value;"),
            ("features/matters/src/queries/list.rs", "use sqlx::Row;"),
            ("features/matters/src/pages/show.rs", "\nuse sea_orm::Value;\n#[cfg(test)]\nmod tests { use sqlx; }"),
            ("features/matters/tests/all.rs", "use sqlx::Row;"),
            ("base/database/src/lib.rs", "use sea_orm::Value;"),
            ("base/testkit/src/lib.rs", "use sea_orm::Value;"),
            ("base/web/src/page.rs", "// sea_orm is not for here\nuse sea_orm::Value;"),
        ]);
        let found = printed(check(&checkout));
        assert_eq!(found.len(), 2, "{found:#?}");
        assert!(found[0].starts_with("base/web/src/page.rs:2: `sea_orm` outside queries"));
        assert!(found[1].starts_with("features/matters/src/pages/show.rs:2: `sea_orm` outside queries"));
    }

    #[test]
    fn rules_and_methods_know_nothing_of_the_world() {
        let (_folder, checkout) = checkout(&[
            ("features/matters/src/rules.rs", "fn due(now: Date) {}\nlet x = OffsetDateTime::now_utc();"),
            (
                "features/matters/src/rules/quorum.rs",
                "use std::{fmt, fs};\nuse std::{io::{self, net}, collections::fs};",
            ),
            ("methods/rates/src/lib.rs", "//! tokio\nlet x = rand::rng();\n#[cfg(test)] use rand::Rng;"),
            ("methods/rates/tests/it.rs", "use std::fs;"),
        ]);
        let found = printed(check(&checkout));
        assert_eq!(found.len(), 3, "{found:#?}");
        assert!(found[1].starts_with("features/matters/src/rules.rs:2: `now_utc` in rules"));
        assert!(found[0].starts_with("features/matters/src/rules/quorum.rs:1: `std::fs` in rules"));
        assert!(found[2].starts_with("methods/rates/src/lib.rs:2: `rand::` in a method"));
    }
}
