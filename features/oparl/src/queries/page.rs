//! The rows of the register that make up a page of a list.

use crate::Kind;
use crate::asked::Filter;
use access::Reader;
use database::{Error, FromQueryResult, Tx, Value, values};
use time::OffsetDateTime;

/// An object's row in the register.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Row {
    /// The object's id.
    pub id: String,
    /// Its place among all objects.
    pub number: i64,
    /// When it became public.
    pub created_at: OffsetDateTime,
    /// When it last changed.
    pub modified_at: OffsetDateTime,
    /// When it went.
    pub deleted_at: Option<OffsetDateTime>,
}

/// Whose objects a list holds.
#[derive(Clone, Copy, Debug)]
pub enum Of<'a> {
    /// All Bodies.
    System,
    /// What belongs to a Body.
    Body(&'a str),
    /// What an Organization has a part in.
    Organization(&'a str),
}

const ROW: &str =
    "SELECT o.id, o.number, o.created_at, o.modified_at, o.deleted_at FROM oparl_object o WHERE o.kind = $1";

/// An object's row, if it is public or was.
pub async fn row(tx: &Tx, _reader: &Reader, kind: Kind, id: &str) -> Result<Option<Row>, Error> {
    tx.one(&format!("{ROW} AND o.id = $2"), values![kind.as_str(), id]).await
}

/// The rows of a page, and one more if there is another page.
pub async fn rows(tx: &Tx, _reader: &Reader, of: Of<'_>, kind: Kind, filter: &Filter) -> Result<Vec<Row>, Error> {
    let (mut sql, mut values) = (ROW.to_owned(), values![kind.as_str()]);
    let mut narrow = |condition: &str, value: Value| {
        values.push(value);
        sql.push_str(" AND ");
        sql.push_str(&condition.replace('?', &format!("${}", values.len())));
    };
    match of {
        Of::System => {}
        Of::Body(id) => narrow("o.owner_id = ?", id.into()),
        Of::Organization(id) => narrow(part(kind), id.into()),
    }
    let moments = [
        ("o.created_at >= ?", filter.created_since),
        ("o.created_at <= ?", filter.created_until),
        ("o.modified_at >= ?", filter.modified_since),
        ("o.modified_at <= ?", filter.modified_until),
    ];
    for (condition, moment) in moments {
        if let Some(moment) = moment {
            narrow(condition, moment.to_offset(time::UtcOffset::UTC).into());
        }
    }
    if let Some(after) = filter.after {
        narrow("o.number > ?", after.into());
    }
    if filter.modified_since.is_none() {
        sql.push_str(" AND o.deleted_at IS NULL");
    }
    sql.push_str(&format!(" ORDER BY o.number LIMIT {}", i64::from(filter.page_size()) + 1));
    tx.all(&sql, values).await
}

/// What an Organization has a part in.
fn part(kind: Kind) -> &'static str {
    match kind {
        Kind::Meeting => "o.id IN (SELECT mb.meeting_id FROM meeting_body mb WHERE mb.body_id = ?)",
        _ => {
            "o.id IN (SELECT c.id FROM consultation c WHERE c.body_id = ?
                UNION ALL SELECT i.id FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id WHERE m.body_id = ?)"
        }
    }
}
