//! Meetings and their agendas.

use super::bodies::place;
use super::files::file_inside;
use super::{Object, Writer, utc, words};
use crate::Kind;
use crate::queries::meetings::{Item, Meeting};
use serde_json::{Value, json};

/// A meeting with its agenda.
pub fn meeting(writer: &Writer<'_>, meeting: &Meeting) -> Object {
    let description = Some(meeting.place.clone());
    let place = place(writer, &meeting.id, &description, [&meeting.place_created, &meeting.place_modified]);
    let items: Vec<Object> = meeting.items.iter().map(|one| item_inside(writer, one)).collect();
    let properties = json!({
        "name": words(&meeting.name_nb, &meeting.name_nn),
        "meetingState": state(&meeting.state),
        "cancelled": meeting.state == "cancelled",
        "start": utc(&meeting.starts_at),
        "end": utc(&meeting.ends_at),
        "location": place,
        "organization": writer.all(Kind::Organization, meeting.bodies.iter().map(|body| &body.id)),
        "agendaItem": items,
        "keyword": keyword(writer, meeting.constructed),
        "samhelse:nameNn": meeting.name_nn,
        "samhelse:state": meeting.state,
    });
    writer.object(Kind::Meeting, &meeting.id, properties)
}

/// The three words that the standard recommends; ours stands beside them.
fn state(state: &str) -> Option<&'static str> {
    match state {
        "planned" => Some("terminiert"),
        "called" | "held" => Some("eingeladen"),
        "minuted" | "approved" => Some("durchgef\u{fc}hrt"),
        _ => None,
    }
}

/// Tells what was made for demonstration.
pub fn keyword(writer: &Writer<'_>, constructed: bool) -> Vec<String> {
    constructed.then(|| writer.texts.get("oparl-constructed").into_owned()).into_iter().collect()
}

fn item_inside(writer: &Writer<'_>, item: &Item) -> Object {
    writer.inside(Kind::AgendaItem, &item.id, properties(writer, item), &item.created, &item.modified)
}

/// An item, with its meeting.
pub fn item_alone(writer: &Writer<'_>, item: &Item) -> Object {
    let mut properties = properties(writer, item);
    if let Value::Object(properties) = &mut properties {
        properties.insert("meeting".to_owned(), writer.urls.object(Kind::Meeting, &item.meeting_id).into());
    }
    writer.object(Kind::AgendaItem, &item.id, properties)
}

fn properties(writer: &Writer<'_>, item: &Item) -> Value {
    let title = words(&item.title_nb, &item.title_nn);
    let name = match title.trim().is_empty() {
        true => writer.texts.get("oparl-exempt").into_owned(),
        false => title.to_owned(),
    };
    let both = |nb: &Option<String>, nn: &Option<String>| {
        words(nb.as_deref().unwrap_or_default(), nn.as_deref().unwrap_or_default()).to_owned()
    };
    let files: Vec<Object> = item.files.iter().map(|file| file_inside(writer, file)).collect();
    json!({
        "number": item.position.to_string(),
        "order": item.position,
        "name": name,
        "public": item.legal_basis.is_none(),
        "consultation": item.consultation_id.as_ref().map(|id| writer.urls.object(Kind::Consultation, id)),
        "result": item.result.as_ref().map(|result| writer.texts.get(&format!("oparl-result-{result}")).into_owned()),
        "resolutionText": item.resolution,
        "auxiliaryFile": files,
        "samhelse:nameNn": item.title_nn,
        "samhelse:kind": item.kind,
        "samhelse:result": item.result,
        "samhelse:legalBasis": item.legal_basis,
        "samhelse:text": both(&item.text_nb, &item.text_nn),
        "samhelse:recommendation": both(&item.recommendation_nb, &item.recommendation_nn),
    })
}
