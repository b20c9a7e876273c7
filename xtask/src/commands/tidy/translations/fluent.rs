//! Fluent files as far as keys and variables go.

use std::collections::BTreeSet;

/// A message, a term (its key begins with a hyphen) or an attribute (`key.attribute`).
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Message {
    /// Its key.
    pub key: String,
    /// Its line.
    pub line: usize,
    /// The variables it is given.
    pub variables: BTreeSet<String>,
    /// The messages and terms it is made of.
    pub references: BTreeSet<String>,
}

/// The messages of a file.
#[derive(Default)]
pub struct Messages {
    /// In the order of the file.
    pub all: Vec<Message>,
    /// Lines that are none of what a line can be.
    pub strange: Vec<usize>,
}

impl Messages {
    /// Reads a file's text.
    pub fn new(text: &str) -> Self {
        let mut messages = Self::default();
        let mut depth = 0_usize;
        for (index, line) in text.lines().enumerate() {
            messages.read(line, index + 1, &mut depth);
        }
        messages
    }

    /// The message with the key.
    pub fn get(&self, key: &str) -> Option<&Message> {
        self.all.iter().find(|message| message.key == key)
    }

    fn read(&mut self, line: &str, number: usize, depth: &mut usize) {
        let mut value = line;
        if line.starts_with('#') {
            return;
        } else if line.starts_with([' ', '\t', '}']) {
            if let Some((attribute, rest)) = line.trim_start().strip_prefix('.').and_then(definition) {
                let message = self.all.iter().rev().find(|message| !message.key.contains('.'));
                let of = message.map(|message| message.key.clone()).unwrap_or_default();
                self.add(format!("{of}.{attribute}"), number);
                value = rest;
            }
        } else if let Some((key, rest)) = definition(line) {
            self.add(key.to_owned(), number);
            *depth = 0;
            value = rest;
        } else {
            self.strange.extend((!line.trim().is_empty()).then_some(number));
            return;
        }
        if let Some(message) = self.all.last_mut() {
            message.read(value, depth);
        }
    }

    fn add(&mut self, key: String, line: usize) {
        self.all.push(Message { key, line, ..Message::default() });
    }
}

impl Message {
    /// Takes the variables and references in braces; `depth` is how many braces are open, also from lines before.
    fn read(&mut self, value: &str, depth: &mut usize) {
        let mut last = ' ';
        let mut last_but_spaces = ' ';
        let mut rest = value;
        while let Some(character) = rest.chars().next() {
            let name = name(rest);
            let length = name.map_or(character.len_utf8(), str::len);
            if let Some(name) = name.filter(|_| *depth > 0) {
                if last == '$' {
                    self.variables.insert(name.to_owned());
                } else if last_but_spaces == '{' {
                    self.references.insert(name.to_owned());
                }
            }
            match character {
                '{' => *depth += 1,
                '}' => *depth = depth.saturating_sub(1),
                _ => {}
            }
            last = character;
            if !character.is_whitespace() {
                last_but_spaces = character;
            }
            rest = &rest[length..];
        }
    }
}

/// `key = value`
fn definition(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once('=')?;
    let key = key.trim_end();
    (name(key) == Some(key)).then_some((key, value))
}

/// The name at the beginning: a letter, then letters, digits, `-` and `_`; a term has a hyphen before it.
fn name(text: &str) -> Option<&str> {
    let bare = text.strip_prefix('-').unwrap_or(text);
    if !bare.starts_with(|first: char| first.is_ascii_alphabetic()) {
        return None;
    }
    let end = text.find(|character: char| !(character.is_ascii_alphanumeric() || "-_".contains(character)));
    Some(&text[..end.unwrap_or(text.len())])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(set: &BTreeSet<String>) -> Vec<&str> {
        set.iter().map(String::as_str).collect()
    }

    #[test]
    fn keys_attributes_and_terms_are_read_and_comments_are_not() {
        let messages =
            Messages::new("# comment = no\none = One\n    over more = lines\n-term = T\ntwo =\n    .hint = H\n");
        let keys: Vec<_> = messages.all.iter().map(|message| (message.key.as_str(), message.line)).collect();
        assert_eq!(keys, [("one", 2), ("-term", 4), ("two", 5), ("two.hint", 6)]);
        assert!(messages.strange.is_empty());
    }

    #[test]
    fn variables_are_read_also_in_choices_and_functions() {
        let text = "a = { $n ->\n    [one] { NUMBER($n, min: 2) } day for { $who }\n   *[other] $ 5\n}\nb = { -term } { a.hint }\n";
        let messages = Messages::new(text);
        assert_eq!(words(&messages.get("a").unwrap().variables), ["n", "who"]);
        assert_eq!(words(&messages.get("b").unwrap().references), ["-term", "a"]);
    }
}
