//! Poppler, which many of the readers on people's machines are made of.

use std::{path::Path, process::Command};
use tempfile::TempDir;

/// A PDF on disk.
pub struct Pdf {
    folder: TempDir,
}

impl Pdf {
    /// Puts the document on disk.
    pub fn of(document: &documents::Document) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let pdf = Self { folder };
        std::fs::write(pdf.path(), documents::pdf(document).unwrap()).unwrap();
        pdf
    }

    /// Where it is.
    pub fn path(&self) -> std::path::PathBuf {
        self.folder.path().join("document.pdf")
    }

    /// Its words, in the order they are read in, and whole where a line divides them.
    pub fn text(&self) -> String {
        let text = run("pdftotext", &["-enc", "UTF-8"], &self.path(), &["-"]);
        text.replace('\u{c}', "").replace("\u{ad}\n", "")
    }

    /// Its words as they stand on the page.
    pub fn layout(&self) -> String {
        run("pdftotext", &["-layout", "-enc", "UTF-8"], &self.path(), &["-"])
    }

    /// A line of what the file says about itself.
    pub fn info(&self, name: &str) -> String {
        let info = run("pdfinfo", &[], &self.path(), &[]);
        let line = info.lines().find_map(|line| line.strip_prefix(&format!("{name}:")));
        line.unwrap_or_else(|| panic!("no {name} in\n{info}")).trim().to_owned()
    }

    /// What the archive reads about it, as XML.
    pub fn metadata(&self) -> String {
        run("pdfinfo", &["-meta"], &self.path(), &[])
    }

    /// The names of its parts, as a reader of screens finds them.
    pub fn structure(&self) -> String {
        // This version warns of attributes that it does not know.
        read("pdfinfo", &["-struct"], &self.path(), &[]).0
    }

    /// The names in it that links can lead to.
    pub fn destinations(&self) -> String {
        run("pdfinfo", &["-dests"], &self.path(), &[])
    }
}

/// What a program prints that has nothing to complain about.
fn run(program: &str, before: &[&str], file: &Path, after: &[&str]) -> String {
    let (output, complaints) = read(program, before, file, after);
    // Debian's poppler takes the truth value, which the standard asks for, to be of a wrong type.
    let complaints: Vec<_> = complaints.lines().filter(|line| !line.is_empty() && !line.contains("Suspects")).collect();
    assert!(complaints.is_empty(), "{program}: {complaints:?}");
    output
}

fn read(program: &str, before: &[&str], file: &Path, after: &[&str]) -> (String, String) {
    let output = Command::new(program).args(before).arg(file).args(after).output();
    let output =
        output.unwrap_or_else(|error| panic!("{program}: {error}. `cargo xtask test` installs what is missing."));
    let complaints = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{program}: {complaints}");
    // The titles in the structure are printed as they stand in the file.
    (String::from_utf8_lossy(&output.stdout).into_owned(), complaints)
}
