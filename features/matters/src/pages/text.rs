//! `GET /matters/{matter}/texts/{number}`: one text of the joint resolution, at an address that stays.

use super::show::{Round, circulated, round};
use crate::queries::Matter;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use textdiff::Part;
use web::{Context, Error, Page, Result, render};

#[derive(Template)]
#[template(path = "text.html")]
struct Text<'a> {
    page: Page,
    matter: &'a Matter,
    round: Round<'a>,
    since_before: Vec<Part>,
}

/// Shows a circulated text, its answers, and what changed since the text before.
pub async fn get(context: Context, Path((slug, number)): Path<(String, String)>) -> Result<Response> {
    let tx = context.state.database.single();
    let matter = &super::matter(&tx, &context, &slug).await?;
    let number: i64 = number.parse().map_err(|_| Error::NotFound)?;
    let text = circulated(matter).find(|text| text.number == number).ok_or(Error::NotFound)?;
    let round = round(matter, text, tx.today());
    let before = matter.joint.as_ref().and_then(|joint| joint.texts.iter().find(|text| text.number == number - 1));
    let since_before = before.map(|before| textdiff::diff(&before.words, &round.text.words)).unwrap_or_default();
    let title = context.t.with("matters-text-title", "number", number);
    let page = super::below(&context, matter, title);
    render(&Text { page, matter, round, since_before })
}
