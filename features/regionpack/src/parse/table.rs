//! Reading a TOML table: which keys it may have, and what their values are.

mod document;
mod texts;

pub(super) use document::document;

use super::field::Field;
use super::plain::Plain;
use super::report::Place;
use crate::rules::near::nearest;
use crate::words::Word;
use std::ops::RangeInclusive;
use time::{Date, Month};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A table in a TOML file.
#[derive(Clone, Copy)]
pub(super) struct Table<'a> {
    /// Where the table begins.
    pub(super) place: Place<'a>,
    plain: &'a Plain,
    entries: &'a DeTable<'a>,
    name: &'a str,
}

impl<'a> Table<'a> {
    /// The file's outermost table; keys other than `known` are reported.
    pub(super) fn root(file: Place<'a>, plain: &'a Plain, document: &'a Spanned<DeTable<'a>>, known: &[&str]) -> Self {
        let table = Self { place: file.line(1), plain, entries: document.get_ref(), name: "" };
        table.report_unknown(known);
        table
    }

    /// A text that must be there.
    pub(super) fn field(&self, key: &'static str) -> Option<Field<'a>> {
        self.must_have(key);
        self.field_if_there(key)
    }

    /// A text that need not be there.
    pub(super) fn field_if_there(&self, key: &'static str) -> Option<Field<'a>> {
        let (place, value) = self.value(key)?;
        let text = value.as_str();
        if text.is_none() {
            self.wrong_type(key, "a text in quotes");
        }
        Some(Field { place, table: self.name, name: key, text: text? })
    }

    /// A short text that must be there and must not be empty.
    pub(super) fn required(&self, key: &'static str) -> Option<String> {
        self.field(key).map(|field| field.required())
    }

    /// A word from a closed list that must be there.
    pub(super) fn word<W: Word>(&self, key: &'static str) -> Option<W> {
        self.field(key).and_then(|field| field.word())
    }

    /// A day that must be there.
    pub(super) fn date(&self, key: &'static str) -> Option<Date> {
        self.must_have(key);
        self.date_if_there(key)
    }

    /// A day that need not be there.
    pub(super) fn date_if_there(&self, key: &'static str) -> Option<Date> {
        let (_, value) = self.value(key)?;
        let date = value.as_datetime().and_then(day);
        if date.is_none() {
            self.wrong_type(key, &format!("a day without quotes, such as {key} = 2026-01-31"));
        }
        date
    }

    /// A truth value that must be there.
    pub(super) fn flag(&self, key: &'static str) -> Option<bool> {
        self.must_have(key);
        let flag = self.value(key)?.1.as_bool();
        if flag.is_none() {
            self.wrong_type(key, "true or false, without quotes");
        }
        flag
    }

    /// A whole number that must be there.
    pub(super) fn number(&self, key: &'static str, range: RangeInclusive<i64>) -> Option<i64> {
        self.must_have(key);
        self.number_if_there(key, range)
    }

    /// A whole number that need not be there.
    pub(super) fn number_if_there(&self, key: &'static str, range: RangeInclusive<i64>) -> Option<i64> {
        let (place, value) = self.value(key)?;
        let right = format!("a whole number from {} to {}, without quotes", range.start(), range.end());
        let Some(number) = value.as_integer() else {
            self.wrong_type(key, &right);
            return None;
        };
        let found = i64::from_str_radix(number.as_str(), number.radix()).ok().filter(|number| range.contains(number));
        if found.is_none() {
            place.wrong(format!("{} is {number}", self.path(key)), right);
        }
        found
    }

    /// Whether the key is there.
    pub(super) fn has(&self, key: &str) -> bool {
        self.value(key).is_some()
    }

    /// Where the key stands, else where the table begins.
    pub(super) fn place_of(&self, key: &str) -> Place<'a> {
        self.value(key).map_or(self.place, |(place, _)| place)
    }

    /// Where a key of an inner table stands, else where this table begins.
    pub(super) fn inner_place(&self, table: &str, key: &str) -> Place<'a> {
        let inner = self.value(table).and_then(|(_, value)| value.as_table());
        inner.map_or(self.place, |entries| Self { entries, ..*self }.place_of(key))
    }

    /// A table that must be there.
    pub(super) fn table(&self, key: &'static str, known: &[&str]) -> Option<Self> {
        self.must_have(key);
        let (place, value) = self.value(key)?;
        let entries = value.as_table();
        if entries.is_none() {
            self.wrong_type(key, &format!("a table with {}", known.join(", ")));
        }
        let table = Self { place, entries: entries?, name: key, ..*self };
        table.report_unknown(known);
        Some(table)
    }

    /// A list of tables, which may be empty.
    pub(super) fn tables(&self, key: &'static str, known: &[&str]) -> Vec<Self> {
        let Some((_, value)) = self.value(key) else { return Vec::new() };
        let array: &[_] = value.as_array().map_or(&[], |array| array.as_ref());
        let tables: Vec<_> = array.iter().filter_map(|item| Some((item.span(), item.get_ref().as_table()?))).collect();
        if value.as_array().is_none() || tables.len() < array.len() {
            self.wrong_type(key, &format!("tables that each begin with [[{key}]]"));
        }
        let tables = tables.into_iter().map(|(span, entries)| Self {
            place: self.place.line(self.plain.line_of(span.start)),
            entries,
            name: key,
            ..*self
        });
        tables.inspect(|table| table.report_unknown(known)).collect()
    }

    fn value(&self, key: &str) -> Option<(Place<'a>, &'a DeValue<'a>)> {
        let (name, value) = self.entries.get_key_value(key)?;
        Some((self.place.line(self.plain.line_of(name.span().start)), value.get_ref()))
    }

    fn must_have(&self, key: &str) {
        if !self.has(key) {
            self.place.wrong(format!("{} is missing", self.path(key)), format!("a line {key} = …"));
        }
    }

    fn wrong_type(&self, key: &str, right: &str) {
        let kind = self.value(key).map_or("missing", |(_, value)| value.type_str());
        self.place_of(key).wrong(format!("{} is of the type {kind}", self.path(key)), right);
    }

    fn report_unknown(&self, known: &[&str]) {
        for key in self.entries.keys().filter(|key| !known.contains(&key.get_ref().as_ref())) {
            let line = self.plain.line_of(key.span().start);
            let right = match nearest(key.get_ref(), known.iter().copied().filter(|known| !self.has(known))) {
                Some(near) => format!("\"{near}\"?"),
                None => format!("only {}", known.join(", ")),
            };
            self.place.line(line).wrong(format!("the key \"{}\" is unknown", self.path(key.get_ref())), right);
        }
    }

    fn path(&self, key: &str) -> String {
        if self.name.is_empty() { key.to_owned() } else { format!("{}.{key}", self.name) }
    }
}

fn day(value: &toml::value::Datetime) -> Option<Date> {
    let (Some(date), None, None) = (value.date, value.time, value.offset) else { return None };
    let month = Month::try_from(date.month).ok()?;
    Date::from_calendar_date(i32::from(date.year), month, date.day).ok()
}
