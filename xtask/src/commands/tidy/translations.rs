//! Every text is there in every language, is used, and is there when it is used.

mod fluent;
mod usage;

use std::collections::{BTreeMap, BTreeSet};

use super::{Violation, checkout::Checkout};
use crate::tools::{Outcome, files};
use fluent::{Message, Messages};
use usage::Usage;

const LANGUAGES: [&str; 3] = ["nb", "nn", "en"];

/// A language's file of one crate.
struct Translation {
    path: String,
    messages: Messages,
}

/// The three languages of one crate, in the order of `LANGUAGES`.
type Crate = [Translation; 3];

/// Checks the texts of all crates and their uses together, as the pages of one crate use another's.
pub fn check(checkout: &Checkout) -> Outcome<Vec<Violation>> {
    let mut violations = Vec::new();
    let crates = read(checkout, &mut violations)?;
    for translations in &crates {
        violations.extend(unlike(translations));
    }
    violations.extend(twice(&crates));
    let usage = Usage::of(checkout)?;
    violations.extend(unknown(&crates, &usage));
    violations.extend(unused(&crates, &usage));
    Ok(violations)
}

fn read(checkout: &Checkout, violations: &mut Vec<Violation>) -> Outcome<Vec<Crate>> {
    let mut crates = Vec::new();
    for member in &checkout.members {
        let folder = format!("{}/i18n", member.folder);
        if files::with_extension(&checkout.root.join(&folder), "ftl")?.is_empty() {
            continue; // this crate has no texts
        }
        let mut translations = Vec::new();
        for language in LANGUAGES {
            let path = format!("{folder}/{language}.ftl");
            let file = checkout.root.join(&path);
            let text = if file.is_file() {
                files::read(&file)?
            } else {
                violations.push(Violation::new(
                    &path,
                    1,
                    "is missing; every crate with texts has nb.ftl, nn.ftl and en.ftl",
                ));
                String::new()
            };
            let messages = Messages::new(&text);
            violations.extend(messages.strange.iter().map(|line| {
                Violation::new(
                    &path,
                    *line,
                    "is not a message; `key = text`, `# comment` or an indented line would be right",
                )
            }));
            translations.push(Translation { path, messages });
        }
        crates.extend(Crate::try_from(translations).ok());
    }
    Ok(crates)
}

/// The same keys with the same variables in the three languages.
fn unlike(translations: &Crate) -> Vec<Violation> {
    let mut violations = Vec::new();
    let [first, ..] = translations;
    for here in translations {
        for Message { key, line, variables, .. } in &here.messages.all {
            for other in translations.iter().filter(|other| other.path != here.path) {
                if other.messages.get(key).is_none() {
                    let message = format!("`{key}` is not in {}; add it there", other.path);
                    violations.push(Violation::new(&here.path, *line, message));
                }
            }
            let wanted = first.messages.get(key).map(|message| &message.variables);
            if let Some(wanted) = wanted.filter(|wanted| *wanted != variables) {
                let message = format!(
                    "`{key}` has {}, and {} in {}; the same would be right",
                    names(variables),
                    names(wanted),
                    first.path
                );
                violations.push(Violation::new(&here.path, *line, message));
            }
        }
    }
    violations
}

fn names(variables: &BTreeSet<String>) -> String {
    if variables.is_empty() {
        return "no variables".to_owned();
    }
    variables.iter().map(|name| format!("${name}")).collect::<Vec<_>>().join(", ")
}

/// A key stands once in a language, whichever crate it is in: all crates' texts are one book.
fn twice(crates: &[Crate]) -> Vec<Violation> {
    let mut violations = Vec::new();
    for language in 0..LANGUAGES.len() {
        let mut first: BTreeMap<&str, String> = BTreeMap::new();
        for Translation { path, messages } in crates.iter().map(|translations| &translations[language]) {
            for Message { key, line, .. } in &messages.all {
                if let Some(place) = first.get(key.as_str()) {
                    let message = format!("`{key}` is already in {place}; give it another name or use that one");
                    violations.push(Violation::new(path, *line, message));
                } else {
                    first.insert(key, format!("{path}:{line}"));
                }
            }
        }
    }
    violations
}

fn unknown(crates: &[Crate], usage: &Usage) -> Vec<Violation> {
    let keys: BTreeSet<_> = all(crates).map(|(_, message)| message.key.as_str()).collect();
    usage
        .calls
        .iter()
        .filter(|call| !keys.contains(call.key.as_str()))
        .filter(|call| {
            let prefix = usage::prefix(&call.key);
            !prefix.is_some_and(|prefix| keys.iter().any(|key| key.starts_with(prefix)))
        })
        .map(|call| {
            let message = format!("there is no text `{}`; add it to the crate's i18n/{{nb,nn,en}}.ftl", call.key);
            Violation::new(&call.path, call.line, message)
        })
        .collect()
}

fn unused(crates: &[Crate], usage: &Usage) -> Vec<Violation> {
    let referred: BTreeSet<_> = all(crates).flat_map(|(_, message)| &message.references).collect();
    crates
        .iter()
        .flat_map(|[first, ..]| first.messages.all.iter().map(|message| (&first.path, message)))
        .filter(|(_, message)| {
            let whole = message.key.split('.').next().unwrap_or(&message.key).to_owned();
            !usage.covers(&message.key) && !usage.covers(&whole) && !referred.contains(&whole)
        })
        .map(|(path, Message { key, line, .. })| {
            let message = format!("`{key}` is used nowhere; remove it from the three languages, or use it");
            Violation::new(path, *line, message)
        })
        .collect()
}

fn all(crates: &[Crate]) -> impl Iterator<Item = (&Translation, &Message)> {
    crates
        .iter()
        .flatten()
        .flat_map(|translation| translation.messages.all.iter().map(move |message| (translation, message)))
}

#[cfg(test)]
mod tests;
