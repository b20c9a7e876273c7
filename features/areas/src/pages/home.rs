//! `GET /`: what this is, and the way to one's own area.

use super::tree::{Node, nodes};
use askama::Template;
use axum::response::Response;
use web::{Context, Page, Result, render};

#[derive(Template)]
#[template(path = "home.html")]
struct Home {
    page: Page,
    nodes: Vec<Node>,
}

/// Shows the page.
pub async fn get(context: Context) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let nodes = nodes(&tx, &context).await?;
    render(&Home { page: context.page(context.t.get("areas-home-title")), nodes })
}
