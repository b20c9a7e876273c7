//! Joint resolutions, numbers and files.

use super::expect;
use crate::packs::{change, problems};
use crate::small;

const MATTER: &str = "matters/forum-2026-1/matter.toml";
const OTHER: &str = "matters/forum-2026-2/matter.toml";

#[test]
fn a_quorum_can_be_reached() {
    expect(
        MATTER,
        "quorum = 2",
        "quorum = 3",
        &[
            "4: adopted, but 2 of 2 have adopted text 2 unchanged — circulating or not_adopted until the rule is fulfilled",
            "71: quorum is 3, but only 2 bodies decide — a number from 1 to 2",
        ],
    );
    expect(
        MATTER,
        "quorum = 2",
        "quorum = 0",
        &["71: joint_resolution.quorum is 0 — a whole number from 1 to 1000, without quotes"],
    );
    expect(MATTER, "quorum = 2\n", "", &["70: quorum is missing — how many must adopt the text, such as quorum = 4"]);
    expect(
        MATTER,
        "rule = \"quorum\"",
        "rule = \"all\"",
        &["71: quorum is not for the rule all — rule = \"quorum\", or no quorum"],
    );
    expect(
        MATTER,
        "rule = \"quorum\"",
        "rule = \"most\"",
        &["70: joint_resolution.rule \"most\" is unknown — one of all, quorum"],
    );
    expect(
        MATTER,
        "deadline = 2026-04-01",
        "deadline = 2026-02-28",
        &["72: deadline comes before the last text was circulated — 2026-03-01 or later"],
    );
}

#[test]
fn texts_are_numbered_and_circulated_in_order() {
    expect(MATTER, "number = 3", "number = 4", &["88: text 4 comes after 2 — number = 3"]);
    expect(MATTER, "number = 3", "number = 2", &["88: text 2 is there twice, first in line 75 — each number once"]);
    let before = "85: circulated_on comes before opened_on — 2026-01-12 or later";
    expect(MATTER, "circulated_on = 2026-02-01", "circulated_on = 2026-01-01", &[before]);
    expect(
        MATTER,
        "circulated_on = 2026-03-01",
        "circulated_on = 2026-01-31",
        &["78: circulated_on comes before that of text 1 — 2026-02-01 or later"],
    );
    let name = "89: texts.file \"../x.md\" cannot be used: it holds a path separator — the plain name of a file";
    let unlisted = "matters/forum-2026-1/resolution-3.md: the text is not listed in matter.toml — [[joint_resolution.texts]] with file = \"resolution-3.md\", or without the file";
    expect(MATTER, "\"resolution-3.md\"", "\"../x.md\"", &[name, unlisted]);
}

#[test]
fn documents_are_listed_and_there() {
    let missing = "13: documents.file \"plan-c.csv\" is not there — the file matters/forum-2026-1/documents/plan-c.csv";
    let unlisted = "matters/forum-2026-1/documents/plan-b.csv: the document is not listed in matter.toml — [[documents]] with file = \"plan-b.csv\", or without the file";
    expect(MATTER, "plan-b.csv", "plan-c.csv", &[unlisted, missing]);
    let mut files = small::files();
    change(&mut files, MATTER, "\"plan-b.csv\"", "\"plan-b.exe\"");
    files.insert("matters/forum-2026-1/documents/plan-b.exe".into(), Vec::new());
    files.remove("matters/forum-2026-1/documents/plan-b.csv");
    let place = "matters/forum-2026-1/documents/plan-b.exe";
    let taken = "one of pdf, png, jpg, jpeg, docx, xlsx, pptx, odt, ods, odp, txt, csv, md";
    assert_eq!(
        problems(files),
        [
            format!("{place}: files of this kind are not taken — {taken}"),
            format!("{place}: the document is empty — a document that holds something"),
        ]
    );
}

#[test]
fn numbers_are_used_once() {
    let mut files = small::files();
    let matter = files.remove(OTHER).unwrap();
    files.insert("matters/a-2026-2/matter.toml".into(), matter.clone());
    files.insert("matters/b-2026-2/matter.toml".into(), matter);
    let wrong = "2/2026 of \"forum\" is also the number of \"a-2026-2\"";
    let right = "a number that the body has not used in that year";
    assert_eq!(problems(files), [format!("matters/b-2026-2/matter.toml:3: {wrong} — {right}")]);
    let key = "3: the key \"forum-2026-2\" does not end with the year and the number — a folder whose name ends with -2026-12";
    expect(OTHER, "number = 2", "number = 12", &[key]);
}

#[test]
fn titles_are_there_in_one_language_at_least() {
    expect(OTHER, "nn = \"Another\"", "nn = \"\"", &["10: title is empty — a text in at least one language"]);
    expect(OTHER, ", nn = \"Another\"", "", &["10: title.nn is missing — a line nn = …"]);
    expect(
        OTHER,
        "title = { nb = \"\", nn = \"Another\" }",
        "title = \"Another\"",
        &["10: title is of the type string — a table with nb, nn"],
    );
    expect(
        MATTER,
        "[[assignments]]",
        "[assignments]",
        &["98: assignments is of the type table — tables that each begin with [[assignments]]"],
    );
}

#[test]
fn control_characters_are_refused() {
    expect(
        OTHER,
        "nn = \"Another\"",
        "nn = \"\\u0000\"",
        &["10: title.nn holds the control character '\\0' — a text without it"],
    );
    let words = "matters/forum-2026-1/second.md";
    expect(
        words,
        "2. Both",
        "2. \u{1b}Both",
        &["2: the text holds the control character '\\u{1b}' — a text without it"],
    );
}
