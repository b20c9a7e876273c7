//! What to write in a field: what fits, and what does not.

use super::chance::Chance;
use crate::case::day;
use crate::support::PASSWORD;
use testkit::Field;

/// What is looked for in pages: it must come back as text, and never run.
pub const MARK: &str = "q7mark";

/// Values that some program somewhere has stumbled over.
const BAD: [&str; 62] = [
    "",
    " ",
    "\t\n",
    "a\rb",
    "a\u{1}b\u{7f}",
    "a\u{85}b\u{2028}",
    "a\0b",
    "\u{202e}gpj.exe\u{2066}",
    "\u{200b}\u{feff}\u{ad}",
    "\u{ffff}",
    "\u{fffe}",
    "\u{10ffff}",
    "😀👩‍👩‍👧‍👦🇳🇴",
    "𝔘𝔫𝔦𝔠𝔬𝔡𝔢",
    "e\u{301}\u{302}\u{303}\u{304}\u{305}",
    "ﬀ İ ſ ß ΐ",
    "' OR 1=1; --",
    "\"; DROP TABLE matter; --",
    "$1 ? :a @b %s",
    "\\",
    "\\u0000",
    "%00",
    "%",
    "_%",
    "<script>q7mark()</script>",
    "</textarea><script>q7mark()</script>",
    "</title><style>q7mark</style>",
    "\"><img src=x onerror=q7mark()>",
    "' onfocus='q7mark()' autofocus='",
    "<!--q7mark",
    "]]><q7mark/>",
    "&lt;q7mark&gt;&#60;q7mark",
    "javascript:q7mark()",
    " java\tscript:q7mark()",
    "data:text/html,<script>q7mark()</script>",
    "https://evil.example/\"onmouseover=\"q7mark()",
    "[x](javascript:q7mark()) ![y](x \"q7mark\")",
    "{{7*7}}{% include \"x\" %}${7*7}<%= 7 %>",
    "=cmd|' /C calc'!A0",
    "//evil.example/q7mark",
    "/\\evil.example",
    "a\r\nSet-Cookie: samhelse_session=q7mark",
    "../../../../etc/passwd",
    "..\\..\\windows\\win.ini",
    "/dev/null",
    "-1",
    "0",
    "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775808",
    "1e309",
    "NaN",
    "0x10",
    "9999-12-31",
    "0000-01-01",
    "-0001-01-01",
    "2026-02-30",
    "99999-01-01",
    "31.12.2199",
    "1900-01-01",
    "null",
    "{\"a\":[1]}",
];

/// Beginnings of long values, which are repeated to these lengths in bytes.
const LONG: [&str; 5] = ["a", "å ", "<b>", "&", "1. x\n\n"];
const LENGTHS: [usize; 4] = [61, 5_001, 100_001, 1_000_000];

/// Values to choose from.
pub struct Values {
    /// What stands in addresses on the site: slugs and ids of all kinds.
    pub known: Vec<String>,
}

impl Values {
    /// A value that does not fit, or at least not there.
    pub fn bad(&self, chance: &mut Chance) -> String {
        match chance.below(12) {
            0 => {
                let length = LENGTHS[chance.below(LENGTHS.len() * 2).min(LENGTHS.len() * 2 - 1) / 2];
                let piece = chance.pick(&LONG);
                piece.repeat(length / piece.len())
            }
            1 | 2 if !self.known.is_empty() => chance.pick(&self.known).clone(),
            3 => format!("{}{}", chance.pick(&BAD), chance.pick(&BAD)),
            _ => (*chance.pick(&BAD)).to_owned(),
        }
    }

    /// What a person might write in this field.
    pub fn fitting(&self, field: &Field, chance: &mut Chance) -> String {
        match field.kind.as_str() {
            "hidden" => field.value.clone(),
            // Some choices rule each other out.
            "select" if field.choices.is_empty() || chance.once_in(3) => String::new(),
            "select" => chance.pick(&field.choices).clone(),
            "date" => day(*chance.pick(&[-1, 0, 30, 400])),
            "password" => PASSWORD.to_owned(),
            "email" => "noen@hol.example".to_owned(),
            _ if !field.value.is_empty() && chance.once_in(2) => field.value.clone(),
            _ if field.name == "link" => "https://hol.example/sak/7".to_owned(),
            _ if field.name == "case_number" => "7/26".to_owned(),
            _ if field.name.contains("name") => format!("noen-{}", chance.below(1000)),
            _ => format!("Prøve {}\n\n- **ett** {MARK}\n- to", chance.below(1000)),
        }
    }
}
