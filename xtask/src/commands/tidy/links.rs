//! Links between documents lead somewhere.

mod markdown;

use std::{collections::BTreeMap, path::Path};

use super::{Violation, checkout::Checkout};
use crate::tools::{Outcome, files};
use markdown::Document;

/// Every relative link of a *.md file names a file or folder that exists, and a heading that it has.
pub fn check(checkout: &Checkout) -> Outcome<Vec<Violation>> {
    let mut documents = BTreeMap::new();
    for file in files::with_extension(&checkout.root, "md")? {
        let path = checkout.relative(&file);
        documents.insert(path, Document::new(&files::read(&file)?));
    }
    let mut violations = Vec::new();
    for (path, document) in &documents {
        for (target, line) in &document.links {
            let wrong = broken(checkout, &documents, path, target);
            violations.extend(wrong.map(|message| Violation::new(path, *line, message)));
        }
    }
    Ok(violations)
}

fn broken(checkout: &Checkout, documents: &BTreeMap<String, Document>, from: &str, target: &str) -> Option<String> {
    if leads_elsewhere(target) {
        return None;
    }
    let (path, anchor) = target.split_once('#').unwrap_or((target, ""));
    let path = if path.is_empty() { from.to_owned() } else { resolve(from, &decode(path)) };
    if !checkout.root.join(&path).exists() {
        return Some(format!("the link `{target}` leads to {path}, which is not there; name a file that is"));
    }
    let document = documents.get(&path)?;
    let anchor = decode(anchor);
    if anchor.is_empty() || document.anchors.contains(&anchor) {
        return None;
    }
    Some(format!("the link `{target}` leads to a heading that {path} does not have; it has: {}", document.headings()))
}

/// Whether the link names another site, or an address for mail.
fn leads_elsewhere(target: &str) -> bool {
    let scheme = target.split_once(':').map_or("", |(scheme, _)| scheme);
    target.starts_with("//")
        || (!scheme.is_empty()
            && scheme.chars().all(|character| character.is_ascii_alphanumeric() || "+.-".contains(character)))
}

/// The path from the root; a leading slash is the root, as on the sites that show repositories.
fn resolve(from: &str, path: &str) -> String {
    let folder = Path::new(from).parent().map(|folder| folder.to_string_lossy().into_owned()).unwrap_or_default();
    let mut parts: Vec<&str> = if path.starts_with('/') { Vec::new() } else { folder.split('/').collect() };
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." if parts.last().is_some_and(|last| !last.is_empty() && *last != "..") => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.retain(|part| !part.is_empty());
    parts.join("/")
}

/// Percent-encoding taken back: `%C3%B8` is one letter.
fn decode(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let digits = after.get(..2).and_then(|digits| std::str::from_utf8(digits).ok());
        match digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()).filter(|_| first == b'%') {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::{
        super::checkout::samples::{checkout, printed},
        *,
    };

    #[test]
    fn links_that_lead_somewhere_are_left_alone() {
        let (_folder, checkout) = checkout(&[
            (
                "README.md",
                "# Top\n[a](docs/a.md#what-it-is) [b](docs) [c](#top) [d](https://x.no/#y) [e](mailto:a@b.no)\n\
                 `[f](no.md)`\n```\n[g](no.md)\n```\n![h](/docs/b%C3%A5t.md)\n",
            ),
            ("docs/a.md", "## What *it* is\n[up](../README.md) [line](../x.rs#L3)"),
            ("docs/båt.md", ""),
            ("x.rs", ""),
        ]);
        assert_eq!(printed(check(&checkout).unwrap()), [""; 0]);
    }

    #[test]
    fn broken_links_and_missing_headings_are_found() {
        let (_folder, checkout) = checkout(&[
            ("README.md", "one\n[a](docs/gone.md) and\n[b](docs/a.md#where)\n\n[ref]: no.md\n"),
            ("docs/a.md", "# Here\n[out](../../x)\n<img src=\"no.png\">"),
        ]);
        let found = printed(check(&checkout).unwrap());
        assert_eq!(found.len(), 5, "{found:#?}");
        assert!(found[0].starts_with("README.md:2: the link `docs/gone.md` leads to docs/gone.md, which is not there"));
        assert!(found[1].starts_with("README.md:3: the link `docs/a.md#where`") && found[1].ends_with("it has: #here"));
        assert!(found[2].starts_with("README.md:5: the link `no.md`"));
        assert!(found[3].starts_with("docs/a.md:2: the link `../../x`"));
        assert!(found[4].starts_with("docs/a.md:3: the link `no.png`"));
    }
}
