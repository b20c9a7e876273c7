//! The test of secrets can fail: what everybody may read holds a planted word here, as if it had leaked, and is found in every kind of
//! answer and behind every escape.

use super::crawl::{self, Role};
use super::plant::{BODY, MARK, at, token, with_interface};
use super::{contents, judge, leaks};
use crate::meetings::{add_item, attend, forward, plan, save};
use crate::support::{TestSite, consultation};
use std::collections::BTreeSet;
use std::io::{Cursor, Write as _};
use std::process::{Command, Stdio};
use testkit::{TestDatabase, Visitor, on_both_databases};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

on_both_databases!(what_leaks_is_found_in_every_kind_of_answer);

/// What answers are, by their media types.
const KINDS: [&str; 9] = [
    "text/html",
    "text/plain",
    "text/csv",
    "text/calendar",
    "application/json",
    "application/atom+xml",
    "application/pdf",
    "application/zip",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
];

async fn what_leaks_is_found_in_every_kind_of_answer(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let coordinator = site.sign_in("koordinator").await;
    let starts = publish(&coordinator, &site.sign_in("al").await).await;
    while site.work().await > 0 {}
    oparl::bring_up_to_date(&site.database).await.unwrap();
    let administrator = site.sign_in("administrator").await;
    let program = Role::token("published", site.visitor(), token(&administrator, "published").await);
    let mut found = Vec::new();
    for role in [Role::visitor(site.visitor()), program] {
        let addresses = crawl::addresses(&role, &site.url, &starts).await;
        found.extend(leaks(&role, &addresses).await);
    }
    let kinds: BTreeSet<&str> = found.iter().map(|(_, reached)| reached.kind.as_str()).collect();
    let unseen: Vec<_> = KINDS.iter().filter(|kind| !kinds.contains(*kind)).collect();
    assert!(unseen.is_empty(), "a word in {unseen:?} is not found; in {kinds:?} it is");
    let paths: Vec<&str> = found.iter().map(|(_, reached)| reached.path.as_str()).collect();
    for part in [
        "/oparl/v1.1/papers/",
        "/oparl/v1.1/meetings/",
        "/api/matters/",
        "/api/meetings/",
        "/archive/matter.zip",
        "/related",
        "/answers.csv",
    ] {
        assert!(paths.iter().any(|path| path.contains(part)), "{part} is not looked at, or nothing is found there");
    }
}

/// A matter before a council and a meeting, with a planted word wherever everybody reads it.
async fn publish(coordinator: &Visitor, council: &Visitor) -> Vec<String> {
    let word = |what: &str| format!("{MARK}{what}");
    let title = word("TITTEL");
    let fields = [("title_nb", title.as_str()), ("summary_nb", &word("KORT")), ("publish", "yes")];
    let matter = at(coordinator.submit(&format!("{BODY}/matters/new"), &fields).await.location);
    let form = format!("{matter}/documents/new");
    let attached = coordinator.upload_titled(&form, &title, "notat.txt", title.clone().into()).await;
    assert_eq!(attached.status, 303);
    let text = [("words", title.as_str()), ("language", "nb"), ("version", "0")];
    assert_eq!(coordinator.submit(&format!("{matter}/texts/new"), &text).await.status, 303);
    let deadline = crate::case::day(60);
    let circulated = [("deadline", deadline.as_str()), ("rule", "all"), ("councils", "kommunestyret-al")];
    assert_eq!(coordinator.submit(&format!("{matter}/circulate"), &circulated).await.status, 303);
    let id = consultation(council, &matter).await;
    assert_eq!(council.submit_from(&matter, &format!("/consultations/{id}/accept"), &[]).await.status, 303);
    let (number, today) = (word("1"), crate::case::day(0));
    let adopted = [
        ("answer", "adopted_unchanged"),
        ("meeting_date", today.as_str()),
        ("case_number", &number),
        ("resolution", &title),
    ];
    assert_eq!(council.submit(&format!("/consultations/{id}/answer"), &adopted).await.status, 303);
    let meeting = plan(coordinator, "2026-11-10").await;
    let item = add_item(coordinator, &meeting, &[("title_nb", &title), ("text_nb", &word("TEKST"))]).await;
    let place = word("STED");
    let plan = [("day", "2026-11-10"), ("starts", "09:00"), ("ends", "11:30"), ("language", "nb"), ("place", &place)];
    assert_eq!(coordinator.submit(&format!("{meeting}/edit"), &plan).await.status, 303);
    for step in ["call", "begin"] {
        forward(coordinator, &meeting, step).await;
    }
    attend(coordinator, &meeting).await;
    save(coordinator, &meeting, &item, &[("words", &word("REFERAT")), ("result", "adopted")]).await;
    forward(coordinator, &meeting, "present").await;
    with_interface(vec![matter, meeting])
}

