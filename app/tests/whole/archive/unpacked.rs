//! A package for an archive, opened: its messages and documents.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::process::Command;
use testkit::Visitor;
use zip::ZipArchive;

/// The files of a package, by their paths.
pub struct Unpacked {
    /// The bytes as they came.
    pub bytes: Vec<u8>,
    /// The files.
    pub files: BTreeMap<String, Vec<u8>>,
}

impl Unpacked {
    /// Downloads a package.
    pub async fn download(person: &Visitor, path: &str) -> Self {
        let (status, bytes) = person.download(path).await;
        assert_eq!(status, 200, "{path}: {}", String::from_utf8_lossy(&bytes));
        let mut archive = ZipArchive::new(Cursor::new(bytes.clone())).unwrap();
        let mut files = BTreeMap::new();
        for place in 0..archive.len() {
            let mut file = archive.by_index(place).unwrap();
            let name = file.name().unwrap().into_owned();
            let mut content = Vec::new();
            file.read_to_end(&mut content).unwrap();
            files.insert(name, content);
        }
        Self { bytes, files }
    }

    /// The messages, in their order.
    pub fn messages(&self) -> Vec<(&str, String)> {
        let messages = self.files.iter().filter(|(path, _)| path.ends_with("/arkivmelding.xml"));
        messages.map(|(path, content)| (path.as_str(), String::from_utf8(content.clone()).unwrap())).collect()
    }

    /// Everything that a person could read of it.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for (path, content) in &self.files {
            text.push_str(path);
            text.push_str(&if path.ends_with(".pdf") { pdf_text(content) } else { lossy(content) });
        }
        text
    }

    /// Each message counts its documents, and tells their true size and SHA-256.
    pub fn check_documents(&self) {
        let mut told = 0;
        for (path, message) in self.messages() {
            let folder = path.trim_end_matches("arkivmelding.xml");
            let names = all(&message, "referanseDokumentfil");
            assert_eq!(all(&message, "antallFiler"), [names.len().to_string()], "{message}");
            let about = names.iter().zip(all(&message, "sjekksum")).zip(all(&message, "filstoerrelse"));
            for ((name, sum), size) in about {
                let content = &self.files[&format!("{folder}{name}")];
                assert_eq!((sha256(content), content.len().to_string()), (sum, size), "{folder}{name}");
                told += 1;
            }
        }
        assert_eq!(told + self.messages().len(), self.files.len(), "a file that no message tells of");
    }
}

/// The texts of all elements of this name.
pub fn all(message: &str, name: &str) -> Vec<String> {
    let (open, close) = (format!("<{name}>"), format!("</{name}>"));
    let found = message.split(&open).skip(1).filter_map(|rest| rest.split_once(&close));
    found.map(|(text, _)| text.to_owned()).collect()
}

fn sha256(content: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("file");
    std::fs::write(&path, content).unwrap();
    let output = Command::new("sha256sum").arg(&path).output().unwrap();
    lossy(&output.stdout).split(' ').next().unwrap().to_owned()
}

fn pdf_text(content: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("file.pdf");
    std::fs::write(&path, content).unwrap();
    let output = Command::new("pdftotext").arg(&path).arg("-").output().expect("poppler-utils is installed");
    assert!(output.status.success());
    lossy(&output.stdout)
}

fn lossy(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
