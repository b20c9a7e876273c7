//! The text that several bodies must adopt with the same words.

use super::{Folder, documents::file_name, words};
use crate::pack::{JointResolution, ResolutionText, Rule, Text};
use crate::parse::files::Files;
use crate::parse::table::Table;
use std::collections::BTreeMap;
use time::Date;

const KEYS: &[&str] = &["rule", "quorum", "deadline", "texts"];
const KEYS_OF_A_TEXT: &[&str] = &["number", "file", "language", "circulated_on", "note"];

/// The rules' names in the pack.
pub(crate) const ALL: &str = "all";
/// See [`ALL`].
pub(crate) const QUORUM: &str = "quorum";

/// Reads the joint resolution, if the matter has one.
pub(super) fn read(folder: &Folder<'_>, files: &mut Files, opened_on: Option<Date>) -> Option<JointResolution> {
    if !folder.table.has("joint_resolution") {
        return None;
    }
    let table = folder.table.table("joint_resolution", KEYS)?;
    let rule = rule(&table);
    let deadline = table.date_if_there("deadline");
    let mut texts = Vec::new();
    for entry in table.tables("texts", KEYS_OF_A_TEXT) {
        texts.extend(text(folder, files, &entry).map(|text| (entry, text)));
    }
    texts.sort_by_key(|(_, text)| text.number);
    check_numbers(&texts);
    check_days(&table, &texts, deadline, opened_on);
    if !table.has("texts") {
        table.place.wrong("joint_resolution has no texts", "at least one [[joint_resolution.texts]]");
    }
    Some(JointResolution { rule: rule?, deadline, texts: texts.into_iter().map(|(_, text)| text).collect() })
}

fn rule(table: &Table<'_>) -> Option<Rule> {
    let field = table.field("rule");
    let quorum = table.number_if_there("quorum", 1..=1000);
    let field = field?;
    match (field.text, table.has("quorum")) {
        (ALL, false) => Some(Rule::All),
        (QUORUM, true) => quorum.map(Rule::Quorum),
        (ALL, true) => {
            table.place_of("quorum").wrong("quorum is not for the rule all", "rule = \"quorum\", or no quorum");
            None
        }
        (QUORUM, false) => {
            field.place.wrong("quorum is missing", "how many must adopt the text, such as quorum = 4");
            None
        }
        (other, _) => {
            field.wrong(&format!("\"{other}\" is unknown"), format!("one of {ALL}, {QUORUM}"));
            None
        }
    }
}

fn text(folder: &Folder<'_>, files: &mut Files, table: &Table<'_>) -> Option<ResolutionText> {
    let number = table.number("number", 1..=1000);
    let language = table.word("language");
    let circulated_on = table.date_if_there("circulated_on");
    let note = if table.has("note") { table.prose("note") } else { Some(Text::default()) };
    let field = table.field("file")?;
    let file = file_name(field)?;
    if !files.has(&format!("matters/{}/{file}", folder.key)) {
        field.wrong(&format!("\"{file}\" is not there"), format!("the file matters/{}/{file}", folder.key));
        return None;
    }
    let words = words(folder.report, files, folder.key, &file);
    if words.is_empty() {
        folder.report.file(&format!("matters/{}/{file}", folder.key)).wrong("the text is empty", "the words to adopt");
    }
    Some(ResolutionText { number: number?, language: language?, words, circulated_on, note: note? })
}

fn check_numbers(texts: &[(Table<'_>, ResolutionText)]) {
    let mut lines = BTreeMap::new();
    let mut last = 0;
    for (table, text) in texts {
        let place = table.place_of("number");
        if let Some(first) = lines.insert(text.number, place.known_line()) {
            let first = first.unwrap_or_default();
            place.wrong(format!("text {} is there twice, first in line {first}", text.number), "each number once");
        } else if text.number != last + 1 {
            place.wrong(format!("text {} comes after {last}", text.number), format!("number = {}", last + 1));
        }
        last = text.number;
    }
}

fn check_days(
    table: &Table<'_>,
    texts: &[(Table<'_>, ResolutionText)],
    deadline: Option<Date>,
    opened_on: Option<Date>,
) {
    let mut earliest = opened_on.map(|day| (day, "opened_on".to_owned()));
    for (table, text) in texts {
        let Some(day) = text.circulated_on else { continue };
        if let Some((before, what)) = earliest.filter(|(before, _)| day < *before) {
            table
                .place_of("circulated_on")
                .wrong(format!("circulated_on comes before {what}"), format!("{before} or later"));
        }
        earliest = Some((day, format!("that of text {}", text.number)));
    }
    let last = texts.iter().filter_map(|(_, text)| text.circulated_on).max();
    if let (Some(deadline), Some(last)) = (deadline, last)
        && deadline < last
    {
        table
            .place_of("deadline")
            .wrong("deadline comes before the last text was circulated", format!("{last} or later"));
    }
}
