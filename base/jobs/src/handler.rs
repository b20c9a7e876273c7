//! What features write to act on events.

use crate::Event;
use async_trait::async_trait;
use std::fmt::{Debug, Display, Formatter};

/// Acts on the events of one topic.
#[async_trait]
pub trait Handler: Send + Sync {
    /// The topic.
    fn topic(&self) -> &'static str;

    /// Acts on one event. May be called again for the same event, also after it succeeded; is stopped when it takes longer
    /// than [`crate::Worker::with_patience`] allows.
    async fn handle(&self, event: &Event) -> Result<(), HandlerError>;
}

/// Why a handler failed: any error, or a text. It goes to the log and into the outbox, so it must not name people.
///
/// It is not itself a `std::error::Error`, which is what lets `?` make one of every error.
pub struct HandlerError(Box<dyn std::error::Error + Send + Sync>);

impl<E: Into<Box<dyn std::error::Error + Send + Sync>>> From<E> for HandlerError {
    fn from(error: E) -> Self {
        Self(error.into())
    }
}

impl Display for HandlerError {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        let mut told = self.0.to_string();
        f.write_str(&told)?;
        let mut source = self.0.source();
        while let Some(error) = source {
            let text = error.to_string();
            // Many errors already tell what caused them.
            if !told.contains(&text) {
                write!(f, ": {text}")?;
                told.push_str(&text);
            }
            source = error.source();
        }
        Ok(())
    }
}

impl Debug for HandlerError {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        Debug::fmt(&self.0, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, thiserror::Error)]
    enum Nested {
        #[error("the file could not be written")]
        Silent(#[source] std::io::Error),
        #[error("the file could not be written: {0}")]
        Telling(#[source] std::io::Error),
    }

    #[test]
    fn causes_are_told_once() {
        let full = || std::io::Error::other("the disk is full");
        let expected = "the file could not be written: the disk is full";
        assert_eq!(HandlerError::from(Nested::Silent(full())).to_string(), expected);
        assert_eq!(HandlerError::from(Nested::Telling(full())).to_string(), expected);
        assert_eq!(HandlerError::from("text").to_string(), "text");
    }
}
