//! `GET /accessibility`: how accessible the site is, and whom to tell when it is not.

use askama::Template;
use axum::response::Response;
use web::{Context, Page, Result, render};

#[derive(Template)]
#[template(path = "accessibility.html")]
struct Accessibility {
    page: Page,
}

/// Shows the page.
pub async fn get(context: Context) -> Result<Response> {
    render(&Accessibility { page: context.page(context.t.get("accessibility-title")) })
}
