//! The text in what was answered.

use std::io::{Cursor, Read as _, Write as _};
use std::process::{Command, Stdio};

/// All text in a file, whichever kind it is of: of an archive, in all that it holds.
pub fn text(bytes: &[u8]) -> String {
    let plain = String::from_utf8_lossy(bytes).into_owned();
    let inside = match bytes {
        [b'%', b'P', b'D', b'F', ..] => pdf(bytes),
        [b'P', b'K', 3, 4, ..] => archive(bytes),
        [0x1f, 0x8b, ..] => text(&piped(Command::new("gzip").arg("-dc"), bytes)),
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

/// The words of a PDF, as poppler reads them.
fn pdf(bytes: &[u8]) -> String {
    // Of Debian's poppler-utils.
    let words = piped(Command::new("pdftotext").args(["-enc", "UTF-8", "-raw", "-", "-"]), bytes);
    // A long word may be divided at the end of a line.
    String::from_utf8_lossy(&words).replace("\u{ad}\n", "").replace("-\n", "")
}

/// What a program makes of these bytes.
fn piped(command: &mut Command, bytes: &[u8]) -> Vec<u8> {
    let mut program = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut input = program.stdin.take().unwrap();
    let bytes = bytes.to_vec();
    let writer = std::thread::spawn(move || input.write_all(&bytes));
    let output = program.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    assert!(output.status.success(), "{command:?} cannot read it");
    output.stdout
}
