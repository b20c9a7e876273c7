//! What meets when, and what it deals with.

use super::Text;
use crate::words::{ItemKind, MatterResult, MeetingState, TextLanguage};
use time::{Date, Time};

/// A meeting as everybody may know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// The meeting's key.
    pub key: String,
    /// The body that calls it.
    pub body: String,
    /// The bodies that meet with it.
    pub with: Vec<String>,
    /// The year of its number.
    pub year: i64,
    /// Its number in that year.
    pub number: i64,
    /// How far it has come.
    pub state: MeetingState,
    /// Its day in Norway.
    pub day: Date,
    /// When it begins on that day.
    pub starts: Time,
    /// When it ends on that day.
    pub ends: Time,
    /// Where it is.
    pub place: Option<String>,
    /// The language of its papers and minutes.
    pub language: TextLanguage,
    /// Whether everybody may see what it deals with.
    pub agenda_published: bool,
    /// When the members had the minutes.
    pub presented_on: Option<Date>,
    /// When these were approved.
    pub approved_on: Option<Date>,
    /// Whether it is made up for demonstration, or something about it.
    pub constructed: bool,
    /// Where it is known from.
    pub source: String,
    /// Its name, where it has one of its own.
    pub name: Text,
    /// What the minutes say of it as a whole.
    pub words: Option<String>,
    /// What it deals with, and its breaks.
    pub items: Vec<Item>,
}

/// What a meeting deals with, or a break. Of one that is exempt from public access there is what everybody may know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What it is for.
    pub kind: ItemKind,
    /// Its title; an exempt one need not have any.
    pub title: Text,
    /// The case, in Markdown.
    pub text: Text,
    /// What is recommended.
    pub recommendation: Text,
    /// When it has to begin.
    pub starts: Option<Time>,
    /// How many minutes are set aside.
    pub minutes: Option<i64>,
    /// Who presents it.
    pub speakers: Vec<Speaker>,
    /// Why it is exempt from public access.
    pub legal_basis: Option<String>,
    /// The matter that it carries.
    pub matter: Option<String>,
    /// The meeting whose minutes it approves.
    pub minutes_of: Option<String>,
    /// What came of it.
    pub result: Option<MatterResult>,
    /// The words resolved.
    pub resolution: Option<String>,
    /// What the minutes say of it.
    pub words: Option<String>,
}

/// Somebody who presents an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// Their role.
    pub name: String,
    /// Whom they speak for.
    pub organisation: Option<String>,
}
