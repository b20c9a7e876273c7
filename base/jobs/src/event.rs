//! What a handler gets.

use time::OffsetDateTime;

/// Something that happened, as the write that caused it announced it.
#[derive(Clone, Debug)]
pub struct Event {
    /// The event's id, the same at every attempt.
    pub id: String,
    /// Its place in the order in which things happened.
    pub sequence: i64,
    /// What it is about; decides which handlers get it.
    pub topic: String,
    /// What the handlers need to know.
    pub payload: serde_json::Value,
    /// When it happened.
    pub created_at: OffsetDateTime,
    /// How many attempts have failed.
    pub attempts: i64,
}
