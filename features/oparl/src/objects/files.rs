//! Files.

use super::{Object, Writer, words};
use crate::Kind;
use crate::queries::files::File;
use serde_json::{Value, json};

/// A file inside the object that it belongs to.
pub fn file_inside(writer: &Writer<'_>, file: &File) -> Object {
    writer.inside(Kind::File, &file.id, properties(writer, file), &file.created, &file.modified)
}

/// A file, with the object that it belongs to.
pub fn file_alone(writer: &Writer<'_>, file: &File) -> Object {
    let mut properties = properties(writer, file);
    if let Value::Object(properties) = &mut properties {
        properties.insert("paper".to_owned(), writer.all(Kind::Paper, &file.matter_id).into());
        properties.insert("agendaItem".to_owned(), writer.all(Kind::AgendaItem, &file.item_id).into());
    }
    writer.object(Kind::File, &file.id, properties)
}

fn properties(writer: &Writer<'_>, file: &File) -> Value {
    let text = || writer.texts.with("oparl-text-name", "number", file.position);
    let name = if file.words.is_some() { text() } else { words(&file.title_nb, &file.title_nn).to_owned() };
    let url = writer.urls.object(Kind::File, &file.id);
    let size = file.size.or_else(|| i64::try_from(file.words.as_ref()?.len()).ok());
    json!({
        "name": name,
        "fileName": file.file_name,
        "mimeType": file.media_type,
        "date": file.date,
        "size": size,
        "text": file.words,
        "accessUrl": format!("{url}/content"),
        "downloadUrl": format!("{url}/download"),
        "samhelse:nameNn": file.title_nn,
        "samhelse:sha256": file.sha256,
    })
}
