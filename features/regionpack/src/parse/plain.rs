//! A text file and its lines.

use super::report::Place;

/// The text of a file, and where its lines begin.
pub(crate) struct Plain {
    text: String,
    starts: Vec<usize>,
}

impl Plain {
    /// Reads UTF-8, with or without a byte order mark. Where it is something else the rest is read all the same, so that
    /// its other problems are found too.
    pub(crate) fn read(place: Place<'_>, bytes: &[u8]) -> Self {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        if let Err(error) = std::str::from_utf8(bytes) {
            let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
            let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
            place.line(line).wrong("the text is not UTF-8", "the file saved with the encoding UTF-8");
        }
        let text = String::from_utf8_lossy(bytes).into_owned();
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let starts = std::iter::once(0).chain(breaks.map(|(index, _)| index + 1)).collect();
        Self { text, starts }
    }

    /// The whole text.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The line of a byte, counted from 1.
    pub(crate) fn line_of(&self, byte: usize) -> usize {
        self.starts.partition_point(|start| *start <= byte).max(1)
    }
}
