//! A matter's attachments.

use super::Folder;
use crate::pack::Document;
use crate::parse::field::Field;
use crate::parse::files::Files;
use crate::parse::table::Table;
use files::{MAX_BYTES, MediaType, clean_name};
use std::collections::BTreeSet;
use time::Date;

const KEYS: &[&str] = &["file", "title", "added_on"];

/// Reads the documents and their files.
pub(super) fn read(folder: &Folder<'_>, files: &mut Files, opened_on: Option<Date>) -> Option<Vec<Document>> {
    let mut names = BTreeSet::new();
    let tables = folder.table.tables("documents", KEYS);
    let documents: Vec<_> = tables.iter().map(|table| document(folder, files, table, &mut names)).collect();
    for (table, document) in tables.iter().zip(&documents) {
        let added_on = document.as_ref().map(|document| document.added_on);
        if opened_on.zip(added_on).is_some_and(|(opened_on, added_on)| added_on < opened_on) {
            table.place_of("added_on").wrong("added_on comes before opened_on", "a day on or after it");
        }
    }
    documents.into_iter().collect()
}

fn document(
    folder: &Folder<'_>,
    files: &mut Files,
    table: &Table<'_>,
    names: &mut BTreeSet<String>,
) -> Option<Document> {
    let name = table.field("file");
    let file = name.and_then(|field| file_name(field));
    let title = table.either("title");
    let added_on = table.date("added_on");
    let (field, file) = (name?, file?);
    if !names.insert(file.clone()) {
        field.wrong(&format!("\"{file}\" is listed twice"), "each file once");
        return None;
    }
    let content = content(folder, files, field, &file)?;
    Some(Document { file, title: title?, added_on: added_on?, content })
}

/// The name of a file in the same folder, when it is one that every system can keep.
pub(super) fn file_name(field: Field<'_>) -> Option<String> {
    match clean_name(field.text) {
        Ok(name) => Some(name),
        Err(problem) => {
            field.wrong(&format!("{:?} cannot be used: {problem}", field.text), "the plain name of a file");
            None
        }
    }
}

fn content(folder: &Folder<'_>, files: &mut Files, field: Field<'_>, file: &str) -> Option<Vec<u8>> {
    let path = format!("matters/{}/documents/{file}", folder.key);
    let Some(content) = files.bytes(&path) else {
        field.wrong(&format!("\"{file}\" is not there"), format!("the file {path}"));
        return None;
    };
    let place = folder.report.file(&path);
    let extension = file.rsplit_once('.').map_or("", |(_, extension)| extension).to_ascii_lowercase();
    if MediaType::of_extension(&extension).is_none() {
        let taken: Vec<&str> = MediaType::ALL.iter().flat_map(|(_, extensions)| *extensions).copied().collect();
        place.wrong("files of this kind are not taken", format!("one of {}", taken.join(", ")));
    }
    if content.is_empty() {
        place.wrong("the document is empty", "a document that holds something");
    }
    if u64::try_from(content.len()).is_ok_and(|length| length > MAX_BYTES) {
        place.wrong("the document is too large", format!("at most {MAX_BYTES} bytes"));
    }
    Some(content)
}
