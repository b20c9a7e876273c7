//! Who is reminded of what.

use crate::rules::{AHEAD, Reminder};
use audit::Writing;
use database::{Error, FromQueryResult, Tx, Value, values};
use time::Date;

/// An assignment whose day comes closer.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Due {
    /// Id.
    pub id: String,
    /// The day by which the owner reports.
    pub report_due: Date,
}

/// Assignments of which somebody may have to be reminded: those under way whose day is near or past, and that the last reminder for
/// that day has not been sent for.
pub async fn without_reminder(tx: &Tx) -> Result<Vec<Due>, Error> {
    let sql =
        "SELECT s.id, s.report_due FROM assignment s WHERE s.state = 'given' AND s.report_due <= $1 AND NOT EXISTS
               (SELECT 1 FROM assignment_reminder r WHERE r.assignment_id = s.id AND r.report_due = s.report_due
                AND r.kind = CASE WHEN s.report_due <= $2 THEN 'due' ELSE 'coming' END) ORDER BY s.report_due, s.id";
    tx.all(sql, values![tx.today() + AHEAD, tx.today()]).await
}

/// Notes that a reminder is on its way; `false` when it was already.
pub async fn insert_reminder(writing: &Writing, due: &Due, kind: Reminder) -> Result<bool, Error> {
    let sql = "INSERT INTO assignment_reminder (assignment_id, kind, report_due, announced_at) VALUES ($1, $2, $3, $4)
               ON CONFLICT DO NOTHING";
    let values: Vec<Value> =
        vec![due.id.as_str().into(), kind.as_str().into(), due.report_due.into(), writing.now().into()];
    Ok(writing.execute(sql, values).await? == 1)
}

/// Somebody who gets a message.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Recipient {
    /// The account's id.
    pub account_id: String,
    /// Where mail goes.
    pub email: String,
    /// The language of the mail.
    pub locale: String,
}

/// Those who report on an assignment, as `policy::may_report` has it. Only the background work asks for addresses.
pub async fn recipients(tx: &Tx, assignment_id: &str) -> Result<Vec<Recipient>, Error> {
    tx.all(
        "SELECT DISTINCT u.id AS account_id, u.email, u.locale FROM assignment s
         LEFT JOIN body ob ON ob.id = s.owner_body_id LEFT JOIN party op ON op.id = coalesce(s.owner_id, ob.party_id)
         JOIN area oa ON oa.id = coalesce(ob.area_id, op.area_id)
         JOIN role_grant g ON (g.valid_from IS NULL OR g.valid_from <= $2) AND (g.valid_to IS NULL OR g.valid_to >= $2)
         LEFT JOIN area ga ON ga.id = g.area_id JOIN account u ON u.id = g.account_id
         WHERE s.id = $1 AND u.email IS NOT NULL AND u.disabled_at IS NULL AND (g.role = 'case_officer' AND g.party_id = op.id
            OR g.role = 'coordinator' AND (op.id IS NULL OR op.kind NOT IN ('municipality', 'hospital_trust'))
               AND (oa.path LIKE ga.path || '%' OR g.body_id = s.owner_body_id))
         ORDER BY u.id",
        values![assignment_id, tx.today()],
    )
    .await
}
