//! Lists of matters and decisions.

use access::Reader;
use database::{Error, FromQueryResult, Tx, Value, values};
use time::{Date, OffsetDateTime};
use web::{Lang, Localised};

/// A line in a list of matters.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Listed {
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
    /// Why it is kept from the public.
    pub legal_basis: Option<String>,
    /// State.
    pub state: String,
    /// The day it was opened.
    pub opened_on: Date,
    /// The day it was decided.
    pub decided_on: Option<Date>,
    /// What came of it.
    pub result: Option<String>,
    /// The day on which the decision is to be looked at again.
    pub review_on: Option<Date>,
    /// Whether it was made for demonstration.
    pub constructed: bool,
    /// Whether everybody may see it.
    pub published: bool,
    /// The slug of its body.
    pub body_slug: String,
    /// The body's name in bokmål.
    pub body_nb: String,
    /// The body's name in nynorsk.
    pub body_nn: String,
    /// Councils asked about the current text.
    pub asked: i64,
    /// Of these, those that adopted the same words.
    pub adopted: i64,
}

impl Listed {
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

/// What a list is narrowed to.
#[derive(Clone, Debug, Default)]
pub struct ListFilter {
    /// One state.
    pub state: Option<String>,
    /// One year.
    pub year: Option<i64>,
}

/// What stands in a list of a matter; `{INSIDE}` is whether the reader sees what is exempt in it.
const LISTED: &str = "SELECT m.slug, m.year, m.number, {TITLES}, m.legal_basis, m.state, m.opened_on, m.decided_on,
    m.result, m.review_on, m.constructed, (m.published_at IS NOT NULL) AS published, b.slug AS body_slug, b.name_nb AS body_nb, b.name_nn AS body_nn,
    (SELECT count(*) FROM consultation c WHERE c.matter_id = m.id AND c.text_number = (SELECT max(x.text_number)
        FROM consultation x WHERE x.matter_id = m.id)) AS asked,
    (SELECT count(*) FROM consultation c WHERE c.matter_id = m.id AND c.state = 'adopted_unchanged'
        AND c.text_number = (SELECT max(x.text_number) FROM consultation x WHERE x.matter_id = m.id)) AS adopted
    FROM matter m JOIN body b ON b.id = m.body_id JOIN area a ON a.id = b.area_id";

/// The titles of the matter `m` as the reader may know them; `{INSIDE}` is whether the reader sees what is exempt in it.
const TITLES: &str =
    "CASE WHEN m.legal_basis IS NULL OR {INSIDE} THEN m.title_nb ELSE m.public_title_nb END AS title_nb,
    CASE WHEN m.legal_basis IS NULL OR {INSIDE} THEN m.title_nn ELSE m.public_title_nn END AS title_nn";
/// The condition that nobody is inside, for what everybody gets.
const NOBODY: &str = "1 = 0";

/// A statement with its titles as whoever fulfils the condition `inside` may know them.
pub(super) fn for_insiders(sql: &str, inside: &str) -> String {
    sql.replace("{LISTED}", LISTED).replace("{TITLES}", TITLES).replace("{INSIDE}", inside)
}

/// The matters of an area: of the bodies in it and below, and those its bodies were consulted about.
const IN_AREA: &str = "(a.path LIKE $1 || '%' OR EXISTS (SELECT 1 FROM consultation c JOIN body cb ON cb.id = c.body_id
    JOIN area ca ON ca.id = cb.area_id WHERE c.matter_id = m.id AND ca.path LIKE $1 || '%'))";

/// The condition under which the reader sees what is not public of a matter `m` of the body `b` in the area `a`; the same as
/// `policy::may_read_internal`.
pub(super) fn inside(reader: &Reader, list: &mut Vec<Value>) -> String {
    let mut conditions = vec![NOBODY.to_owned()];
    if reader.is_system() {
        conditions.push("1 = 1".to_owned());
    }
    for path in reader.internal_paths() {
        list.push(path.into());
        let place = list.len();
        conditions.push(format!("a.path LIKE ${place} || '%'"));
        conditions.push(format!(
            "EXISTS (SELECT 1 FROM consultation v JOIN body vb ON vb.id = v.body_id JOIN area va ON va.id = vb.area_id
              WHERE v.matter_id = m.id AND va.path LIKE ${place} || '%')"
        ));
    }
    for body_id in reader.internal_bodies() {
        list.push(body_id.into());
        let place = list.len();
        conditions.push(format!("b.id = ${place}"));
        conditions
            .push(format!("EXISTS (SELECT 1 FROM consultation v WHERE v.matter_id = m.id AND v.body_id = ${place})"));
    }
    for party_id in reader.party_ids() {
        list.push(party_id.into());
        let place = list.len();
        conditions.push(format!(
            "EXISTS (SELECT 1 FROM consultation v JOIN body vb ON vb.id = v.body_id
              WHERE v.matter_id = m.id AND vb.party_id = ${place})"
        ));
    }
    format!("({})", conditions.join(" OR "))
}

/// The condition under which the reader may know of a matter; the same as `policy::may_read`.
pub(super) fn visible(inside: &str) -> String {
    format!("(m.published_at IS NOT NULL OR {inside})")
}

/// The matters of an area that the reader may know of, newest first.
pub async fn in_area(tx: &Tx, reader: &Reader, area_path: &str, filter: &ListFilter) -> Result<Vec<Listed>, Error> {
    let mut list = values![area_path];
    let inside = inside(reader, &mut list);
    let mut sql = format!("{{LISTED}} WHERE {IN_AREA} AND {}", visible(&inside));
    if let Some(state) = &filter.state {
        list.push(state.as_str().into());
        sql.push_str(&format!(" AND m.state = ${}", list.len()));
    }
    if let Some(year) = filter.year {
        list.push(year.into());
        sql.push_str(&format!(" AND m.year = ${}", list.len()));
    }
    sql.push_str(" ORDER BY m.opened_on DESC, m.slug LIMIT 1000");
    tx.all(&for_insiders(&sql, &inside), list).await
}

