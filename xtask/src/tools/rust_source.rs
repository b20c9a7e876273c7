//! Rust source taken apart as far as the checks need: what is code, what is a text, what is a test.

use std::ops::Range;

mod lexer;
mod test_items;

/// A string literal.
#[derive(Debug, PartialEq, Eq)]
pub struct Literal {
    /// The text between the quotes, escapes as they are written.
    pub text: String,
    /// Where the text begins in the source.
    pub start: usize,
}

/// A source file taken apart. Positions are bytes and the same in the source and in `code`.
pub struct RustSource {
    /// The source with comments and the insides of literals blanked out.
    pub code: String,
    /// The string literals in order.
    pub literals: Vec<Literal>,
    tests: Vec<Range<usize>>,
}

impl RustSource {
    /// Takes a file's text apart.
    pub fn new(source: &str) -> Self {
        let (code, literals) = lexer::take_apart(source);
        let tests = test_items::find(&code);
        Self { code, literals, tests }
    }

    /// Whether the position is inside something compiled for tests only.
    pub fn is_test(&self, position: usize) -> bool {
        self.tests.iter().any(|range| range.contains(&position))
    }

    /// The literals that are not in tests.
    pub fn literals_outside_tests(&self) -> impl Iterator<Item = &Literal> {
        self.literals.iter().filter(|literal| !self.is_test(literal.start))
    }

    /// Where the code mentions the path (`sea_orm`, `std::fs`, `rand::`) as whole words, outside tests.
    pub fn mentions(&self, path: &str) -> Vec<usize> {
        let open_ended = !path.ends_with(in_word);
        self.code
            .match_indices(path)
            .map(|(position, _)| position)
            .filter(|&position| !self.code[..position].ends_with(in_word))
            .filter(|&position| open_ended || !self.code[position + path.len()..].starts_with(in_word))
            .filter(|&position| !self.is_test(position))
            .collect()
    }
}

/// The line of a position, counted from one.
pub fn line_of(text: &str, position: usize) -> usize {
    text[..position].matches('\n').count() + 1
}

/// Whether a character can be part of a name.
pub fn in_word(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mentions_are_whole_words_in_code_outside_tests() {
        let source = RustSource::new(
            "use sea_orm::Value; // sea_orm\nlet my_sea_orm = \"sea_orm\";\nrand::rng();\n#[cfg(test)]\nuse sea_orm::Set;\n",
        );
        assert_eq!(source.mentions("sea_orm"), [4]);
        assert_eq!(source.mentions("rand::").len(), 1);
        assert_eq!(source.mentions("operand::").len(), 0);
    }

    #[test]
    fn lines_count_from_one() {
        assert_eq!((line_of("a\nb", 0), line_of("a\nb", 2)), (1, 2));
    }
}
