//! Meetings of every state, and secrets wherever there must be none.

use crate::support::TestSite;
use database::{Tx, Value, values};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use testkit::TestDatabase;
use time::macros::datetime;
use time::{Duration, OffsetDateTime};

/// Stands in everything that nobody but its own may read.
pub const SECRET: &str = "HEMMELEG-7391";

/// What everybody may read of an exempt item.
pub const PUBLIC_TITLE: &str = "Personalsak";

/// A site whose clock the test moves.
pub struct World {
    /// The site.
    pub site: TestSite,
    seconds: Arc<AtomicI64>,
}

impl World {
    /// A site with Hallingdal in it and meetings.
    pub async fn start(home: TestDatabase) -> Self {
        let world = Self::bare(home).await;
        world.change(async |tx| meetings(tx).await).await;
        world
    }

    /// A site with Hallingdal in it.
    pub async fn bare(home: TestDatabase) -> Self {
        let seconds = Arc::new(AtomicI64::new(0));
        let told = Arc::clone(&seconds);
        let now = move || datetime!(2026-11-22 12:00 UTC) + Duration::seconds(told.load(Ordering::SeqCst));
        Self { site: TestSite::start_at(home, database::Clock::from_fn(now), |_| {}).await, seconds }
    }

    /// A minute passes, the change is made, and the register follows.
    pub async fn change(&self, change: impl AsyncFnOnce(&Tx)) -> OffsetDateTime {
        let at = self.unnoticed(change).await;
        oparl::bring_up_to_date(&self.site.database).await.unwrap();
        at
    }

    /// A minute passes and the change is made.
    pub async fn unnoticed(&self, change: impl AsyncFnOnce(&Tx)) -> OffsetDateTime {
        self.seconds.fetch_add(60, Ordering::SeqCst);
        let tx = self.site.database.write().await.unwrap();
        change(&tx).await;
        let now = tx.now();
        tx.commit().await.unwrap();
        now
    }
}

/// A meeting as the test makes it.
#[derive(Clone, Copy)]
pub struct Meeting {
    pub id: &'static str,
    pub state: &'static str,
    pub published: bool,
    pub name: &'static str,
    pub place: &'static str,
}

/// Adds a meeting of the leaders' forum.
pub async fn add_meeting(tx: &Tx, number: i64, meeting: Meeting) {
    let forum = id_of(tx, "body", "helse-og-omsorgslederforum").await;
    let (now, slug) = (tx.now(), format!("lederforum-2026-m{number}"));
    let columns: Vec<(&str, Value)> = vec![
        ("id", meeting.id.into()),
        ("slug", slug.into()),
        ("body_id", forum.clone().into()),
        ("year", 2026_i64.into()),
        ("number", number.into()),
        ("name_nb", meeting.name.into()),
        ("name_nn", "".into()),
        ("state", meeting.state.into()),
        ("starts_at", datetime!(2026-12-01 08:00 UTC).into()),
        ("ends_at", datetime!(2026-12-01 11:00 UTC).into()),
        ("place", meeting.place.into()),
        ("video_link", format!("https://video.example/{SECRET}").into()),
        ("language", "nb".into()),
        ("published_at", meeting.published.then_some(now).into()),
        ("agenda_published_at", meeting.published.then_some(now).into()),
        ("created_at", now.into()),
        ("modified_at", now.into()),
        ("constructed", true.into()),
        ("source", SECRET.into()),
        ("version", 1_i64.into()),
    ];
    tx.insert("meeting", columns).await.unwrap();
    add_body(tx, meeting.id, &forum, 0).await;
}

async fn add_body(tx: &Tx, meeting: &str, body: &str, position: i64) {
    let columns = vec![("meeting_id", meeting.into()), ("body_id", body.into()), ("position", position.into())];
    tx.insert("meeting_body", columns).await.unwrap();
}

/// An item as the test makes it.
#[derive(Clone, Copy)]
pub struct Item {
    pub id: &'static str,
    pub meeting: &'static str,
    pub state: &'static str,
    pub matter: Option<&'static str>,
    pub words: &'static str,
    pub outcome: &'static str,
    pub legal_basis: Option<&'static str>,
    pub public_title: &'static str,
}

/// An open item without anything special.
pub const ITEM: Item = Item {
    id: "",
    meeting: "",
    state: "accepted",
    matter: None,
    words: "Felles legevakt",
    outcome: "",
    legal_basis: None,
    public_title: "",
};