/// The matters of an area whose decision is to be looked at again, the next first.
pub async fn to_review(tx: &Tx, reader: &Reader, area_path: &str) -> Result<Vec<Listed>, Error> {
    let mut list = values![area_path];
    let inside = inside(reader, &mut list);
    let sql = format!(
        "{{LISTED}} WHERE {IN_AREA} AND {} AND m.review_on IS NOT NULL ORDER BY m.review_on, m.slug LIMIT 1000",
        visible(&inside)
    );
    tx.all(&for_insiders(&sql, &inside), list).await
}

/// The matters that began in a body.
pub async fn of_body(tx: &Tx, reader: &Reader, body_slug: &str) -> Result<Vec<Listed>, Error> {
    let mut list = values![body_slug];
    let inside = inside(reader, &mut list);
    let visible = visible(&inside);
    let sql = format!(
        "{{LISTED}} WHERE (b.slug = $1 OR EXISTS (SELECT 1 FROM consultation c JOIN body cb ON cb.id = c.body_id
         WHERE c.matter_id = m.id AND cb.slug = $1)) AND {visible} ORDER BY m.opened_on DESC, m.slug LIMIT 1000"
    );
    tx.all(&for_insiders(&sql, &inside), list).await
}

/// A decision: what a body resolved in a matter.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Decision {
    /// The matter's slug.
    pub slug: String,
    /// The matter's title in bokmål.
    pub title_nb: String,
    /// The matter's title in nynorsk.
    pub title_nn: String,
    /// Whether the matter was made for demonstration.
    pub constructed: bool,
    /// The body's name in bokmål.
    pub body_nb: String,
    /// The body's name in nynorsk.
    pub body_nn: String,
    /// The body's slug.
    pub body_slug: String,
    /// What it resolved.
    pub state: String,
    /// When.
    pub meeting_date: Option<Date>,
    /// Its own case number.
    pub case_number: Option<String>,
    /// The text it answered.
    pub text_number: Option<i64>,
}

impl Decision {
    /// The matter's title in a language.
    pub fn title(&self, lang: Lang) -> Localised<'_> {
        lang.pick(&self.title_nb, &self.title_nn)
    }

    /// The body's name in a language.
    pub fn body(&self, lang: Lang) -> Localised<'_> {
        lang.pick(&self.body_nb, &self.body_nn)
    }
}

/// What the bodies of an area, and the joint bodies it takes part in, have resolved; the latest first.
pub async fn decisions(tx: &Tx, reader: &Reader, area_path: &str) -> Result<Vec<Decision>, Error> {
    let mut list = values![area_path];
    let inside = inside(reader, &mut list);
    let visible = visible(&inside);
    let sql = format!(
        "SELECT m.slug, {{TITLES}}, m.constructed, d.state, d.meeting_date, d.case_number, d.text_number,
            db.slug AS body_slug, db.name_nb AS body_nb, db.name_nn AS body_nn
         FROM consultation d JOIN body db ON db.id = d.body_id JOIN area da ON da.id = db.area_id
         JOIN matter m ON m.id = d.matter_id JOIN body b ON b.id = m.body_id JOIN area a ON a.id = b.area_id
         WHERE (da.path LIKE $1 || '%' OR ($1 LIKE da.path || '%' AND NOT EXISTS (SELECT 1 FROM party dp
             WHERE dp.id = db.party_id AND dp.kind IN ('municipality', 'hospital_trust')))) AND {visible}
           AND d.state IN ('adopted_unchanged', 'adopted_with_change', 'deferred', 'referred', 'rejected', 'noted')
         ORDER BY d.meeting_date DESC, d.position LIMIT 500"
    );
    tx.all(&for_insiders(&sql, &inside), list).await
}

/// An entry of a feed.
#[derive(Clone, Debug, FromQueryResult)]
pub struct FeedEntry {
    /// Id.
    pub id: String,
    /// What happened: `circulated`, an answer, `withdrawn`, `declined`, `adopted` or `reopened`.
    pub kind: String,
    /// When it was published.
    pub published_at: OffsetDateTime,
    /// The matter's slug.
    pub slug: String,
    /// The matter's title in bokmål.
    pub title_nb: String,
    /// The matter's title in nynorsk.
    pub title_nn: String,
    /// The body that answered, in bokmål.
    pub body_nb: Option<String>,
    /// The body that answered, in nynorsk.
    pub body_nn: Option<String>,
}

/// The latest feed entries of an area's published matters.
pub async fn feed(tx: &Tx, _reader: &Reader, area_path: &str) -> Result<Vec<FeedEntry>, Error> {
    let sql = format!(
        "SELECT f.id, f.kind, f.published_at, m.slug, {{TITLES}}, fb.name_nb AS body_nb, fb.name_nn AS body_nn
         FROM feed_entry f JOIN matter m ON m.id = f.matter_id JOIN body b ON b.id = m.body_id JOIN area a ON a.id = b.area_id
         LEFT JOIN body fb ON fb.id = f.body_id
         WHERE m.published_at IS NOT NULL AND {IN_AREA} ORDER BY f.published_at DESC, f.id DESC LIMIT 100"
    );
    tx.all(&for_insiders(&sql, NOBODY), values![area_path]).await
}
