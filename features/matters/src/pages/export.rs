//! `GET /areas/{area}/matters.csv` and `.xlsx`: the list of matters for a spreadsheet.

use super::sheet::Sheet;
use crate::queries;
use axum::extract::Path;
use axum::response::Response;
use web::{Context, Error, Result};

const COLUMNS: &[&str] = &[
    "reference",
    "title",
    "body",
    "state",
    "result",
    "opened_on",
    "decided_on",
    "review_on",
    "adopted",
    "asked",
    "constructed",
    "url",
];

/// Answers the list that the page shows, as CSV.
pub async fn csv(context: Context, Path(slug): Path<String>) -> Result<Response> {
    Ok(sheet(&context, &slug).await?.csv())
}

/// Answers the list that the page shows, as a workbook.
pub async fn xlsx(context: Context, Path(slug): Path<String>) -> Result<Response> {
    sheet(&context, &slug).await?.xlsx(context.state.database.clock().now())
}

async fn sheet(context: &Context, slug: &str) -> Result<Sheet> {
    let tx = context.state.database.read().await?;
    let area = areas::queries::area(&tx, &context.reader, slug).await?.ok_or(Error::NotFound)?;
    let matters = queries::in_area(&tx, &context.reader, &area.path, &super::list::filter(context)).await?;
    let lang = context.lang();
    let rows = matters
        .iter()
        .map(|matter| {
            vec![
                matter.reference(),
                matter.title(lang).value.to_owned(),
                matter.body(lang).value.to_owned(),
                matter.state.clone(),
                matter.result.clone().unwrap_or_default(),
                matter.opened_on.to_string(),
                matter.decided_on.map(|day| day.to_string()).unwrap_or_default(),
                matter.review_on.map(|day| day.to_string()).unwrap_or_default(),
                matter.adopted.to_string(),
                matter.asked.to_string(),
                matter.constructed.to_string(),
                format!("{}/matters/{}", context.state.settings.public_url, matter.slug),
            ]
        })
        .collect();
    Ok(Sheet { name: format!("matters-{slug}"), columns: COLUMNS, rows })
}
