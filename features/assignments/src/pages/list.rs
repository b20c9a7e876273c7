//! `GET /areas/{area}/assignments` and `GET /bodies/{body}/assignments`: assignments, those under way or those that are late.

use crate::queries::{self, Filter, Listed};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use time::Date;
use web::{Context, Error, Page, Result, render};

#[derive(Template)]
#[template(path = "assignments.html")]
struct List {
    page: Page,
    base: String,
    filter: Filter,
    filters: [Filter; 4],
    assignments: Vec<Listed>,
    today: Date,
    /// Where an assignment is given, if the reader may.
    new: Option<String>,
}

impl List {
    fn is_overdue(&self, assignment: &Listed) -> bool {
        assignment.is_overdue(self.today)
    }
}

/// Shows what the bodies of an area have given, and what belongs to somebody there.
pub async fn of_area(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let area = areas::queries::area(&tx, &context.reader, &slug).await?.ok_or(Error::NotFound)?;
    let filter = filter(&context);
    let assignments = queries::in_area(&tx, &context.reader, &area.path, filter).await?;
    let title = context.t.with("assignments-title", "name", area.name(context.lang()).value);
    let page = areas::pages::in_area(&tx, &context, context.page(title), &area.path).await?;
    let base = format!("/areas/{slug}/assignments");
    render(&List { page, base, filter, filters: Filter::ALL, assignments, today: tx.today(), new: None })
}

/// Shows what a body has given, and what it is to do.
pub async fn of_body(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let body = bodies::queries::body(&tx, &context.reader, &slug).await?.ok_or(Error::NotFound)?;
    let filter = filter(&context);
    let assignments = queries::of_body(&tx, &context.reader, &body.id, filter).await?;
    let name = body.name(context.lang()).value;
    let page = context.page(context.t.with("assignments-title", "name", name));
    let page = areas::pages::in_area(&tx, &context, page, &body.area_path).await?;
    let page = page.crumb(format!("/bodies/{slug}"), name);
    let new = context.reader.coordinates(body.place()).then(|| format!("/bodies/{slug}/assignments/new"));
    let base = format!("/bodies/{slug}/assignments");
    render(&List { page, base, filter, filters: Filter::ALL, assignments, today: tx.today(), new })
}

/// The filter in a query string; what is none does not narrow.
fn filter(context: &Context) -> Filter {
    let asked = context.query("show");
    let found = Filter::ALL.into_iter().find(|filter| asked.as_deref() == Some(filter.as_str()));
    found.unwrap_or(Filter::Open)
}
