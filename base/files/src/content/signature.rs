//! Kinds that are known by how they begin and end.

use super::{end, holds};

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR";
const PNG_END: &[u8] = b"\x00\x00\x00\x00IEND\xaeB`\x82";

/// PDF: its header within the first 1,024 bytes and its end mark within the last 2,048, as readers themselves allow.
pub(super) fn is_pdf(head: &[u8], tail: &[u8]) -> bool {
    let head = &head[..head.len().min(1024)];
    (holds(head, b"%PDF-1.") || holds(head, b"%PDF-2.")) && holds(end(tail, 2048), b"%%EOF")
}

/// PNG: its signature with the first chunk, and the last chunk near the end.
pub(super) fn is_png(head: &[u8], tail: &[u8]) -> bool {
    head.starts_with(PNG) && holds(end(tail, 1024), PNG_END)
}

/// JPEG: the mark for the beginning followed by another, and the mark for the end somewhere in the tail, since cameras add
/// data of their own after it.
pub(super) fn is_jpeg(head: &[u8], tail: &[u8]) -> bool {
    matches!(head, [0xff, 0xd8, 0xff, 0xc0..=0xfe, ..]) && holds(tail, &[0xff, 0xd9])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pdf() {
        let whole = b"%PDF-2.0\n...\n%%EOF\n";
        assert!(is_pdf(whole, whole));
        let cut = b"%PDF-1.4\n...";
        assert!(!is_pdf(cut, cut));
        let page = b"<html>%%EOF</html>";
        assert!(!is_pdf(page, page));
    }

    #[test]
    fn png() {
        let whole = [PNG, b"...", PNG_END].concat();
        assert!(is_png(&whole, &whole));
        assert!(!is_png(&whole[1..], &whole));
        assert!(!is_png(&whole, PNG));
    }

    #[test]
    fn jpeg() {
        let whole = b"\xff\xd8\xff\xe0...\xff\xd9";
        assert!(is_jpeg(whole, whole));
        let cut = b"\xff\xd8\xff\xe0...";
        assert!(!is_jpeg(cut, cut));
        let page = b"<svg>\xff\xd8\xff\xe0\xff\xd9";
        assert!(!is_jpeg(page, page));
    }
}
