//! What succeeds is done once; what fails waits, is kept, and holds up nobody.

use crate::support::{Fixture, Probe};
use std::sync::Arc;
use std::time::Instant;
use testkit::{TestDatabase, on_both_databases};
use time::Duration;

on_both_databases!(
    events_are_handled_once_and_in_order,
    a_failure_waits_longer_each_time_and_is_forgotten_when_it_succeeds,
    a_failure_a_panic_and_a_handler_that_hangs_hold_up_nobody,
    an_event_that_nobody_knows_is_kept_for_a_newer_program,
    all_handlers_of_a_topic_get_the_event,
    a_woken_worker_does_not_nap_and_stops_when_told,
);

async fn events_are_handled_once_and_in_order(home: TestDatabase) {
    let fixture = Fixture::new(home).await;
    let probe = Probe::content("a");
    let worker = fixture.worker(&[&probe]);
    for number in 0..250 {
        fixture.announce("a", &number.to_string()).await;
    }
    assert_eq!(worker.run_once().await.unwrap(), 250);
    assert_eq!(worker.run_once().await.unwrap(), 0);
    assert_eq!(probe.seen(), (0..250).map(|number| number.to_string()).collect::<Vec<_>>());
    assert!(fixture.rows().await.iter().all(|row| row.done_at == Some(fixture.now()) && row.attempts == 0));
}

async fn a_failure_waits_longer_each_time_and_is_forgotten_when_it_succeeds(home: TestDatabase) {
    let fixture = Fixture::new(home).await;
    let probe = Probe::new("a", |event| {
        let attempts = event.attempts;
        Box::pin(async move { if attempts < 2 { Err("å".repeat(600).into()) } else { Ok(()) } })
    });
    let worker = fixture.worker(&[&probe]);
    fixture.announce("a", "1").await;
    for (attempts, wait) in [(1, 20), (2, 40)] {
        assert_eq!(worker.run_once().await.unwrap(), 0);
        let row = &fixture.rows().await[0];
        assert_eq!((row.attempts, row.due_at), (attempts, fixture.now() + Duration::seconds(wait)));
        assert_eq!(row.failure.as_deref(), Some("å".repeat(500).as_str()));
        fixture.pass(Duration::seconds(wait - 1));
        assert_eq!(worker.run_once().await.unwrap(), 0);
        assert_eq!(probe.seen().len() as i64, attempts, "it was not due yet");
        fixture.pass(Duration::SECOND);
    }
    assert_eq!(worker.run_once().await.unwrap(), 1);
    let row = &fixture.rows().await[0];
    assert_eq!((row.attempts, row.failure.as_deref(), row.done_at), (2, None, Some(fixture.now())));
}

async fn a_failure_a_panic_and_a_handler_that_hangs_hold_up_nobody(home: TestDatabase) {
    let fixture = Fixture::new(home).await;
    let failing = Probe::new("fail", |_| Box::pin(async { Err("it does not work".into()) }));
    let panicking = Probe::new("panic", |_| Box::pin(async { panic!("it broke") }));
    let hanging = Probe::new("hang", |_| Box::pin(std::future::pending()));
    let content = Probe::content("a");
    let worker = fixture.worker(&[&failing, &panicking, &hanging, &content]);
    let worker = worker.with_patience(std::time::Duration::from_millis(50));
    for topic in ["fail", "panic", "hang", "a"] {
        fixture.announce(topic, "1").await;
    }
    assert_eq!(worker.run_once().await.unwrap(), 1);
    let rows = fixture.rows().await;
    let failures: Vec<_> = rows.iter().map(|row| row.failure.as_deref()).collect();
    assert_eq!(failures, [Some("it does not work"), Some("panicked: it broke"), Some("stopped after 0.05 s"), None]);
    assert_eq!(rows.iter().map(|row| row.attempts).collect::<Vec<_>>(), [1, 1, 1, 0]);
}

async fn an_event_that_nobody_knows_is_kept_for_a_newer_program(home: TestDatabase) {
    let fixture = Fixture::new(home).await;
    fixture.announce("new", "1").await;
    assert_eq!(fixture.worker(&[&Probe::content("old")]).run_once().await.unwrap(), 0);
    fixture.pass(Duration::HOUR);
    let newer = Probe::content("new");
    assert_eq!(fixture.worker(&[&newer]).run_once().await.unwrap(), 1);
    assert_eq!(newer.seen(), ["1"]);
}

async fn all_handlers_of_a_topic_get_the_event(home: TestDatabase) {
    let fixture = Fixture::new(home).await;
    let failing = Probe::new("a", |event| {
        let attempts = event.attempts;
        Box::pin(async move { if attempts == 0 { Err("not yet".into()) } else { Ok(()) } })
    });
    let content = Probe::content("a");
    let worker = fixture.worker(&[&failing, &content]);
    fixture.announce("a", "1").await;
    assert_eq!(worker.run_once().await.unwrap(), 0);
    assert_eq!(content.seen().len(), 1);
    fixture.pass(Duration::MINUTE);
    assert_eq!(worker.run_once().await.unwrap(), 1);
    assert_eq!((failing.seen().len(), content.seen().len()), (2, 2));
}

async fn a_woken_worker_does_not_nap_and_stops_when_told(home: TestDatabase) {
    let fixture = Fixture::new(home).await;
    let probe = Probe::content("a");
    let worker = Arc::new(fixture.worker(&[&probe]));
    let wake = worker.wake_handle();
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let running = tokio::spawn(async move { worker.run(async { drop(stopped.await) }).await });
    let began = Instant::now();
    for number in 1..=5 {
        fixture.announce("a", "1").await;
        wake.wake();
        while probe.seen().len() < number {
            tokio::time::sleep(std::time::Duration::from_millis(5)).await;
        }
    }
    assert!(began.elapsed().as_secs() < 5, "five naps would be ten seconds");
    stop.send(()).unwrap();
    running.await.unwrap();
    fixture.announce("a", "1").await;
    assert_eq!(fixture.rows().await.iter().filter(|row| row.done_at.is_none()).count(), 1);
}
