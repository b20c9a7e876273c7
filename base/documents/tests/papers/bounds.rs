//! How large a paper may be, and what becomes of what is too much.

use crate::{reader::Pdf, samples};
use documents::{Block, Column, Document, Error, Heading, Language, Letterhead, Part, Table};

fn paper(blocks: Vec<Block>) -> Document {
    let mut paper = Document::new(Language::Nb, Letterhead::of("Gol"), "Prøve", time::macros::date!(2026 - 1 - 1));
    paper.blocks = blocks;
    paper
}

fn refused(document: &Document) -> Part {
    let pdf = documents::pdf(document);
    let html = documents::html(document, 1);
    match (pdf, html) {
        (Err(Error::TooLarge { part, .. }), Err(Error::TooLarge { part: other, .. })) if part == other => part,
        (pdf, html) => panic!("{:?} {:?}", pdf.map(|file| file.len()), html.map(|page| page.len())),
    }
}

#[test]
fn what_is_too_large_is_refused_with_what_there_is_too_much_of() {
    assert_eq!(refused(&paper(vec![Block::Markdown("a ".repeat(600_000))])), Part::Text);
    assert_eq!(refused(&paper(vec![Block::Markdown("- a\n".repeat(40_000))])), Part::Pieces);
    assert_eq!(refused(&paper(vec![Block::PageBreak; 40_000])), Part::Pieces);
    assert_eq!(refused(&paper(vec![Block::Heading(Heading::new(1, "a".repeat(3_000)))])), Part::Heading);
    let columns = vec![Column::words("a"); 17];
    assert_eq!(refused(&paper(vec![Block::Table(Table { columns, ..Table::default() })])), Part::Columns);
    let mut document = samples::notice();
    document.title = "a".repeat(3_000);
    assert_eq!(refused(&document), Part::Title);
    let mut document = samples::notice();
    document.number = Some("1".repeat(400));
    assert_eq!(refused(&document), Part::Running);
}

#[test]
fn a_paper_must_have_a_title() {
    let mut document = samples::notice();
    document.title = " \0\u{200f} ".into();
    assert!(matches!(documents::pdf(&document), Err(Error::NoTitle)));
    assert!(matches!(documents::html(&document, 1), Err(Error::NoTitle)));
}

#[test]
fn what_no_page_can_keep_together_is_divided_and_not_cut_off() {
    let lines: Vec<_> = (1..=90).map(|line| Block::Paragraph(format!("Linje nr. {line}"))).collect();
    let pdf = Pdf::of(&paper(vec![Block::Together(lines), Block::Together(vec![Block::PageBreak])]));
    let text = pdf.text();
    for line in 1..=90 {
        assert!(text.contains(&format!("Linje nr. {line}\n")), "{line}: {text}");
    }
    assert_ne!(pdf.info("Pages"), "1");
}

#[test]
fn what_is_nested_without_end_is_still_there() {
    let mut deep = "> ".repeat(400);
    deep.push_str("innerst\n\n");
    for level in 0..200 {
        deep.push_str(&"  ".repeat(level));
        deep.push_str("- punkt\n");
    }
    deep.push_str(&format!("\n{}fet{}\n", "**a *b ".repeat(100), "* **".repeat(100)));
    let text = Pdf::of(&paper(vec![Block::Markdown(deep.clone())])).text();
    assert!(text.contains("innerst") && text.contains("fet"), "{text}");
    assert!(documents::html(&paper(vec![Block::Markdown(deep)]), 1).unwrap().contains("innerst"));
}
