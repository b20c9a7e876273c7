//! TOML in one fixed, readable layout.

use super::day;
use crate::pack::Text;
use time::Date;

/// A TOML file that is being written, line by line.
#[derive(Default)]
pub(super) struct Toml(String);

impl Toml {
    /// A line as it is.
    pub(super) fn line(&mut self, line: &str) {
        self.0.push_str(line);
        self.0.push('\n');
    }

    /// An empty line and the header of a table.
    pub(super) fn header(&mut self, header: &str) {
        self.line("");
        self.line(header);
    }

    /// A key and a value that is TOML already.
    pub(super) fn bare(&mut self, key: &str, value: impl std::fmt::Display) {
        self.line(&format!("{key} = {value}"));
    }

    /// A text.
    pub(super) fn text(&mut self, key: &str, text: &str) {
        self.bare(key, if text.contains('\n') { block(text) } else { quoted(text) });
    }

    /// A text, if there is one.
    pub(super) fn optional(&mut self, key: &str, text: Option<&String>) {
        if let Some(text) = text {
            self.text(key, text);
        }
    }

    /// A day, if there is one.
    pub(super) fn date(&mut self, key: &str, date: Option<Date>) {
        if let Some(date) = date {
            self.bare(key, day(date));
        }
    }

    /// A text in both languages with a header of its own.
    pub(super) fn section(&mut self, key: &str, text: &Text) {
        self.header(&format!("[{key}]"));
        self.text("nb", &text.nb);
        self.text("nn", &text.nn);
    }

    /// A text in both languages on one line, or on several where it has several lines.
    pub(super) fn both(&mut self, key: &str, text: &Text) {
        if text.nb.contains('\n') || text.nn.contains('\n') {
            self.text(&format!("{key}.nb"), &text.nb);
            self.text(&format!("{key}.nn"), &text.nn);
        } else {
            self.bare(key, format!("{{ nb = {}, nn = {} }}", quoted(&text.nb), quoted(&text.nn)));
        }
    }

    /// The whole file.
    pub(super) fn finish(self) -> String {
        self.0
    }
}

/// A text on one line, in quotes.
pub(super) fn quoted(text: &str) -> String {
    format!("\"{}\"", text.chars().map(|character| escaped(character, false)).collect::<String>())
}

/// A text on several lines. The line break before the closing quotes is taken away again when it is read.
fn block(text: &str) -> String {
    let escaped: String = text.chars().map(|character| escaped(character, true)).collect();
    // Quotes may stand free, but three of them would end the text.
    format!("\"\"\"\n{}\n\"\"\"", escaped.replace("\"\"\"", "\"\"\\\""))
}

fn escaped(character: char, in_block: bool) -> String {
    match character {
        '\\' => "\\\\".to_owned(),
        '"' if !in_block => "\\\"".to_owned(),
        '\n' if in_block => "\n".to_owned(),
        '\n' => "\\n".to_owned(),
        '\t' => "\\t".to_owned(),
        character if character.is_control() => format!("\\u{:04X}", u32::from(character)),
        character => character.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(toml: &str, key: &str) -> String {
        let (table, errors) = ::toml::de::DeTable::parse_recoverable(toml);
        assert!(errors.is_empty(), "{errors:?} in {toml}");
        table.get_ref().get(key).and_then(|value| value.get_ref().as_str()).unwrap().to_owned()
    }

    proptest! {
        #[test]
        fn every_text_is_read_back(text in "[a\"\\\\\n\tæ\u{7f}'=#]{0,24}|.{0,24}") {
            let text = crate::rules::text::prose(&text);
            let mut toml = Toml::default();
            toml.text("a", &text);
            toml.both("b", &Text { nb: text.clone(), nn: "x".into() });
            prop_assert_eq!(crate::rules::text::prose(&read(&toml.finish(), "a")), text);
        }
    }
}
