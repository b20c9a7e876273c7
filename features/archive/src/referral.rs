//! A matter as it goes to a council's own system: `no.ks.fiks.politisk.behandling.v1.utvalgssak.send`, with the plan for one council.
//! The id of the consultation is the key, and comes back with what the council resolved.

use crate::SYSTEM;
use matters::queries::{Consultation, Matter, ResolutionText};
use serde_json::{Map, Value, json};
use time::format_description::well_known::Rfc3339;
use time::{Date, OffsetDateTime, Time, UtcOffset};
use web::T;

/// The matter for the council of this consultation.
pub fn referral(t: &T, matter: &Matter, consultation: &Consultation) -> Value {
    let lang = t.lang();
    let key = |key: &str| json!({ "fagsystem": SYSTEM, "noekkel": key });
    let folder = key(&format!("matters/{}", matter.slug));
    let text = matter.text(lang).value;
    let description = if text.is_empty() { matter.summary(lang).value } else { text };
    let case = without_null(json!({
        "referanseEksternNoekkel": key(&consultation.id),
        // The schema demands the first of these two names and describes the second.
        "fagsystemetsReferanse": folder,
        "fagsystemetsReferanseEksternNoekkel": folder,
        "fagsystemetsSaksnummer": { "saksaar": matter.year, "sakssekvensnummer": matter.number },
        "tittel": matter.title(lang).value,
        "saksbeskrivelse": (!description.is_empty()).then(|| words(description)),
        "forslagTilVedtak": circulated(matter, consultation).map(|text| words(&text.words)),
        "saksansvarlig": matter.body(lang).value,
    }));
    let plan = without_null(json!({
        "tilUtvalgId": consultation.body_slug,
        "tilUtvalgNavn": consultation.body(lang).value,
        "tilMoetedato": consultation.meeting_date.and_then(begins),
        "rekkefoelge": 1,
    }));
    json!({ "sak": case, "forslagTilBehandlingsplan": [plan] })
}

/// The text that the council was asked to adopt.
pub fn circulated<'m>(matter: &'m Matter, consultation: &Consultation) -> Option<&'m ResolutionText> {
    let texts = &matter.joint.as_ref()?.texts;
    texts.iter().find(|text| text.circulated_on.is_some() && Some(text.number) == consultation.text_number)
}

/// Words as people wrote them, in the code list `tekstformat` of Fiks arkiv.
fn words(text: &str) -> Value {
    json!({ "tekstInnhold": text, "tekstFormat": { "kodeverdi": "markdown" } })
}

fn without_null(fields: Value) -> Value {
    let Value::Object(fields) = fields else { return fields };
    Value::Object(fields.into_iter().filter(|(_, value)| !value.is_null()).collect::<Map<_, _>>())
}

/// The beginning of a day in Norway, with Norway's own clock, so that a system that reads no more than the day reads the right one.
pub fn begins(day: Date) -> Option<String> {
    let at: OffsetDateTime = web::from_norway(day, Time::MIDNIGHT)?;
    let ahead = day.midnight().assume_utc() - at;
    let offset = UtcOffset::from_whole_seconds(i32::try_from(ahead.whole_seconds()).ok()?).ok()?;
    at.to_offset(offset).format(&Rfc3339).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    #[test]
    fn a_day_begins_by_norways_clock() {
        assert_eq!(begins(date!(2026 - 06 - 18)).unwrap(), "2026-06-18T00:00:00+02:00");
        assert_eq!(begins(date!(2026 - 12 - 18)).unwrap(), "2026-12-18T00:00:00+01:00");
    }
}
