//! Lists of objects, page by page.
//!
//! A page begins after a place in the register, so that nothing is told twice or passed over while objects come and go.

use super::json;
use crate::Kind;
use crate::asked::{Asked, Filter};
use crate::objects::{self, Object, Writer};
use crate::queries::page::{self, Of};
use crate::rules;
use axum::response::Response;
use serde_json::{Map, Value};
use web::{Error, Result};

/// All Bodies.
pub async fn bodies(asked: Asked<Filter>) -> Result<Response> {
    let url = asked.urls().path(Kind::Body.segment());
    get(asked, Of::System, Kind::Body, &url).await
}

/// The objects of a kind that belong to a Body.
pub async fn of_body(asked: Asked<Filter>, id: &str, kind: Kind) -> Result<Response> {
    let url = asked.urls().list(Kind::Body, id, kind);
    get(asked, Of::Body(id), kind, &url).await
}

/// The objects of a kind that an Organization has a part in.
pub async fn of_organization(asked: Asked<Filter>, id: &str, kind: Kind) -> Result<Response> {
    let url = asked.urls().list(Kind::Organization, id, kind);
    get(asked, Of::Organization(id), kind, &url).await
}

async fn get(asked: Asked<Filter>, of: Of<'_>, kind: Kind, url: &str) -> Result<Response> {
    let (urls, texts, filter) = (asked.urls(), asked.texts(), &asked.parameters);
    let tx = asked.state.database.read().await?;
    let whose = match of {
        Of::System => None,
        Of::Body(id) => Some((Kind::Body, id)),
        Of::Organization(id) => Some((Kind::Organization, id)),
    };
    if let Some((kind, id)) = whose {
        page::row(&tx, &asked.reader, kind, id).await?.ok_or(Error::NotFound)?;
    }
    let mut rows = page::rows(&tx, &asked.reader, of, kind, filter).await?;
    let size = filter.page_size();
    let is_last = rows.len() <= size as usize;
    rows.truncate(size as usize);
    let next = rows.last().filter(|_| !is_last).map(|row| row.number);
    let writer = Writer { urls: &urls, texts: &texts };
    let mut found = objects::find(&tx, &asked.reader, &writer, kind, &rows).await?;
    let mut data: Vec<Object> = Vec::with_capacity(rows.len());
    for row in &rows {
        match found.remove(&row.id) {
            Some(object) if filter.omit_internal => data.push(rules::without_internal(object)),
            Some(object) => data.push(object),
            None if filter.modified_since.is_some() => data.push(objects::deleted(&urls, kind, row, tx.now())),
            None => {}
        }
    }
    Ok(json(envelope(data, size, url, filter, next)))
}

fn envelope(data: Vec<Object>, size: u32, url: &str, filter: &Filter, next: Option<i64>) -> Value {
    let page = |after| Value::from(format!("{url}{}", filter.query(after)));
    let mut links = Map::new();
    links.insert("first".to_owned(), page(None));
    links.insert("self".to_owned(), page(filter.after));
    if next.is_some() {
        links.insert("next".to_owned(), page(next));
    }
    serde_json::json!({ "data": data, "pagination": { "elementsPerPage": size }, "links": links })
}
