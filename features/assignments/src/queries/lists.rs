//! Lists of assignments.

use super::assignment::{AROUND, IS_PUBLIC};
use crate::rules::AssignmentState;
use access::Reader;
use database::{Error, FromQueryResult, Tx, Value};
use time::Date;
use web::{Lang, Localised};

/// An assignment in a list.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Listed {
    /// Id.
    pub id: String,
    /// Title in bokmål.
    pub title_nb: String,
    /// Title in nynorsk.
    pub title_nn: String,
    /// How far it has come.
    pub state: String,
    /// The day by which the owner reports.
    pub report_due: Date,
    /// The name of the body that gave it, in bokmål.
    pub body_nb: String,
    /// That name in nynorsk.
    pub body_nn: String,
    /// The owner's name in bokmål.
    pub owner_nb: String,
    /// The owner's name in nynorsk.
    pub owner_nn: String,
}

impl Listed {
    /// The title in a language.
    pub fn title(&self, lang: Lang) -> Localised<'_> {
        lang.pick(&self.title_nb, &self.title_nn)
    }

    /// The name of the body that gave it.
    pub fn body(&self, lang: Lang) -> Localised<'_> {
        lang.pick(&self.body_nb, &self.body_nn)
    }

    /// The owner's name.
    pub fn owner(&self, lang: Lang) -> Localised<'_> {
        lang.pick(&self.owner_nb, &self.owner_nn)
    }

    /// Whether its report is late.
    pub fn is_overdue(&self, today: Date) -> bool {
        self.state == AssignmentState::Given.as_str() && AssignmentState::Given.is_overdue(self.report_due, today)
    }
}

/// Which assignments of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filter {
    /// Those under way, with and without a report.
    Open,
    /// Those whose report is late.
    Overdue,
    /// Those with a report that the body has not answered.
    Reported,
    /// Those that are closed.
    Closed,
}

impl Filter {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Open, Self::Overdue, Self::Reported, Self::Closed];

    /// As in addresses and translation keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Overdue => "overdue",
            Self::Reported => "reported",
            Self::Closed => "closed",
        }
    }

    fn condition(self, today: usize) -> String {
        match self {
            Self::Open => "s.state IN ('given', 'reported')".to_owned(),
            Self::Overdue => format!("s.state = 'given' AND s.report_due < ${today}"),
            Self::Reported => "s.state = 'reported'".to_owned(),
            Self::Closed => "s.state = 'closed'".to_owned(),
        }
    }
}

/// The most assignments of a list.
const MOST: usize = 500;

/// The assignments that bodies of an area and below have given, or that belong to somebody there, as far as the reader may know.
pub async fn in_area(tx: &Tx, reader: &Reader, area_path: &str, filter: Filter) -> Result<Vec<Listed>, Error> {
    listed(tx, reader, "(a.path LIKE $1 || '%' OR oa.path LIKE $1 || '%')", area_path, filter).await
}

/// The assignments that a body has given or owns, as far as the reader may know.
pub async fn of_body(tx: &Tx, reader: &Reader, body_id: &str, filter: Filter) -> Result<Vec<Listed>, Error> {
    listed(tx, reader, "(s.body_id = $1 OR s.owner_body_id = $1)", body_id, filter).await
}

async fn listed(tx: &Tx, reader: &Reader, whose: &str, value: &str, filter: Filter) -> Result<Vec<Listed>, Error> {
    let mut values: Vec<Value> = vec![value.into(), tx.today().into()];
    let mine = bodies::queries::mine(reader, tx.today(), &mut values);
    let condition = filter.condition(2);
    // The same as `policy::may_read`.
    let sql = format!(
        "WITH {mine} SELECT s.id, s.title_nb, s.title_nn, s.state, s.report_due, b.name_nb AS body_nb, b.name_nn AS body_nn,
            coalesce(ob.name_nb, op.name_nb) AS owner_nb, coalesce(ob.name_nn, op.name_nn) AS owner_nn
         FROM {AROUND} WHERE {whose} AND {condition} AND ({IS_PUBLIC} OR s.body_id IN (SELECT id FROM internal)
            OR s.owner_body_id IN (SELECT id FROM internal) OR s.owner_body_id IN (SELECT id FROM spoken_for)
            OR s.owner_id IN (SELECT id FROM represented))
         ORDER BY s.report_due, s.position, s.id LIMIT {MOST}"
    );
    tx.all(&sql, values).await
}
