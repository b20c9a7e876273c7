//! `GET /areas/{area}/structure`: which body stands below which, as a list and as a picture of it.

use crate::queries::{self, Body};
use crate::rules::{Drawn, Layout, Node, layout};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use std::collections::{HashMap, HashSet};
use web::{Context, Error, Page, Result, render};

#[derive(Template)]
#[template(path = "structure.html")]
struct Structure {
    page: Page,
    area: String,
    layout: Layout,
    lines: Vec<Line>,
}

/// A line of the list, with the list tags that open before it and close after it.
struct Line {
    slug: String,
    name: String,
    lang: &'static str,
    kind: String,
    /// The body it reports to, where that is not the one it stands below.
    reports_to: Option<String>,
    has_below: bool,
    closes: usize,
}

/// Shows the page.
pub async fn get(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let area = areas::queries::area(&tx, &context.reader, &slug).await?.ok_or(Error::NotFound)?;
    let mut bodies = queries::all(&tx, &context.reader).await?;
    bodies.retain(|body| !body.period().has_ended(tx.today()));
    let bodies = concerned(bodies, &area.path);
    let places: HashMap<&str, usize> =
        bodies.iter().enumerate().map(|(place, one)| (one.slug.as_str(), place)).collect();
    let place = |slug: &Option<String>| slug.as_deref().and_then(|slug| places.get(slug).copied());
    let nodes: Vec<Node<'_>> = bodies
        .iter()
        .map(|body| Node {
            name: body.name(context.lang()).value,
            parent: place(&body.parent_slug),
            reports_to: place(&body.reports_to_slug),
        })
        .collect();
    let layout = layout(&nodes);
    let lines = lines(&context, &bodies, &layout);
    let title = context.t.with("structure-title", "area", area.name(context.lang()).value);
    let page = areas::pages::in_area(&tx, &context, context.page(title), &area.path).await?;
    let page = page.crumb(format!("/areas/{slug}/bodies"), context.t.get("nav-bodies"));
    render(&Structure { page, area: area.slug, layout, lines })
}

/// The bodies of the area, without councils that are bound to nothing, and all that they lead up to.
fn concerned(bodies: Vec<Body>, area_path: &str) -> Vec<Body> {
    let by_slug: HashMap<&str, &Body> = bodies.iter().map(|body| (body.slug.as_str(), body)).collect();
    let above = |body: &Body| [body.parent_slug.clone(), body.reports_to_slug.clone()].into_iter().flatten();
    let bound: HashSet<String> = bodies.iter().flat_map(above).collect();
    let is_bound = |body: &Body| bound.contains(&body.slug) || above(body).next().is_some();
    let within =
        bodies.iter().filter(|body| body.area_path.starts_with(area_path) && (!body.is_own() || is_bound(body)));
    let mut wanted = HashSet::new();
    let mut waiting: Vec<&Body> = within.collect();
    while let Some(body) = waiting.pop() {
        if wanted.insert(body.slug.clone()) {
            waiting.extend(above(body).filter_map(|slug| by_slug.get(slug.as_str()).copied()));
        }
    }
    bodies.into_iter().filter(|body| wanted.contains(&body.slug)).collect()
}

fn lines(context: &Context, bodies: &[Body], layout: &Layout) -> Vec<Line> {
    let is_drawn_aside = |from: usize, to: &str| {
        layout.connections.iter().any(|one| one.aside && one.from == from && bodies[one.to].slug == to)
    };
    let line = |(row, drawn): (usize, &Drawn)| {
        let next = layout.bodies.get(row + 1).map_or(0, |next| next.depth);
        let body = &bodies[drawn.node];
        let name = body.name(context.lang());
        let aside = body.reports_to_slug.as_deref().is_some_and(|slug| is_drawn_aside(drawn.node, slug));
        let reports_to = body.reports_to(context.lang()).filter(|_| aside);
        Line {
            slug: body.slug.clone(),
            name: name.value.to_owned(),
            lang: name.lang.as_str(),
            kind: context.t.named("body-kind-", &body.kind).into_owned(),
            reports_to: reports_to.map(|above| above.value.to_owned()),
            has_below: next > drawn.depth,
            closes: drawn.depth.saturating_sub(next),
        }
    };
    layout.bodies.iter().enumerate().map(line).collect()
}
