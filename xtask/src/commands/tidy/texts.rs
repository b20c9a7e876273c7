//! No text for people stands in Rust code.

use super::{
    Violation,
    checkout::{Checkout, RustFile},
};
use crate::tools::rust_source::Literal;

/// The letters that give Norwegian words away.
const LETTERS: [char; 6] = ['\u{e6}', '\u{f8}', '\u{e5}', '\u{c6}', '\u{d8}', '\u{c5}'];
/// On the line or the line above: code that is about letters (collation, say), not text for people.
const ALLOWED: &str = "tidy:allow-text";

/// String literals outside tests hold no Norwegian letters.
pub fn check(checkout: &Checkout) -> Vec<Violation> {
    let files = checkout.rust.iter().filter(|file| file.layer().is_some() && file.is_in_src());
    files.flat_map(in_file).collect()
}

fn in_file(file: &RustFile) -> Vec<Violation> {
    let lines: Vec<_> = file.text.lines().collect();
    let is_allowed = |line: usize| {
        [line, line.saturating_sub(1)]
            .iter()
            .any(|line| lines.get(line.wrapping_sub(1)).is_some_and(|text| text.contains(ALLOWED)))
    };
    let mut found: Vec<_> = file
        .source
        .literals_outside_tests()
        .flat_map(|literal| places(literal).map(|place| (file.line(literal.start), file.line(place))))
        .filter(|&(first, line)| !is_allowed(first) && !is_allowed(line))
        .map(|(_, line)| line)
        .collect();
    found.dedup();
    let message = "text for people in Rust code; move it to i18n/*.ftl or a template \
                   (code about letters says `// tidy:allow-text`)";
    found.into_iter().map(|line| Violation::new(&file.path, line, message)).collect()
}

fn places(literal: &Literal) -> impl Iterator<Item = usize> {
    literal.text.match_indices(LETTERS).map(|(position, _)| literal.start + position)
}

#[cfg(test)]
mod tests {
    use super::{
        super::checkout::samples::{checkout, printed},
        *,
    };

    #[test]
    fn norwegian_in_a_literal_is_found_and_elsewhere_not() {
        let source = "// Ål\nlet a = \"Ål\";\nlet b = 'å';\nlet c = \"æøå\"; // tidy:allow-text\n// tidy:allow-text\n\
                      let d = \"ø\";\nlet e = \"one\ntwo å\";\n#[cfg(test)]\nmod tests { const A: &str = \"å\"; }\n";
        let (_folder, checkout) = checkout(&[
            ("features/matters/src/lib.rs", source),
            ("features/matters/tests/all.rs", "let a = \"å\";"),
            ("base/testkit/src/lib.rs", "let a = \"å\";"),
        ]);
        let found = printed(check(&checkout));
        assert_eq!(found.len(), 2, "{found:#?}");
        assert!(found[0].starts_with("features/matters/src/lib.rs:2: text for people"));
        assert!(found[1].starts_with("features/matters/src/lib.rs:8: text for people"));
    }
}
