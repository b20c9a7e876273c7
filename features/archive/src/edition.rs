//! What both standards say of a meeting in the same way.

use crate::enclosure::Enclosure;
use meetings::queries::{Item, Meeting, Paper};
use meetings::rules::ItemKind;
use web::T;

/// The public edition, or the whole one, in a language.
pub struct Edition<'a> {
    /// The texts.
    pub t: &'a T,
    /// Whether it is for everybody.
    pub is_public: bool,
}

impl Edition<'_> {
    /// Whether the papers of a meeting are shorter in this edition than the members have them.
    pub fn leaves_out(&self, meeting: &Meeting) -> bool {
        self.is_public && meeting.agenda().any(|item| item.legal_basis.is_some())
    }

    /// The body and the meeting's own name, or its number.
    pub fn meeting_title(&self, meeting: &Meeting) -> String {
        let lang = self.t.lang();
        let name = match meeting.own_name(lang) {
            Some(name) => name.value.to_owned(),
            None => self.t.with("meetings-name", "number", meeting.reference()),
        };
        let body = meeting.host().map(|host| host.name(lang).value).unwrap_or_default();
        format!("{body}: {name}")
    }

    /// The number of an item among those of its body and year. An item has no number of its own, and that of its matter may be another
    /// body's.
    pub fn number(&self, meeting: &Meeting, place: i64) -> i64 {
        meeting.number * 1000 + place
    }

    /// What was resolved, or what came of the item where no words were kept.
    pub fn resolution(&self, item: &Item) -> Option<String> {
        let result = item.result?;
        let is_worded = !item.resolution.is_empty();
        Some(if is_worded {
            item.resolution.clone()
        } else {
            self.t.named("item-result-", result.as_str()).into_owned()
        })
    }

    /// A paper as a document.
    pub fn paper(&self, paper: &Paper) -> Enclosure {
        let title = paper.title(self.t.lang()).value;
        let key = format!("papers/{}", paper.id);
        let kept = Enclosure::kept(key, title, &paper.file_name, &paper.media_type, paper.size, &paper.sha256);
        Enclosure { version: paper.number, legal_basis: paper.legal_basis.clone(), ..kept }
    }
}

/// The title of an item, or what stands for one that is kept from the reader.
pub fn title(t: &T, item: &Item) -> String {
    let title = item.title(t.lang()).value;
    if title.is_empty() { t.get("agenda-item-exempt").into_owned() } else { title.to_owned() }
}

/// What an item is for: in the code list `moetesakstype` of Fiks arkiv, and in eInnsyn.
pub fn kind(kind: ItemKind) -> (&'static str, &'static str) {
    match kind {
        ItemKind::Decision => ("PS", "politisk"),
        ItemKind::Discussion | ItemKind::Break => ("AN", "annet"),
        ItemKind::Information => ("RS", "orientering"),
        ItemKind::Minutes => ("AN", "godkjenning"),
    }
}
