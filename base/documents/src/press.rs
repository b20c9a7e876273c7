//! Making PDFs beside the requests that a server answers.

use crate::{Document, Error, pdf};
use std::{num::NonZeroUsize, sync::Arc};
use tokio::{sync::Semaphore, task};

/// Makes PDFs on threads of their own, only so many at once, so that the rest goes on. Cheap to clone; all clones share the bound.
#[derive(Clone, Debug)]
pub struct Press {
    permits: Arc<Semaphore>,
}

impl Press {
    /// A press that makes so many at once. More than there are processors would only take memory.
    pub fn new(at_once: NonZeroUsize) -> Self {
        Self { permits: Arc::new(Semaphore::new(at_once.get().min(Semaphore::MAX_PERMITS))) }
    }

    /// The document as [`pdf`] makes it, when its turn has come.
    ///
    /// # Errors
    ///
    /// Those of [`pdf`], and [`Error::Stopped`] when the typesetter broke down or the program ends.
    pub async fn pdf(&self, document: Document) -> Result<Vec<u8>, Error> {
        let permit = Arc::clone(&self.permits).acquire_owned().await.map_err(|_| Error::Stopped)?;
        let work = task::spawn_blocking(move || {
            // Held by the work and not by who waits for it: whoever goes away does not make room for one more.
            let _permit = permit;
            pdf(&document)
        });
        work.await.map_err(|_| Error::Stopped)?
    }
}
