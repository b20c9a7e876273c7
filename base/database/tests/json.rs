//! A page's one statement gives the same inside a transaction and outside, where SQLite is read directly.

#![allow(clippy::unwrap_used, reason = "clippy does not see that the helpers here are tests as well")]

use database::{Clock, Value, flag, values};
use serde::Deserialize;
use std::collections::BTreeMap;
use testkit::{TestDatabase, on_both_databases};
use time::macros::datetime;

on_both_databases!(
    reads_the_same_with_and_without_a_transaction,
    values_go_where_their_numbers_say,
    sees_what_was_committed_and_nothing_else,
);

#[derive(Debug, PartialEq, Deserialize)]
struct Row {
    text: String,
    number: i64,
    #[serde(deserialize_with = "flag")]
    truth: bool,
    none: Option<String>,
    below: Vec<i64>,
}

const ROW: &str =
    "SELECT json_object('text', CAST($1 AS TEXT), 'number', CAST($2 AS BIGINT), 'truth', 1 = 1, 'none', NULL,
 'below', (SELECT json_group_array(n.n) FROM (SELECT 1 AS n UNION ALL SELECT 2) n)) AS json";
const DELIVERIES: &str = "SELECT json_object('n', count(*)) AS json FROM delivery WHERE recipient = $1";

async fn reads_the_same_with_and_without_a_transaction(home: TestDatabase) {
    let database = home.open(Clock::system()).await;
    let wanted = Row { text: "Ål «æøå» \"\\\n".into(), number: -7, truth: true, none: None, below: vec![1, 2] };
    let values = || values![wanted.text.clone(), wanted.number];
    let single: Option<Row> = database.single().json(ROW, values()).await.unwrap();
    let inside: Option<Row> = database.read().await.unwrap().json(ROW, values()).await.unwrap();
    assert_eq!(single.as_ref(), Some(&wanted));
    assert_eq!(inside, single);
    let nothing = "SELECT json_object('n', 1) AS json FROM delivery";
    assert_eq!(database.single().json::<BTreeMap<String, i64>>(nothing, values![]).await.unwrap(), None);
    assert!(database.single().json::<Row>("SELECT nonsense", values![]).await.is_err());
}

async fn values_go_where_their_numbers_say(home: TestDatabase) {
    let database = home.open(Clock::system()).await;
    let tx = database.write().await.unwrap();
    let (early, late) = (datetime!(2026-11-22 09:00 UTC), datetime!(2026-11-22 10:00 UTC));
    for (id, at) in [("early", early), ("late", late)] {
        let columns = vec![("event_id", id.into()), ("recipient", "hol".into()), ("delivered_at", at.into())];
        tx.insert("delivery", columns).await.unwrap();
    }
    let run: Vec<(&str, Value)> = vec![("day", late.date().into()), ("begun_at", late.into()), ("gone", 0_i64.into())];
    tx.insert("retention_run", run).await.unwrap();
    tx.commit().await.unwrap();
    let sql = "SELECT json_object('id', d.event_id, 'number', CAST($4 AS BIGINT)) AS json FROM delivery d
               JOIN retention_run r ON r.day >= $3 WHERE d.delivered_at > $2 AND d.recipient = $1";
    let values = || values!["hol", early, late.date(), 7_i64];
    let wanted = Some(serde_json::json!({ "id": "late", "number": 7 }));
    assert_eq!(database.single().json(sql, values()).await.unwrap(), wanted);
    assert_eq!(database.read().await.unwrap().json(sql, values()).await.unwrap(), wanted);
    let missing = database.single().json::<Row>("SELECT $2 AS json", values!["one"]).await;
    assert!(missing.is_err(), "a value that is missing is not taken for none");
}

async fn sees_what_was_committed_and_nothing_else(home: TestDatabase) {
    let database = home.open(Clock::system()).await;
    let count = async || {
        let row: Option<BTreeMap<String, i64>> = database.single().json(DELIVERIES, values!["hol"]).await.unwrap();
        row.unwrap()["n"]
    };
    assert_eq!(count().await, 0);
    let tx = database.write().await.unwrap();
    let columns = vec![("event_id", "1".into()), ("recipient", "hol".into()), ("delivered_at", tx.now().into())];
    tx.insert("delivery", columns).await.unwrap();
    assert_eq!(count().await, 0, "what is not committed is seen by nobody else");
    tx.commit().await.unwrap();
    assert_eq!(count().await, 1);
}
