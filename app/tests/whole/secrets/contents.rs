//! The text in what was answered.

use super::plant::MARK;
use std::collections::BTreeSet;
use std::io::{Cursor, Read as _, Write as _};
use std::process::{Command, Stdio};

/// All text in a file, whichever kind it is of: of an archive, in all that it holds.
pub fn text(bytes: &[u8]) -> String {
    let plain = String::from_utf8_lossy(bytes).into_owned();
    let inside = match bytes {
        [b'%', b'P', b'D', b'F', ..] => pdf(bytes),
        [b'P', b'K', 3, 4, ..] => archive(bytes),
        _ => String::new(),
    };
    plain + &inside
}

/// The names and the text of what an archive holds; workbooks are archives too.
fn archive(bytes: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut all = String::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).unwrap();
        let mut content = Vec::new();
        file.read_to_end(&mut content).unwrap();
        all.push_str(&file.name().unwrap());
        all.push_str(&text(&content));
    }
    all
}

/// The planted words in a text.
pub fn marks(text: &str) -> BTreeSet<String> {
    let word = |at: usize| text[at..].chars().take_while(char::is_ascii_uppercase).collect();
    text.match_indices(MARK).map(|(at, _)| word(at)).collect()
}

/// A text around a word, for a message.
pub fn around<'a>(text: &'a str, word: &str) -> &'a str {
    let at = text.find(word).unwrap_or_default();
    let (from, to) = (text.floor_char_boundary(at.saturating_sub(300)), text.ceil_char_boundary(at + 80));
    &text[from..to]
}

/// The words of a PDF, as poppler reads them.
fn pdf(bytes: &[u8]) -> String {
    let mut reader = Command::new("pdftotext")
        .args(["-enc", "UTF-8", "-raw", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("pdftotext, of Debian's poppler-utils");
    let mut input = reader.stdin.take().unwrap();
    let bytes = bytes.to_vec();
    let writer = std::thread::spawn(move || input.write_all(&bytes));
    let output = reader.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    assert!(output.status.success(), "pdftotext cannot read it");
    // A long word may be divided at the end of a line.
    String::from_utf8_lossy(&output.stdout).replace("\u{ad}\n", "").replace("-\n", "")
}
