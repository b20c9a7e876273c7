//! Answers as they were before they were changed.

use super::Consultation;
use crate::rules::{ConsultationState, Ending};
use access::Reader;
use audit::Writing;
use database::{Error, FromQueryResult, Tx, Value, new_id, values};
use time::{Date, OffsetDateTime};

/// An earlier answer, and why it no longer holds.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Edition {
    /// 1 for the first.
    pub number: i64,
    /// What the body had answered.
    pub state: String,
    /// The day of the meeting.
    pub meeting_date: Option<Date>,
    /// The body's own case number.
    pub case_number: Option<String>,
    /// The words resolved; none where they were those of the text.
    pub resolution: Option<String>,
    /// The body's own publication.
    pub link: Option<String>,
    /// How it came to an end: `corrected`, `withdrawn` or `continued`.
    pub ending: String,
    /// Why it was corrected or withdrawn.
    pub reason: String,
    /// When it no longer held.
    pub ended_at: OffsetDateTime,
    /// Who changed it, as they were called then; nothing for an account that is erased.
    pub changed_by: Option<String>,
}

impl Edition {
    /// What the body had answered, as a rule knows it.
    pub fn answer(&self) -> Option<ConsultationState> {
        self.state.parse().ok()
    }
}

/// The earlier answers of a consultation, the newest first; none for whoever may not know of its matter, or
/// of what is exempt in it.
pub async fn editions(tx: &Tx, reader: &Reader, consultation: &str) -> Result<Vec<Edition>, Error> {
    if super::find_by_consultation(tx, reader, consultation).await?.is_none_or(|matter| matter.redacted) {
        return Ok(Vec::new());
    }
    let sql = format!(
        "SELECT e.number, e.state, e.meeting_date, e.case_number, e.resolution, e.link, e.ending, e.reason, e.ended_at,
                {} AS changed_by
         FROM answer_edition e LEFT JOIN account a ON a.id = e.account_id WHERE e.consultation_id = $1
         ORDER BY e.number DESC",
        audit::called("e.account_id", "e.ended_at")
    );
    tx.all(&sql, values![consultation]).await
}

/// Keeps an answer that is about to be replaced, as the next edition; answers its number.
pub async fn keep_answer(
    writing: &Writing,
    consultation: &Consultation,
    ending: Ending,
    reason: &str,
    reader: &Reader,
) -> Result<i64, Error> {
    let sql = "SELECT coalesce(max(number), 0) + 1 AS n FROM answer_edition WHERE consultation_id = $1";
    let number = writing.count(sql, values![consultation.id.as_str()]).await?;
    let columns: Vec<(&str, Value)> = vec![
        ("id", new_id().into()),
        ("consultation_id", consultation.id.as_str().into()),
        ("number", number.into()),
        ("state", consultation.state.as_str().into()),
        ("meeting_date", consultation.meeting_date.into()),
        ("case_number", consultation.case_number.clone().into()),
        ("resolution", consultation.resolution.clone().into()),
        ("link", consultation.link.clone().into()),
        ("ending", ending.as_str().into()),
        ("reason", reason.into()),
        ("ended_at", writing.now().into()),
        ("account_id", reader.account().map(|account| account.id.clone()).into()),
    ];
    writing.insert("answer_edition", columns).await?;
    Ok(number)
}
