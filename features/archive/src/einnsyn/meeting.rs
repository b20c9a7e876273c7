//! A meeting as a `Moetemappe`.

use super::{Document, LONG, SHORT, document, object, shortened, words};
use crate::edition::{Edition, kind, title};
use meetings::queries::{Item, Meeting};
use serde_json::{Value, json};
use time::format_description::well_known::Rfc3339;

/// The meeting, as a visitor read it; `site` is the address without a slash at its end.
pub fn meeting(edition: &Edition<'_>, meeting: &Meeting, site: &str) -> Value {
    let title = shortened(&edition.meeting_title(meeting), SHORT);
    let items = (1..).zip(meeting.agenda()).map(|(place, one)| item(edition, meeting, one, place, site));
    let mut papers = vec![paper(edition, meeting, "notice", "innkalling", site)];
    if meeting.state.has_minutes() {
        papers.push(paper(edition, meeting, "minutes", "protokoll", site));
    }
    object(json!({
        "externalId": format!("meetings/{}", meeting.slug),
        "offentligTittel": title,
        "offentligTittelSensitiv": title,
        "noekkelord": meeting.constructed.then(|| edition.t.get("meetings-constructed")),
        "oppdatertDato": meeting.modified_at.format(&Rfc3339).ok(),
        "moetenummer": meeting.reference(),
        "utvalg": body(edition, meeting),
        "moetedato": meeting.starts_at.format(&Rfc3339).ok(),
        "moetested": (!meeting.place.is_empty()).then_some(&meeting.place),
        "moetedokument": papers,
        "moetesak": items.collect::<Vec<_>>(),
    }))
}

fn body<'m>(edition: &Edition<'_>, meeting: &'m Meeting) -> &'m str {
    meeting.host().map(|host| host.name(edition.t.lang()).value).unwrap_or_default()
}

/// The notice or the minutes.
fn paper(edition: &Edition<'_>, meeting: &Meeting, name: &str, kind: &str, site: &str) -> Value {
    let title = edition.t.named("papers-", name);
    json!({
        "externalId": format!("meetings/{}/{name}", meeting.slug),
        "offentligTittel": title,
        "offentligTittelSensitiv": title,
        "moetedokumenttype": kind,
        "dokumentbeskrivelse": [document(1, true, &printed(&title, meeting, name, site))],
    })
}

fn printed<'a>(title: &'a str, meeting: &Meeting, name: &str, site: &str) -> Document<'a> {
    let path = format!("meetings/{}/{name}.pdf", meeting.slug);
    Document { title, url: format!("{site}/{path}"), media_type: "application/pdf", sha256: None, key: path }
}

fn item(edition: &Edition<'_>, meeting: &Meeting, item: &Item, place: i64, site: &str) -> Value {
    let (t, lang) = (edition.t, edition.t.lang());
    let title = shortened(&title(t, item), SHORT);
    let papers = (1..).zip(&item.papers).map(|(number, paper)| {
        let paper = Document {
            title: paper.title(lang).value,
            url: format!("{site}{}", paper.path()),
            media_type: &paper.media_type,
            sha256: Some(&paper.sha256),
            key: format!("papers/{}", paper.id),
        };
        document(number, number == 1, &paper)
    });
    let recommendation = item.recommendation(lang).value;
    let basis = item.legal_basis.as_deref().map(|basis| t.named("archive-basis-", basis));
    object(json!({
        "externalId": format!("agenda-items/{}", item.id),
        "offentligTittel": title,
        "offentligTittelSensitiv": title,
        // A case of a meeting has no field for why it is kept from the public.
        "beskrivelse": basis.map(|basis| shortened(&basis, LONG)),
        "moetesakstype": kind(item.kind).1,
        "moetesaksaar": meeting.year,
        "moetesakssekvensnummer": edition.number(meeting, place),
        "utvalg": body(edition, meeting),
        "dokumentbeskrivelse": papers.collect::<Vec<_>>(),
        "innstilling": (!recommendation.is_empty()).then(|| words(recommendation)),
        "vedtak": resolution(edition, meeting, item, site),
    }))
}

/// What came of an item; the words in full are in the minutes, since there is little room here.
fn resolution(edition: &Edition<'_>, meeting: &Meeting, item: &Item, site: &str) -> Option<Value> {
    let resolved = edition.resolution(item)?;
    let (day, _) = web::in_norway(meeting.starts_at);
    let title = edition.t.get("papers-minutes");
    let minutes =
        meeting.state.has_minutes().then(|| vec![document(1, true, &printed(&title, meeting, "minutes", site))]);
    Some(object(json!({
        "externalId": format!("agenda-items/{}/resolution", item.id),
        "vedtakstekst": words(&resolved),
        "dato": day.to_string(),
        "vedtaksdokument": minutes,
    })))
}
