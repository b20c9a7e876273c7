//! Reaching each recipient of an event once, although the event may be handled several times.

use crate::{HandlerError, queries};
use database::Database;
use std::future::Future;

/// Runs `deliver` unless the event has already reached `recipient`, and remembers that it has. Answers whether it ran.
///
/// A handler calls this for each recipient, and fails at the end if one failed: the next attempt then reaches only those who
/// are left. When the program is killed between the delivery and the note of it, the recipient is reached again; give mail
/// the id of [`crate::message_id`], by which mail programs know it as the same.
pub async fn deliver_once<F, Fut, E>(
    database: &Database,
    event_id: &str,
    recipient: &str,
    deliver: F,
) -> Result<bool, HandlerError>
where
    F: FnOnce() -> Fut,
    Fut: Future<Output = Result<(), E>>,
    E: Into<Box<dyn std::error::Error + Send + Sync>>,
{
    if queries::is_delivered(database, event_id, recipient).await? {
        return Ok(false);
    }
    deliver().await?;
    queries::delivered(database, event_id, recipient).await?;
    Ok(true)
}
