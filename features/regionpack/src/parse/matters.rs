//! `matters/<key>/`: what is decided.

mod assignments;
mod consultations;
mod documents;
mod earlier;
mod resolution;
mod rounds;
mod state;

pub(crate) use resolution::{ALL, QUORUM};

use super::files::Files;
use super::keys::Known;
use super::report::Report;
use super::table::{Table, document};
use super::{YEARS, sound};
use crate::pack::{Matter, Text};
use crate::rules::key::is_key;
use crate::rules::outcome;
use crate::rules::text::{forbidden, prose};
use std::collections::BTreeMap;

const KEYS: &[&str] = &[
    "body",
    "year",
    "number",
    "state",
    "opened_on",
    "decided_on",
    "result",
    "review_on",
    "published",
    "legal_basis",
    "public_title",
    "constructed",
    "source",
    "title",
    "summary",
    "recommendation",
    "documents",
    "consultations",
    "joint_resolution",
    "assignments",
];

/// Reads the matters, whose keys are the names of their folders.
pub(super) fn read(report: &Report, files: &mut Files, known: &Known) -> Option<Vec<Matter>> {
    let mut numbers = BTreeMap::new();
    let keys = files.matters();
    let matters: Vec<_> = keys.iter().map(|key| folder(report, files, known, key, &mut numbers)).collect();
    matters.into_iter().collect()
}

/// Whose number is taken: body, year and number, with the matter's key.
type Numbers = BTreeMap<(String, i64, i64), String>;

fn folder(report: &Report, files: &mut Files, known: &Known, key: &str, numbers: &mut Numbers) -> Option<Matter> {
    let path = format!("matters/{key}/matter.toml");
    let place = report.file(&path);
    if !is_key(key) {
        place.wrong(format!("\"{key}\" is not a key"), "a folder of a to z, 0 to 9 and single hyphens between them");
    }
    let text = Text { nb: words(report, files, key, "text.nb.md"), nn: words(report, files, key, "text.nn.md") };
    let plain = files.text(report, &path);
    let document = plain.as_ref().and_then(|plain| document(place, plain));
    let (Some(plain), Some(document)) = (&plain, &document) else {
        files.pass_over(&format!("matters/{key}/"));
        return None;
    };
    let folder = Folder { report, key, known, table: Table::root(place, plain, document, KEYS) };
    folder.matter(files, text, numbers)
}

/// The text of a file beside `matter.toml`, which need not be there.
fn words(report: &Report, files: &mut Files, key: &str, name: &str) -> String {
    let path = format!("matters/{key}/{name}");
    let plain = files.text_if_there(report, &path);
    let Some(plain) = plain else { return String::new() };
    if let Some(character) = forbidden(plain.text()) {
        let line = plain.line_of(plain.text().find(character).unwrap_or_default());
        let place = report.file(&path).line(line);
        place.wrong(format!("the text holds the control character {character:?}"), "a text without it");
    }
    prose(plain.text())
}

/// A matter's folder while it is read.
struct Folder<'a> {
    report: &'a Report,
    key: &'a str,
    known: &'a Known,
    table: Table<'a>,
}

impl Folder<'_> {
    fn matter(&self, files: &mut Files, text: Text, numbers: &mut Numbers) -> Option<Matter> {
        let table = &self.table;
        let body = table.field("body").map(|field| field.reference(&self.known.bodies));
        let year = table.number("year", YEARS);
        let number = table.number("number", 1..=1_000_000);
        let state = table.word("state");
        let opened_on = table.date("opened_on");
        let told = table.date_if_there("decided_on");
        let result = if table.has("result") { Some(table.word("result")) } else { None };
        let review_on = table.date_if_there("review_on");
        let published = table.flag("published");
        let legal_basis = if table.has("legal_basis") { table.word("legal_basis") } else { None };
        let public_title = if table.has("public_title") { table.either("public_title") } else { Some(Text::default()) };
        if table.has("legal_basis") != table.has("public_title") {
            let message = "legal_basis and public_title belong together";
            table.place_of("public_title").wrong(message, "both, or neither");
        }
        let constructed = table.flag("constructed");
        let source = table.field("source").map(|field| field.optional_reference(&self.known.sources));
        let title = table.either("title");
        let summary = table.prose("summary");
        let recommendation =
            if table.has("recommendation") { table.prose("recommendation") } else { Some(Text::default()) };
        let documents = documents::read(self, files, opened_on);
        let joint_resolution = sound(self.report, || resolution::read(self, files, opened_on));
        let texts = joint_resolution.as_ref().map(Option::as_ref);
        let consultations = sound(self.report, || consultations::read(self, texts, opened_on));
        let assignments = assignments::read(self, opened_on);
        state::check_number(self, year, number, opened_on);
        if let (Some(body), Some(year), Some(number)) = (&body, year, number) {
            self.check_is_free(numbers, body, year, number);
        }
        state::check_decided_on(self, state, told, opened_on);
        let (joint_resolution, consultations, state) = (joint_resolution?, consultations?, state?);
        match &joint_resolution {
            Some(resolution) => {
                rounds::check(self, resolution, &consultations);
                state::check_joint(self, state, resolution, &consultations);
            }
            None => state::check_alone(self, state),
        }
        Some(Matter {
            key: self.key.to_owned(),
            body: body?,
            year: year?,
            number: number?,
            state,
            opened_on: opened_on?,
            decided_on: told.or_else(|| outcome::decided_on(state, &consultations, joint_resolution.as_ref())),
            result: result.flatten(),
            review_on,
            published: published?,
            legal_basis,
            public_title: public_title?,
            constructed: constructed?,
            source: source?.unwrap_or_default(),
            title: title?,
            summary: summary?,
            text,
            recommendation: recommendation?,
            documents: documents?,
            consultations,
            joint_resolution,
            assignments: assignments?,
        })
    }

    fn check_is_free(&self, numbers: &mut Numbers, body: &str, year: i64, number: i64) {
        if let Some(first) = numbers.insert((body.to_owned(), year, number), self.key.to_owned()) {
            let message = format!("{number}/{year} of \"{body}\" is also the number of \"{first}\"");
            self.table.place_of("number").wrong(message, "a number that the body has not used in that year");
        }
    }
}
