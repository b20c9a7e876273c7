//! Whatever people write, it is typeset as what it is.

use crate::reader::Pdf;
use documents::{Block, Column, Document, Fact, Heading, Language, Letterhead, List, Note, Table};
use proptest::prelude::*;

/// The text wherever a text may stand.
fn everywhere(text: &str) -> Document {
    let short: String = text.chars().take(70).collect();
    let letterhead = Letterhead {
        body: short.clone(),
        second: Some(text.into()),
        belongs_to: Some(text.into()),
        address: vec![text.into()],
    };
    let line: String = text.chars().take(400).collect();
    let mut document = Document::new(Language::Nn, letterhead, format!("A{line}"), time::macros::date!(2026 - 1 - 1));
    document.number = Some(short.clone());
    document.date_text = Some(text.into());
    document.page_label = short;
    document.site = Some("https://samhelse.example".into());
    document.facts = vec![Fact::new(text, text)];
    document.blocks = vec![
        Block::Heading(Heading { level: 4, number: Some(line.clone()), text: line.clone(), anchor: Some(line) }),
        Block::Markdown(text.into()),
        Block::Paragraph(text.into()),
        Block::List(List { numbered: true, items: vec![text.into()] }),
        Block::Table(Table {
            caption: Some(text.into()),
            columns: vec![Column::words(text), Column::numbers(text)],
            rows: vec![vec![text.into(), text.into()]],
            row_headings: true,
            total: Some(vec![text.into()]),
        }),
        Block::Together(vec![Block::Note(Note { label: text.into(), text: text.into() })]),
        Block::Signatures(vec![text.into()]),
    ];
    document
}

fn renders(text: &str) {
    let document = everywhere(text);
    let file = documents::pdf(&document).unwrap_or_else(|error| panic!("{error}: {text:?}"));
    assert!(file.starts_with(b"%PDF"));
    let page = documents::html(&document, 2).unwrap();
    assert!(!page.contains("<script"));
}

#[test]
fn what_looks_like_code_is_text() {
    for text in [
        "#panic(\"x\") #include \"/etc/passwd\" #read(\"/etc/passwd\")",
        "$ x^2 $ \\ _a_ *b* @ref <label> // x /* y */ = Tittel",
        "#let x = 1; #{ while true {} }",
        "\"; #eval(\"1\") \\u{41} \\\" \\",
        "{page} {pages} {{page}}",
    ] {
        renders(text);
        let mut document = everywhere(text);
        document.blocks = vec![Block::Paragraph(text.into())];
        let read = Pdf::of(&document).text();
        let words: Vec<_> = read.split_whitespace().collect();
        assert!(words.join(" ").contains(text), "{text}: {read}");
    }
}

#[test]
fn strange_characters_are_no_obstacle() {
    for text in [
        "\0\u{1}\u{7f}\u{85}\u{9f}",
        "\u{200f}\u{202e}abc\u{202c}\u{2066}\u{2069}",
        "👩\u{200d}⚕\u{fe0f} 🇳🇴 漢字 العربية עברית",
        "\u{feff}\u{fffe}\u{ffff}\u{fffd}\u{e000}\u{10ffff}",
        "e\u{301}\u{301}\u{301} \u{301} A\u{30a} \u{1ab0}",
        "\u{ad}\u{2028}\u{2029}\u{200b}\u{200d}\u{2060}",
        "->  2x4 <- 1/2 fi ffl --- ... (C)",
        "\n\n\r\n\t \r",
        "",
        "-",
        "'\"`´’‘«»",
        "1. \n2. \n- \n> \n# \n",
        "~~a **b [c](https://x.example) ~~d~~** e~~ [~~f~~](/g) [](https://tom.example)",
        "| a | b |\n|---|--:|\n| | |\n| ~~x~~ |",
    ] {
        renders(text);
    }
}

#[test]
fn long_texts_and_endless_words_fit() {
    renders(&"ord ".repeat(2_500));
    renders(&"å".repeat(10_000));
    renders(&"https://eksempel.example/en/lang/sti?med=sporsmal&og=svar".repeat(60));
    renders(&"\u{a0}".repeat(500));
}

/// Words as people write them here.
fn ordinary() -> impl Strategy<Value = String> {
    proptest::collection::vec("[a-zæøåA-ZÆØÅéòôüčđŋšŧž0-9«»(),.:;!?§%/+–-]{1,14}", 1..40)
        .prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(debug_assertions) { 24 } else { 400 }))]

    #[test]
    fn any_text_renders(text in "\\PC{0,200}|(?s:.){0,200}|[#$\\\\\"'`*_~<>\\[\\](){}|@=/:.a \n-]{0,200}") {
        renders(&text);
    }

    #[test]
    fn ordinary_text_comes_back(text in ordinary()) {
        let mut document = everywhere("a");
        document.blocks = vec![Block::Paragraph(text.clone())];
        let read = Pdf::of(&document).text();
        let joined = |text: &str| text.split_whitespace().collect::<String>().replace(['-', '\u{2010}', '\u{ad}'], "");
        prop_assert!(joined(&read).contains(&joined(&text)), "{text}\n{read}");
    }
}
