//! Meetings on paper: the notice with the agenda, the case paper of an item, and the minutes. They say what the meeting's page says to the same reader.

mod case_paper;
mod minutes;
mod notice;

pub use case_paper::case_paper;
pub use minutes::minutes;
pub(crate) use minutes::person;
pub use notice::notice;

use crate::queries::{Item, Meeting};
use documents::{Block, Document, Fact, Heading, Language, Letterhead, Note};
use time::Date;
use web::{Lang, T};

/// What a document needs to know besides the meeting.
pub struct Setting<'a> {
    /// The texts in the language of the meeting's papers.
    pub t: &'a T,
    /// The site's address, without a slash at its end.
    pub site: &'a str,
    /// The day that the document is made.
    pub today: Date,
}

/// The language of a meeting's papers.
pub fn language(meeting: &Meeting) -> Lang {
    if meeting.language == "nn" { Lang::Nn } else { Lang::Nb }
}

/// The document that both begin with.
fn begin(setting: &Setting<'_>, meeting: &Meeting, title: String) -> Document {
    let (t, lang) = (setting.t, setting.t.lang());
    let name = |body: &crate::queries::MeetingBody| body.name(lang).value.to_owned();
    let letterhead = Letterhead {
        body: meeting.host().map(name).unwrap_or_default(),
        second: (meeting.bodies.len() > 1).then(|| {
            t.with("papers-together", "bodies", meeting.bodies.iter().skip(1).map(name).collect::<Vec<_>>().join(", "))
        }),
        belongs_to: meeting.host().and_then(|host| host.party(lang)).map(|name| name.value.to_owned()),
        address: meeting.host().iter().flat_map(|host| host.letterhead.lines()).map(str::to_owned).collect(),
    };
    let language = if lang == Lang::Nn { Language::Nn } else { Language::Nb };
    let mut document = Document::new(language, letterhead, title, setting.today);
    document.number = Some(t.with("meetings-name", "number", meeting.reference()));
    document.page_label = t.get("papers-page").into_owned();
    document.site = Some(setting.site.to_owned());
    document.facts.push(Fact::new(t.get("papers-when"), t.moment(&meeting.starts_at)));
    if !meeting.place.is_empty() {
        document.facts.push(Fact::new(t.get("meetings-place"), meeting.place.as_str()));
    }
    if meeting.constructed {
        let text = t.get("meetings-constructed-note").into_owned();
        document.blocks.push(Block::Note(Note { label: t.get("meetings-constructed").into_owned(), text }));
    }
    document
}

/// What stands for an item in a list: the number of its matter, or its place on the agenda.
fn number(t: &T, item: &Item, place: usize) -> String {
    match item.matter_reference() {
        Some(reference) => t.with("agenda-item-matter", "number", reference),
        None => place.to_string(),
    }
}

/// An item's title, or what stands for one that is kept from the reader.
pub(crate) fn item_title(t: &T, item: &Item) -> String {
    match item.title(t.lang()).value {
        "" => t.get("agenda-item-exempt").into_owned(),
        title => title.to_owned(),
    }
}

/// An item's heading, and why it is kept from the public if it is.
fn heading(setting: &Setting<'_>, item: &Item, place: usize) -> Vec<Block> {
    let t = setting.t;
    let heading = Heading::numbered(1, number(t, item, place), item_title(t, item)).anchored(format!("sak-{place}"));
    let mut blocks = vec![Block::Heading(heading)];
    if let Some(basis) = &item.legal_basis {
        let text = t.named("legal-basis-", basis).into_owned();
        blocks.push(Block::Note(Note { label: t.get("agenda-item-exempt").into_owned(), text }));
    }
    blocks
}
