//! Blanks out comments and literals, and collects the string literals.

use super::{Literal, in_word};

/// The code with blanks for comments and the insides of literals, and the string literals.
pub fn take_apart(source: &str) -> (String, Vec<Literal>) {
    let mut lexer = Lexer { source, at: 0, code: String::with_capacity(source.len()), literals: Vec::new() };
    while lexer.at < source.len() {
        lexer.step();
    }
    (lexer.code, lexer.literals)
}

struct Lexer<'a> {
    source: &'a str,
    at: usize,
    code: String,
    literals: Vec<Literal>,
}

impl Lexer<'_> {
    fn step(&mut self) {
        let rest = &self.source[self.at..];
        if rest.starts_with("//") {
            self.blank(rest.find('\n').unwrap_or(rest.len()));
        } else if rest.starts_with("/*") {
            self.blank(block_comment(rest));
        } else if rest.starts_with('"') {
            self.string();
        } else if rest.starts_with('\'') {
            self.character_or_lifetime();
        } else if let Some(hashes) = raw_string(rest) {
            self.raw_string(hashes);
        } else if rest.starts_with(in_word) {
            // A whole name at once, so that the r of `for` is not taken for the beginning of a raw string.
            self.keep(rest.find(|character| !in_word(character)).unwrap_or(rest.len()));
        } else {
            self.keep(rest.chars().next().map_or(1, char::len_utf8));
        }
    }

    fn string(&mut self) {
        self.keep(1);
        let rest = &self.source[self.at..];
        let mut escaped = false;
        let end = rest.find(|character| {
            let ends = character == '"' && !escaped;
            escaped = character == '\\' && !escaped;
            ends
        });
        self.literal(end.unwrap_or(rest.len()));
        self.keep(1);
    }

    fn raw_string(&mut self, hashes: usize) {
        let rest = &self.source[self.at..];
        self.keep(rest.find('"').map_or(rest.len(), |quote| quote + 1));
        let rest = &self.source[self.at..];
        let closing = format!("\"{}", "#".repeat(hashes));
        self.literal(rest.find(&closing).unwrap_or(rest.len()));
        self.keep(closing.len());
    }

    fn character_or_lifetime(&mut self) {
        let mut rest = self.source[self.at + 1..].char_indices();
        let length = match rest.next() {
            Some((_, '\\')) => rest.skip(1).find(|(_, character)| *character == '\'').map(|(end, _)| end),
            _ => rest.next().filter(|(_, character)| *character == '\'').map(|(end, _)| end),
        };
        self.keep(1);
        if let Some(length) = length {
            self.blank(length);
            self.keep(1);
        }
    }

    fn literal(&mut self, length: usize) {
        let text = self.source[self.at..self.at + length].to_owned();
        self.literals.push(Literal { text, start: self.at });
        self.blank(length);
    }

    fn keep(&mut self, length: usize) {
        let end = (self.at + length).min(self.source.len());
        self.code.push_str(&self.source[self.at..end]);
        self.at = end;
    }

    fn blank(&mut self, length: usize) {
        let end = (self.at + length).min(self.source.len());
        let blanks = self.source[self.at..end].bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' });
        self.code.extend(blanks);
        self.at = end;
    }
}

fn block_comment(rest: &str) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while at < rest.len() {
        if rest[at..].starts_with("/*") {
            depth += 1;
            at += 2;
        } else if rest[at..].starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += rest[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    rest.len()
}

/// The number of hashes of a raw string (`r"`, `br#"`, `cr"`) that begins here.
fn raw_string(rest: &str) -> Option<usize> {
    let after = ["r", "br", "cr"].iter().find_map(|prefix| rest.strip_prefix(prefix))?;
    let hashes = after.len() - after.trim_start_matches('#').len();
    after[hashes..].starts_with('"').then_some(hashes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(source: &str) -> Vec<String> {
        take_apart(source).1.into_iter().map(|literal| literal.text).collect()
    }

    #[test]
    fn strings_of_every_kind_are_found() {
        assert_eq!(texts(r#"f("a", b"b", c"c", "d\"e")"#), ["a", "b", "c", r#"d\"e"#]);
        assert_eq!(texts(r###"f(r"a\", r#"b"c"#, br##"d"##)"###), [r"a\", "b\"c", "d"]);
    }

    #[test]
    fn comments_and_characters_are_not_strings() {
        assert_eq!(texts("// \"a\"\n/* \"b\" /* \"c\" */ \"d\" */ '\"' '\\'' b'\"' \"e\""), ["e"]);
    }

    #[test]
    fn lifetimes_and_names_ending_in_r_do_not_confuse() {
        assert_eq!(texts("fn f<'a>(x: &'a str) { for\"x\" r#type 'x' \"y\" }"), ["x", "y"]);
    }

    #[test]
    fn positions_stay_where_they_were() {
        let source = "let a = \"blåbær\"; // sør\nlet b = 'å';\n";
        let (code, literals) = take_apart(source);
        assert_eq!(code.len(), source.len());
        assert_eq!(&source[literals[0].start..][..literals[0].text.len()], "blåbær");
        assert_eq!(code.find("let b"), source.find("let b"));
    }
}
