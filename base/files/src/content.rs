//! Whether a file holds what its name says, decided while it flows past. No I/O.

mod office;
mod signature;
mod text;

use crate::MediaType;
use text::Text;

#[cfg(test)]
pub(crate) use office::tests::zip;

/// How much of the beginning is kept.
const HEAD: usize = 4096;
/// How much of the end is kept: at least the longest comment that may follow a zip file's directory, with its header.
const TAIL: usize = 128 * 1024;

/// Watches a file of a promised kind flow past.
pub(crate) struct Inspector {
    media_type: MediaType,
    head: Vec<u8>,
    tail: Vec<u8>,
    text: Text,
}

impl Inspector {
    /// For a file that promises to be of this kind.
    pub(crate) fn new(media_type: MediaType) -> Self {
        Self { media_type, head: Vec::new(), tail: Vec::new(), text: Text::default() }
    }

    /// Takes the next part. Answers `false` as soon as the file can no longer be what it promises.
    pub(crate) fn feed(&mut self, chunk: &[u8]) -> bool {
        if self.is_text() {
            return self.text.feed(chunk);
        }
        self.head.extend(chunk.iter().take(HEAD.saturating_sub(self.head.len())));
        self.tail.extend_from_slice(end(chunk, TAIL));
        // Cut only now and then, so that many small parts do not each move the whole tail.
        if self.tail.len() > 2 * TAIL {
            self.tail.drain(..self.tail.len() - TAIL);
        }
        true
    }

    /// Whether the whole file is what it promises.
    pub(crate) fn agrees(&self) -> bool {
        let (head, tail) = (self.head.as_slice(), end(&self.tail, TAIL));
        match self.media_type {
            MediaType::Pdf => signature::is_pdf(head, tail),
            MediaType::Png => signature::is_png(head, tail),
            MediaType::Jpeg => signature::is_jpeg(head, tail),
            MediaType::Docx => office::is_open_xml(head, tail, b"word/"),
            MediaType::Xlsx => office::is_open_xml(head, tail, b"xl/"),
            MediaType::Pptx => office::is_open_xml(head, tail, b"ppt/"),
            MediaType::Odt | MediaType::Ods | MediaType::Odp => {
                office::is_open_document(head, tail, self.media_type.as_str())
            }
            MediaType::Text | MediaType::Csv | MediaType::Markdown => self.text.is_whole(),
        }
    }

    fn is_text(&self) -> bool {
        matches!(self.media_type, MediaType::Text | MediaType::Csv | MediaType::Markdown)
    }
}

/// The last `length` bytes.
fn end(bytes: &[u8], length: usize) -> &[u8] {
    &bytes[bytes.len().saturating_sub(length)..]
}

/// Whether `needle` stands somewhere in `bytes`.
fn holds(bytes: &[u8], needle: &[u8]) -> bool {
    bytes.windows(needle.len()).any(|window| window == needle)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn agrees(media_type: MediaType, content: &[u8], chunk: usize) -> bool {
        let mut inspector = Inspector::new(media_type);
        content.chunks(chunk).all(|part| inspector.feed(part)) && inspector.agrees()
    }

    #[test]
    fn the_size_of_the_parts_makes_no_difference() {
        let mut pdf = b"%PDF-1.7\n".to_vec();
        pdf.resize(3 * TAIL, b' ');
        pdf.extend_from_slice(b"%%EOF\n");
        for chunk in [1000, 4096, TAIL, 10 * TAIL] {
            assert!(agrees(MediaType::Pdf, &pdf, chunk), "{chunk}");
            assert!(!agrees(MediaType::Pdf, &pdf[..pdf.len() - 6], chunk), "{chunk}");
        }
    }

    #[test]
    fn no_kind_takes_a_program() {
        for (media_type, _) in MediaType::ALL {
            assert!(!agrees(media_type, b"MZ\x90\x00\x03\x00\x00\x00", 3), "{media_type}");
        }
    }
}
