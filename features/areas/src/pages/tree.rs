//! `GET /areas`: all areas, to choose from.

use crate::queries;
use askama::Template;
use axum::response::Response;
use database::Tx;
use web::{Context, Page, Result, render};

/// A line of the tree, with the list tags that open before it and close after it.
pub struct Node {
    /// Slug.
    pub slug: String,
    /// Name.
    pub name: String,
    /// The kind's key.
    pub kind: String,
    /// Inhabitants, written out.
    pub inhabitants: String,
    /// Whether the next line stands below this one.
    pub has_children: bool,
    /// How many lists end after this line.
    pub closes: usize,
}

#[derive(Template)]
#[template(path = "tree.html")]
struct Tree {
    page: Page,
    nodes: Vec<Node>,
}

/// Shows the page.
pub async fn get(context: Context) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let nodes = nodes(&tx, &context).await?;
    render(&Tree { page: context.page(context.t.get("areas-tree-title")), nodes })
}

/// The tree as lines.
pub(super) async fn nodes(tx: &Tx, context: &Context) -> Result<Vec<Node>> {
    let areas = queries::tree(tx, &context.reader).await?;
    let lang = context.lang();
    let mut nodes = Vec::with_capacity(areas.len());
    for (place, area) in areas.iter().enumerate() {
        let next = areas.get(place + 1).map_or(0, queries::Area::depth);
        let number = area.inhabitants.map(|n| context.t.number(n)).unwrap_or_default();
        nodes.push(Node {
            slug: area.slug.clone(),
            name: area.name(lang).value.to_owned(),
            kind: area.kind.clone(),
            inhabitants: number,
            has_children: next > area.depth(),
            closes: area.depth().saturating_sub(next),
        });
    }
    Ok(nodes)
}
