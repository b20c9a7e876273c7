//! Files.

use super::meetings::title;
use super::{Object, Writer, words};
use crate::Kind;
use crate::queries::files::{File, Minutes};
use serde_json::{Value, json};
use web::T;

/// A file inside the object that it belongs to.
pub fn file_inside(writer: &Writer<'_>, file: &File) -> Object {
    writer.inside(Kind::File, &file.id, properties(writer, file), &file.created, &file.modified)
}

/// A file, with the object that it belongs to.
pub fn file_alone(writer: &Writer<'_>, file: &File) -> Object {
    let mut properties = properties(writer, file);
    if let Value::Object(properties) = &mut properties {
        properties.insert("paper".to_owned(), writer.all(Kind::Paper, &file.matter_id).into());
        properties.insert("meeting".to_owned(), writer.all(Kind::Meeting, &file.meeting_id).into());
        properties.insert("agendaItem".to_owned(), writer.all(Kind::AgendaItem, &file.item_id).into());
    }
    writer.object(Kind::File, &file.id, properties)
}

/// The content of a file that is not in the file store.
pub fn written(texts: &T, file: &File) -> Option<String> {
    file.minutes.as_ref().map(|minutes| minuted(texts, minutes)).or_else(|| file.words.clone())
}

/// The minutes from top to bottom, one paragraph after the other.
fn minuted(texts: &T, minutes: &Minutes) -> String {
    let mut paragraphs = vec![minutes.words.clone().unwrap_or_default()];
    for item in &minutes.items {
        paragraphs.push(format!("{}. {}", item.position, title(texts, &item.title_nb, &item.title_nn)));
        paragraphs.push(item.words.clone().unwrap_or_default());
        paragraphs.extend(item.result.as_ref().map(|result| texts.get(&format!("oparl-result-{result}")).into_owned()));
        paragraphs.push(item.resolution.clone().unwrap_or_default());
    }
    paragraphs.retain(|paragraph| !paragraph.trim().is_empty());
    paragraphs.join("\n\n")
}

fn properties(writer: &Writer<'_>, file: &File) -> Value {
    let name = match (&file.minutes, &file.words) {
        (Some(_), _) => writer.texts.get("oparl-minutes-name").into_owned(),
        (None, Some(_)) => writer.texts.with("oparl-text-name", "number", file.position),
        (None, None) => words(&file.title_nb, &file.title_nn).to_owned(),
    };
    let url = writer.urls.object(Kind::File, &file.id);
    let text = written(writer.texts, file);
    let size = file.size.or_else(|| i64::try_from(text.as_ref()?.len()).ok());
    json!({
        "name": name,
        "fileName": file.file_name,
        "mimeType": file.media_type,
        "date": file.date,
        "size": size,
        "text": text,
        "accessUrl": format!("{url}/content"),
        "downloadUrl": format!("{url}/download"),
        "samhelse:nameNn": file.title_nn,
        "samhelse:sha256": file.sha256,
    })
}
