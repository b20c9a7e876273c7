//! A page's one statement gives the same inside a transaction and outside, where SQLite is read directly.

#![allow(clippy::unwrap_used, reason = "clippy does not see that the helpers here are tests as well")]

use database::{Clock, flag, values};
use serde::Deserialize;
use std::collections::BTreeMap;
use testkit::{TestDatabase, on_both_databases};

on_both_databases!(reads_the_same_with_and_without_a_transaction, sees_what_was_committed_and_nothing_else);

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
