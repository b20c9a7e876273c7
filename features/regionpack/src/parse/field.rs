//! A value that is written as text, in a cell or in a TOML string, and what it may be.

use super::keys::Keys;
use super::report::Place;
use crate::rules::key::is_key;
use crate::rules::near::nearest;
use crate::rules::text::{forbidden, prose, trimmed};
use crate::words::Word;
use std::ops::RangeInclusive;
use time::Date;
use time::format_description::BorrowedFormatItem;
use time::macros::format_description;

/// How days are written.
pub(crate) const DAY: &[BorrowedFormatItem<'static>] = format_description!("[year]-[month]-[day]");

/// A value, its name and where it stands.
#[derive(Clone, Copy)]
pub(crate) struct Field<'a> {
    pub(crate) place: Place<'a>,
    pub(crate) table: &'a str,
    pub(crate) name: &'a str,
    pub(crate) text: &'a str,
}

impl Field<'_> {
    /// Tells what is wrong with the value.
    pub(crate) fn wrong(&self, message: &str, right: impl Into<String>) {
        let dot = if self.table.is_empty() { "" } else { "." };
        self.place.wrong(format!("{}{dot}{} {message}", self.table, self.name), right);
    }

    /// A text that may be empty and may have several lines.
    pub(crate) fn prose(&self) -> String {
        self.look_for_control_characters();
        prose(self.text)
    }

    /// A short text that may be empty.
    pub(crate) fn optional(&self) -> Option<String> {
        self.look_for_control_characters();
        Some(trimmed(self.text)).filter(|text| !text.is_empty())
    }

    /// A short text that may not be empty.
    pub(crate) fn required(&self) -> String {
        let text = self.optional();
        if text.is_none() {
            self.wrong("is empty", "a text");
        }
        text.unwrap_or_default()
    }

    /// The key of what this line or file defines.
    pub(crate) fn key(&self) -> String {
        let key = self.required();
        if !key.is_empty() && !is_key(&key) {
            self.wrong(&format!("\"{key}\" is not a key"), "a to z, 0 to 9 and single hyphens between them");
        }
        key
    }

    /// The key of something else.
    pub(crate) fn reference(&self, keys: &Keys) -> String {
        let key = self.optional_reference(keys);
        if key.is_none() {
            self.wrong("is empty", keys.right());
        }
        key.unwrap_or_default()
    }

    /// The key of something else, or nothing.
    pub(crate) fn optional_reference(&self, keys: &Keys) -> Option<String> {
        let key = self.optional()?;
        keys.check(self, &key);
        Some(key)
    }

    /// A word from a closed list.
    pub(crate) fn word<W: Word>(&self) -> Option<W> {
        let text = self.text.trim();
        let found = W::find(text);
        if found.is_none() {
            let words: Vec<&str> = W::all().iter().map(|word| word.as_str()).collect();
            let one_of = format!("one of {}", words.join(", "));
            match nearest(text, words) {
                Some(near) => self.wrong(&format!("\"{text}\" is unknown"), format!("\"{near}\"? It is {one_of}")),
                None => self.wrong(&format!("\"{text}\" is unknown"), one_of),
            }
        }
        found
    }

    /// A day, or nothing.
    pub(crate) fn optional_date(&self) -> Option<Date> {
        let text = self.text.trim();
        if text.is_empty() {
            return None;
        }
        let date = Date::parse(text, DAY).ok();
        if date.is_none() {
            self.wrong(&format!("\"{text}\" is not a day"), "year, month and day, such as 2026-01-31");
        }
        date
    }

    /// A whole number.
    pub(crate) fn number(&self, range: RangeInclusive<i64>) -> Option<i64> {
        let text = self.text.trim();
        let number = text.parse().ok().filter(|number| range.contains(number));
        if number.is_none() {
            let right = format!("a whole number from {} to {}", range.start(), range.end());
            self.wrong(&format!("\"{text}\" is not such a number"), right);
        }
        number
    }

    /// An address on the web, or nothing.
    pub(crate) fn link(&self) -> Option<String> {
        let link = self.optional()?;
        if !link.starts_with("https://") && !link.starts_with("http://") {
            self.wrong(&format!("\"{link}\" is not a web address"), "an address that begins with https://");
        }
        Some(link)
    }

    /// An e-mail address, or nothing.
    pub(crate) fn email(&self) -> Option<String> {
        let email = self.optional()?;
        let parts = email.split_once('@').filter(|(name, host)| !name.is_empty() && host.contains('.'));
        if parts.is_none() || email.contains(char::is_whitespace) || email.matches('@').count() != 1 {
            self.wrong(&format!("\"{email}\" is not an e-mail address"), "an address such as post@hol.example");
        }
        Some(email)
    }

    fn look_for_control_characters(&self) {
        if let Some(character) = forbidden(self.text) {
            self.wrong(&format!("holds the control character {character:?}"), "a text without it");
        }
    }
}
