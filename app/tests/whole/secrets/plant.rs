//! Words in every place that is kept from the public.

use super::exempt;
use crate::meetings::{add_item, attend, forward, plan, save};
use crate::signups;
use std::time::{Duration, Instant};
use testkit::{Visitor, tokio};

/// Every planted word begins so.
pub const MARK: &str = "TEIEPLIKT";

/// The body that deals with it all.
pub const BODY: &str = "/bodies/helse-og-omsorgslederforum";

/// What was planted.
pub struct Planted {
    /// The words.
    pub words: Vec<String>,
    /// Where they stand: addresses that are tried even if no link leads there.
    pub starts: Vec<String>,
}

impl Planted {
    /// One more word.
    pub fn word(&mut self, what: &str) -> String {
        let word = format!("{MARK}{what}");
        self.words.push(word.clone());
        word
    }
}

/// Plants all of them.
pub async fn everything(coordinator: &Visitor, council: &Visitor) -> Planted {
    let mut planted = Planted { words: Vec::new(), starts: Vec::new() };
    draft_matter(coordinator, &mut planted).await;
    draft_text(coordinator, &mut planted).await;
    planned_meeting(coordinator, &mut planted).await;
    held_meeting(coordinator, &mut planted).await;
    exempt::matter(coordinator, council, &mut planted).await;
    participant(coordinator, &mut planted).await;
    planted.starts = with_interface(planted.starts);
    planted
}

/// Somebody who has signed up for a meeting that everybody sees.
async fn participant(coordinator: &Visitor, planted: &mut Planted) {
    let meeting = plan(coordinator, "2199-06-08").await;
    add_item(coordinator, &meeting, &[("title_nb", "Ny samarbeidsavtale")]).await;
    signups::open(coordinator, &meeting, "80").await;
    let [name, address, needs] = ["DELTAKER", "DELTAKERPOST", "BEHOV"].map(|what| planted.word(what));
    signups::add(coordinator, &meeting, &name, &format!("{address}@example.org"), &needs).await;
    forward(coordinator, &meeting, "call").await;
    planted.starts.push(meeting);
}

/// These addresses, and those under which programs read the same: no link leads there.
pub fn with_interface(starts: Vec<String>) -> Vec<String> {
    let is_read = |path: &&String| path.starts_with("/matters/") || path.starts_with("/meetings/");
    let read: Vec<String> = starts.iter().filter(is_read).map(|path| format!("/api{path}")).collect();
    starts.into_iter().chain(read).collect()
}

async fn draft_matter(coordinator: &Visitor, planted: &mut Planted) {
    let (title, summary, text) = (planted.word("SAKSTITTEL"), planted.word("SAMMENDRAG"), planted.word("SAKSTEKST"));
    let fields = [("title_nb", title.as_str()), ("summary_nb", &summary), ("text_nb", &text)];
    let opened = coordinator.submit(&format!("{BODY}/matters/new"), &fields).await;
    let matter = at(opened.location);
    let (title, content) = (planted.word("VEDLEGGSTITTEL"), planted.word("VEDLEGGSINNHOLD"));
    let name = format!("{}.txt", planted.word("VEDLEGGSNAVN"));
    let form = format!("{matter}/documents/new");
    assert_eq!(coordinator.upload_titled(&form, &title, &name, content.into_bytes()).await.status, 303);
    planted.starts.push(matter);
}

/// A text that is written on a published matter and not circulated yet.
async fn draft_text(coordinator: &Visitor, planted: &mut Planted) {
    let fields = [("title_nb", "Felles avtale"), ("publish", "yes")];
    let matter = at(coordinator.submit(&format!("{BODY}/matters/new"), &fields).await.location);
    let words = planted.word("UTKAST");
    let text = [("words", words.as_str()), ("language", "nb"), ("version", "0")];
    assert_eq!(coordinator.submit(&format!("{matter}/texts/new"), &text).await.status, 303);
    planted.starts.push(matter);
}

