//! HTML, escaped wherever it holds something.

/// Writes elements one after another.
#[derive(Debug, Default)]
pub(super) struct Writer(String);

impl Writer {
    /// An element's beginning.
    pub fn open(&mut self, name: &'static str, attributes: &[(&str, &str)]) {
        self.0.push('<');
        self.0.push_str(name);
        for (attribute, value) in attributes {
            self.0.push(' ');
            self.0.push_str(attribute);
            self.0.push_str("=\"");
            self.text(value);
            self.0.push('"');
        }
        self.0.push('>');
    }

    /// An element's end. What stands beside text ends its line, so that a difference can be read.
    pub fn close(&mut self, name: &'static str) {
        self.0.push_str("</");
        self.0.push_str(name);
        self.0.push('>');
        if !matches!(name, "strong" | "em" | "del" | "a" | "code") {
            self.0.push('\n');
        }
    }

    /// An element without content.
    pub fn empty(&mut self, name: &'static str) {
        self.open(name, &[]);
    }

    /// An element with nothing but text.
    pub fn element(&mut self, name: &'static str, text: &str) {
        self.open(name, &[]);
        self.text(text);
        self.close(name);
    }

    /// Text.
    pub fn text(&mut self, text: &str) {
        for character in text.chars() {
            match character {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                other => self.0.push(other),
            }
        }
    }

    /// What was written.
    pub fn finish(self) -> String {
        self.0
    }
}