#[test]
fn no_disguise_hides_a_word() {
    let word = format!("{MARK}SAK");
    let each = |write: fn(char) -> String| word.chars().map(write).collect::<String>();
    let (begin, end) = word.split_at(5);
    let disguised: Vec<(&str, Vec<u8>)> = vec![
        ("a page", format!("<p>Sak {word}.</p>").into()),
        ("numbers in a page", each(|one| format!("&#{};", one as u32)).into()),
        ("hexadecimal numbers in a page", each(|one| format!("&#x{:x};", one as u32)).into()),
        ("tags in the middle of it", format!("{begin}<ins>{end}</ins>").into()),
        ("a line of a calendar that goes on", format!("SUMMARY:{begin}\r\n {end}").into()),
        ("hyphens that are not seen", format!("{begin}\u{ad}{end}").into()),
        ("JSON", format!("{{\"name\": \"{word}\"}}").into()),
        ("numbers in JSON", each(|one| format!("\\u{:04x}", one as u32)).into()),
        ("an address", format!("/matters?title={}", each(|one| format!("%{:02X}", one as u32))).into()),
        ("a slug", format!("/matters/{}-4", word.to_lowercase()).into()),
        ("a line of the log", format!("DEBUG request{{uri=/papers/{word}.txt}}: answered").into()),
        ("a mail", each(|one| format!("={:02X}", one as u32)).into()),
        ("the subject of a mail", format!("=?utf-8?b?{}?=", base64(&word)).into()),
        ("a ZIP", zipped(&word, "a.txt", b"nothing")),
        ("a file in a ZIP", zipped("a.txt", "b.txt", word.as_bytes())),
        ("a ZIP in a ZIP", zipped("a.txt", "b.zip", &zipped("c.txt", "d.txt", word.as_bytes()))),
        ("what is compressed on the way", compressed(word.as_bytes())),
    ];
    for (kind, answer) in disguised {
        let found = judge::marks(&contents::text(&answer));
        assert!(found.contains(&word), "{kind}: {found:?}");
    }
    let clean: [&[u8]; 3] = [b"Sak 4/18", b"{\"name\": \"100 % \\u00e5pen\"}", &zipped("sak.txt", "b.txt", b"Sak")];
    for answer in clean {
        assert!(judge::marks(&contents::text(answer)).is_empty());
    }
}

fn base64(text: &str) -> String {
    use base64::Engine as _;
    base64::engine::general_purpose::STANDARD.encode(text)
}

fn zipped(empty: &str, name: &str, content: &[u8]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    archive.start_file(empty, SimpleFileOptions::default()).unwrap();
    archive.start_file(name, SimpleFileOptions::default()).unwrap();
    archive.write_all(content).unwrap();
    archive.finish().unwrap().into_inner()
}

fn compressed(content: &[u8]) -> Vec<u8> {
    let mut gzip = Command::new("gzip").arg("-c").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    gzip.stdin.take().unwrap().write_all(content).unwrap();
    gzip.wait_with_output().unwrap().stdout
}
