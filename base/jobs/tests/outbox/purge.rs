//! What is done is deleted after a month, and nothing else is.

use crate::letters::{FROM, message};
use crate::support::{Fixture, Probe};
use jobs::{KEEP_DONE, Mailer, deliver_once, retention};
use testkit::{TestDatabase, on_both_databases};
use time::Duration;

on_both_databases!(only_what_was_done_long_ago_is_deleted, the_outbox_goes_on_after_all_was_deleted,);

/// How many events and deliveries went.
async fn tidy(fixture: &Fixture) -> Vec<u64> {
    let mut gone = Vec::new();
    for rule in retention() {
        gone.push(rule.apply(&fixture.database).await.unwrap());
    }
    gone
}

async fn only_what_was_done_long_ago_is_deleted(home: TestDatabase) {
    let fixture = Fixture::new(home).await;
    let database = fixture.database.clone();
    let probe = Probe::new("a", move |event| {
        let (database, id) = (database.clone(), event.id.clone());
        Box::pin(async move {
            let nowhere = Mailer::from_settings(None, None, FROM)?;
            deliver_once(&database, &id, "mottaker@example.org", &nowhere, message(&id, "mottaker@example.org"))
                .await?;
            Ok(())
        })
    });
    let worker = fixture.worker(&[&probe]);
    fixture.announce("nobody", "kept").await;
    fixture.announce("a", "old").await;
    assert_eq!(worker.run_once().await.unwrap(), 1);
    fixture.pass(Duration::DAY);
    fixture.announce("a", "new").await;
    assert_eq!(worker.run_once().await.unwrap(), 1);
    fixture.pass(KEEP_DONE - Duration::HOUR);
    assert_eq!(tidy(&fixture).await, [1, 1]);
    assert_eq!(tidy(&fixture).await, [0, 0]);
    assert_eq!(fixture.rows().await.len(), 2);
    let left = fixture.database.single().count("SELECT count(*) AS n FROM delivery", vec![]).await.unwrap();
    assert_eq!(left, 1);
}

async fn the_outbox_goes_on_after_all_was_deleted(home: TestDatabase) {
    let fixture = Fixture::new(home).await;
    let probe = Probe::content("a");
    let worker = fixture.worker(&[&probe]);
    for text in ["1", "2"] {
        fixture.announce("a", text).await;
        assert_eq!(worker.run_once().await.unwrap(), 1);
        fixture.pass(KEEP_DONE);
        assert_eq!(tidy(&fixture).await[0], 1);
    }
    assert_eq!(probe.seen(), ["1", "2"]);
}