async fn planned_meeting(coordinator: &Visitor, planted: &mut Planted) {
    let meeting = plan(coordinator, "2027-05-11").await;
    let (title, text) = (planted.word("PLANLAGT"), planted.word("PLANLAGTTEKST"));
    add_item(coordinator, &meeting, &[("title_nb", &title), ("text_nb", &text)]).await;
    planted.starts.push(meeting);
}

/// A published meeting with an exempt item, an exempt paper of a public one, and a proposal nobody has answered.
async fn held_meeting(coordinator: &Visitor, planted: &mut Planted) {
    let meeting = plan(coordinator, "2026-11-10").await;
    let fields = ["TITTEL", "TEKST", "INNSTILLING", "TALER"].map(|what| planted.word(what));
    let exempt = [
        ("title_nb", fields[0].as_str()),
        ("text_nb", &fields[1]),
        ("recommendation_nb", &fields[2]),
        ("speakers", &fields[3]),
        ("legal_basis", "offl-25"),
        ("public_title_nb", "Tilsetting"),
    ];
    let item = add_item(coordinator, &meeting, &exempt).await;
    paper(coordinator, &item, planted, "", "I").await;
    let open = add_item(coordinator, &meeting, &[("title_nb", "Felles logoped")]).await;
    paper(coordinator, &open, planted, "offl-13-fvl-13-1", "II").await;
    for step in ["call", "begin"] {
        forward(coordinator, &meeting, step).await;
    }
    attend(coordinator, &meeting).await;
    let words = planted.word("VOTERING");
    let vote = [("words", words.as_str()), ("method", "consensus")];
    assert_eq!(coordinator.submit(&format!("{item}/votes/new"), &vote).await.status, 303);
    let (words, resolution) = (planted.word("REFERAT"), planted.word("VEDTAK"));
    save(
        coordinator,
        &meeting,
        &item,
        &[("words", &words), ("resolution", &resolution), ("result", "adopted_with_change")],
    )
    .await;
    save(coordinator, &meeting, &open, &[("words", "Hol la fram saken."), ("result", "adopted")]).await;
    forward(coordinator, &meeting, "present").await;
    planted.starts.push(meeting);
}

/// A paper of an item.
pub async fn paper(coordinator: &Visitor, item: &str, planted: &mut Planted, legal_basis: &str, number: &str) {
    let (title, content) = (planted.word(&format!("PAPIR{number}")), planted.word(&format!("PAPIRTEKST{number}")));
    let name = format!("{}.txt", planted.word(&format!("PAPIRNAVN{number}")));
    let fields = [("title_nb", title.as_str()), ("legal_basis", legal_basis)];
    let form = format!("{item}/papers/new");
    assert_eq!(coordinator.upload_with(&form, &fields, &name, content.into_bytes()).await.status, 303);
}

/// A token for what the coordinator reads.
pub async fn token(administrator: &Visitor, scope: &str) -> String {
    let page = "/accounts/koordinator/tokens";
    let made = administrator.submit(page, &[("name", "Uttrekk"), ("scope", scope), ("lifetime", "30")]).await;
    made.text("code.token").unwrap_or_else(|| panic!("{}", made.body))
}

/// Waits until the register of OParl, which follows what is recorded, knows the published meeting.
pub async fn until_registered(url: &str) {
    let (visitor, begun) = (Visitor::new(url), Instant::now());
    loop {
        let bodies = visitor.get("/oparl/v1.1/bodies").await.body;
        let lists = bodies.split('"').filter(|part| part.ends_with("/agenda-items")).map(str::to_owned);
        for list in lists.collect::<Vec<_>>() {
            let items = visitor.get(list.strip_prefix(url).unwrap()).await.body;
            // The last of what is planted there.
            if items.contains(exempt::PUBLIC) {
                return;
            }
        }
        assert!(begun.elapsed() < Duration::from_secs(120), "the register does not follow");
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
}

/// Where a form led to.
pub fn at(location: Option<String>) -> String {
    location.unwrap().split('?').next().unwrap().to_owned()
}