/// Adds an item; its words stand in all of its texts.
pub async fn add_item(tx: &Tx, position: i64, item: Item) {
    let matter = match item.matter {
        Some(slug) => Some(id_of(tx, "matter", slug).await),
        None => None,
    };
    let mut columns: Vec<(&str, Value)> = vec![
        ("id", item.id.into()),
        ("meeting_id", item.meeting.into()),
        ("position", position.into()),
        ("kind", "decision".into()),
        ("state", item.state.into()),
        ("matter_id", matter.into()),
        ("legal_basis", item.legal_basis.map(str::to_owned).into()),
        ("public_title_nb", item.public_title.into()),
        ("public_title_nn", "".into()),
        ("result", (!item.outcome.is_empty()).then(|| "adopted".to_owned()).into()),
        ("resolution", item.outcome.into()),
        ("created_at", tx.now().into()),
        ("modified_at", tx.now().into()),
        ("version", 1_i64.into()),
    ];
    for name in ["title_nb", "title_nn", "text_nb", "text_nn", "recommendation_nb", "recommendation_nn"] {
        columns.push((name, item.words.into()));
    }
    tx.insert("agenda_item", columns).await.unwrap();
    let speaker: Vec<(&str, Value)> = vec![
        ("agenda_item_id", item.id.into()),
        ("position", 1_i64.into()),
        ("name", SECRET.into()),
        ("organisation", SECRET.into()),
    ];
    tx.insert("speaker", speaker).await.unwrap();
}

/// Adds a paper with the content of an attachment that is there.
pub async fn add_paper(tx: &Tx, id: &str, item: &str, position: i64, title: &str, legal_basis: Option<&str>) {
    let sha256 = tx.json::<Vec<String>>("SELECT json_group_array(sha256) AS json FROM document", vec![]).await;
    let sha256 = sha256.unwrap().unwrap().remove(0);
    let size = tx.count("SELECT size AS n FROM document WHERE sha256 = $1", values![sha256.clone()]).await.unwrap();
    let columns: Vec<(&str, Value)> = vec![
        ("id", id.into()),
        ("agenda_item_id", item.into()),
        ("number", 1_i64.into()),
        ("position", position.into()),
        ("title_nb", title.into()),
        ("title_nn", title.into()),
        ("legal_basis", legal_basis.map(str::to_owned).into()),
        ("file_name", format!("{title}.pdf").into()),
        ("media_type", "application/pdf".into()),
        ("size", size.into()),
        ("sha256", sha256.into()),
        ("created_at", tx.now().into()),
    ];
    tx.insert("paper", columns).await.unwrap();
}

async fn add_minutes(tx: &Tx, meeting: &str, item: Option<&str>, words: &str) {
    let columns: Vec<(&str, Value)> = vec![
        ("id", database::new_id().into()),
        ("meeting_id", meeting.into()),
        ("agenda_item_id", item.map(str::to_owned).into()),
        ("words", words.into()),
        ("version", 1_i64.into()),
    ];
    tx.insert("minutes_part", columns).await.unwrap();
}

/// The id of what has this slug.
pub async fn id_of(tx: &Tx, table: &str, slug: &str) -> String {
    let sql = format!("SELECT json_group_array(id) AS json FROM {table} WHERE slug = $1");
    tx.json::<Vec<String>>(&sql, values![slug]).await.unwrap().unwrap().remove(0)
}

/// Adds so many published meetings with ten items each.
pub async fn add_many(tx: &Tx, count: i64) {
    let forum = id_of(tx, "body", "helse-og-omsorgslederforum").await;
    let numbers = "WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < $1)";
    let meetings = format!(
        "INSERT INTO meeting (id, slug, body_id, year, number, name_nb, name_nn, state, starts_at, ends_at, place, video_link,
             language, published_at, agenda_published_at, created_at, modified_at, constructed, source, version)
         {numbers} SELECT 'many-' || n, 'many-' || n, $2, 1900, n, 'M', '', 'minuted', $3, $3, 'Gol', '', 'nb', $3, $3, $3, $3, $4, '', 1
         FROM numbers"
    );
    tx.execute(&meetings, values![count, forum.as_str(), tx.now(), true]).await.unwrap();
    let bodies = "INSERT INTO meeting_body (meeting_id, body_id, position) SELECT id, body_id, 0 FROM meeting WHERE slug LIKE 'many-%'";
    tx.execute(bodies, values![]).await.unwrap();
    let items = "INSERT INTO agenda_item (id, meeting_id, position, kind, state, matter_id, title_nb, title_nn, text_nb, text_nn,
             recommendation_nb, recommendation_nn, public_title_nb, public_title_nn, result, resolution, created_at,
             modified_at, version)
         WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 10)
         SELECT m.id || '-' || n, m.id, n, 'decision', 'accepted', NULL, 'T', '', 'Tekst', '', 'Tilr', '', '', '', 'adopted',
             'Ja', $1, $1, 1 FROM meeting m CROSS JOIN numbers WHERE m.slug LIKE 'many-%'";
    tx.execute(items, values![tx.now()]).await.unwrap();
}

