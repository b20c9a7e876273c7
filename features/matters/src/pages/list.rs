//! `GET /areas/{area}/matters`: the matters of an area, narrowed by links.

use crate::queries::{self, ListFilter, Listed};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use web::{Context, Error, Page, Result, render};

/// The states a list can be narrowed to.
const STATES: [&str; 5] = ["open", "circulating", "adopted", "not_adopted", "closed"];

#[derive(Template)]
#[template(path = "matters.html")]
struct List {
    page: Page,
    area: String,
    base: String,
    filter: ListFilter,
    states: [&'static str; 5],
    years: Vec<i64>,
    matters: Vec<Listed>,
}

/// The filter in a query string; what is not a state or a year does not narrow.
pub(super) fn filter(context: &Context) -> ListFilter {
    ListFilter {
        state: context.query("state").filter(|state| STATES.contains(&state.as_str())),
        year: context.query("year").and_then(|year| year.parse().ok()),
    }
}

/// Shows the page.
pub async fn get(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let area = areas::queries::area(&tx, &context.reader, &slug).await?.ok_or(Error::NotFound)?;
    let filter = filter(&context);
    let all = queries::in_area(&tx, &context.reader, &area.path, &ListFilter::default()).await?;
    let mut years: Vec<i64> = all.iter().map(|matter| matter.year).collect();
    years.sort_unstable_by(|a, b| b.cmp(a));
    years.dedup();
    let matters = all
        .into_iter()
        .filter(|matter| filter.state.as_ref().is_none_or(|state| *state == matter.state))
        .filter(|matter| filter.year.is_none_or(|year| year == matter.year))
        .collect();
    let title = context.t.with("matters-title", "area", area.name(context.lang()).value);
    let page = areas::pages::in_area(&tx, &context, context.page(title), &area.path).await?;
    let base = format!("/areas/{}/matters", area.slug);
    render(&List { page, area: slug, base, filter, states: STATES, years, matters })
}
