//! Changing bodies. Each function belongs to a write that its page begins, records and commits.

mod composition;
mod membership;

pub use composition::*;
pub use membership::*;

use crate::rules::SuccessionKind;
use audit::Writing;
use database::{Error, Value, new_id, values};
use serde::Serialize;
use time::Date;

/// What a body says of itself, as a form gives it. References are slugs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct BodyFields {
    /// The kind.
    pub kind: String,
    /// Name in bokmål.
    pub name_nb: String,
    /// Name in nynorsk.
    pub name_nn: String,
    /// The body above it.
    pub parent: Option<String>,
    /// The body it reports to.
    pub reports_to: Option<String>,
    /// Who sits in it, in bokmål.
    pub composition_nb: String,
    /// Who sits in it, in nynorsk.
    pub composition_nn: String,
    /// What stands below its name at the top of its documents; lines.
    pub letterhead: String,
    /// Its first day.
    pub valid_from: Option<Date>,
}

/// Adds a body of an area, and answers its id; `party` is the slug of the party whose own body it is.
pub async fn insert_body(
    writing: &Writing,
    slug: &str,
    area_id: &str,
    party: Option<&str>,
    fields: &BodyFields,
) -> Result<String, Error> {
    let id = new_id();
    let position = writing.count("SELECT coalesce(max(position), 0) + 1 AS n FROM body", values![]).await?;
    let columns: Vec<(&str, Value)> = vec![
        ("id", id.as_str().into()),
        ("slug", slug.into()),
        ("kind", fields.kind.as_str().into()),
        ("area_id", area_id.into()),
        ("name_nb", fields.name_nb.as_str().into()),
        ("name_nn", fields.name_nn.as_str().into()),
        ("composition_nb", fields.composition_nb.as_str().into()),
        ("composition_nn", fields.composition_nn.as_str().into()),
        ("letterhead", fields.letterhead.as_str().into()),
        ("valid_from", fields.valid_from.into()),
        ("position", position.into()),
        ("source", "".into()),
        ("version", 1_i64.into()),
    ];
    writing.insert("body", columns).await?;
    let sql = "UPDATE body SET party_id = (SELECT id FROM party WHERE slug = $2) WHERE id = $1";
    writing.execute(sql, values![id.as_str(), party.map(str::to_owned)]).await?;
    link(writing, &id, fields).await?;
    Ok(id)
}

/// Changes a body; `false` when somebody else changed it since `version`.
pub async fn update_body(writing: &Writing, id: &str, version: i64, fields: &BodyFields) -> Result<bool, Error> {
    let changed = writing
        .execute(
            "UPDATE body SET kind = $3, name_nb = $4, name_nn = $5, composition_nb = $6, composition_nn = $7,
             valid_from = $8, letterhead = $9, version = version + 1 WHERE id = $1 AND version = $2",
            values![
                id,
                version,
                fields.kind.as_str(),
                fields.name_nb.as_str(),
                fields.name_nn.as_str(),
                fields.composition_nb.as_str(),
                fields.composition_nn.as_str(),
                fields.valid_from,
                fields.letterhead.as_str()
            ],
        )
        .await?;
    if changed == 1 {
        link(writing, id, fields).await?;
    }
    Ok(changed == 1)
}

async fn link(writing: &Writing, id: &str, fields: &BodyFields) -> Result<(), Error> {
    let sql = "UPDATE body SET parent_id = (SELECT id FROM body WHERE slug = $2),
               reports_to_id = (SELECT id FROM body WHERE slug = $3) WHERE id = $1";
    writing.execute(sql, values![id, fields.parent.clone(), fields.reports_to.clone()]).await?;
    Ok(())
}

/// Counts an edit of what belongs to a body; `false` when somebody else edited it since `version`.
pub async fn bump_body(writing: &Writing, id: &str, version: i64) -> Result<bool, Error> {
    let sql = "UPDATE body SET version = version + 1 WHERE id = $1 AND version = $2";
    Ok(writing.execute(sql, values![id, version]).await? == 1)
}

/// A new version of what a body is for.
#[derive(Clone, Debug, Serialize)]
pub struct NewMandate {
    /// Its number.
    pub number: i64,
    /// The words in bokmål.
    pub text_nb: String,
    /// The words in nynorsk.
    pub text_nn: String,
    /// The day it was adopted.
    pub adopted_on: Option<Date>,
    /// Its first day.
    pub valid_from: Option<Date>,
    /// Its last day.
    pub valid_to: Option<Date>,
    /// Where it is known from.
    pub source: String,
}

/// Adds a mandate.
pub async fn insert_mandate(writing: &Writing, body_id: &str, mandate: &NewMandate) -> Result<(), Error> {
    let columns: Vec<(&str, Value)> = vec![
        ("id", new_id().into()),
        ("body_id", body_id.into()),
        ("number", mandate.number.into()),
        ("text_nb", mandate.text_nb.as_str().into()),
        ("text_nn", mandate.text_nn.as_str().into()),
        ("adopted_on", mandate.adopted_on.into()),
        ("valid_from", mandate.valid_from.into()),
        ("valid_to", mandate.valid_to.into()),
        ("source", mandate.source.as_str().into()),
    ];
    writing.insert("mandate", columns).await
}

/// Ends a body on a day, and everything in it that would last longer; what is said here of its successors, by slug, is all that
/// holds.
pub async fn end_body(
    writing: &Writing,
    id: &str,
    happened_on: Date,
    kind: SuccessionKind,
    successors: &[String],
) -> Result<(), Error> {
    let sql = "UPDATE body SET valid_to = $2, version = version + 1 WHERE id = $1";
    writing.execute(sql, values![id, happened_on]).await?;
    let sql = "UPDATE membership SET valid_to = $2, version = version + 1 WHERE body_id = $1
               AND (valid_to IS NULL OR valid_to > $2)";
    writing.execute(sql, values![id, happened_on]).await?;
    writing.execute("DELETE FROM body_succession WHERE from_body_id = $1", values![id]).await?;
    for successor in successors {
        let sql = "INSERT INTO body_succession (id, from_body_id, to_body_id, kind, happened_on)
                   SELECT $1, $2, id, $4, $5 FROM body WHERE slug = $3";
        writing.execute(sql, values![new_id(), id, successor.as_str(), kind.as_str(), happened_on]).await?;
    }
    Ok(())
}
