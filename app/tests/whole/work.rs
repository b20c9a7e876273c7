//! My work: each person finds what waits for them, and nothing of anybody else's.

mod many;

use crate::agenda::{self, FORUM, Time, add_item, add_person, forward, path, plan};
use crate::support::TestSite;
use access::Role;
use testkit::{TestDatabase, Visitor, on_both_databases};

on_both_databases!(
    each_finds_what_waits_for_them,
    those_in_different_councils_see_different_things,
    what_is_late_comes_first,
    nothing_exempt_and_no_draft_of_others_is_told,
    a_group_that_is_long_is_shown_whole_when_asked,
);

/// The entries of a group, each with what to do.
pub async fn group(person: &Visitor, group: &str) -> Vec<String> {
    let page = person.get("/work").await;
    assert_eq!(page.status, 200);
    let links = page.attributes(&format!("section[aria-labelledby='{group}'] li a"), "href");
    let entry = |place: usize| {
        let entry = format!("section[aria-labelledby='{group}'] li:nth-of-type({place})");
        let text = |part: &str| page.text(&format!("{entry} {part}")).unwrap_or_default();
        format!("{} | {}", text("a"), text(".ds-tag"))
    };
    (1..=links.len()).map(entry).collect()
}

/// What somebody is to write, but for the assignment that the demonstration begins with.
async fn writing(person: &Visitor) -> Vec<String> {
    let mut entries = group(person, "write").await;
    entries.retain(|entry| !entry.starts_with("Forslag til besøksplan"));
    entries
}

async fn start(home: TestDatabase) -> (TestSite, Time) {
    let time = Time::default();
    (TestSite::start_at(home, time.clock(), |_| {}).await, time)
}

async fn each_finds_what_waits_for_them(home: TestDatabase) {
    let (site, _) = start(home).await;
    let coordinator = site.sign_in("koordinator").await;
    let meeting = plan(&coordinator, "2026-11-10").await;
    let item = add_item(&coordinator, &meeting, &[("title_nb", "Felles logoped")]).await;
    add_item(&coordinator, &meeting, &[("title_nb", "Orientering"), ("kind", "information")]).await;
    coordinator.upload(&format!("{item}/papers/new"), "notat.txt", b"Et notat".to_vec()).await;
    assert_eq!(writing(&coordinator).await, ["Møte 1/26 | Gjør ferdig sakslisten og kall inn"]);
    let member = site.sign_in("medlem").await;
    let before = group(&member, "read").await;
    assert!(!before.iter().any(|entry| entry.contains("Møte 1/26")), "it has not been called: {before:?}");

    forward(&coordinator, &meeting, &["call"]).await;
    assert!(writing(&coordinator).await.is_empty());
    for person in [&coordinator, &member] {
        let (read, decide) = (group(person, "read").await, group(person, "decide").await);
        assert!(read.contains(&"Møte 1/26 | Innkalling: saker 2, papirer 1".to_owned()), "{read:?}");
        assert!(decide.contains(&"Møte 1/26 | Én sak til vedtak".to_owned()), "{decide:?}");
    }
    let hol = site.sign_in("hol").await;
    assert!(group(&hol, "read").await.is_empty() && !hol.get("/work").await.body.contains("Møte 1/26"));

    forward(&coordinator, &meeting, &["begin"]).await;
    assert_eq!(writing(&coordinator).await, ["Møte 1/26 | Skriv referatet ferdig"]);
    assert!(group(&member, "write").await.is_empty(), "others write the minutes");
    forward(&coordinator, &meeting, &["present"]).await;
    assert!(writing(&coordinator).await.is_empty());
    assert_eq!(site.visitor().get("/work").await.location.as_deref(), Some("/sign-in?next=%2Fwork"));
}

