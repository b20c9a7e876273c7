//! `GET /areas/{area}/reviews`: decisions that are to be looked at again.

use crate::queries::{self, Listed};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use time::Date;
use web::{Context, Error, Page, Result, render};

#[derive(Template)]
#[template(path = "reviews.html")]
struct Reviews {
    page: Page,
    matters: Vec<Listed>,
    today: Date,
}

impl Reviews {
    fn is_due(&self, matter: &Listed) -> bool {
        matter.review_on.is_some_and(|day| day <= self.today)
    }
}

/// Shows the page, the next day first.
pub async fn get(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let area = areas::queries::area(&tx, &context.reader, &slug).await?.ok_or(Error::NotFound)?;
    let matters = queries::to_review(&tx, &context.reader, &area.path).await?;
    let title = context.t.with("reviews-title", "area", area.name(context.lang()).value);
    let page = areas::pages::in_area(&tx, &context, context.page(title), &area.path).await?;
    render(&Reviews { page, matters, today: tx.today() })
}
