//! What archives and readers of screens need to find in the file.

use crate::{reader::Pdf, samples};
use std::process::Command;

#[test]
fn every_paper_says_what_it_conforms_to() {
    for (name, document) in samples::all() {
        let pdf = Pdf::of(&document);
        assert_eq!(pdf.info("Title"), document.title, "{name}");
        assert_eq!(pdf.info("Author"), document.letterhead.body, "{name}");
        assert_eq!(pdf.info("Tagged"), "yes", "{name}");
        assert_eq!(pdf.info("JavaScript"), "no", "{name}");
        assert!(pdf.info("Page size").contains("A4"), "{name}");
        let metadata = pdf.metadata();
        let says = |key: &str, value: &str| {
            metadata.contains(&format!("<{key}>{value}</{key}>")) || metadata.contains(&format!("{key}=\"{value}\""))
        };
        assert!(says("pdfaid:part", "2") && says("pdfaid:conformance", "A"), "{metadata}");
        assert!(says("pdfuaid:part", "1"), "{metadata}");
        let language = format!("<rdf:li>{}</rdf:li>", document.language.code());
        assert!(metadata.contains(&language), "{metadata}");
    }
}

#[test]
fn the_day_in_the_file_is_the_one_given() {
    let pdf = Pdf::of(&samples::notice());
    assert!(pdf.metadata().contains("2026-11-03"), "{}", pdf.metadata());
}

#[test]
fn the_parts_are_named() {
    let structure = Pdf::of(&samples::notice()).structure();
    for part in ["Document", "H1", "H2", "P", "L", "LI", "Table", "THead", "TH", "TD", "BlockQuote", "Link"] {
        assert!(structure.lines().any(|line| named(line) == part), "{part}:\n{structure}");
    }
}

#[test]
fn cells_that_head_a_row_are_marked() {
    let structure = Pdf::of(&samples::notice()).structure();
    assert!(structure.contains("/Scope /Row") && structure.contains("/Scope /Column"), "{structure}");
}

fn named(line: &str) -> &str {
    line.split_whitespace().next().unwrap_or_default().trim_end_matches(':')
}

#[test]
fn headings_can_be_linked_to() {
    let destinations = Pdf::of(&samples::notice()).destinations();
    for anchor in ["saksliste", "sak-13", "sak-13-innstilling", "bakgrunn"] {
        assert!(destinations.contains(&format!("\"{anchor}\"")), "{anchor}:\n{destinations}");
    }
}

/// PDF/UA as a second program understands it, with the rules that a machine can check.
#[test]
fn a_checker_of_accessibility_finds_nothing() {
    let program = std::env::var("SAMHELSE_TEST_PDFUA")
        .expect("SAMHELSE_TEST_PDFUA must say where the program pdfua is; `cargo xtask test` installs it");
    for (name, document) in samples::all() {
        let pdf = Pdf::of(&document);
        let output = Command::new(&program).arg("check").arg(pdf.path()).output().unwrap();
        assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stdout));
    }
}
