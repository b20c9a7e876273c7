//! Meetings and their agendas.

use super::bodies::place;
use super::files::file_inside;
use super::{Object, Writer, utc, words};
use crate::Kind;
use crate::queries::meetings::{Item, Meeting};
use serde_json::{Value, json};
use web::T;

/// A meeting with its agenda.
pub fn meeting(writer: &Writer<'_>, meeting: &Meeting) -> Object {
    let description = Some(meeting.place.clone());
    let place = place(writer, &meeting.id, &description, [&meeting.place_created, &meeting.place_modified]);
    let items: Vec<Object> = meeting.items.iter().map(|one| item_inside(writer, one)).collect();
    let number = format!("{}/{:02}", meeting.number, meeting.year.rem_euclid(100));
    let name = match words(&meeting.name_nb, &meeting.name_nn).trim() {
        "" => writer.texts.with("oparl-meeting-name", "number", number),
        name => name.to_owned(),
    };
    let properties = json!({
        "name": name,
        "meetingState": state(&meeting.state),
        "cancelled": meeting.state == "cancelled",
        "start": utc(&meeting.starts_at),
        "end": utc(&meeting.ends_at),
        "location": place,
        "organization": writer.all(Kind::Organization, meeting.bodies.iter().map(|body| &body.id)),
        "resultsProtocol": meeting.minutes.as_ref().map(|file| file_inside(writer, file)),
        "agendaItem": items,
        "keyword": keyword(writer, meeting.constructed),
        "web": writer.urls.page(&format!("/meetings/{}", meeting.slug)),
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

/// The title, or that there is none that everybody may read.
pub fn title(texts: &T, nb: &str, nn: &str) -> String {
    match words(nb, nn).trim() {
        "" => texts.get("oparl-exempt").into_owned(),
        title => title.to_owned(),
    }
}

fn properties(writer: &Writer<'_>, item: &Item) -> Value {
    let name = title(writer.texts, &item.title_nb, &item.title_nn);
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
