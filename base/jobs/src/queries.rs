//! The outbox's statements. Each write is a short transaction of its own, so that no handler holds up other writes; each
//! statement says its condition, so that none waits for the turn of other writes.

mod deliveries;
mod outbox;

pub(crate) use deliveries::{Reached, begin_delivery, delivered, reached, take_back};
pub use deliveries::{Told, told};
pub(crate) use outbox::{Claimed, claim, due, finish, postpone, renew};
pub use outbox::{Waiting, forget_payload, waiting};
