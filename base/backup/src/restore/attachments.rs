//! Putting attachments back.

use super::Target;
use super::entries::Entry;
use crate::Error;
use crate::manifest::FileEntry;
use bytes::Bytes;
use futures::stream::{self, Stream};
use std::io::{self, Read};

/// So much of a file is in memory at a time.
const PART: usize = 256 * 1024;

pub(super) fn put_back(target: &Target, file: &FileEntry, mut entry: Entry<'_>) -> Result<(), Error> {
    let stored = target.runtime.block_on(target.files.put_back(&file.sha256, parts(&mut entry)));
    match stored {
        Ok(_) => Ok(()),
        Err(files::Error::Damaged { sha256 }) => {
            Err(Error::Damaged(format!("the attachment {sha256} is not as it was written")))
        }
        Err(files::Error::Interrupted(error)) => Err(Error::Damaged(error.to_string())),
        Err(error) => Err(Error::Files(error)),
    }
}

fn parts(entry: &mut Entry<'_>) -> impl Stream<Item = Result<Bytes, io::Error>> {
    stream::iter(std::iter::from_fn(move || {
        let mut part = Vec::with_capacity(PART);
        match entry.take(PART as u64).read_to_end(&mut part) {
            Ok(0) => None,
            Ok(_) => Some(Ok(part.into())),
            Err(error) => Some(Err(error)),
        }
    }))
}
