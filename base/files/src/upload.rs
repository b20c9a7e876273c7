//! Writing a file whose name is known only when all of it has been read.

use crate::store::INCOMING;
use crate::{Error, FileStore};
use bytes::BytesMut;
use object_store::path::Path;
use object_store::{MultipartUpload, ObjectStoreExt, PutPayload};
use uuid::Uuid;

/// A file on its way into the store. What fits into one part is written at once to where it belongs; what is longer is gathered
/// under a name of its own first. Dropped or given up, it leaves nothing behind.
pub(crate) struct Upload<'a> {
    store: &'a FileStore,
    waiting: BytesMut,
    begun: Option<(Path, Box<dyn MultipartUpload>)>,
}

impl<'a> Upload<'a> {
    pub(crate) fn new(store: &'a FileStore) -> Self {
        Self { store, waiting: BytesMut::new(), begun: None }
    }

    /// Takes in what follows. All parts but the last are of the same size, as some servers want them.
    pub(crate) async fn write(&mut self, chunk: &[u8]) -> Result<(), Error> {
        self.waiting.extend_from_slice(chunk);
        while self.waiting.len() > self.store.part {
            let part = self.waiting.split_to(self.store.part).freeze();
            self.upload().await?.put_part(PutPayload::from(part)).await?;
        }
        Ok(())
    }

    /// Puts the file, all of which has been written, to where it belongs.
    pub(crate) async fn finish(mut self, place: &Path) -> Result<(), Error> {
        let rest = PutPayload::from(self.waiting.split().freeze());
        let Some((temporary, mut upload)) = self.begun.take() else {
            self.store.objects.put(place, rest).await?;
            return Ok(());
        };
        let written = async {
            upload.put_part(rest).await?;
            upload.complete().await
        };
        if let Err(error) = written.await {
            // Nothing of it can be opened; what cannot be removed now is swept up later.
            let _ = upload.abort().await;
            return Err(error.into());
        }
        if let Err(error) = self.store.objects.rename(&temporary, place).await {
            let _ = self.store.objects.delete(&temporary).await;
            return Err(error.into());
        }
        Ok(())
    }

    /// Leaves nothing of the file behind.
    pub(crate) async fn give_up(self) {
        if let Some((_, mut upload)) = self.begun {
            // What cannot be removed now is swept up later.
            let _ = upload.abort().await;
        }
    }

    async fn upload(&mut self) -> Result<&mut dyn MultipartUpload, Error> {
        let begun = match self.begun.take() {
            Some(begun) => begun,
            None => {
                let temporary = Path::from_iter([INCOMING, &Uuid::new_v4().to_string()]);
                let upload = self.store.objects.put_multipart(&temporary).await?;
                (temporary, upload)
            }
        };
        let (_, upload) = self.begun.insert(begun);
        Ok(upload.as_mut())
    }
}
