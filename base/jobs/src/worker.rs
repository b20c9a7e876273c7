//! Giving events to their handlers.

use crate::queries::{self, Claimed};
use crate::{Error, Event, Handler, HandlerError, Wake, rules};
use database::Database;
use futures::FutureExt;
use std::any::Any;
use std::collections::{HashMap, HashSet};
use std::convert::Infallible;
use std::panic::AssertUnwindSafe;
use std::pin::pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use time::OffsetDateTime;
use tracing::Instrument as _;

/// How long to wait before looking again when nobody wakes the worker: another process may have written, or a wait be over.
const NAP: Duration = Duration::from_secs(2);

/// How long an event may take.
const PATIENCE: Duration = Duration::from_secs(4 * 60);

/// Takes events from the outbox, in the order in which they happened, and gives each to the handlers of its topic.
///
/// An event whose handler fails, panics or takes too long is tried again later, and does not hold up the others. Several
/// workers, also in several processes, may work on one database: an event belongs to the worker that claimed it for as long as
/// that lives, and a quarter of a minute longer.
pub struct Worker {
    database: Database,
    handlers: HashMap<&'static str, Vec<Arc<dyn Handler>>>,
    wake: Wake,
    patience: Duration,
    unknown: Mutex<HashSet<String>>,
}

impl Worker {
    /// A worker with these handlers. An event goes to all handlers of its topic and is done when none of them failed; until
    /// then, all of them get it again.
    pub fn new(database: Database, handlers: Vec<Arc<dyn Handler>>) -> Self {
        let mut by_topic: HashMap<&'static str, Vec<Arc<dyn Handler>>> = HashMap::new();
        for handler in handlers {
            by_topic.entry(handler.topic()).or_default().push(handler);
        }
        Self { database, handlers: by_topic, wake: Wake::default(), patience: PATIENCE, unknown: Mutex::default() }
    }

    /// Lets an event take this long before it is stopped and counted as failed; four minutes unless said otherwise.
    pub fn with_patience(self, patience: Duration) -> Self {
        Self { patience: patience.min(PATIENCE), ..self }
    }

    /// A handle for waking the worker after a commit.
    pub fn wake_handle(&self) -> Wake {
        self.wake.clone()
    }

    /// Handles what is due until `shutdown` completes; an event that is being handled then is handled to its end.
    pub async fn run(&self, shutdown: impl Future<Output = ()>) {
        let mut shutdown = pin!(shutdown);
        loop {
            match self.work(|| shutdown.as_mut().now_or_never().is_some()).await {
                Ok(Outcome { stopped: true, .. }) => return,
                Ok(_) => {}
                Err(error) => tracing::error!(%error, "the outbox could not be worked through"),
            }
            tokio::select! {
                () = &mut shutdown => return,
                () = self.wake.woken() => {}
                () = tokio::time::sleep(NAP) => {}
            }
        }
    }

    /// Tries every event that is due once, and tells how many were done.
    pub async fn run_once(&self) -> Result<usize, Error> {
        Ok(self.work(|| false).await?.done)
    }

    async fn work(&self, mut stop: impl FnMut() -> bool) -> Result<Outcome, Error> {
        let (mut done, mut last) = (0, i64::MIN);
        loop {
            let batch = queries::due(&self.database, last).await?;
            if batch.is_empty() {
                return Ok(Outcome { done, stopped: false });
            }
            for due in batch {
                if stop() {
                    return Ok(Outcome { done, stopped: true });
                }
                last = due.sequence;
                if let Some(claimed) = queries::claim(&self.database, &due.id).await? {
                    let span =
                        tracing::info_span!(target: "trace", "event", otel.kind = "consumer", topic = claimed.topic);
                    done += usize::from(self.attempt(claimed).instrument(span).await?);
                }
            }
        }
    }

    /// Handles one event and notes how it went. Answers whether it is done.
    async fn attempt(&self, claimed: Claimed) -> Result<bool, Error> {
        let mut due_at = claimed.due_at;
        let outcome = tokio::select! {
            outcome = self.handle(&claimed) => outcome,
            never = self.keep(&claimed.id, &mut due_at) => match never {},
        };
        let Err(failure) = outcome else {
            queries::finish(&self.database, &claimed.id).await?;
            return Ok(true);
        };
        let (wait, failure) = (rules::wait(claimed.attempts + 1), rules::shorten(&failure));
        queries::postpone(&self.database, &claimed.id, due_at, wait, &failure).await?;
        Ok(false)
    }

    /// Keeps the event ours while it is being handled; `due_at` is the end of the lease.
    async fn keep(&self, id: &str, due_at: &mut OffsetDateTime) -> Infallible {
        loop {
            tokio::time::sleep(rules::RENEWAL).await;
            match queries::renew(&self.database, id, *due_at).await {
                Ok(Some(longer)) => *due_at = longer,
                Ok(None) => return std::future::pending().await,
                Err(error) => tracing::warn!(event = id, %error, "an event could not be kept"),
            }
        }
    }

    async fn handle(&self, claimed: &Claimed) -> Result<(), String> {
        let Some(handlers) = self.handlers.get(claimed.topic.as_str()) else {
            self.tell_unknown(&claimed.topic);
            return Err("no handler knows this topic".to_owned());
        };
        let outcome = match event(claimed) {
            Ok(event) => tokio::time::timeout(self.patience, call_all(handlers, &event))
                .await
                .unwrap_or_else(|_| Err(format!("stopped after {} s", self.patience.as_secs_f32()))),
            Err(error) => Err(format!("the payload is not JSON: {error}")),
        };
        if let Err(failure) = &outcome {
            let attempts = claimed.attempts + 1;
            tracing::warn!(
                event = claimed.id,
                topic = claimed.topic,
                attempts,
                failure,
                "an event will be tried again"
            );
        }
        outcome
    }

    /// An event without a handler is a mistake in the program, or is meant for a newer one: told once, kept, and tried again.
    fn tell_unknown(&self, topic: &str) {
        let mut unknown = self.unknown.lock().unwrap_or_else(PoisonError::into_inner);
        if unknown.insert(topic.to_owned()) {
            tracing::error!(topic, "no handler knows this topic; its events are kept");
        }
    }
}

struct Outcome {
    done: usize,
    stopped: bool,
}

fn event(claimed: &Claimed) -> Result<Event, serde_json::Error> {
    Ok(Event {
        id: claimed.id.clone(),
        sequence: claimed.sequence,
        topic: claimed.topic.clone(),
        payload: serde_json::from_str(&claimed.payload)?,
        created_at: claimed.created_at,
        attempts: claimed.attempts,
    })
}

/// Calls all handlers, also after one has failed.
async fn call_all(handlers: &[Arc<dyn Handler>], event: &Event) -> Result<(), String> {
    let mut failures = Vec::new();
    for handler in handlers {
        let outcome = AssertUnwindSafe(handler.handle(event)).catch_unwind().await;
        match outcome {
            Ok(Ok(())) => {}
            Ok(Err(error)) => failures.push(HandlerError::to_string(&error)),
            Err(panic) => failures.push(format!("panicked: {}", panic_text(panic.as_ref()))),
        }
    }
    if failures.is_empty() { Ok(()) } else { Err(failures.join("; ")) }
}

fn panic_text(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<&str>().copied();
    text.or_else(|| panic.downcast_ref::<String>().map(String::as_str)).unwrap_or("without a text")
}
