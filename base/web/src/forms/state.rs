//! A form on its way: its values, read one by one into what the feature needs, and the errors found.

use super::FormData;
use crate::i18n::T;
use time::macros::format_description;
use time::{Date, Time};

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// The field.
    pub field: String,
    /// The key of the text that says what is wrong.
    pub key: &'static str,
    /// A number the text needs, such as the longest length.
    pub limit: Option<usize>,
}

/// The values and errors of a form. Field labels are the texts `{prefix}{field}`, hints `{prefix}{field}-hint`.
#[derive(Clone, Debug, Default)]
pub struct FormState {
    prefix: &'static str,
    values: Vec<(String, String)>,
    errors: Vec<FieldError>,
}

impl FormState {
    /// An empty form whose label keys begin with `prefix`.
    pub fn new(prefix: &'static str) -> Self {
        Self { prefix, ..Self::default() }
    }

    /// The form as it was sent.
    pub fn sent(prefix: &'static str, data: &FormData) -> Self {
        Self { prefix, values: data.pairs().to_vec(), errors: Vec::new() }
    }

    /// The form with a value, as when something is edited.
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.values.push((name.to_owned(), value.into()));
        self
    }

    /// The value of a field.
    pub fn value(&self, name: &str) -> &str {
        self.values.iter().find_map(|(key, value)| (key == name).then_some(value.as_str())).unwrap_or_default()
    }

    /// Whether a choice among several was made.
    pub fn has_value(&self, name: &str, value: &str) -> bool {
        self.values.iter().any(|(key, one)| key == name && one == value)
    }

    /// The first error of a field, in words.
    pub fn error(&self, t: &T, name: &str) -> Option<String> {
        self.errors.iter().find(|error| error.field == name).map(|error| message(t, error))
    }

    /// All errors: field, label and what is wrong, for the summary on top.
    pub fn summary(&self, t: &T) -> Vec<(String, String)> {
        self.errors
            .iter()
            .map(|error| (error.field.clone(), format!("{}: {}", self.label(t, &error.field), message(t, error))))
            .collect()
    }

    /// A field's label.
    pub fn label(&self, t: &T, name: &str) -> String {
        t.named(self.prefix, name).into_owned()
    }

    /// A field's hint, if it has one.
    pub fn hint(&self, t: &T, name: &str) -> Option<String> {
        let key = format!("{}{name}-hint", self.prefix);
        t.has(&key).then(|| t.get(&key).into_owned())
    }

    /// Whether nothing wrong was found.
    pub fn is_valid(&self) -> bool {
        self.errors.is_empty()
    }

    /// Adds an error.
    pub fn fail(&mut self, name: &str, key: &'static str) {
        self.errors.push(FieldError { field: name.to_owned(), key, limit: None });
    }

    /// A text of at most `max` characters that must not be empty.
    pub fn required(&mut self, name: &str, max: usize) -> String {
        let text = self.optional(name, max);
        if text.is_empty() {
            self.fail(name, "form-error-required");
        }
        text
    }

    /// A text of at most `max` characters; line ends become `\n`.
    pub fn optional(&mut self, name: &str, max: usize) -> String {
        let text = self.value(name).replace("\r\n", "\n").trim().to_owned();
        if text.chars().count() > max {
            self.errors.push(FieldError { field: name.to_owned(), key: "form-error-too-long", limit: Some(max) });
        }
        // The two at the end of the first plane are no characters, and XML, and with it the feeds, cannot hold them.
        if text.chars().any(|c| c.is_control() && c != '\n' && c != '\t' || matches!(c, '\u{fffe}' | '\u{ffff}')) {
            self.fail(name, "form-error-control");
        }
        if nationalid::find(&text).is_some() {
            self.fail(name, "form-error-national-id");
        }
        text
    }

    /// A password, which must be there and have at most `max` characters. Nothing else is asked of it here, and it is left as it
    /// is.
    pub fn secret(&mut self, name: &str, max: usize) {
        let length = self.value(name).chars().count();
        if length == 0 {
            self.fail(name, "form-error-required");
        } else if length > max {
            self.errors.push(FieldError { field: name.to_owned(), key: "form-error-too-long", limit: Some(max) });
        }
    }

    /// A day; an empty field is an error only when `required`.
    pub fn date(&mut self, name: &str, required: bool) -> Option<Date> {
        let text = self.value(name).trim().to_owned();
        if text.is_empty() {
            if required {
                self.fail(name, "form-error-required");
            }
            return None;
        }
        let parsed = Date::parse(&text, format_description!("[year]-[month]-[day]"))
            .or_else(|_| Date::parse(&text, format_description!("[day padding:none].[month padding:none].[year]")));
        match parsed {
            Ok(date) if (1900..2200).contains(&date.year()) => Some(date),
            _ => {
                self.fail(name, "form-error-date");
                None
            }
        }
    }

    /// A time of day, such as `14:05` or `14.05`.
    pub fn time(&mut self, name: &str) -> Option<Time> {
        let text = self.value(name).trim().replace('.', ":");
        if text.is_empty() {
            self.fail(name, "form-error-required");
            return None;
        }
        let parsed = Time::parse(&text, format_description!("[hour padding:none]:[minute]"))
            .or_else(|_| Time::parse(&text, format_description!("[hour]:[minute]:[second]")));
        if parsed.is_err() {
            self.fail(name, "form-error-time");
        }
        parsed.ok()
    }

    /// A whole number between two; nothing when the field is empty.
    pub fn number(&mut self, name: &str, from: i64, to: i64) -> Option<i64> {
        let text = self.value(name).trim().to_owned();
        if text.is_empty() {
            return None;
        }
        let parsed = text.parse().ok().filter(|number| (from..=to).contains(number));
        if parsed.is_none() {
            self.fail(name, "form-error-number");
        }
        parsed
    }

    /// One of `choices`.
    pub fn choice<C: Copy>(&mut self, name: &str, choices: &[(&str, C)]) -> Option<C> {
        let value = self.value(name).to_owned();
        let found = choices.iter().find_map(|(key, choice)| (*key == value).then_some(*choice));
        if found.is_none() {
            self.fail(name, if value.is_empty() { "form-error-required" } else { "form-error-choice" });
        }
        found
    }
}

fn message(t: &T, error: &FieldError) -> String {
    match error.limit {
        Some(limit) => t.with(error.key, "limit", limit),
        None => t.get(error.key).into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_shown_is_refused() {
        for (text, is_shown) in
            [("a\r\nb\tc", true), ("🏔 Ål", true), ("a\u{7}", false), ("a\u{ffff}", false), ("a\rb", false)]
        {
            let mut form = FormState::new("").with("text", text);
            form.optional("text", 10);
            assert_eq!(form.is_valid(), is_shown, "{text:?}");
        }
    }
}
