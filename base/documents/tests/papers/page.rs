//! Papers as pieces of a page.

use crate::samples;
use std::path::Path;

#[test]
fn the_page_of_every_paper_is_as_it_was() {
    for (name, document) in samples::all() {
        must_match(&format!("{name}.{}.html", document.language.code()), &documents::html(&document, 2).unwrap());
    }
}

#[test]
fn what_people_write_is_escaped_everywhere() {
    let mut document = samples::notice();
    let evil = "<script>\"'&";
    document.title = evil.into();
    document.letterhead.body = evil.into();
    document.number = Some(evil.into());
    document.facts = vec![documents::Fact::new(evil, evil)];
    document.blocks = vec![
        documents::Block::Heading(documents::Heading::numbered(1, evil, evil).anchored(evil)),
        documents::Block::Markdown(format!(
            "x {evil}\n\n# {evil}\n\n`{evil}` [{evil}](https://x.example/\"onclick=\"x)"
        )),
        documents::Block::Signatures(vec![evil.into()]),
    ];
    let page = documents::html(&document, 1).unwrap();
    assert!(!page.contains("<script") && !page.contains("\"onclick") && !page.contains("style="), "{page}");
    assert_eq!(page.matches("&lt;script&gt;").count(), 12, "{page}");
}

#[test]
fn levels_begin_where_the_page_wants_them_and_leave_none_out() {
    let page = documents::html(&samples::paper(), 3).unwrap();
    let levels: Vec<_> =
        page.match_indices("<h").filter_map(|(at, _)| page[at + 2..].chars().next()?.to_digit(10)).collect();
    assert_eq!(levels[..2], [3, 4]);
    assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1 && pair[1] >= 3), "{levels:?}");
}

/// Holds what a paper became against what is kept of it. With `SNAPSHOTS=1` it is kept anew, to be read before it is committed.
pub fn must_match(name: &str, now: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/papers/snapshots").join(name);
    if std::env::var_os("SNAPSHOTS").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, now).unwrap();
    }
    let before = std::fs::read_to_string(&path).unwrap_or_default();
    let differs = before.lines().zip(now.lines()).find(|(before, now)| before != now);
    assert!(
        before == now,
        "{name} is not as it was; SNAPSHOTS=1 keeps it anew. The first line that differs: {differs:?}"
    );
}