async fn meetings(tx: &Tx) {
    let open =
        Meeting { id: "m-minuted", state: "minuted", published: true, name: "Novembermøtet", place: "Gol, rådhuset" };
    add_meeting(tx, 1, open).await;
    let regionradet = id_of(tx, "body", "regionradet").await;
    add_body(tx, open.id, &regionradet, 1).await;
    let item = Item { meeting: open.id, ..ITEM };
    let case = Some("lederforum-2018-4");
    add_item(tx, 1, Item { id: "i-open", matter: case, outcome: "Legevakta blir felles.", ..item }).await;
    let exempt =
        Item { words: SECRET, outcome: SECRET, legal_basis: Some("offl-14"), public_title: PUBLIC_TITLE, ..item };
    add_item(tx, 2, Item { id: "i-exempt", matter: case, ..exempt }).await;
    add_item(tx, 3, Item { id: "i-untitled", public_title: "", ..exempt }).await;
    add_item(tx, 4, Item { id: "i-again", matter: case, ..item }).await;
    add_item(tx, 5, Item { id: "i-draft-matter", matter: Some("lederforum-2026-2"), ..item }).await;
    add_item(tx, 6, Item { id: "i-proposed", state: "proposed", words: SECRET, ..item }).await;
    for (item, words) in [(None, "Møtet ble satt."), (Some("i-open"), "Gol spurte."), (Some("i-exempt"), SECRET)] {
        add_minutes(tx, open.id, item, words).await;
    }
    add_paper(tx, "f-open", "i-open", 1, "Notat", None).await;
    add_paper(tx, "f-internal", "i-open", 2, SECRET, Some("offl-14")).await;
    add_paper(tx, "f-exempt", "i-exempt", 1, SECRET, None).await;

    let held = Meeting { id: "m-held", state: "held", name: "Oktobermøtet", place: "", ..open };
    add_meeting(tx, 2, held).await;
    add_item(tx, 1, Item { id: "i-held", meeting: held.id, outcome: SECRET, ..ITEM }).await;
    add_minutes(tx, held.id, None, SECRET).await;
    add_minutes(tx, held.id, Some("i-held"), SECRET).await;
    let planned = Meeting { id: "m-planned", state: "planned", name: "Desembermøtet", ..open };
    add_meeting(tx, 3, planned).await;
    add_item(tx, 1, Item { id: "i-planned", meeting: planned.id, state: "declined", words: SECRET, ..ITEM }).await;
    add_meeting(tx, 4, Meeting { id: "m-cancelled", state: "cancelled", name: "Januarmøtet", ..open }).await;
    let internal = Meeting { id: "m-internal", published: false, name: SECRET, place: SECRET, ..open };
    add_meeting(tx, 5, internal).await;
    add_item(tx, 1, Item { id: "i-internal", meeting: internal.id, words: SECRET, outcome: SECRET, ..ITEM }).await;
    add_paper(tx, "f-secret", "i-internal", 1, SECRET, None).await;
    mark_drafts(tx).await;
}

/// Puts the secret into the matters that are not published, and into the texts that are being written.
async fn mark_drafts(tx: &Tx) {
    let sql =
        "UPDATE matter SET title_nb = $1, title_nn = $1, summary_nb = $1, text_nb = $1 WHERE published_at IS NULL";
    assert!(tx.execute(sql, values![SECRET]).await.unwrap() > 0, "Hallingdal has a draft");
    let joint = "SELECT json_group_array(j.id) AS json FROM joint_resolution j JOIN matter x ON x.id = j.matter_id
                 WHERE x.published_at IS NOT NULL";
    let joint = tx.json::<Vec<String>>(joint, values![]).await.unwrap().unwrap().remove(0);
    let columns: Vec<(&str, Value)> = vec![
        ("id", "t-draft".into()),
        ("joint_resolution_id", joint.into()),
        ("number", 99_i64.into()),
        ("language", "nb".into()),
        ("words", SECRET.into()),
        ("note_nb", SECRET.into()),
        ("note_nn", SECRET.into()),
        ("sha256", "0".into()),
    ];
    tx.insert("resolution_text", columns).await.unwrap();
}
