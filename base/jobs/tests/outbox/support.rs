//! A database with a clock that tests can move, and a handler that does what a test says.

use async_trait::async_trait;
use audit::{Record, Writing};
use database::{Clock, Database, FromQueryResult, values};
use futures::future::BoxFuture;
use jobs::{Event, Handler, HandlerError, Worker};
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex};
use testkit::TestDatabase;
use time::{Duration, OffsetDateTime};

pub struct Fixture {
    pub database: Database,
    now: Arc<AtomicI64>,
    home: TestDatabase,
}

#[derive(Debug, FromQueryResult)]
pub struct Row {
    pub attempts: i64,
    pub failure: Option<String>,
    pub due_at: OffsetDateTime,
    pub done_at: Option<OffsetDateTime>,
}

impl Fixture {
    pub async fn new(home: TestDatabase) -> Self {
        let now = Arc::new(AtomicI64::new(1_780_000_000));
        let database = open(&home.url, &now).await;
        database.migrate().await.unwrap();
        Self { database, now, home }
    }

    /// The same database, opened as another process would.
    pub async fn elsewhere(&self) -> Database {
        open(&self.home.url, &self.now).await
    }

    pub fn now(&self) -> OffsetDateTime {
        self.database.clock().now()
    }

    pub fn pass(&self, time: Duration) {
        self.now.fetch_add(time.whole_seconds(), Ordering::SeqCst);
    }

    /// Announces an event as a feature would.
    pub async fn announce(&self, topic: &'static str, payload: &str) {
        let mut writing = Writing::begin(&self.database, &access::Reader::system(), "test").await.unwrap();
        writing.record(Record {
            action: "test-announce",
            subject_kind: "test",
            subject: "1".into(),
            ..Record::default()
        });
        writing.announce(topic, &payload).unwrap();
        writing.commit().await.unwrap();
    }

    /// The outbox's rows in order.
    pub async fn rows(&self) -> Vec<Row> {
        let sql = "SELECT attempts, failure, due_at, done_at FROM outbox ORDER BY sequence";
        self.database.single().all(sql, values![]).await.unwrap()
    }

    pub fn worker(&self, handlers: &[&Arc<Probe>]) -> Worker {
        worker(self.database.clone(), handlers)
    }
}

pub fn worker(database: Database, handlers: &[&Arc<Probe>]) -> Worker {
    Worker::new(database, handlers.iter().map(|handler| Arc::clone(handler) as Arc<dyn Handler>).collect())
}

async fn open(url: &str, now: &Arc<AtomicI64>) -> Database {
    let now = Arc::clone(now);
    let clock = Clock::from_fn(move || OffsetDateTime::from_unix_timestamp(now.load(Ordering::SeqCst)).unwrap());
    Database::open(url, clock).await.unwrap()
}

type Behaviour = Box<dyn for<'a> Fn(&'a Event) -> BoxFuture<'a, Result<(), HandlerError>> + Send + Sync>;

/// A handler that notes the payloads it gets.
pub struct Probe {
    topic: &'static str,
    behaviour: Behaviour,
    seen: Mutex<Vec<String>>,
}

impl Probe {
    pub fn new(
        topic: &'static str,
        behaviour: impl for<'a> Fn(&'a Event) -> BoxFuture<'a, Result<(), HandlerError>> + Send + Sync + 'static,
    ) -> Arc<Self> {
        Arc::new(Self { topic, behaviour: Box::new(behaviour), seen: Mutex::default() })
    }

    /// A handler that succeeds.
    pub fn content(topic: &'static str) -> Arc<Self> {
        Self::new(topic, |_| Box::pin(async { Ok(()) }))
    }

    pub fn seen(&self) -> Vec<String> {
        self.seen.lock().unwrap().clone()
    }
}

#[async_trait]
impl Handler for Probe {
    fn topic(&self) -> &'static str {
        self.topic
    }

    async fn handle(&self, event: &Event) -> Result<(), HandlerError> {
        self.seen.lock().unwrap().push(event.payload.as_str().unwrap().to_owned());
        (self.behaviour)(event).await
    }
}
