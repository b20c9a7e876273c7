//! `kill -9` at random moments under write load: no acknowledged write is lost, and nothing needs repair.

use crate::support::PASSWORD;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};
use testkit::{TestDatabase, Visitor, on_both_databases, tokio};

on_both_databases!(no_acknowledged_write_is_lost);

/// How often the program is killed.
const KILLS: u64 = 20;

async fn no_acknowledged_write_is_lost(home: TestDatabase) {
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let url = format!("http://127.0.0.1:{port}");
    let mut acknowledged: Vec<String> = Vec::new();
    for round in 0..KILLS {
        let mut program = start(&home, port, &url).await;
        let coordinator = Visitor::signed_in(&url, "koordinator", PASSWORD).await;
        for title in &acknowledged {
            let page = coordinator.get(&format!("/matters/{title}")).await;
            assert_eq!(page.status, 200, "{title} was acknowledged and is lost after round {round}");
        }
        let stop = Arc::new(AtomicBool::new(false));
        let count = Arc::new(AtomicU64::new(0));
        let writer = || tokio::spawn(write(coordinator.clone(), Arc::clone(&stop), Arc::clone(&count)));
        let writers: Vec<_> = (0..4).map(|_| writer()).collect();
        // The load is on once a few writes were acknowledged; then a moment that differs each time, spread by a step that
        // shares no divisor with the span.
        let begun = Instant::now();
        while count.load(Ordering::Relaxed) < 2 + round % 5 {
            assert!(begun.elapsed() < Duration::from_secs(60), "no write is acknowledged");
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        tokio::time::sleep(Duration::from_millis((round * 37) % 61)).await;
        program.kill().unwrap();
        program.wait().unwrap();
        stop.store(true, Ordering::Relaxed);
        for writer in writers {
            acknowledged.extend(writer.await.unwrap());
        }
    }
    assert!(acknowledged.len() >= 40, "there was hardly any load: {} writes", acknowledged.len());
    let database = home.open(database::Clock::system()).await;
    let tx = database.read().await.unwrap();
    let records = audit::verify(&tx).await.unwrap().unwrap();
    assert!(records >= i64::try_from(acknowledged.len()).unwrap());
    // Each matter has its audit record: a write and what is said of it come together or not at all.
    let matters = tx.count("SELECT count(*) AS n FROM matter", vec![]).await.unwrap();
    let said = "SELECT count(*) AS n FROM audit_record WHERE action IN ('matter-opened', 'matter-imported')";
    assert_eq!(matters, tx.count(said, vec![]).await.unwrap());
}

/// Opens matters until the program is gone, and answers the slugs of those that were acknowledged.
async fn write(coordinator: Visitor, stop: Arc<AtomicBool>, count: Arc<AtomicU64>) -> Vec<String> {
    let path = "/bodies/helse-og-omsorgslederforum/matters/new";
    let Some(form) = coordinator.try_get(path).await else { return Vec::new() };
    let token = form.hidden("csrf").unwrap();
    let mut done = Vec::new();
    while !stop.load(Ordering::Relaxed) {
        let Some(answer) = coordinator.try_post(path, &[("csrf", &token), ("title_nb", "Sak under last")]).await else {
            break;
        };
        if answer.status != 303 {
            break;
        }
        count.fetch_add(1, Ordering::Relaxed);
        let location = answer.location.unwrap();
        done.push(location.trim_start_matches("/matters/").split('?').next().unwrap().to_owned());
    }
    done
}

async fn start(home: &TestDatabase, port: u16, url: &str) -> Child {
    let mut program = Command::new(env!("CARGO_BIN_EXE_samhelse"))
        .args(["demo", "--listen", &format!("127.0.0.1:{port}"), "--database-url", &home.url, "--data"])
        .arg(home.folder().join("data"))
        // The writers ask for more in a minute than people do.
        .env("SAMHELSE_LIMITS__ACCOUNT_WRITES", "0")
        .env("SAMHELSE_LIMITS__ADDRESS_WRITES", "0")
        .stdout(Stdio::null())
        .stderr(Stdio::inherit())
        .spawn()
        .unwrap();
    let begun = Instant::now();
    let visitor = Visitor::new(url);
    while visitor.try_get("/readyz").await.is_none_or(|answer| answer.status != 200) {
        assert!(begun.elapsed() < Duration::from_secs(60), "the program does not come up");
        assert_eq!(program.try_wait().unwrap(), None, "the program ended by itself");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    program
}
