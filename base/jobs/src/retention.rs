//! How long the outbox remembers.

use retention::{Expired, Rule};
use time::Duration;

/// How long events are kept after they are done.
pub const KEEP_DONE: Duration = Duration::days(30);

/// The rules of the outbox's tables. What is not done is never deleted.
pub fn retention() -> Vec<Box<dyn Rule>> {
    vec![
        Box::new(Expired { table: "outbox", rows: "done", keep: KEEP_DONE, key: "id", condition: "done_at <= $1" }),
        Box::new(Expired {
            table: "delivery",
            rows: "of an event that is gone",
            keep: Duration::ZERO,
            key: "event_id",
            condition: "delivered_at <= $1 AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.id = delivery.event_id)",
        }),
    ]
}
