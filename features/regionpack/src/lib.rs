//! Region packs: a region's areas, parties, bodies, matters and meetings as plain files that people can read, change and pass on.
//!
//! [`read::folder`] and [`Pack::parse`] read a pack and tell everything that is wrong with it at once. [`import`] puts it
//! into the database. [`export`] takes everything out again, and [`write::folder`] keeps that. The format is described in
//! `docs/region-pack.md`. A pack that is imported and exported holds the same, and exporting it once more gives the same
//! bytes.

mod export;
mod import;
mod pack;
mod parse;
mod policy;
mod problem;
mod queries;
pub mod read;
mod render;
mod rules;
mod words;
pub mod write;

pub use export::{ExportError, export};
pub use import::{ImportError, Summary, import};
pub use pack::{
    Account, Area, AreaNumber, Assignment, Body, ChairTerm, CompositionRule, Consultation, Contact, Document,
    EarlierAnswer, Grant, Item, JointResolution, Mandate, Matter, Meeting, Member, Pack, Party, Population,
    ResolutionText, Rule, Seat, Source, Speaker, Successor, Text, Validity,
};
pub use problem::{Problem, Problems};
pub use words::{
    AreaKind, AssignmentState, BodyKind, ConsultationRole, ConsultationState, Ending, ItemKind, LegalBasis, Locale,
    MatterResult, MatterState, MeetingState, MemberRole, PartyKind, SuccessionKind, TextLanguage, Word,
};
