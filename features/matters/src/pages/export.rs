//! `GET /areas/{area}/matters.csv`: the list of matters for a spreadsheet.

use crate::queries;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use web::{Context, Error, Result};

/// Answers the list that the page shows, semicolon-separated and with a byte order mark, as Norwegian spreadsheets expect.
pub async fn get(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let area = areas::queries::area(&tx, &context.reader, &slug).await?.ok_or(Error::NotFound)?;
    let matters = queries::in_area(&tx, &context.reader, &area.path, &super::list::filter(&context)).await?;
    let lang = context.lang();
    let mut csv =
        String::from("\u{feff}reference;title;body;state;opened_on;decided_on;adopted;asked;constructed;url\r\n");
    for matter in &matters {
        let fields = [
            matter.reference(),
            matter.title(lang).value.to_owned(),
            matter.body(lang).value.to_owned(),
            matter.state.clone(),
            matter.opened_on.to_string(),
            matter.decided_on.map(|day| day.to_string()).unwrap_or_default(),
            matter.adopted.to_string(),
            matter.asked.to_string(),
            matter.constructed.to_string(),
            format!("{}/matters/{}", context.state.settings.public_url, matter.slug),
        ];
        csv.push_str(&fields.map(|field| quoted(&field)).join(";"));
        csv.push_str("\r\n");
    }
    let disposition = format!("attachment; filename=\"matters-{slug}.csv\"");
    let headers =
        [(header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()), (header::CONTENT_DISPOSITION, disposition)];
    Ok((headers, csv).into_response())
}

/// A field that a spreadsheet takes as text: quoted where needed, and never as a formula.
fn quoted(field: &str) -> String {
    let field = if field.starts_with(['=', '+', '-', '@', '\t']) { format!("'{field}") } else { field.to_owned() };
    if field.contains([';', '"', '\n', '\r']) { format!("\"{}\"", field.replace('"', "\"\"")) } else { field }
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn a_field_is_text_and_no_formula() {
        assert_eq!(quoted("Sak; \"A\""), "\"Sak; \"\"A\"\"\"");
        assert_eq!(quoted("=1+1"), "'=1+1");
        assert_eq!(quoted("Ål"), "Ål");
    }
}