/// Opens a matter, writes a text and sends it to these councils; gives the matter's path.
async fn circulate(coordinator: &Visitor, title: &str, councils: &[&str], publish: bool) -> String {
    let mut fields = vec![("title_nb", title)];
    fields.extend(publish.then_some(("publish", "yes")));
    let matter = path(&coordinator.submit(&format!("{FORUM}/matters/new"), &fields).await);
    path(&coordinator.submit(&format!("{matter}/texts/new"), &[("words", "1. Ja."), ("language", "nb")]).await);
    let mut fields = vec![("deadline", "2026-11-20"), ("rule", "all")];
    fields.extend(councils.iter().map(|council| ("councils", *council)));
    path(&coordinator.submit(&format!("{matter}/circulate"), &fields).await);
    matter
}

async fn those_in_different_councils_see_different_things(home: TestDatabase) {
    let (site, _) = start(home).await;
    let coordinator = site.sign_in("koordinator").await;
    circulate(&coordinator, "Sak for Hol", &["kommunestyret-hol"], true).await;
    circulate(&coordinator, "Sak for Gol", &["kommunestyret-gol"], true).await;
    circulate(&coordinator, "Sak for begge, ikke publisert", &["kommunestyret-hol", "kommunestyret-gol"], false).await;
    let mut names = Vec::new();
    for council in ["hol", "gol"] {
        let body = format!("kommunestyret-{council}");
        let (seated, reads) = (format!("sits-in-{council}"), format!("reads-in-{council}"));
        add_person(&site, &seated, None, Some(&body)).await;
        add_person(&site, &reads, Some((Role::Member, &body)), Some(&body)).await;
        names.push((council, seated, reads));
    }
    for (council, seated, reads) in names {
        let (own, other) =
            if council == "hol" { ("Sak for Hol", "Sak for Gol") } else { ("Sak for Gol", "Sak for Hol") };
        let entry = |title: &str, what: &str| format!("{title} | {what}");
        let decide = group(&site.sign_in(&seated).await, "decide").await;
        assert!(decide.contains(&entry(own, "Felles vedtak til behandling")), "{decide:?}");
        assert!(!decide.iter().any(|one| one.contains(other) || one.contains("begge")), "{decide:?}");
        let decide = group(&site.sign_in(&reads).await, "decide").await;
        assert!(
            decide.iter().any(|one| one.contains("begge")),
            "a member of the body reads what is internal: {decide:?}"
        );
        assert!(!decide.iter().any(|one| one.contains(other)), "{decide:?}");
        let answer = group(&site.sign_in(council).await, "answer").await;
        assert!(answer.contains(&entry(own, "Ta til behandling")), "{answer:?}");
        assert!(answer.iter().any(|one| one.contains("begge")) && !answer.iter().any(|one| one.contains(other)));
    }
}

async fn what_is_late_comes_first(home: TestDatabase) {
    let (site, time) = start(home).await;
    let coordinator = site.sign_in("koordinator").await;
    circulate(&coordinator, "Sak med frist", &["kommunestyret-hol"], true).await;
    let (held, planned) = (plan(&coordinator, "2026-11-04").await, plan(&coordinator, "2026-11-25").await);
    for meeting in [&held, &planned] {
        add_item(&coordinator, meeting, &[("title_nb", "Sak")]).await;
    }
    forward(&coordinator, &held, &["call"]).await;
    let late = |body: &str| body.matches("Over fristen").count();
    time.day(9);
    let coordinator = site.sign_in("koordinator").await;
    let write = ["Møte 2/26 | Gjør ferdig sakslisten og kall inn", "Møte 1/26 | Skriv referatet ferdig"];
    let mut now = writing(&coordinator).await;
    now.sort_unstable();
    let mut wanted = write.map(str::to_owned).to_vec();
    wanted.sort_unstable();
    assert_eq!(now, wanted, "a meeting that was called and is over has no minutes yet");
    assert_eq!(late(&coordinator.get("/work").await.body), 0);
    time.day(17);
    let coordinator = site.sign_in("koordinator").await;
    assert_eq!(late(&coordinator.get("/work").await.body), 2, "both the agenda and the minutes are");
    let hol = site.sign_in("hol").await;
    assert!(!group(&hol, "answer").await[0].contains("Sak med frist"));
    time.day(19);
    let hol = site.sign_in("hol").await;
    let answer = group(&hol, "answer").await;
    assert!(answer.iter().take(2).any(|entry| entry.contains("Sak med frist")), "{answer:?}");
    assert!(hol.get("/work").await.body.contains("over fristen."));
}

