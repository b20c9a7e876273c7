//! What waits for a reader in matters.

use super::lists::for_insiders;
use crate::rules::ConsultationState;
use bodies::queries::Mine;
use database::list;
use serde::Deserialize;
use time::Date;
use web::{Lang, Localised};

/// What waits for a reader, the earliest deadline first.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Tasks {
    /// Consultations without a last word that the reader answers.
    #[serde(deserialize_with = "list")]
    pub to_answer: Vec<Task>,
    /// Current texts of joint resolutions before councils in which the reader sits.
    #[serde(deserialize_with = "list")]
    pub to_decide: Vec<Task>,
    /// Joint resolutions before councils whose papers the reader may read.
    #[serde(deserialize_with = "list")]
    pub to_read: Vec<Circulating>,
}

/// A matter that waits for a body.
#[derive(Clone, Debug, Deserialize)]
pub struct Task {
    /// How far it has come there.
    pub state: ConsultationState,
    /// The matter's slug.
    pub slug: String,
    /// The matter's title in bokmål.
    pub title_nb: String,
    /// The matter's title in nynorsk.
    pub title_nn: String,
    /// The body's name in bokmål.
    pub body_nb: String,
    /// The body's name in nynorsk.
    pub body_nn: String,
    /// The day by which an answer is asked for.
    pub deadline: Option<Date>,
    /// The day of the meeting it is planned for.
    pub meeting_date: Option<Date>,
}

impl Task {
    /// The matter's title in a language.
    pub fn title(&self, lang: Lang) -> Localised<'_> {
        lang.pick(&self.title_nb, &self.title_nn)
    }

    /// The body's name in a language.
    pub fn body(&self, lang: Lang) -> Localised<'_> {
        lang.pick(&self.body_nb, &self.body_nn)
    }
}

/// A matter whose text is before councils.
#[derive(Clone, Debug, Deserialize)]
pub struct Circulating {
    /// The matter's slug.
    pub slug: String,
    /// Its title in bokmål.
    pub title_nb: String,
    /// Its title in nynorsk.
    pub title_nn: String,
    /// The name of the body where it began, in bokmål.
    pub body_nb: String,
    /// That name in nynorsk.
    pub body_nn: String,
    /// The day by which the councils are asked to answer.
    pub deadline: Option<Date>,
}

impl Circulating {
    /// The matter's title in a language.
    pub fn title(&self, lang: Lang) -> Localised<'_> {
        lang.pick(&self.title_nb, &self.title_nn)
    }

    /// The body's name in a language.
    pub fn body(&self, lang: Lang) -> Localised<'_> {
        lang.pick(&self.body_nb, &self.body_nn)
    }
}

/// The condition under which the reader sees what is exempt in the matter `m`; the same as `policy::may_read_internal`.
const INSIDE: &str =
    "(m.body_id IN (SELECT id FROM internal) OR EXISTS (SELECT 1 FROM consultation v JOIN body vb ON vb.id = v.body_id
    WHERE v.matter_id = m.id AND (v.body_id IN (SELECT id FROM internal) OR vb.party_id IN (SELECT id FROM carried))))";

/// Consultations without a last word, about current texts, under a condition; found by their bodies.
fn consultations(condition: &str, limit: &str) -> String {
    let titles = for_insiders("{TITLES}", INSIDE);
    format!(
        "(SELECT json_group_array(json_object('state', x.state, 'slug', x.slug, 'title_nb', x.title_nb, 'title_nn', x.title_nn,
            'body_nb', x.name_nb, 'body_nn', x.name_nn, 'deadline', x.deadline, 'meeting_date', x.meeting_date))
          FROM (SELECT c.state, m.slug, {titles}, cb.name_nb, cb.name_nn, j.deadline, c.meeting_date
            FROM consultation c JOIN body cb ON cb.id = c.body_id JOIN matter m ON m.id = c.matter_id
            LEFT JOIN joint_resolution j ON j.matter_id = m.id AND c.text_number IS NOT NULL
            WHERE {condition} AND c.state IN ('sent', 'accepted', 'scheduled', 'deferred', 'referred') AND m.state IN ('open', 'circulating')
            AND (c.text_number IS NULL OR c.text_number = (SELECT max(l.text_number) FROM consultation l
                WHERE l.matter_id = m.id))
            ORDER BY j.deadline IS NULL, j.deadline, m.slug, cb.position LIMIT {limit}) x)"
    )
}

/// Asks for what waits for the reader, at most `most` of each kind: [`Tasks`], under `matters`. It begins at the reader's bodies.
pub fn ask_for_tasks(mine: &mut Mine, most: i64) {
    let limit = mine.place(most);
    let to_answer = consultations("c.body_id IN (SELECT id FROM spoken_for)", &limit);
    // Whoever sits in a council may read what is published; what is not takes a role.
    let to_decide = consultations(
        "c.body_id IN (SELECT id FROM seated) AND c.body_id NOT IN (SELECT id FROM spoken_for) AND c.text_number IS NOT NULL
         AND (m.published_at IS NOT NULL OR c.body_id IN (SELECT id FROM internal))",
        &limit,
    );
    mine.ask(
        "matters",
        &format!(
            "json_object('to_answer', {to_answer}, 'to_decide', {to_decide}, 'to_read',
              (SELECT json_group_array(json_object('slug', x.slug, 'title_nb', x.title_nb, 'title_nn', x.title_nn,
                'body_nb', x.name_nb, 'body_nn', x.name_nn, 'deadline', x.deadline))
              FROM (SELECT m.slug, m.title_nb, m.title_nn, b.name_nb, b.name_nn, j.deadline FROM matter m
                JOIN joint_resolution j ON j.matter_id = m.id JOIN body b ON b.id = m.body_id
                WHERE m.state = 'circulating' AND m.body_id NOT IN (SELECT id FROM run) AND (m.body_id IN (SELECT id FROM internal)
                  OR EXISTS (SELECT 1 FROM consultation c WHERE c.matter_id = m.id AND c.body_id IN (SELECT id FROM internal)))
                ORDER BY j.deadline IS NULL, j.deadline, m.slug LIMIT {limit}) x))"
        ),
    );
}
