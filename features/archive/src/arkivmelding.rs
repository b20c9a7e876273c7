//! Messages to an archive: `no.ks.fiks.arkiv.v1.arkivering.arkivmelding.opprett`. One message makes one folder, one registration, or
//! both, so a meeting takes several; those that come later name the folder by our key.

pub mod matter;
pub mod meeting;
mod parts;

use crate::SYSTEM;
use crate::enclosure::{self, Enclosure};
use crate::package::{Content, Entry};
use crate::xml::Element;
use std::io;

const NAMESPACE: &str = "https://ks-no.github.io/standarder/fiks-protokoll/fiks-arkiv/arkivmelding/opprett/v1";
/// What stands inside the types of the catalogue is in a namespace of its own; its names begin with `n5mdk:`.
const CATALOGUE: &str = "https://ks-no.github.io/standarder/fiks-protokoll/fiks-arkiv/metadatakatalog/v1";
const INSTANCE: &str = "http://www.w3.org/2001/XMLSchema-instance";

/// A message with its documents.
pub struct Message {
    /// The folder that it makes.
    pub folder: Option<Element>,
    /// The registration that it makes.
    pub registration: Element,
    /// Its documents, in the order of the registration.
    pub enclosures: Vec<Enclosure>,
}

/// The files of these messages: each in a folder of its own, numbered in the order in which they are to be sent.
///
/// # Errors
///
/// When the XML cannot be written.
pub fn entries(messages: Vec<Message>) -> io::Result<Vec<Entry>> {
    let mut entries = Vec::new();
    for (place, message) in (1..).zip(messages) {
        let root = Element::of(
            "arkivmelding",
            [
                Some(Element::text("system", SYSTEM)),
                Some(Element::text("antallFiler", message.enclosures.len().to_string())),
                message.folder,
                Some(message.registration),
            ],
        );
        let root = root.with("xmlns", NAMESPACE).with("xmlns:n5mdk", CATALOGUE).with("xmlns:xsi", INSTANCE);
        let made = Content::Made(root.to_file()?);
        entries.push(Entry { path: format!("{place:03}/arkivmelding.xml"), content: made });
        for (number, enclosure) in (1..).zip(message.enclosures) {
            let path = format!("{place:03}/{}", parts::name(number, &enclosure));
            let content = match enclosure.content {
                enclosure::Content::Made(content) => Content::Made(content),
                enclosure::Content::Kept => Content::Kept { sha256: enclosure.sha256, size: enclosure.size },
            };
            entries.push(Entry { path, content });
        }
    }
    Ok(entries)
}
