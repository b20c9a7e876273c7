//! What is decided.

use super::Text;
use crate::words::{
    AssignmentState, ConsultationRole, ConsultationState, Ending, LegalBasis, MatterResult, MatterState, TextLanguage,
};
use time::Date;

/// A matter with everything that belongs to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matter {
    /// The matter's key.
    pub key: String,
    /// The body that owns it.
    pub body: String,
    /// The year of its number.
    pub year: i64,
    /// Its number in that year.
    pub number: i64,
    /// How far it has come.
    pub state: MatterState,
    /// When it began.
    pub opened_on: Date,
    /// When it was decided. An adopted matter whose pack does not tell was decided at the last meeting.
    pub decided_on: Option<Date>,
    /// What came of it.
    pub result: Option<MatterResult>,
    /// When the decision is to be looked at again.
    pub review_on: Option<Date>,
    /// Whether everybody may read it.
    pub published: bool,
    /// Why it is kept from the public.
    pub legal_basis: Option<LegalBasis>,
    /// What the public may know it as.
    pub public_title: Text,
    /// Whether it is made up for demonstration.
    pub constructed: bool,
    /// Where it is known from.
    pub source: String,
    /// Its title.
    pub title: Text,
    /// What it is about, in short.
    pub summary: Text,
    /// What it is about, in Markdown.
    pub text: Text,
    /// What is recommended, in Markdown.
    pub recommendation: Text,
    /// Its attachments.
    pub documents: Vec<Document>,
    /// Whom it was sent to.
    pub consultations: Vec<Consultation>,
    /// What several bodies must adopt with the same words.
    pub joint_resolution: Option<JointResolution>,
    /// What others were given to do.
    pub assignments: Vec<Assignment>,
}

/// An attachment.
#[derive(Clone, PartialEq, Eq)]
pub struct Document {
    /// The file's name in the matter's folder `documents`.
    pub file: String,
    /// Its title.
    pub title: Text,
    /// When it was added.
    pub added_on: Date,
    /// What it holds.
    pub content: Vec<u8>,
}

impl std::fmt::Debug for Document {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Document({:?}, {} bytes)", self.file, self.content.len())
    }
}

/// A body that the matter was sent to, and what it answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consultation {
    /// The body.
    pub body: String,
    /// What it was asked for.
    pub role: ConsultationRole,
    /// How far that has come.
    pub state: ConsultationState,
    /// When it was sent.
    pub sent_on: Date,
    /// When the body meets about it, or met.
    pub meeting_date: Option<Date>,
    /// The body's own number for it.
    pub case_number: Option<String>,
    /// What the body resolved, in its own words.
    pub resolution: Option<String>,
    /// Where the body has published that.
    pub link: Option<String>,
    /// Why the body does not take it up.
    pub declined_reason: Option<String>,
    /// The number of the text that it was asked about.
    pub text: Option<i64>,
    /// What it had answered before, the first answer first.
    pub earlier: Vec<EarlierAnswer>,
}

/// An answer that no longer holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EarlierAnswer {
    /// What the body had answered.
    pub state: ConsultationState,
    /// When the body met about it.
    pub meeting_date: Option<Date>,
    /// The body's own number for it.
    pub case_number: Option<String>,
    /// What the body had resolved, in its own words.
    pub resolution: Option<String>,
    /// Where the body had published that.
    pub link: Option<String>,
    /// How it came to an end.
    pub ending: Ending,
    /// Why.
    pub reason: Option<String>,
    /// When.
    pub ended_on: Date,
}

/// One text that several bodies must adopt with the same words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JointResolution {
    /// How many must adopt it.
    pub rule: Rule,
    /// When they should have answered.
    pub deadline: Option<Date>,
    /// The text, version by version; the first has the number 1.
    pub texts: Vec<ResolutionText>,
}

/// How many must adopt a joint resolution.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Everybody who was asked.
    All,
    /// At least so many.
    Quorum(i64),
}

/// A version of a joint resolution's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResolutionText {
    /// The version's number.
    pub number: i64,
    /// The language.
    pub language: TextLanguage,
    /// The words.
    pub words: String,
    /// When it was sent out; none while it is a draft.
    pub circulated_on: Option<Date>,
    /// What is new in it.
    pub note: Text,
}

/// Something that a party was given to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assignment {
    /// Its title.
    pub title: Text,
    /// What is to be done.
    pub description: Text,
    /// The party that does it.
    pub owner: String,
    /// When it reports back.
    pub report_due: Date,
    /// How far it has come.
    pub state: AssignmentState,
}
