//! Matters that belong together.

use super::lists::{for_insiders, inside, visible};
use access::Reader;
use audit::Writing;
use database::{Error, FromQueryResult, Tx, Value, values};
use time::{Date, OffsetDateTime};
use web::{Lang, Localised};

/// A matter beside another.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Kin {
    /// Slug.
    pub slug: String,
    /// The year of its number.
    pub year: i64,
    /// Its number.
    pub number: i64,
    /// Title in bokmål.
    pub title_nb: String,
    /// Title in nynorsk.
    pub title_nn: String,
    /// Summary in bokmål.
    pub summary_nb: String,
    /// Summary in nynorsk.
    pub summary_nn: String,
    /// The day it was opened.
    pub opened_on: Date,
    /// The body's name in bokmål.
    pub body_nb: String,
    /// The body's name in nynorsk.
    pub body_nn: String,
    /// SHA-256 of the words of its current joint resolution.
    pub sha256: Option<String>,
    /// When somebody found it to belong together with the other; nothing where nobody has.
    pub related_at: Option<OffsetDateTime>,
    /// Who, as they were called then.
    pub related_by: Option<String>,
}

impl Kin {
    /// The title in a language.
    pub fn title(&self, lang: Lang) -> Localised<'_> {
        lang.pick(&self.title_nb, &self.title_nn)
    }

    /// The body's name in a language.
    pub fn body(&self, lang: Lang) -> Localised<'_> {
        lang.pick(&self.body_nb, &self.body_nn)
    }

    /// The number as people write it: "4/18".
    pub fn reference(&self) -> String {
        format!("{}/{:02}", self.number, self.year.rem_euclid(100))
    }
}

/// So many matters are compared with one, the newest.
const COMPARED: i64 = 2000;

/// The other matters that the reader may know of: first those that somebody related to this one, then the newest.
pub async fn kin(tx: &Tx, reader: &Reader, matter_id: &str) -> Result<Vec<Kin>, Error> {
    let mut list = values![matter_id, COMPARED];
    let inside = inside(reader, &mut list);
    let visible = visible(&inside);
    let called = audit::called("r.account_id", "r.related_at");
    let sql = format!(
        "SELECT m.slug, m.year, m.number, {{TITLES}}, m.opened_on,
            CASE WHEN m.legal_basis IS NULL OR {inside} THEN m.summary_nb ELSE '' END AS summary_nb,
            CASE WHEN m.legal_basis IS NULL OR {inside} THEN m.summary_nn ELSE '' END AS summary_nn,
            b.name_nb AS body_nb, b.name_nn AS body_nn, r.related_at,
            (SELECT {called} FROM account a WHERE a.id = r.account_id) AS related_by,
            (SELECT t.sha256 FROM resolution_text t JOIN joint_resolution j ON j.id = t.joint_resolution_id
             WHERE j.matter_id = m.id AND t.circulated_on IS NOT NULL
               AND (m.legal_basis IS NULL OR {inside}) ORDER BY t.number DESC LIMIT 1) AS sha256
         FROM matter m JOIN body b ON b.id = m.body_id JOIN area a ON a.id = b.area_id
         LEFT JOIN matter_relation r ON (r.matter_id = $1 AND r.related_id = m.id)
                                     OR (r.related_id = $1 AND r.matter_id = m.id)
         WHERE m.id <> $1 AND {visible}
         ORDER BY CASE WHEN r.related_at IS NULL THEN 1 ELSE 0 END, m.opened_on DESC, m.slug LIMIT $2"
    );
    tx.all(&for_insiders(&sql, &inside), list).await
}

/// Notes that two matters belong together; `false` when that was known.
pub async fn relate(writing: &Writing, reader: &Reader, one: &str, other: &str) -> Result<bool, Error> {
    let (first, second) = if one < other { (one, other) } else { (other, one) };
    let account = reader.account().map(|account| account.id.clone());
    let sql = "INSERT INTO matter_relation (matter_id, related_id, related_at, account_id) VALUES ($1, $2, $3, $4)
               ON CONFLICT (matter_id, related_id) DO NOTHING";
    let values: Vec<Value> = values![first, second, writing.now(), account];
    Ok(writing.execute(sql, values).await? == 1)
}

/// Notes that two matters do not belong together after all; `false` when nobody had said so.
pub async fn unrelate(writing: &Writing, one: &str, other: &str) -> Result<bool, Error> {
    let (first, second) = if one < other { (one, other) } else { (other, one) };
    let sql = "DELETE FROM matter_relation WHERE matter_id = $1 AND related_id = $2";
    Ok(writing.execute(sql, values![first, second]).await? == 1)
}
