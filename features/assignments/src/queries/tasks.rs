//! What waits for a reader in assignments.

use bodies::queries::Mine;
use database::list;
use serde::Deserialize;
use time::Date;
use web::{Lang, Localised};

/// What waits for a reader, the earliest day first.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Tasks {
    /// Assignments that the reader reports on.
    #[serde(deserialize_with = "list")]
    pub to_report: Vec<Task>,
    /// Reports that bodies which the reader coordinates have not answered.
    #[serde(deserialize_with = "list")]
    pub to_answer: Vec<Task>,
}

/// An assignment that waits for somebody.
#[derive(Clone, Debug, Deserialize)]
pub struct Task {
    /// Id.
    pub id: String,
    /// Title in bokmål.
    pub title_nb: String,
    /// Title in nynorsk.
    pub title_nn: String,
    /// The day by which the owner reports.
    pub report_due: Date,
    /// The name of the body that gave it, in bokmål.
    pub body_nb: String,
    /// That name in nynorsk.
    pub body_nn: String,
}

impl Task {
    /// The title in a language.
    pub fn title(&self, lang: Lang) -> Localised<'_> {
        lang.pick(&self.title_nb, &self.title_nn)
    }

    /// The name of the body that gave it.
    pub fn body(&self, lang: Lang) -> Localised<'_> {
        lang.pick(&self.body_nb, &self.body_nn)
    }
}

fn assignments(ids: &str, limit: &str) -> String {
    format!(
        "(SELECT json_group_array(json_object('id', x.id, 'title_nb', x.title_nb, 'title_nn', x.title_nn,
            'report_due', x.report_due, 'body_nb', x.name_nb, 'body_nn', x.name_nn))
          FROM (SELECT s.id, s.title_nb, s.title_nn, s.report_due, b.name_nb, b.name_nn FROM assignment s
            JOIN body b ON b.id = s.body_id WHERE s.id IN ({ids}) ORDER BY s.report_due, s.id LIMIT {limit}) x)"
    )
}

/// Asks for what waits for the reader, at most `most` of each kind: [`Tasks`], under `assignments`. It begins at the reader's bodies
/// and parties; who reports and who answers is as `policy` has it.
pub fn ask_for_tasks(mine: &mut Mine, most: i64) {
    let limit = mine.place(most);
    let to_report = assignments(
        "SELECT k.id FROM assignment k WHERE k.state = 'given' AND k.owner_id IN (SELECT id FROM represented) UNION
         SELECT k.id FROM assignment k WHERE k.state = 'given' AND k.owner_body_id IN (SELECT id FROM spoken_for)",
        &limit,
    );
    let to_answer = assignments(
        "SELECT k.id FROM assignment k WHERE k.state = 'reported' AND k.body_id IN (SELECT id FROM run)
         AND EXISTS (SELECT 1 FROM assignment_report r WHERE r.assignment_id = k.id AND r.answer IS NULL)",
        &limit,
    );
    mine.ask("assignments", &format!("json_object('to_report', {to_report}, 'to_answer', {to_answer})"));
}
