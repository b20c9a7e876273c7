//! `GET /areas/{area}/bodies`: what meets in an area, and for its coordinator what needs looking after.

use crate::policy;
use crate::queries::{self, Body, Details};
use crate::rules::{Term, Verdict, term};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use database::Tx;
use web::{Context, Error, Page, Result, render};

#[derive(Template)]
#[template(path = "bodies.html")]
struct List {
    page: Page,
    area: String,
    joint: Vec<Body>,
    own: Vec<Body>,
    ended: Vec<Body>,
    attention: Vec<Attention>,
    may_coordinate: bool,
}

/// A body that needs looking after.
struct Attention {
    slug: String,
    name: String,
    /// Its mandate, when that is about to end or has ended.
    mandate: Option<Term>,
    /// The rules of composition that are not met, and how.
    rules: Vec<(String, Verdict)>,
}

/// Shows the page.
pub async fn get(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let area = areas::queries::area(&tx, &context.reader, &slug).await?.ok_or(Error::NotFound)?;
    let bodies = queries::in_area(&tx, &context.reader, &area.path).await?;
    let today = tx.today();
    let (ended, going_on): (Vec<_>, Vec<_>) = bodies.into_iter().partition(|body| body.period().has_ended(today));
    let (own, joint) = going_on.into_iter().partition(Body::is_own);
    let may_coordinate = policy::may_coordinate(&context.reader, &area.path);
    let attention = if may_coordinate { attention(&tx, &context, &area.path).await? } else { Vec::new() };
    let title = context.t.with("bodies-title", "area", area.name(context.lang()).value);
    let page = areas::pages::in_area(&tx, &context, context.page(title), &area.path).await?;
    render(&List { page, area: area.slug, joint, own, ended, attention, may_coordinate })
}

async fn attention(tx: &Tx, context: &Context, area_path: &str) -> Result<Vec<Attention>> {
    let today = tx.today();
    let all = queries::details_in_area(tx, &context.reader, area_path).await?;
    let going_on = all.iter().filter(|details| !details.body.period().has_ended(today));
    let needed = |details: &Details| {
        let mandate = details.mandate_on(today).map(|mandate| term(mandate.period(), today));
        let rules = details.verdicts_on(today).into_iter().filter(|(_, verdict)| *verdict != Verdict::Met);
        Attention {
            slug: details.body.slug.clone(),
            name: details.body.name(context.lang()).value.to_owned(),
            mandate: mandate.filter(|term| *term != Term::Lasts),
            rules: rules.map(|(rule, verdict)| (rule.label(context.lang()).value.to_owned(), verdict)).collect(),
        }
    };
    Ok(going_on.map(needed).filter(|one| one.mandate.is_some() || !one.rules.is_empty()).collect())
}
