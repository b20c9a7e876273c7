//! Office documents: zip files in which certain names stand.

const LOCAL_HEADER: &[u8] = b"PK\x03\x04";
const DIRECTORY_ENTRY: &[u8] = b"PK\x01\x02";
const DIRECTORY_END: &[u8] = b"PK\x05\x06";
const DIRECTORY_END_LENGTH: usize = 22;

/// Office Open XML: a zip file with a folder such as `word/`. One with macros is refused: it hides behind the wrong name.
pub(super) fn is_open_xml(head: &[u8], tail: &[u8], folder: &[u8]) -> bool {
    let names = names(tail);
    head.starts_with(LOCAL_HEADER)
        && names.iter().any(|name| name.starts_with(folder))
        && !names.iter().any(|name| name.to_ascii_lowercase().ends_with(b"vbaproject.bin"))
}

/// OpenDocument: a zip file whose first entry, not compressed, is called `mimetype` and holds the media type.
pub(super) fn is_open_document(head: &[u8], tail: &[u8], media_type: &str) -> bool {
    let (Some(method), Some(size), Some(name_length), Some(extra_length)) =
        (number(head, 8, 2), number(head, 18, 4), number(head, 26, 2), number(head, 28, 2))
    else {
        return false;
    };
    let name = head.get(30..30 + name_length);
    let Some(content) = head.get(30 + name_length + extra_length..) else { return false };
    // A program that did not know the size beforehand writes 0 and gives it after the content, in a block that begins "PK".
    let ends = size == media_type.len()
        || (size == 0 && content.get(media_type.len()..).is_some_and(|rest| rest.starts_with(b"PK")));
    head.starts_with(LOCAL_HEADER)
        && method == 0
        && name == Some(b"mimetype".as_slice())
        && content.starts_with(media_type.as_bytes())
        && ends
        && names(tail).contains(&b"content.xml".as_slice())
}

/// The names in the zip file's directory, as far as it lies within the tail; none when there is no directory.
fn names(tail: &[u8]) -> Vec<&[u8]> {
    let Some(directory) = directory(tail) else { return Vec::new() };
    let mut names = Vec::new();
    let mut at = 0;
    while at < directory.len() {
        match entry(&directory[at..]) {
            Some((name, length)) => {
                names.push(name);
                at += length;
            }
            // The tail may begin in the middle of a large directory: look for its first whole entry.
            None => at += 1,
        }
    }
    names
}

/// The bytes of the directory. Its end must be the end of the file, but for the comment it declares.
fn directory(tail: &[u8]) -> Option<&[u8]> {
    let last = tail.len().checked_sub(DIRECTORY_END_LENGTH)?;
    let end = (0..=last).rev().find(|&at| {
        tail[at..].starts_with(DIRECTORY_END)
            && number(tail, at + 20, 2).is_some_and(|comment| at + DIRECTORY_END_LENGTH + comment == tail.len())
    })?;
    // A size beyond the tail means a directory that begins before it, or one of the zip64 kind, which declares no size here.
    let start = end.saturating_sub(number(tail, end + 12, 4)?);
    Some(&tail[start..end])
}

/// The name and the length of the directory entry that begins here.
fn entry(bytes: &[u8]) -> Option<(&[u8], usize)> {
    if !bytes.starts_with(DIRECTORY_ENTRY) {
        return None;
    }
    let (name, extra, comment) = (number(bytes, 28, 2)?, number(bytes, 30, 2)?, number(bytes, 32, 2)?);
    Some((bytes.get(46..46 + name)?, 46 + name + extra + comment))
}

/// The number of `length` bytes, the smallest first, that stands at `at`.
fn number(bytes: &[u8], at: usize, length: usize) -> Option<usize> {
    Some(bytes.get(at..at + length)?.iter().rev().fold(0, |number, &byte| number << 8 | usize::from(byte)))
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A zip file with these entries, not compressed.
    pub(crate) fn zip(entries: &[(&str, &str)]) -> Vec<u8> {
        let (mut file, mut directory) = (Vec::new(), Vec::new());
        for (name, content) in entries {
            let size = u32::try_from(content.len()).unwrap().to_le_bytes();
            let length = u16::try_from(name.len()).unwrap().to_le_bytes();
            let offset = u32::try_from(file.len()).unwrap().to_le_bytes();
            let shared = [&[20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0][..], &size, &size, &length, &[0, 0]].concat();
            file.extend([LOCAL_HEADER, &shared, name.as_bytes(), content.as_bytes()].concat());
            directory.extend([DIRECTORY_ENTRY, &[20, 0], &shared, &[0; 10], &offset, name.as_bytes()].concat());
        }
        let size = u32::try_from(directory.len()).unwrap().to_le_bytes();
        let start = u32::try_from(file.len()).unwrap().to_le_bytes();
        let count = u16::try_from(entries.len()).unwrap().to_le_bytes();
        [file, directory, [DIRECTORY_END, &[0; 4], &count, &count, &size, &start, &[0, 0]].concat()].concat()
    }

    const ODT: &str = "application/vnd.oasis.opendocument.text";

    #[test]
    fn open_xml_is_known_by_its_folder() {
        let file = zip(&[("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<w:document/>")]);
        assert!(is_open_xml(&file, &file, b"word/"));
        assert!(!is_open_xml(&file, &file, b"xl/"));
    }

    #[test]
    fn a_document_with_macros_is_not_what_it_says() {
        let file = zip(&[("word/document.xml", "<w:document/>"), ("word/vbaProject.bin", "x")]);
        assert!(!is_open_xml(&file, &file, b"word/"));
    }

    #[test]
    fn a_file_without_its_end_or_with_something_before_its_beginning_is_refused() {
        let file = zip(&[("word/document.xml", "<w:document/>")]);
        assert!(!is_open_xml(&file, &file[..file.len() - 1], b"word/"));
        let hidden = [b"<html>".as_slice(), &file].concat();
        assert!(!is_open_xml(&hidden, &hidden, b"word/"));
    }

    #[test]
    fn the_directory_may_begin_before_the_tail() {
        let names: Vec<String> = (0..50).map(|number| format!("ppt/slides/slide{number}.xml")).collect();
        let entries: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "<p:sld/>")).collect();
        let file = zip(&entries);
        assert!(is_open_xml(&file, &file[file.len() - 500..], b"ppt/"));
    }

    #[test]
    fn open_document_is_known_by_its_first_entry() {
        let file = zip(&[("mimetype", ODT), ("content.xml", "<office:document-content/>")]);
        assert!(is_open_document(&file, &file, ODT));
        assert!(!is_open_document(&file, &file, "application/vnd.oasis.opendocument.spreadsheet"));
        let template = zip(&[("mimetype", &format!("{ODT}-template")), ("content.xml", "")]);
        assert!(!is_open_document(&template, &template, ODT));
        let second = zip(&[("content.xml", ""), ("mimetype", ODT)]);
        assert!(!is_open_document(&second, &second, ODT));
    }

    proptest::proptest! {
        #[test]
        fn nothing_makes_it_fail(file in proptest::collection::vec(0_u8..80, 0..400)) {
            let file = [b"PK\x03\x04".as_slice(), &file, b"PK\x01\x02", &file, b"PK\x05\x06", &file[..file.len().min(20)]].concat();
            is_open_xml(&file, &file, b"word/");
            is_open_document(&file, &file, ODT);
        }
    }
}
