//! What objects say, as OParl writes it.

mod bodies;
pub mod files;
mod meetings;
mod members;
mod papers;

use crate::Kind;
use crate::queries::{self, page::Row};
use crate::rules;
use crate::urls::Urls;
use access::Reader;
use database::{Error, Tx};
use serde_json::{Map, Value, json};
use std::collections::HashMap;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;
use web::T;

/// An object's properties.
pub type Object = Map<String, Value>;

/// What every object is written with.
pub struct Writer<'a> {
    /// Addresses.
    pub urls: &'a Urls,
    /// Texts.
    pub texts: &'a T,
}

impl Writer<'_> {
    /// The properties with the object's id and type before them, without those that are not known.
    pub fn object(&self, kind: Kind, id: &str, properties: Value) -> Object {
        let mut object = Map::new();
        object.insert("id".to_owned(), self.urls.object(kind, id).into());
        object.insert("type".to_owned(), kind.schema().into());
        if let Value::Object(properties) = properties {
            object.extend(properties);
        }
        rules::known(object)
    }

    /// The same for an object inside another, with its own moments.
    pub fn inside(&self, kind: Kind, id: &str, properties: Value, created: &str, modified: &str) -> Object {
        let mut object = self.object(kind, id, properties);
        object.insert("created".to_owned(), utc(created).into());
        object.insert("modified".to_owned(), utc(modified).into());
        object
    }

    /// The addresses of objects of a kind.
    pub fn all<'b>(&self, kind: Kind, ids: impl IntoIterator<Item = &'b String>) -> Vec<String> {
        ids.into_iter().map(|id| self.urls.object(kind, id)).collect()
    }
}

/// The text in bokmål, or in nynorsk where it is written in that alone.
pub fn words<'a>(nb: &'a str, nn: &'a str) -> &'a str {
    if nb.trim().is_empty() { nn } else { nb }
}

/// A moment of the database, in one form for both engines.
pub fn utc(moment: &str) -> String {
    match OffsetDateTime::parse(moment, &Rfc3339) {
        Ok(parsed) => written(parsed),
        Err(_) => moment.to_owned(),
    }
}

fn written(moment: OffsetDateTime) -> String {
    moment.to_offset(time::UtcOffset::UTC).format(&Rfc3339).unwrap_or_default()
}

/// The object of a row without what it says, when it is gone.
pub fn deleted(urls: &Urls, kind: Kind, row: &Row, now: OffsetDateTime) -> Object {
    let mut object = Map::new();
    object.insert("id".to_owned(), urls.object(kind, &row.id).into());
    object.insert("type".to_owned(), kind.schema().into());
    object.insert("created".to_owned(), written(row.created_at).into());
    // It may have gone so recently that the register does not know yet.
    object.insert("modified".to_owned(), written(row.deleted_at.unwrap_or(now)).into());
    object.insert("deleted".to_owned(), true.into());
    object
}

/// What the live objects of these rows say, by their ids.
pub async fn find(
    tx: &Tx,
    reader: &Reader,
    writer: &Writer<'_>,
    kind: Kind,
    rows: &[Row],
) -> Result<HashMap<String, Object>, Error> {
    let ids: Vec<String> = rows.iter().filter(|row| row.deleted_at.is_none()).map(|row| row.id.clone()).collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let mut found = said(tx, reader, writer, kind, &ids).await?;
    for row in rows {
        if let Some(object) = found.get_mut(&row.id) {
            object.insert("created".to_owned(), written(row.created_at).into());
            object.insert("modified".to_owned(), written(row.modified_at).into());
        }
    }
    Ok(found)
}

async fn said(
    tx: &Tx,
    reader: &Reader,
    writer: &Writer<'_>,
    kind: Kind,
    ids: &[String],
) -> Result<HashMap<String, Object>, Error> {
    macro_rules! each {
        ($found:expr, $write:expr) => {
            $found.await?.into_iter().map(|one| (one.id.clone(), $write(writer, &one))).collect()
        };
    }
    Ok(match kind {
        Kind::System => ids.iter().map(|id| (id.clone(), system(writer))).collect(),
        Kind::Body => each!(queries::bodies::find(tx, reader, ids), bodies::body),
        Kind::Organization => each!(queries::organizations::find(tx, reader, ids), bodies::organization),
        Kind::Person => each!(queries::members::find(tx, reader, ids), members::person),
        Kind::Membership => each!(queries::members::find(tx, reader, ids), members::membership),
        Kind::Meeting => each!(queries::meetings::find(tx, reader, ids), meetings::meeting),
        Kind::AgendaItem => each!(queries::meetings::items(tx, reader, ids), meetings::item_alone),
        Kind::Paper => each!(queries::papers::find(tx, reader, ids), papers::paper),
        Kind::Consultation => each!(queries::consultations::find(tx, reader, ids), papers::consultation_alone),
        Kind::File => each!(queries::files::find(tx, reader, ids), files::file_alone),
        Kind::Location => each!(queries::locations::find(tx, reader, ids), bodies::location),
        Kind::LegislativeTerm => HashMap::new(),
    })
}

fn system(writer: &Writer<'_>) -> Object {
    let properties = json!({
        "oparlVersion": "https://schema.oparl.org/1.1/",
        "name": writer.texts.get("oparl-system-name"),
        "body": writer.urls.path(Kind::Body.segment()),
        "website": writer.urls.page("/"),
        "web": writer.urls.page("/"),
    });
    writer.object(Kind::System, "", properties)
}
