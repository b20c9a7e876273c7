//! What holds for every answer.

use super::values::MARK;
use testkit::Answer;

/// Words that only our own faults or secrets would bring into an answer.
const LEAKS: [&str; 18] = [
    "panicked",
    "backtrace",
    "sqlx",
    "sea_orm",
    "sea-orm",
    "rusqlite",
    "sqlstate",
    "pg_catalog",
    "syntax error",
    "constraint failed",
    "violates",
    "no such column",
    "/src/",
    ".rs:",
    "$argon2",
    "samhelse.db",
    "a secret key for tests",
    "/tmp/",
];

/// Headers that no answer goes without.
const HEADERS: [&str; 6] = [
    "content-security-policy",
    "x-content-type-options",
    "x-frame-options",
    "referrer-policy",
    "cache-control",
    "x-request-id",
];

/// What is wrong with an answer.
pub fn fault(answer: &Answer) -> Option<String> {
    if answer.status >= 500 {
        return Some(format!("status {}", answer.status));
    }
    if let Some(name) = HEADERS.into_iter().find(|name| answer.header(name).is_none()) {
        return Some(format!("no header {name}"));
    }
    let kind = answer.header("content-type").unwrap_or_default();
    if kind.is_empty() && !answer.body.is_empty() {
        return Some("no content type".to_owned());
    }
    if let Some(location) = &answer.location
        && !(location.starts_with('/') && !location.starts_with("//") && !location.contains('\\'))
    {
        return Some(format!("it leads to {location:?}"));
    }
    let lowered = answer.body.to_lowercase();
    if let Some(leak) = LEAKS.into_iter().find(|leak| has_word(&lowered, leak)) {
        return Some(format!("it tells {leak:?}"));
    }
    let runs = if kind.starts_with("text/html") { answer.runs(MARK) } else { None };
    if let Some(element) = runs {
        return Some(format!("it runs what was sent: {element:.300}"));
    }
    let is_xml = kind.starts_with("application/atom");
    let not_xml =
        |c: char| matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    (is_xml && answer.body.contains(not_xml)).then(|| "it is no XML".to_owned())
}

/// Whether the text has it by itself: within what was drawn by chance, such as a token, any four letters may come.
fn has_word(text: &str, word: &str) -> bool {
    let joins =
        |a: Option<char>, b: Option<char>| a.is_some_and(char::is_alphanumeric) && b.is_some_and(char::is_alphanumeric);
    text.match_indices(word).any(|(at, _)| {
        let (before, after) = (text[..at].chars().next_back(), text[at + word.len()..].chars().next());
        !joins(before, word.chars().next()) && !joins(word.chars().next_back(), after)
    })
}

#[test]
fn a_leak_is_told_from_a_token() {
    assert!(
        has_word("error in sqlx::query", "sqlx") && has_word("/home/a/src/b", "/src/") && has_word("x.rs:1", ".rs:")
    );
    assert!(has_word("fsqlxg, sqlx", "sqlx"));
    assert!(!has_word("state=ab3sqlxq", "sqlx"));
}
