//! Changing assignments. Each function belongs to a write that its page begins, records and commits.

use crate::queries::Assignment;
use crate::rules::{Answer, AssignmentState};
use audit::Writing;
use database::{Error, FromQueryResult, Tx, Value, new_id, values};
use time::Date;

/// Who does what is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Owner {
    /// The party with this id.
    Party(String),
    /// The body with this id.
    Body(String),
}

/// A new assignment.
#[derive(Clone, Debug, serde::Serialize)]
pub struct NewAssignment {
    /// Title in bokmål.
    pub title_nb: String,
    /// Title in nynorsk.
    pub title_nn: String,
    /// What is to be done, in bokmål (Markdown).
    pub description_nb: String,
    /// What is to be done, in nynorsk (Markdown).
    pub description_nn: String,
    /// The owner as the form names it: `party:` or `body:` and a slug.
    pub owner: String,
    /// The day by which the owner reports.
    pub report_due: Date,
    /// The item that decided it.
    pub item: Option<String>,
}

#[derive(FromQueryResult)]
struct Id {
    id: String,
}

/// The owner with this name, as forms write it.
pub async fn owner(tx: &Tx, name: &str) -> Result<Option<Owner>, Error> {
    let Some((kind, slug)) = name.split_once(':') else { return Ok(None) };
    let (sql, owner): (_, fn(String) -> Owner) = match kind {
        "party" => ("SELECT id FROM party WHERE slug = $1", Owner::Party),
        "body" => ("SELECT id FROM body WHERE slug = $1", Owner::Body),
        _ => return Ok(None),
    };
    Ok(tx.one::<Id>(sql, values![slug]).await?.map(|row| owner(row.id)))
}

/// The id of the matter that an item carries.
async fn matter_of_item(tx: &Tx, item_id: &str) -> Result<Option<String>, Error> {
    let sql = "SELECT matter_id AS id FROM agenda_item WHERE id = $1 AND matter_id IS NOT NULL";
    Ok(tx.one::<Id>(sql, values![item_id]).await?.map(|row| row.id))
}

/// Gives an assignment on behalf of a body, and answers its id.
pub async fn insert(
    writing: &Writing,
    body_id: &str,
    owner: &Owner,
    assignment: &NewAssignment,
) -> Result<String, Error> {
    let sql = "SELECT coalesce(max(position), 0) + 1 AS n FROM assignment WHERE body_id = $1";
    let position = writing.count(sql, values![body_id]).await?;
    let matter_id = match &assignment.item {
        Some(item) => matter_of_item(writing, item).await?,
        None => None,
    };
    let (party_id, owner_body_id) = match owner {
        Owner::Party(id) => (Some(id.as_str()), None),
        Owner::Body(id) => (None, Some(id.as_str())),
    };
    let id = new_id();
    let columns: Vec<(&str, Value)> = vec![
        ("id", id.as_str().into()),
        ("matter_id", matter_id.into()),
        ("agenda_item_id", assignment.item.as_deref().into()),
        ("body_id", body_id.into()),
        ("owner_id", party_id.into()),
        ("owner_body_id", owner_body_id.into()),
        ("title_nb", assignment.title_nb.as_str().into()),
        ("title_nn", assignment.title_nn.as_str().into()),
        ("description_nb", assignment.description_nb.as_str().into()),
        ("description_nn", assignment.description_nn.as_str().into()),
        ("report_due", assignment.report_due.into()),
        ("state", AssignmentState::Given.as_str().into()),
        ("position", position.into()),
        ("version", 1_i64.into()),
    ];
    writing.insert("assignment", columns).await?;
    Ok(id)
}

/// A new report.
#[derive(Clone, Debug)]
pub struct NewReport {
    /// The language it is written in: `nb` or `nn`.
    pub language: &'static str,
    /// What it says (Markdown).
    pub words: String,
    /// The attached file: its name, media type, size in bytes, and the name of its content in the file store.
    pub file: Option<(String, String, i64, String)>,
}

/// Adds a report; `false` when the assignment does not wait for one.
pub async fn insert_report(writing: &Writing, assignment: &Assignment, report: &NewReport) -> Result<bool, Error> {
    let sql = "UPDATE assignment SET state = 'reported', version = version + 1 WHERE id = $1 AND state = 'given'";
    if writing.execute(sql, values![assignment.id.as_str()]).await? != 1 {
        return Ok(false);
    }
    let sql = "SELECT coalesce(max(number), 0) + 1 AS n FROM assignment_report WHERE assignment_id = $1";
    let number = writing.count(sql, values![assignment.id.as_str()]).await?;
    let mut columns: Vec<(&str, Value)> = vec![
        ("id", new_id().into()),
        ("assignment_id", assignment.id.as_str().into()),
        ("number", number.into()),
        ("language", report.language.into()),
        ("words", report.words.as_str().into()),
        ("reported_at", writing.now().into()),
        ("note", "".into()),
    ];
    if let Some((file_name, media_type, size, sha256)) = &report.file {
        columns.extend([
            ("file_name", file_name.as_str().into()),
            ("media_type", media_type.as_str().into()),
            ("size", (*size).into()),
            ("sha256", sha256.as_str().into()),
        ]);
    }
    writing.insert("assignment_report", columns).await?;
    Ok(true)
}

/// Notes what the body made of the report that waits, if one does, and where the assignment goes from there; `false` when somebody
/// else changed it since `version`.
pub async fn answer(
    writing: &Writing,
    assignment: &Assignment,
    version: i64,
    answer: Answer,
    report_due: Option<Date>,
    note: &str,
) -> Result<bool, Error> {
    let sql = "UPDATE assignment SET state = $3, report_due = $4, version = version + 1 WHERE id = $1 AND version = $2
               AND state IN ('given', 'reported')";
    let due = report_due.unwrap_or(assignment.report_due);
    let values = values![assignment.id.as_str(), version, answer.leads_to().as_str(), due];
    if writing.execute(sql, values).await? != 1 {
        return Ok(false);
    }
    let sql = "UPDATE assignment_report SET answer = $2, note = $3, answered_on = $4 WHERE assignment_id = $1 AND answer IS NULL";
    writing.execute(sql, values![assignment.id.as_str(), answer.as_str(), note, writing.today()]).await?;
    Ok(true)
}
