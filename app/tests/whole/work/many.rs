//! My work in an installation with bodies whose meetings have long been over. How fast it is, `cargo xtask bench governance` measures.

use crate::support::TestSite;
use database::{Tx, Value, new_id};
use testkit::{TestDatabase, on_both_databases};
use time::OffsetDateTime;

on_both_databases!(one_finds_what_waits_among_many);

const BODIES: usize = 3;
/// How many meetings each body has, of which the last is called and the one before it planned.
const OF_A_BODY: usize = 25;
/// How many items a meeting has.
const ITEMS: usize = 10;

async fn one_finds_what_waits_among_many(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let tx = site.database.write().await.unwrap();
    fill(&tx, BODIES).await;
    tx.commit().await.unwrap();
    for name in ["koordinator", "medlem"] {
        let person = site.sign_in(name).await;
        let page = person.get("/work").await;
        let shown = page.attributes("section[aria-labelledby='read'] a[href^='/meetings/']", "href");
        let made = shown.iter().filter(|link| !link.contains("hallingtinget")).count();
        assert_eq!(made, BODIES, "{name}: of each body the one that was called");
    }
}

/// Bodies in Hallingdal with meetings that have been, one to come, and one being planned.
async fn fill(tx: &Tx, bodies: usize) {
    let area = accounts::queries::id_of(tx, "area", "hallingdal").await.unwrap().unwrap();
    for body in 0..bodies {
        let body_id = new_id();
        let names =
            ["kind", "name_nb", "name_nn", "composition_nb", "composition_nn", "source"].map(|name| (name, "x".into()));
        let more: Vec<(&str, Value)> = vec![
            ("id", body_id.as_str().into()),
            ("slug", format!("many-{body}").into()),
            ("area_id", area.as_str().into()),
            ("position", 1_i64.into()),
        ];
        tx.insert("body", [names.to_vec(), more].concat()).await.unwrap();
        for number in 0..OF_A_BODY {
            let (state, days) = match OF_A_BODY - number {
                1 => ("called", 10),
                2 => ("planned", 90),
                before => ("approved", -30 * i64::try_from(before).unwrap()),
            };
            add_meeting(tx, &body_id, number, state, tx.now() + time::Duration::days(days)).await;
        }
    }
}

async fn add_meeting(tx: &Tx, body_id: &str, number: usize, state: &str, starts_at: OffsetDateTime) {
    let id = new_id();
    let empty = ["name_nb", "name_nn", "place", "video_link", "source"].map(|name| (name, "".into()));
    let number = i64::try_from(number).unwrap();
    let more: Vec<(&str, Value)> = vec![
        ("id", id.as_str().into()),
        ("slug", id.as_str().into()),
        ("body_id", body_id.into()),
        ("year", 2026_i64.into()),
        ("number", number.into()),
        ("state", state.into()),
        ("starts_at", starts_at.into()),
        ("ends_at", (starts_at + time::Duration::HOUR).into()),
        ("language", "nb".into()),
        ("published_at", tx.now().into()),
        ("created_at", tx.now().into()),
        ("modified_at", tx.now().into()),
        ("constructed", true.into()),
        ("version", 1_i64.into()),
    ];
    tx.insert("meeting", [empty.to_vec(), more].concat()).await.unwrap();
    let host: Vec<(&str, Value)> =
        vec![("meeting_id", id.as_str().into()), ("body_id", body_id.into()), ("position", 0_i64.into())];
    tx.insert("meeting_body", host).await.unwrap();
    for position in 0..ITEMS {
        let texts = ["title_nb", "title_nn", "text_nb", "text_nn", "recommendation_nb", "recommendation_nn"];
        let texts = [&texts[..], &["public_title_nb", "public_title_nn", "resolution"]].concat();
        let mut columns: Vec<(&str, Value)> = texts.into_iter().map(|name| (name, "x".into())).collect();
        columns.extend([
            ("id", new_id().into()),
            ("meeting_id", id.as_str().into()),
            ("position", i64::try_from(position).unwrap().into()),
            ("kind", "information".into()),
            ("state", "accepted".into()),
            ("created_at", tx.now().into()),
            ("modified_at", tx.now().into()),
            ("version", 1_i64.into()),
        ]);
        tx.insert("agenda_item", columns).await.unwrap();
    }
}
