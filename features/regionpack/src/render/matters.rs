//! The folders of matters.

use super::day;
use super::toml::Toml;
use crate::pack::{Assignment, Consultation, Document, EarlierAnswer, JointResolution, Matter, ResolutionText, Rule};
use crate::parse::{ALL, QUORUM};
use crate::rules::outcome;
use crate::words::Word;

/// The files in the folder of a matter.
pub(super) fn files(matter: &Matter) -> impl Iterator<Item = (String, Vec<u8>)> {
    let texts = [("text.nb.md", &matter.text.nb), ("text.nn.md", &matter.text.nn)];
    let texts = texts.into_iter().filter(|(_, text)| !text.is_empty());
    let texts = texts.map(|(name, text)| (name.to_owned(), lines(text)));
    let versions = matter.joint_resolution.iter().flat_map(|resolution| &resolution.texts);
    let versions = versions.map(|text| (file_name(text), lines(&text.words)));
    let documents = matter.documents.iter();
    let documents = documents.map(|document| (format!("documents/{}", document.file), document.content.clone()));
    std::iter::once(("matter.toml".to_owned(), about(matter).into_bytes()))
        .chain(texts)
        .chain(versions)
        .chain(documents)
}

fn about(matter: &Matter) -> String {
    let mut toml = Toml::default();
    toml.text("body", &matter.body);
    toml.bare("year", matter.year);
    toml.bare("number", matter.number);
    toml.text("state", matter.state.as_str());
    toml.date("opened_on", Some(matter.opened_on));
    // Where it follows from the answers it need not be told.
    let implied = outcome::decided_on(matter.state, &matter.consultations, matter.joint_resolution.as_ref());
    toml.date("decided_on", matter.decided_on.filter(|told| Some(*told) != implied));
    if let Some(result) = matter.result {
        toml.text("result", result.as_str());
    }
    toml.date("review_on", matter.review_on);
    toml.bare("published", matter.published);
    if let Some(basis) = matter.legal_basis {
        toml.text("legal_basis", basis.as_str());
    }
    toml.bare("constructed", matter.constructed);
    toml.text("source", &matter.source);
    toml.section("title", &matter.title);
    toml.section("summary", &matter.summary);
    if matter.legal_basis.is_some() {
        toml.section("public_title", &matter.public_title);
    }
    if !matter.recommendation.is_empty() {
        toml.section("recommendation", &matter.recommendation);
    }
    matter.documents.iter().for_each(|document| write_document(&mut toml, document));
    matter.consultations.iter().for_each(|consultation| write_consultation(&mut toml, consultation));
    matter.joint_resolution.iter().for_each(|resolution| write_resolution(&mut toml, resolution));
    matter.assignments.iter().for_each(|assignment| write_assignment(&mut toml, assignment));
    toml.finish()
}

fn write_document(toml: &mut Toml, document: &Document) {
    toml.header("[[documents]]");
    toml.text("file", &document.file);
    toml.both("title", &document.title);
    toml.bare("added_on", day(document.added_on));
}

fn write_consultation(toml: &mut Toml, consultation: &Consultation) {
    toml.header("[[consultations]]");
    toml.text("body", &consultation.body);
    toml.text("role", consultation.role.as_str());
    toml.text("state", consultation.state.as_str());
    toml.date("sent_on", Some(consultation.sent_on));
    toml.date("meeting_date", consultation.meeting_date);
    toml.optional("case_number", consultation.case_number.as_ref());
    toml.optional("resolution", consultation.resolution.as_ref());
    toml.optional("link", consultation.link.as_ref());
    toml.optional("declined_reason", consultation.declined_reason.as_ref());
    if let Some(text) = consultation.text {
        toml.bare("text", text);
    }
    consultation.earlier.iter().for_each(|earlier| write_earlier(toml, earlier));
}

fn write_earlier(toml: &mut Toml, earlier: &EarlierAnswer) {
    toml.header("[[consultations.earlier]]");
    toml.text("state", earlier.state.as_str());
    toml.date("meeting_date", earlier.meeting_date);
    toml.optional("case_number", earlier.case_number.as_ref());
    toml.optional("resolution", earlier.resolution.as_ref());
    toml.optional("link", earlier.link.as_ref());
    toml.text("ending", earlier.ending.as_str());
    toml.optional("reason", earlier.reason.as_ref());
    toml.date("ended_on", Some(earlier.ended_on));
}

fn write_resolution(toml: &mut Toml, resolution: &JointResolution) {
    toml.header("[joint_resolution]");
    match resolution.rule {
        Rule::All => toml.text("rule", ALL),
        Rule::Quorum(quorum) => {
            toml.text("rule", QUORUM);
            toml.bare("quorum", quorum);
        }
    }
    toml.date("deadline", resolution.deadline);
    for text in &resolution.texts {
        toml.header("[[joint_resolution.texts]]");
        toml.bare("number", text.number);
        toml.text("file", &file_name(text));
        toml.text("language", text.language.as_str());
        toml.date("circulated_on", text.circulated_on);
        if !text.note.is_empty() {
            toml.both("note", &text.note);
        }
    }
}

fn write_assignment(toml: &mut Toml, assignment: &Assignment) {
    toml.header("[[assignments]]");
    toml.both("title", &assignment.title);
    toml.both("description", &assignment.description);
    toml.text("owner", &assignment.owner);
    toml.date("report_due", Some(assignment.report_due));
    toml.text("state", assignment.state.as_str());
}

fn file_name(text: &ResolutionText) -> String {
    format!("resolution-{}.md", text.number)
}

/// A text file, which ends with a line break.
fn lines(text: &str) -> Vec<u8> {
    format!("{text}\n").into_bytes()
}