async fn nothing_exempt_and_no_draft_of_others_is_told(home: TestDatabase) {
    let (site, _) = start(home).await;
    let coordinator = site.sign_in("koordinator").await;
    let fields = [("title_nb", "MERKE-utkast")];
    path(&coordinator.submit(&format!("{FORUM}/matters/new"), &fields).await);
    let meeting = plan(&coordinator, "2026-11-10").await;
    let exempt = [("title_nb", "MERKE-tittel"), ("legal_basis", "offl-25"), ("public_title_nb", "Tilsetting")];
    let item = add_item(&coordinator, &meeting, &exempt).await;
    coordinator.upload(&format!("{item}/papers/new"), "MERKE.txt", b"MERKE".to_vec()).await;
    path(&coordinator.submit(&format!("{meeting}/edit"), &named(&coordinator, &meeting).await).await);
    add_person(&site, "sits", None, Some("helse-og-omsorgslederforum")).await;
    let planned = writing(&coordinator).await;
    assert!(planned[0].starts_with("MERKE-navn"), "{planned:?}");
    for name in ["sits", "medlem", "hol", "administrator"] {
        let page = site.sign_in(name).await.get("/work").await.body;
        assert!(!page.contains("MERKE"), "{name}: {page}");
    }
    forward(&coordinator, &meeting, &["call"]).await;
    let seated = group(&site.sign_in("sits").await, "read").await;
    assert_eq!(seated, ["MERKE-navn | Innkalling: saker 1, papirer 0"], "papers that are kept from them do not count");
    let member = group(&site.sign_in("medlem").await, "read").await;
    assert!(member.contains(&"MERKE-navn | Innkalling: saker 1, papirer 1".to_owned()), "{member:?}");
}

/// The meeting's own fields with a name.
async fn named(coordinator: &Visitor, meeting: &str) -> Vec<(&'static str, &'static str)> {
    let version = coordinator.get(&format!("{meeting}/edit")).await.hidden("version").unwrap();
    let version: &'static str = version.leak();
    let plan = [("day", "2026-11-10"), ("starts", "09:00"), ("ends", "11:00"), ("language", "nb")];
    [plan.to_vec(), vec![("name_nb", "MERKE-navn"), ("version", version)]].concat()
}

async fn a_group_that_is_long_is_shown_whole_when_asked(home: TestDatabase) {
    let (site, _) = start(home).await;
    let coordinator = site.sign_in("koordinator").await;
    for day in 10..22 {
        let meeting = plan(&coordinator, &format!("2026-11-{day}")).await;
        add_item(&coordinator, &meeting, &[("title_nb", "Orientering"), ("kind", "information")]).await;
        agenda::forward(&coordinator, &meeting, &["call"]).await;
    }
    let page = coordinator.get("/work").await;
    let entries = |page: &testkit::Answer| page.attributes("section[aria-labelledby='read'] li a", "href").len();
    assert_eq!((entries(&page), page.attributes("a[href='/work?show=read']", "href").len()), (10, 1));
    let whole = coordinator.get("/work?show=read").await;
    assert!(entries(&whole) >= 12 && whole.attributes("section section", "id").is_empty());
    assert!(whole.attributes("a[href='/work?show=read']", "href").is_empty());
    assert!(!whole.body.contains("aria-labelledby=\"write\""), "one group alone");
    assert!(group(&coordinator, "decide").await.is_empty(), "there is nothing to decide");
}
