//! A document that goes with a message.

use files::MediaType;
use sha2::{Digest, Sha256};

/// A document, with what the archive keeps about it.
pub struct Enclosure {
    /// Our own key, such as `papers/…`.
    pub key: String,
    /// What people call it.
    pub title: String,
    /// Which version it is, counted from 1.
    pub version: i64,
    /// Why it is kept from the public, as it stands in the database.
    pub legal_basis: Option<String>,
    /// Which variant it is, in the code list `variantformat`.
    pub variant: &'static str,
    /// The name that people know it by.
    pub file_name: String,
    /// Its media type.
    pub media_type: String,
    /// Its size in bytes.
    pub size: u64,
    /// The SHA-256 of its content.
    pub sha256: String,
    /// Its content.
    pub content: Content,
}

/// Where the content of a document is.
pub enum Content {
    /// In the file store, under the SHA-256.
    Kept,
    /// Made for this message.
    Made(Vec<u8>),
}

impl Enclosure {
    /// A document that was attached.
    pub fn kept(key: String, title: &str, file_name: &str, media_type: &str, size: i64, sha256: &str) -> Self {
        Self {
            key,
            title: if title.is_empty() { file_name } else { title }.to_owned(),
            version: 1,
            legal_basis: None,
            variant: if format(media_type).is_some() { "A" } else { "P" },
            file_name: file_name.to_owned(),
            media_type: media_type.to_owned(),
            size: u64::try_from(size).unwrap_or_default(),
            sha256: sha256.to_owned(),
            content: Content::Kept,
        }
    }

    /// A PDF that was made for the message.
    pub fn made(key: String, title: String, file_name: String, content: Vec<u8>) -> Self {
        Self {
            key,
            title,
            version: 1,
            legal_basis: None,
            variant: "A",
            file_name,
            media_type: MediaType::Pdf.as_str().to_owned(),
            size: content.len() as u64,
            sha256: Sha256::digest(&content).iter().map(|byte| format!("{byte:02x}")).collect(),
            content: Content::Made(content),
        }
    }

    /// The end of its name in the message, without the dot.
    pub fn extension(&self) -> &'static str {
        let kind = MediaType::parse(&self.media_type);
        let known = MediaType::ALL.into_iter().find(|(one, _)| Some(*one) == kind);
        known.and_then(|(_, extensions)| extensions.first().copied()).unwrap_or("bin")
    }

    /// Its format, in the code list `format` where that has it.
    pub fn format(&self) -> String {
        match (&self.content, format(&self.media_type)) {
            (Content::Made(_), None) => "RA-PDF".to_owned(),
            (_, Some(format)) => format.to_owned(),
            (Content::Kept, None) => self.extension().to_uppercase(),
        }
    }
}

/// The formats that an archive takes over as they are. A PDF is one only when we made it, since nobody knows of another whether it is
/// PDF/A.
fn format(media_type: &str) -> Option<&'static str> {
    match MediaType::parse(media_type)? {
        MediaType::Text => Some("RA-TEKST"),
        MediaType::Jpeg => Some("RA-JPG"),
        _ => None,
    }
}
