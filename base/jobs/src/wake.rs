//! Telling the worker that there is something to do.

use std::sync::Arc;
use tokio::sync::Notify;

/// Wakes a worker, so that an event is seen to at once and not at the next look.
#[derive(Clone, Debug, Default)]
pub struct Wake(Arc<Notify>);

impl Wake {
    /// Wakes the worker. Without effect on a worker that is awake, except that it looks once more before it waits.
    pub fn wake(&self) {
        self.0.notify_one();
    }

    pub(crate) async fn woken(&self) {
        self.0.notified().await;
    }
}
