//! A meeting: its folder with the notice, a registration for each item of the agenda, and the minutes.

use super::Message;
use super::parts::{self, code, documents, key, markdown, named, parent, shielding, words};
use crate::edition::{Edition, kind, title};
use crate::enclosure::Enclosure;
use crate::xml::Element;
use meetings::queries::{Item, Meeting, Person, Vote};
use time::format_description::well_known::Rfc3339;

/// The papers of the meeting as a whole, as PDF.
pub struct Papers {
    /// The notice.
    pub notice: Vec<u8>,
    /// The minutes, when the members have them.
    pub minutes: Option<Vec<u8>>,
}

/// The messages of a meeting, in the order in which they are to be sent.
pub fn messages(edition: &Edition<'_>, meeting: &Meeting, papers: Papers) -> Vec<Message> {
    let mut notice = paper(edition, meeting, "notice", "MI", papers.notice);
    notice.folder = Some(folder(edition, meeting));
    let items = (1..).zip(meeting.agenda()).map(|(place, one)| item(edition, meeting, one, place));
    let minutes = papers.minutes.map(|minutes| paper(edition, meeting, "minutes", "MP", minutes));
    std::iter::once(notice).chain(items).chain(minutes).collect()
}

fn folder(edition: &Edition<'_>, meeting: &Meeting) -> Element {
    let t = edition.t;
    let host = meeting.host();
    let (day, _) = web::in_norway(meeting.starts_at);
    let body = Element::of(
        "utvalg",
        [
            host.map(|host| Element::text("n5mdk:navn", host.name(t.lang()).value)),
            host.map(|host| Element::text("n5mdk:identifikator", &*host.slug)),
        ],
    );
    let folder = Element::of(
        "mappe",
        [
            Some(Element::text("tittel", edition.meeting_title(meeting))),
            meeting.constructed.then(|| Element::text("noekkelord", t.get("meetings-constructed"))),
            Some(key(&format!("meetings/{}", meeting.slug))),
            Some(Element::text("moetenummer", meeting.reference())),
            Some(body),
            Some(Element::text("moetedato", day.to_string())),
            (!meeting.place.is_empty()).then(|| Element::text("moetested", &*meeting.place)),
        ],
    );
    let there = meeting.people.iter().filter(|person| person.is_present());
    folder.with("xsi:type", "moetemappe").and(there.map(|person| Some(participant(edition, person))))
}

/// Somebody who was there: by the role, not by name.
fn participant(edition: &Edition<'_>, person: &Person) -> Element {
    let lang = edition.t.lang();
    Element::of(
        "moetedeltaker",
        [
            Some(named("n5mdk:identifikator", person.role(lang).value)),
            person.party(lang).map(|party| named("n5mdk:representerer", party.value)),
        ],
    )
}

/// The notice or the minutes.
fn paper(edition: &Edition<'_>, meeting: &Meeting, name: &str, kind: &str, content: Vec<u8>) -> Message {
    let title = edition.t.named("papers-", name).into_owned();
    let path = format!("meetings/{}/{name}", meeting.slug);
    let file_name = format!("{}-{name}.pdf", meeting.slug);
    let mut enclosure = Enclosure::made(format!("{path}.pdf"), title.clone(), file_name, content);
    if edition.leaves_out(meeting) {
        enclosure.variant = "O";
    }
    let enclosures = vec![enclosure];
    let registration = Element::of("registrering", [Some(parent(&format!("meetings/{}", meeting.slug)))])
        .with("xsi:type", "moetedokument")
        .and(documents(edition.t, &enclosures))
        .and([Some(Element::text("tittel", title)), Some(key(&path)), Some(code("moetedokumenttype", kind))]);
    Message { folder: None, registration, enclosures }
}

fn item(edition: &Edition<'_>, meeting: &Meeting, item: &Item, place: i64) -> Message {
    let (t, lang) = (edition.t, edition.t.lang());
    let enclosures: Vec<Enclosure> = item.papers.iter().map(|paper| edition.paper(paper)).collect();
    let matter = item.matter_slug.as_ref().map(|slug| {
        Element::of("kryssreferanse", [Some(parts::folder("referanseTilMappe", &format!("matters/{slug}")))])
    });
    let public = (!edition.is_public && item.legal_basis.is_some()).then(|| {
        let public = lang.pick(&item.public_title_nb, &item.public_title_nn).value;
        let public = if public.is_empty() { t.get("agenda-item-exempt").into_owned() } else { public.to_owned() };
        Element::text("offentligTittel", public)
    });
    let text = item.text(lang).value;
    let recommendation = item.recommendation(lang).value;
    let study = (!text.is_empty()).then(|| {
        Element::of("utredning", [Some(markdown("saksbeskrivelse", text)), Some(words("innstilling", recommendation))])
    });
    let registration = Element::of(
        "registrering",
        [
            Some(parent(&format!("meetings/{}", meeting.slug))),
            item.legal_basis.as_deref().map(|basis| shielding(t, basis)),
        ],
    )
    .with("xsi:type", "moetesak")
    .and(documents(t, &enclosures))
    .and([
        Some(Element::text("registreringsID", format!("{}-{place}", meeting.reference()))),
        Some(Element::text("tittel", title(t, item))),
        public,
        matter,
        Some(key(&format!("agenda-items/{}", item.id))),
        Some(code("moetesakstype", kind(item.kind).0)),
        Some(Element::text("moetesaksaar", meeting.year.to_string())),
        Some(Element::text("moetesakssekvensnummer", edition.number(meeting, place).to_string())),
        study,
        (!recommendation.is_empty()).then(|| words("innstilling", recommendation)),
        resolution(edition, meeting, item),
    ]);
    Message { folder: None, registration, enclosures }
}

/// What came of an item. A vote by roll call is told when it carried the resolution.
fn resolution(edition: &Edition<'_>, meeting: &Meeting, item: &Item) -> Option<Element> {
    let resolved = edition.resolution(item)?;
    let at = meeting.starts_at.format(&Rfc3339).ok()?;
    let minutes = meeting.part(Some(&item.id)).filter(|part| !part.words.is_empty());
    let carried = meeting.votes_on(&item.id).filter(|vote| vote.adopted).last();
    let ballots = carried.map(|vote| ballots(edition, meeting, vote)).unwrap_or_default();
    let resolution = Element::of("vedtak", [Some(words("vedtakstekst", &resolved))]);
    let protocol = minutes.map(|part| markdown("behandlingsprotokoll", &part.words));
    Some(resolution.and(ballots.into_iter().map(Some)).and([protocol, Some(Element::text("dato", at))]))
}

fn ballots(edition: &Edition<'_>, meeting: &Meeting, vote: &Vote) -> Vec<Element> {
    let voter = |id: &str| meeting.people.iter().find(|person| person.id == id);
    let own = meeting.ballots.iter().filter(|ballot| ballot.vote_id == vote.id);
    own.filter_map(|ballot| {
        let voice = Element::text("stemme", if ballot.is_for { "Ja" } else { "Nei" });
        Some(Element::of("votering", [Some(participant(edition, voter(&ballot.attendance_id)?)), Some(voice)]))
    })
    .collect()
}
