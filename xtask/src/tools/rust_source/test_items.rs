//! Finds the items that are compiled for tests only.

use std::ops::Range;

use super::in_word;

/// The ranges of items marked `#[cfg(test)]`, `#[test]`, `#[tokio::test]` and the like. `code` has no comments or texts.
pub fn find(code: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (start, _) in code.match_indices("#[") {
        if found.last().is_some_and(|last| last.contains(&start)) {
            continue;
        }
        let end = start + 1 + enclosed(&code[start + 1..]);
        if is_for_tests(&code[start..end]) {
            found.push(start..end + item(&code[end..]));
        }
    }
    for (start, _) in code.match_indices("#![") {
        let end = start + 2 + enclosed(&code[start + 2..]);
        if is_for_tests(&code[start..end]) {
            found.push(0..code.len());
        }
    }
    found
}

/// Whether the attribute keeps its item for tests: the word `test`, other than in `not(test)` and `cfg_attr(test, …)`.
fn is_for_tests(attribute: &str) -> bool {
    !attribute.contains("not(test)")
        && !attribute.contains("cfg_attr")
        && attribute.split(|character| !in_word(character)).any(|word| word == "test")
}

/// The length of the item that begins here: to the end of its braces, or to its semicolon.
fn item(code: &str) -> usize {
    let mut at = 0;
    while at < code.len() {
        match code.as_bytes()[at] {
            b';' => return at + 1,
            b'{' => return at + enclosed(&code[at..]),
            // Further attributes and parameters may hold semicolons and braces of their own.
            b'(' | b'[' => at += enclosed(&code[at..]),
            _ => at += 1,
        }
    }
    code.len()
}

/// The length of the bracketed part that begins here, brackets included.
fn enclosed(code: &str) -> usize {
    let mut depth = 0_usize;
    for (at, byte) in code.bytes().enumerate() {
        match byte {
            b'(' | b'[' | b'{' => depth += 1,
            b')' | b']' | b'}' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return at + 1;
                }
            }
            _ => {}
        }
    }
    code.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn covered(code: &str) -> Vec<&str> {
        find(code).into_iter().map(|range| &code[range]).collect()
    }

    #[test]
    fn modules_functions_and_imports_for_tests_are_found() {
        assert_eq!(
            covered("fn a() {}\n#[cfg(test)]\nmod tests { #[test] fn b() {} }\nfn c() {}"),
            ["#[cfg(test)]\nmod tests { #[test] fn b() {} }"]
        );
        assert_eq!(covered("#[cfg(test)] use x; use y;"), ["#[cfg(test)] use x;"]);
        assert_eq!(
            covered("#[tokio::test] #[ignore] async fn a(b: [u8; 3]) { c } fn d() {}"),
            ["#[tokio::test] #[ignore] async fn a(b: [u8; 3]) { c }"]
        );
        assert_eq!(covered("#![cfg(test)]\nfn a() {}"), ["#![cfg(test)]\nfn a() {}"]);
    }

    #[test]
    fn other_attributes_are_not_tests() {
        assert!(covered("#[cfg(not(test))] fn a() {} #[cfg_attr(test, derive(Debug))] struct Contest;").is_empty());
    }
}
