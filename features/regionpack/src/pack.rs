//! What a region pack holds. References are keys; lists stand in the order of the files.

mod body;
mod matter;
mod meeting;
mod place;

pub use body::{Body, ChairTerm, CompositionRule, Mandate, Member, Seat, Successor};
pub use matter::{Assignment, Consultation, Document, EarlierAnswer, JointResolution, Matter, ResolutionText, Rule};
pub use meeting::{Item, Meeting, Speaker};
pub use place::{Account, Area, AreaNumber, Contact, Grant, Party, Population};

use std::collections::HashMap;
use time::Date;

/// A region: its areas, parties, bodies, matters and meetings, and accounts for trying the platform.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pack {
    /// The pack's key.
    pub slug: String,
    /// What it is called.
    pub name: Text,
    /// What it holds.
    pub description: Text,
    /// Under which licence it is.
    pub licence: String,
    /// Where its facts come from.
    pub sources: Vec<Source>,
    /// The area tree.
    pub areas: Vec<Area>,
    /// Municipality numbers: by area, then by the day from which they hold.
    pub numbers: Vec<AreaNumber>,
    /// Inhabitants: by area, then by year.
    pub populations: Vec<Population>,
    /// Who takes part.
    pub parties: Vec<Party>,
    /// How to reach them: by party, then by position.
    pub contacts: Vec<Contact>,
    /// Accounts, without passwords.
    pub accounts: Vec<Account>,
    /// What meets, by key.
    pub bodies: Vec<Body>,
    /// What is decided, by key.
    pub matters: Vec<Matter>,
    /// Meetings that everybody may know of, by key.
    pub meetings: Vec<Meeting>,
}

/// A text in bokmål and nynorsk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// Bokmål.
    pub nb: String,
    /// Nynorsk.
    pub nn: String,
}

impl Text {
    /// Whether there are no words in either language.
    pub fn is_empty(&self) -> bool {
        self.nb.is_empty() && self.nn.is_empty()
    }
}

/// Where facts come from.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Source {
    /// What the rest of the pack calls it.
    pub id: String,
    /// What it is.
    pub title: String,
    /// Under which licence.
    pub licence: String,
}

/// The days between which something holds, both included; open where there is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Validity {
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub to: Option<Date>,
}

impl Pack {
    /// Everything that the pack gives a key: what it is, its key, and the file that it stands in.
    pub(crate) fn keys(&self) -> impl Iterator<Item = (&'static str, &str, String)> {
        fn in_file<'a>(
            what: &'static str,
            file: &'static str,
            keys: impl Iterator<Item = &'a String>,
        ) -> impl Iterator<Item = (&'static str, &'a str, String)> {
            keys.map(move |key| (what, key.as_str(), file.replace('*', key)))
        }
        in_file("region pack", "pack.toml", std::iter::once(&self.slug))
            .chain(in_file("area", "areas.csv", self.areas.iter().map(|area| &area.key)))
            .chain(in_file("party", "parties.csv", self.parties.iter().map(|party| &party.key)))
            .chain(in_file("contact", "contacts.csv", self.contacts.iter().map(|contact| &contact.key)))
            .chain(in_file("account", "accounts.csv", self.accounts.iter().map(|account| &account.name)))
            .chain(in_file("body", "bodies/*.toml", self.bodies.iter().map(|body| &body.key)))
            .chain(in_file("matter", "matters/*/matter.toml", self.matters.iter().map(|matter| &matter.key)))
            .chain(in_file("meeting", "meetings/*.toml", self.meetings.iter().map(|meeting| &meeting.key)))
    }

    /// Puts the lists whose order carries no meaning into the one order in which they are kept and written.
    pub(crate) fn arrange(&mut self) {
        let areas = order(self.areas.iter().map(|area| &area.key));
        let parties = order(self.parties.iter().map(|party| &party.key));
        let place = |order: &HashMap<String, usize>, key: &str| order.get(key).copied().unwrap_or(usize::MAX);
        self.numbers.sort_by_cached_key(|row| (place(&areas, &row.area), row.validity.from, row.number.clone()));
        self.populations.sort_by_cached_key(|row| (place(&areas, &row.area), row.year));
        self.contacts.sort_by_cached_key(|row| (place(&parties, &row.party), row.position, row.key.clone()));
        self.bodies.sort_by(|a, b| a.key.cmp(&b.key));
        self.matters.sort_by(|a, b| a.key.cmp(&b.key));
        self.meetings.sort_by(|a, b| a.key.cmp(&b.key));
    }
}

fn order<'a>(keys: impl Iterator<Item = &'a String>) -> HashMap<String, usize> {
    keys.enumerate().map(|(index, key)| (key.clone(), index)).collect()
}
