//! `GET /areas/{area}/decisions.atom`: decisions as an Atom feed (RFC 4287).

use crate::queries::{self, FeedEntry};
use askama::Template;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;
use web::{Context, Error, Result, T};

#[derive(Template)]
#[template(path = "decisions.atom.xml")]
struct Feed {
    t: T,
    title: String,
    url: String,
    area_url: String,
    updated: String,
    entries: Vec<Entry>,
}

struct Entry {
    id: String,
    url: String,
    title: String,
    summary: String,
    updated: String,
}

/// Answers the feed.
pub async fn get(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let area = areas::queries::area(&tx, &context.reader, &slug).await?.ok_or(Error::NotFound)?;
    let rows = queries::feed(&tx, &context.reader, &area.path).await?;
    let public_url = context.state.settings.public_url.clone();
    let updated = rows.first().map_or(OffsetDateTime::UNIX_EPOCH, |row| row.published_at);
    let feed = Feed {
        title: context.t.with("matters-decisions-title", "area", area.name(context.lang()).value),
        url: format!("{public_url}/areas/{slug}/decisions.atom"),
        area_url: format!("{public_url}/areas/{slug}/decisions"),
        updated: moment(updated),
        entries: rows.iter().map(|row| entry(&context, &public_url, row)).collect(),
        t: context.t,
    };
    let headers = [(header::CONTENT_TYPE, "application/atom+xml; charset=utf-8")];
    Ok((headers, feed.render()?).into_response())
}

fn entry(context: &Context, public_url: &str, row: &FeedEntry) -> Entry {
    let lang = context.lang();
    let body = row.body_nb.as_deref().zip(row.body_nn.as_deref()).map(|(nb, nn)| lang.pick(nb, nn).value);
    let what = context.t.named("matters-feed-", &row.kind).into_owned();
    Entry {
        id: format!("urn:uuid:{}", row.id),
        url: format!("{public_url}/matters/{}", row.slug),
        title: lang.pick(&row.title_nb, &row.title_nn).value.to_owned(),
        summary: match body {
            Some(body) => format!("{body}: {what}"),
            None => what,
        },
        updated: moment(row.published_at),
    }
}

fn moment(at: OffsetDateTime) -> String {
    at.format(&Rfc3339).unwrap_or_default()
}
