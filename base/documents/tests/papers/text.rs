//! What a paper says, read back from the file.

use crate::{page::must_match, reader::Pdf, samples};

#[test]
fn the_text_of_every_paper_is_as_it_was() {
    for (name, document) in samples::all() {
        must_match(&format!("{name}.{}.txt", document.language.code()), &Pdf::of(&document).layout());
    }
}

#[test]
fn words_divided_at_the_end_of_a_line_are_whole_when_read_back() {
    let text = samples::all().iter().map(|(_, document)| Pdf::of(document).text()).collect::<String>();
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for phrase in [
        "Kompetanseplanen",
        "samhandlingskompetanse",
        "med toppar i vinterferien",
        "§ 23 første ledd",
        "1\u{a0}104\u{a0}000",
    ] {
        let plain = phrase.replace('\u{a0}', " ");
        assert!(words.contains(phrase) || words.contains(&plain), "{phrase}: {words}");
    }
}

#[test]
fn pages_are_counted_in_the_words_given() {
    let pdf = Pdf::of(&samples::notice());
    let pages = pdf.info("Pages");
    let text = pdf.text();
    assert!(
        text.contains(&format!("Side 1 av {pages}")) && text.contains(&format!("Side {pages} av {pages}")),
        "{text}"
    );
}
