//! `GET /oparl/v1.1/{kind}/{id}`: an object. One that is gone still answers with its moments and that it is deleted.

use super::json;
use crate::Kind;
use crate::asked::Asked;
use crate::objects::{self, Writer};
use crate::queries::page;
use axum::response::Response;
use web::{Error, Result};

/// The object of this kind with this id.
pub async fn get(asked: Asked, kind: Kind, id: &str) -> Result<Response> {
    let (urls, texts) = (asked.urls(), asked.texts());
    let tx = asked.state.database.read().await?;
    let row = page::row(&tx, &asked.reader, kind, id).await?.ok_or(Error::NotFound)?;
    let writer = Writer { urls: &urls, texts: &texts };
    let mut found = objects::find(&tx, &asked.reader, &writer, kind, std::slice::from_ref(&row)).await?;
    let object = found.remove(id).unwrap_or_else(|| objects::deleted(&urls, kind, &row, tx.now()));
    Ok(json(object.into()))
}
