//! The file with everything that is kept about one account. docs/privacy describes its shape; it may get more fields, and a change
//! that is not that gets another name in `format`.

use crate::queries::{self, Parts};
use audit::{Act, Entry, Seen, Viewed};
use database::Tx;
use jobs::Told;
use serde::Serialize;
use serde_json::{Value, json};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;
use time::serde::rfc3339;
use web::{Context, Error, Result};

/// The name of the file's shape.
const FORMAT: &str = "samhelse-account/1";

#[derive(Serialize)]
struct Export {
    format: &'static str,
    /// The installation.
    from: String,
    #[serde(with = "rfc3339")]
    made_at: OffsetDateTime,
    #[serde(flatten)]
    parts: Parts,
    audit_record: Value,
    outbox: Vec<Value>,
    viewing: Value,
}

/// The file as JSON. Not found, for who may not have it.
pub(crate) async fn of(tx: &Tx, context: &Context, account_id: &str) -> Result<String> {
    let reader = &context.reader;
    let parts = queries::parts(tx, reader, account_id).await?.ok_or(Error::NotFound)?;
    let by = audit::done_by_account(tx, reader, account_id).await?;
    let to = audit::done_to_account(tx, reader, account_id).await?;
    let of = audit::viewings_of_account(tx, reader, account_id).await?;
    let seen = audit::viewings_by_account(tx, reader, account_id).await?;
    let told = jobs::told(tx, account_id).await?;
    let export = Export {
        format: FORMAT,
        from: context.state.settings.public_url.clone(),
        made_at: tx.now(),
        parts,
        audit_record: json!({
            "by_account": by.iter().map(act).collect::<Vec<_>>(),
            "about_account": to.iter().map(entry).collect::<Vec<_>>(),
        }),
        outbox: told.iter().map(told_by_mail).collect(),
        viewing: json!({
            "of_account": of.iter().map(viewed).collect::<Vec<_>>(),
            "by_account": seen.iter().map(one_seen).collect::<Vec<_>>(),
        }),
    };
    serde_json::to_string_pretty(&export).map_err(|error| Error::Internal(error.to_string()))
}

fn act(act: &Act) -> Value {
    json!({
        "sequence": act.sequence, "at": moment(act.at), "action": act.action, "subject_kind": act.subject_kind,
        "subject": act.subject, "before": parsed(act.before.as_deref()), "after": parsed(act.after.as_deref()),
    })
}

fn entry(entry: &Entry) -> Value {
    json!({
        "sequence": entry.sequence, "at": moment(entry.at), "by": entry.actor_name, "action": entry.action,
        "before": parsed(entry.before.as_deref()), "after": parsed(entry.after.as_deref()),
    })
}

fn told_by_mail(told: &Told) -> Value {
    json!({
        "topic": told.topic, "created_at": moment(told.created_at), "delivered_at": told.delivered_at.map(moment),
    })
}

fn viewed(viewed: &Viewed) -> Value {
    json!({ "at": moment(viewed.at), "by": viewed.viewer_name, "page": viewed.page })
}

fn one_seen(seen: &Seen) -> Value {
    json!({
        "at": moment(seen.at), "page": seen.page, "subject_kind": seen.subject_kind, "subject": seen.subject,
    })
}

/// The fields of a record, which are JSON already.
fn parsed(fields: Option<&str>) -> Value {
    fields.and_then(|fields| serde_json::from_str(fields).ok()).unwrap_or_default()
}

fn moment(at: OffsetDateTime) -> Option<String> {
    at.format(&Rfc3339).ok()
}
