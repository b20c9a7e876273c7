//! A matter as a `Moetesak`.

use super::{Document, LONG, SHORT, document, object, shortened, words};
use matters::queries::{Matter, ResolutionText};
use serde_json::{Value, json};
use web::T;

/// The matter, as a visitor read it; `site` is the address without a slash at its end.
pub fn matter(t: &T, matter: &Matter, site: &str) -> Value {
    let lang = t.lang();
    let title = shortened(matter.title(lang).value, SHORT);
    let basis = matter.legal_basis.as_deref().map(|basis| t.named("archive-basis-", basis).into_owned());
    let summary = Some(matter.summary(lang).value.to_owned()).filter(|summary| !summary.is_empty());
    let attached = matter.documents.iter().map(|one| Document {
        title: one.title(lang).value,
        url: format!("{site}{}", one.path()),
        media_type: &one.media_type,
        sha256: Some(&one.sha256),
        key: format!("documents/{}", one.id),
    });
    let attached = (1..).zip(attached).map(|(number, one)| document(number, number == 1, &one));
    object(json!({
        "externalId": format!("matters/{}", matter.slug),
        "offentligTittel": title,
        "offentligTittelSensitiv": title,
        // Of an exempt matter there is no summary for the public; why it is exempt has no field of its own.
        "beskrivelse": basis.or(summary).map(|text| shortened(&text, LONG)),
        "moetesakstype": "politisk",
        "moetesaksaar": matter.year,
        "moetesakssekvensnummer": matter.number,
        "utvalg": matter.body(lang).value,
        "dokumentbeskrivelse": attached.collect::<Vec<_>>(),
        "vedtak": resolution(t, matter, site),
    }))
}

/// The joint resolution, once it holds, with its words in full as a document.
fn resolution(t: &T, matter: &Matter, site: &str) -> Option<Value> {
    let day = matter.decided_on.filter(|_| matter.state == "adopted")?;
    let text = matter.joint.as_ref()?.current()?;
    Some(json!({
        "externalId": format!("matters/{}/resolution", matter.slug),
        "vedtakstekst": words(&text.words),
        "dato": day.to_string(),
        "vedtaksdokument": [in_full(t, matter, text, site)],
    }))
}

fn in_full(t: &T, matter: &Matter, text: &ResolutionText, site: &str) -> Value {
    let document = Document {
        title: &t.with("matters-text-title", "number", text.number),
        // Everybody may fetch it there as plain text.
        url: format!("{site}/oparl/v1.1/files/{}/content", text.id),
        media_type: "text/plain",
        sha256: None,
        key: format!("matters/{}/texts/{}", matter.slug, text.number),
    };
    self::document(1, true, &document)
}
