//! Where Rust code and templates use texts.

use std::collections::BTreeSet;

use super::super::checkout::{Checkout, Layer};
use crate::tools::{
    Outcome, files,
    rust_source::{Literal, RustSource, in_word, line_of},
};

/// How a text is asked for on the translator `t`.
const METHODS: [&str; 5] = ["get", "named", "text", "with", "with_all"];
/// The function that asks for a text.
const FUNCTION: &str = "tr";

/// A place that asks for a text by its key.
pub struct Call {
    /// The file.
    pub path: String,
    /// The line.
    pub line: usize,
    /// The key, or the beginning of one.
    pub key: String,
}

/// Every use of a text.
#[derive(Default)]
pub struct Usage {
    /// Where a text is asked for by name.
    pub calls: Vec<Call>,
    literals: BTreeSet<String>,
}

impl Usage {
    /// Reads the code and the templates of all crates but this one; what tests say does not count as use.
    pub fn of(checkout: &Checkout) -> Outcome<Self> {
        let mut usage = Self::default();
        for file in checkout.rust.iter().filter(|file| file.is_in_src() && file.layer() != Some(Layer::Xtask)) {
            usage.read(&file.path, &file.source, |position| file.line(position));
        }
        for member in &checkout.members {
            for file in files::below(&checkout.root.join(&member.folder).join("templates"))? {
                let text = files::read(&file)?;
                for (start, expression) in expressions(&text) {
                    let source = RustSource::new(expression);
                    usage.read(&checkout.relative(&file), &source, |position| line_of(&text, start + position));
                }
            }
        }
        Ok(usage)
    }

    /// Whether the key is written somewhere, whole or by a beginning such as `state-`.
    pub fn covers(&self, key: &str) -> bool {
        self.literals.contains(key)
            || key.match_indices('-').any(|(position, _)| self.literals.contains(&key[..=position]))
    }

    fn read(&mut self, path: &str, source: &RustSource, line: impl Fn(usize) -> usize) {
        for literal in source.literals_outside_tests() {
            if asks_for_text(&source.code, literal) {
                let (path, line) = (path.to_owned(), line(literal.start));
                self.calls.push(Call { path, line, key: literal.text.clone() });
            }
            self.literals.insert(prefix(&literal.text).unwrap_or(&literal.text).to_owned());
        }
    }
}

/// The beginning that a text built from parts gives away: `state-` of `state-` itself, `state-{}` and `state-{kind}-short`.
pub fn prefix(text: &str) -> Option<&str> {
    let beginning = &text[..text.find('{').unwrap_or(text.len())];
    (beginning.ends_with('-') && beginning.starts_with(|first: char| first.is_ascii_alphabetic())).then_some(beginning)
}

/// Whether the literal is the first argument of `t.get(…)`, another of its methods, or `tr(…)`, also inside `format!`.
fn asks_for_text(code: &str, literal: &Literal) -> bool {
    let before = code[..literal.start].trim_end_matches(['"', '#', 'r']).trim_end();
    // A key built from parts is asked for by its beginning.
    let before =
        before.strip_suffix("format!(").map_or(before, |before| before.trim_end().trim_end_matches('&').trim_end());
    let Some(before) = before.strip_suffix('(') else { return false };
    let (before, name) = last_word(before.trim_end());
    if name == FUNCTION {
        return true;
    }
    let receiver = before.trim_end().strip_suffix('.').map(|before| last_word(before.trim_end()).1);
    METHODS.contains(&name) && receiver == Some("t")
}

/// The text before its last word, and that word.
fn last_word(text: &str) -> (&str, &str) {
    let start = text.trim_end_matches(in_word).len();
    text.split_at(start)
}

/// What stands in `{{ }}` and `{% %}`, with where it begins.
fn expressions(template: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(open) = template[at..].find('{').map(|open| at + open) {
        let close = match template.as_bytes().get(open + 1) {
            Some(b'{') => "}}",
            Some(b'%') => "%}",
            Some(b'#') => "#}",
            _ => {
                at = open + 1;
                continue;
            }
        };
        let start = open + 2;
        let end = template[start..].find(close).map_or(template.len(), |end| start + end);
        if close != "#}" {
            found.push((start, &template[start..end]));
        }
        at = end;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn beginnings_are_told_from_whole_keys() {
        assert_eq!(prefix("state-{}"), Some("state-"));
        assert_eq!(prefix("state-"), Some("state-"));
        assert_eq!(prefix("state-{kind}-short"), Some("state-"));
        assert_eq!(prefix("state-open"), None);
        assert_eq!(prefix("{kind}-open"), None);
        assert_eq!(prefix("-"), None);
    }

    #[test]
    fn expressions_are_what_stands_in_braces() {
        let found = expressions("a {{ one }} {# two #} {% three %} { four } {{ five");
        let words: Vec<_> = found.iter().map(|(_, expression)| expression.trim()).collect();
        assert_eq!(words, ["one", "three", "five"]);
    }
}
