//! An event belongs to one worker at a time, and to the next when that one is gone.

use crate::support::{Fixture, Probe, worker};
use std::sync::Arc;
use testkit::{TestDatabase, on_both_databases};
use time::Duration;
use tokio::sync::Notify;

/// How long an event belongs to a worker that gives no more sign of life.
const LEASE: Duration = Duration::seconds(15);

on_both_databases!(
    workers_side_by_side_share_the_events,
    the_event_of_a_worker_that_died_is_taken_over_when_its_lease_runs_out,
    a_worker_whose_lease_ran_out_does_not_disturb_the_next,
    an_event_that_takes_long_stays_with_its_worker,
);

async fn workers_side_by_side_share_the_events(home: TestDatabase) {
    let fixture = Fixture::new(home).await;
    let probe = Probe::new("a", |_| {
        Box::pin(async {
            tokio::time::sleep(std::time::Duration::from_millis(2)).await;
            Ok(())
        })
    });
    for number in 0..60 {
        fixture.announce("a", &number.to_string()).await;
    }
    let mut workers = tokio::task::JoinSet::new();
    for number in 0..4 {
        let database = if number % 2 == 0 { fixture.database.clone() } else { fixture.elsewhere().await };
        let worker = worker(database, &[&probe]);
        workers.spawn(async move { worker.run_once().await.unwrap() });
    }
    assert_eq!(workers.join_all().await.iter().sum::<usize>(), 60);
    let mut seen: Vec<u32> = probe.seen().iter().map(|number| number.parse().unwrap()).collect();
    seen.sort_unstable();
    assert_eq!(seen, (0..60).collect::<Vec<_>>(), "each event exactly once");
}

async fn the_event_of_a_worker_that_died_is_taken_over_when_its_lease_runs_out(home: TestDatabase) {
    let fixture = Fixture::new(home).await;
    fixture.announce("a", "1").await;
    let begun = Arc::new(Notify::new());
    let hanging = {
        let begun = Arc::clone(&begun);
        Probe::new("a", move |_| {
            begun.notify_one();
            Box::pin(std::future::pending())
        })
    };
    let dying = fixture.worker(&[&hanging]);
    let task = tokio::spawn(async move { dying.run(std::future::pending()).await });
    begun.notified().await;
    task.abort();
    assert!(task.await.unwrap_err().is_cancelled());

    let probe = Probe::content("a");
    let heir = worker(fixture.elsewhere().await, &[&probe]);
    fixture.pass(LEASE - Duration::SECOND);
    assert_eq!(heir.run_once().await.unwrap(), 0, "the lease still holds");
    fixture.pass(Duration::SECOND);
    assert_eq!(heir.run_once().await.unwrap(), 1);
    assert_eq!((hanging.seen().len(), probe.seen().len()), (1, 1));
}

async fn a_worker_whose_lease_ran_out_does_not_disturb_the_next(home: TestDatabase) {
    let fixture = Fixture::new(home).await;
    fixture.announce("a", "1").await;
    let (begun, go_on) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    let slow = {
        let (begun, go_on) = (Arc::clone(&begun), Arc::clone(&go_on));
        Probe::new("a", move |_| {
            let (begun, go_on) = (Arc::clone(&begun), Arc::clone(&go_on));
            Box::pin(async move {
                begun.notify_one();
                go_on.notified().await;
                Err("too late".into())
            })
        })
    };
    let late = fixture.worker(&[&slow]);
    let task = tokio::spawn(async move { late.run_once().await.unwrap() });
    begun.notified().await;
    fixture.pass(LEASE);
    let next = Probe::new("a", |_| Box::pin(async { Err("the second failure".into()) }));
    assert_eq!(fixture.worker(&[&next]).run_once().await.unwrap(), 0);
    go_on.notify_one();
    assert_eq!(task.await.unwrap(), 0);
    let row = &fixture.rows().await[0];
    assert_eq!((row.attempts, row.failure.as_deref()), (1, Some("the second failure")));
    assert_eq!(row.due_at, fixture.now() + Duration::seconds(20));
}

async fn an_event_that_takes_long_stays_with_its_worker(home: TestDatabase) {
    let fixture = Fixture::new(home).await;
    fixture.announce("a", "1").await;
    let (begun, go_on) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    let slow = {
        let (begun, go_on) = (Arc::clone(&begun), Arc::clone(&go_on));
        Probe::new("a", move |_| {
            let (begun, go_on) = (Arc::clone(&begun), Arc::clone(&go_on));
            Box::pin(async move {
                begun.notify_one();
                go_on.notified().await;
                Ok(())
            })
        })
    };
    let busy = fixture.worker(&[&slow]);
    let task = tokio::spawn(async move { busy.run_once().await.unwrap() });
    begun.notified().await;
    let first = fixture.rows().await[0].due_at;
    fixture.pass(LEASE - Duration::SECOND);
    let asked = std::time::Instant::now();
    while fixture.rows().await[0].due_at == first {
        assert!(asked.elapsed() < std::time::Duration::from_secs(30), "it does not ask for more time");
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    fixture.pass(LEASE - Duration::SECOND);
    let idle = Probe::content("a");
    assert_eq!(worker(fixture.elsewhere().await, &[&idle]).run_once().await.unwrap(), 0);
    go_on.notify_one();
    assert_eq!(task.await.unwrap(), 1);
    assert!(idle.seen().is_empty());
}
