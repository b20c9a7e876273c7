//! What people are to be reminded of, and what they were.

use crate::rules::Reminder;
use audit::Writing;
use database::{Error, FromQueryResult, Tx, values};
use time::Date;

/// A joint resolution that councils are asked about.
#[derive(Debug, FromQueryResult)]
pub struct Deadline {
    /// The matter's id.
    pub id: String,
    /// The matter's slug.
    pub slug: String,
    /// The number of the current text.
    pub text: i64,
    /// The day it was circulated.
    pub circulated_on: Date,
    /// The day by which the councils are asked to answer.
    pub deadline: Date,
}

/// The joint resolutions that are before councils with a deadline.
pub async fn deadlines(tx: &Tx) -> Result<Vec<Deadline>, Error> {
    let sql = "SELECT m.id, m.slug, t.number AS text, t.circulated_on, j.deadline FROM matter m
               JOIN joint_resolution j ON j.matter_id = m.id JOIN resolution_text t ON t.joint_resolution_id = j.id
               WHERE m.state = 'circulating' AND j.deadline IS NOT NULL AND t.number = (SELECT max(x.number)
                   FROM resolution_text x WHERE x.joint_resolution_id = j.id AND x.circulated_on IS NOT NULL)
               ORDER BY m.slug";
    tx.all(sql, values![]).await
}

/// A decision that is to be looked at again.
#[derive(Debug, FromQueryResult)]
pub struct Review {
    /// The matter's id.
    pub id: String,
    /// The matter's slug.
    pub slug: String,
    /// The day.
    pub review_on: Date,
}

/// The decisions that are to be looked at again by today.
pub async fn reviews(tx: &Tx) -> Result<Vec<Review>, Error> {
    let sql = "SELECT id, slug, review_on FROM matter WHERE review_on <= $1 ORDER BY slug";
    tx.all(sql, values![tx.today()]).await
}

/// Notes that a reminder of this day is announced; `false` when it was already.
pub async fn note_reminder(
    writing: &Writing,
    matter_id: &str,
    reminder: Reminder,
    due_on: Date,
) -> Result<bool, Error> {
    let sql = "INSERT INTO matter_reminder (matter_id, kind, due_on, announced_at) VALUES ($1, $2, $3, $4)
               ON CONFLICT (matter_id, kind, due_on) DO NOTHING";
    Ok(writing.execute(sql, values![matter_id, reminder.as_str(), due_on, writing.now()]).await? == 1)
}
