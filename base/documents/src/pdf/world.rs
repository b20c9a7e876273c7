//! All that the typesetter can reach: its library, the typeface, one template, and the document's data. No files, no network, no clock.

use super::fonts::FONTS;
use crate::Error;
use std::sync::LazyLock;
use typst::{
    Feature, Library, LibraryExt as _,
    diag::{FileError, FileResult},
    foundations::{Bytes, Datetime, Duration},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};

const TEMPLATE: &str = include_str!("paper.typ");

/// What is the same for every document.
struct Shared {
    library: LazyHash<Library>,
    template: Source,
    data: FileId,
}

static SHARED: LazyLock<Option<Shared>> = LazyLock::new(|| {
    let file = |name: &str| Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(name).ok()?).intern());
    // Cells that head a row can be marked as such only with this feature.
    let features = [Feature::A11yExtras].into_iter().collect();
    Some(Shared {
        library: LazyHash::new(Library::builder().with_features(features).build()),
        template: Source::new(file("paper.typ")?, TEMPLATE.into()),
        data: file("document.json")?,
    })
});

/// One document's world.
pub(crate) struct World {
    shared: &'static Shared,
    data: Bytes,
}

impl World {
    /// A world in which there is this document.
    pub fn new(data: Vec<u8>) -> Result<Self, Error> {
        let shared = SHARED.as_ref().ok_or_else(|| Error::Typesetting("the template cannot be named".into()))?;
        Ok(Self { shared, data: Bytes::new(data) })
    }
}

impl typst::World for World {
    fn library(&self) -> &LazyHash<Library> {
        &self.shared.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.book
    }

    fn main(&self) -> FileId {
        self.shared.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main() { Ok(self.shared.template.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.shared.data { Ok(self.data.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.cuts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use typst::World as _;

    #[test]
    fn there_is_nothing_but_the_template_and_the_document() {
        let world = World::new(b"{}".to_vec()).unwrap();
        let other = RootedPath::new(VirtualRoot::Project, VirtualPath::new("etc/passwd").unwrap()).intern();
        assert_eq!(world.file(other), Err(FileError::AccessDenied));
        assert!(world.source(other).is_err());
        assert!(world.today(None).is_none());
    }
}
