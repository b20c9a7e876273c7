//! `GET /matters/{matter}/answers`, `.csv` and `.xlsx`: who has answered the current text of a joint resolution, as a map of tiles
//! and as a table that says the same.

use super::sheet::Sheet;
use super::show::{Answer, Round, circulated, round};
use crate::queries::Matter;
use crate::rules::ConsultationState;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use web::{Context, Error, Page, Result, render};

const COLUMNS: &[&str] =
    &["party", "body", "state", "late", "meeting_date", "case_number", "declined_reason", "link", "url"];

/// So many letters of a party's name stand in its tile.
const LETTERS: usize = 11;

/// A name of more letters is drawn narrower, so that it does not go beyond its tile.
const WIDE: usize = 9;

#[derive(Template)]
#[template(path = "answers.html")]
struct Answers<'a> {
    page: Page,
    matter: &'a Matter,
    round: Round<'a>,
    tiles: Vec<Tile>,
    states: Vec<&'static str>,
}

/// One who was asked.
struct Tile {
    state: &'static str,
    mark: String,
    name: String,
    /// The whole name, and what was answered.
    told: String,
    is_wide: bool,
    is_late: bool,
}

/// Shows the page.
pub async fn get(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.single();
    let matter = &super::matter(&tx, &context, &slug).await?;
    let round = in_order(&context, current(matter, tx.today())?);
    let tiles: Vec<Tile> = round.answers.iter().map(|answer| tile(&context, answer)).collect();
    let is_there = |state: &&'static str| tiles.iter().any(|tile| tile.state == *state);
    let states = ConsultationState::ALL.map(ConsultationState::as_str).into_iter().filter(is_there).collect();
    let page = super::below(&context, matter, context.t.get("answers-title").into_owned());
    render(&Answers { page, matter, round, tiles, states })
}

/// Answers the table, as CSV.
pub async fn csv(context: Context, Path(slug): Path<String>) -> Result<Response> {
    Ok(sheet(&context, &slug).await?.csv())
}

/// Answers the table, as a workbook.
pub async fn xlsx(context: Context, Path(slug): Path<String>) -> Result<Response> {
    sheet(&context, &slug).await?.xlsx(context.state.database.clock().now())
}

/// The answers to the text that the councils are asked about.
fn current(matter: &Matter, today: time::Date) -> Result<Round<'_>> {
    let text = circulated(matter).last().ok_or(Error::NotFound)?;
    Ok(round(matter, text, today))
}

/// Those of one area stand together, and there by name.
fn in_order<'a>(context: &Context, mut round: Round<'a>) -> Round<'a> {
    let lang = context.lang();
    round.answers.sort_by(|a, b| {
        let (a, b) = (a.consultation, b.consultation);
        a.area_path.cmp(&b.area_path).then_with(|| web::collate(a.party(lang), b.party(lang)))
    });
    round
}

/// A name as far as it goes into a tile, without what all municipalities have in theirs; of one in several languages the first.
fn short(name: &str) -> String {
    let name = name.strip_suffix(" kommune").unwrap_or(name);
    let name = name.split_once(" \u{2013} ").map_or(name, |(first, _)| first);
    match name.char_indices().nth(LETTERS) {
        Some(_) => name.chars().take(LETTERS - 1).chain(['\u{2026}']).collect(),
        None => name.to_owned(),
    }
}

fn tile(context: &Context, answer: &Answer<'_>) -> Tile {
    let state = answer.consultation.state.as_str();
    let whole = answer.consultation.party(context.lang());
    let name = short(whole);
    Tile {
        state,
        mark: context.t.named("answers-mark-", state).into_owned(),
        told: format!("{whole}: {}", context.t.named("consultation-state-", state)),
        is_wide: name.chars().count() > WIDE,
        name,
        is_late: answer.late,
    }
}

async fn sheet(context: &Context, slug: &str) -> Result<Sheet> {
    let tx = context.state.database.single();
    let matter = &super::matter(&tx, context, slug).await?;
    let round = in_order(context, current(matter, tx.today())?);
    let lang = context.lang();
    let row = |answer: &Answer<'_>| {
        let one = answer.consultation;
        vec![
            one.party(lang).to_owned(),
            one.body(lang).value.to_owned(),
            one.state.as_str().to_owned(),
            answer.late.to_string(),
            one.meeting_date.map(|day| day.to_string()).unwrap_or_default(),
            one.case_number.clone().unwrap_or_default(),
            one.declined_reason.clone().unwrap_or_default(),
            one.link.clone().unwrap_or_default(),
            format!("{}/consultations/{}/answers", context.state.settings.public_url, one.id),
        ]
    };
    let rows = round.answers.iter().map(row).collect();
    Ok(Sheet { name: format!("answers-{slug}"), columns: COLUMNS, rows })
}

#[cfg(test)]
mod tests {
    use super::short;

    #[test]
    fn a_name_is_cut_to_what_a_tile_holds() {
        assert_eq!(short("Hol kommune"), "Hol");
        assert_eq!(short("Flekkefjord kommune"), "Flekkefjord");
        assert_eq!(short("Midt-Telemark kommune"), "Midt-Telem\u{2026}");
        assert_eq!(short("Porsanger \u{2013} Pors\u{e1}\u{14b}gu \u{2013} Porsanki kommune"), "Porsanger");
    }
}
