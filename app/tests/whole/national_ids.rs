//! No form takes a national identity number: nothing here is about single persons.

use crate::assignments::{give, report};
use crate::authenticators::{add_app, first_step};
use crate::case::{circulate, open_matter};
use crate::meetings::Meetings;
use crate::support::{CASE, TestSite, consultation};
use std::collections::BTreeSet;
use std::path::Path;
use testkit::{Answer, TestDatabase, Visitor, on_both_databases};

on_both_databases!(every_free_text_field_refuses_national_identity_numbers);

/// Valid by its date and its check digits.
const NUMBER: &str = "01015000070";
/// What the refusal says.
const TOLD: &str = "fødselsnummer";
/// What people write freely, among the types of fields.
const FREE: [&str; 4] = ["text", "email", "url", "textarea"];
/// What they cannot write freely in.
const BOUND: [&str; 8] = ["date", "time", "number", "hidden", "password", "radio", "checkbox", "file"];

/// The forms whose texts are read under these prefixes have nothing that is kept as it was written.
const WITHOUT_TEXT: [(&str, &str); 9] = [
    ("circulate-", "days, choices and a number that is read as one"),
    ("close-", "a choice"),
    ("end-", "a day and choices"),
    ("invitation-", "a password, which is kept as a hash"),
    ("password-", "passwords, which are kept as hashes"),
    ("passkey-", "a name, which is replaced when it is refused; the browser sends it only with a passkey"),
    ("related-", "a choice"),
    ("review-", "a day"),
    ("send-", "choices"),
];

/// Fills one field after the other with a number, and tells which were refused.
async fn refuses(person: &Visitor, page: &str, action: &str) -> usize {
    let form = person.get(page).await;
    assert_eq!(form.status, 200, "{page}: {}", form.body);
    let fields = free_fields(&form, action);
    assert!(!fields.is_empty(), "{page} has no form to {action} with a text to fill in");
    for field in &fields {
        let answer = person.submit_from(page, action, &[(field, NUMBER)]).await;
        assert_eq!(answer.status, 422, "{field} on {page}: {}", answer.body);
        let error = answer.text(&format!("#{field}-error")).unwrap_or_default();
        assert!(error.contains(TOLD), "{field} on {page} says {error:?}");
    }
    fields.len()
}

fn free_fields(page: &Answer, action: &str) -> Vec<String> {
    let form = format!("form[action='{action}']");
    let types: BTreeSet<_> = page.attributes(&format!("{form} input"), "type").into_iter().collect();
    let unknown: Vec<_> =
        types.iter().filter(|kind| !FREE.contains(&kind.as_str()) && !BOUND.contains(&kind.as_str())).collect();
    assert!(unknown.is_empty(), "are fields of the types {unknown:?} free text?");
    let mut fields = page.attributes(&format!("{form} textarea"), "name");
    for kind in FREE {
        fields.extend(page.attributes(&format!("{form} input[type={kind}]"), "name"));
    }
    // The one is read as a whole number, the other is a trap for programs and read by nobody.
    fields.retain(|field| field != "quorum" && field != signups::pages::signup::TRAP);
    fields
}

async fn every_free_text_field_refuses_national_identity_numbers(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let (visitor, administrator) = (site.visitor(), site.sign_in("administrator").await);
    let (coordinator, hol) = (site.sign_in("koordinator").await, site.sign_in("hol").await);
    let (al, matter) = (site.sign_in("al").await, open_matter(&coordinator).await);
    circulate(&coordinator, &matter, "1. Ja.", "").await;
    let answered = format!("/consultations/{}", consultation(&al, CASE).await);
    let sent = format!("/consultations/{}", consultation(&al, &matter).await);
    let consultation = format!("/consultations/{}", consultation(&hol, CASE).await);
    let meetings = Meetings::make(&site).await;
    add_app(&hol).await;
    let half_way = first_step(&site, "hol").await;
    let same = |page: &str| (page.to_owned(), page.to_owned());
    let forms = [
        ("sign-in-", &visitor, same("/sign-in")),
        ("recover-", &visitor, same("/recover")),
        ("sign-in-code-", &half_way, same("/sign-in/code")),
        ("totp-", &hol, same("/account/totp")),
        ("data-", &hol, ("/account/data".to_owned(), "/account/data/email".to_owned())),
        ("invite-", &administrator, same("/accounts/new")),
        ("token-", &administrator, same("/accounts/gol/tokens")),
        ("grant-", &coordinator, ("/access".to_owned(), "/access/grants".to_owned())),
        ("correct-", &administrator, same("/accounts/gol/correct")),
        ("matter-form-", &coordinator, same("/bodies/helse-og-omsorgslederforum/matters/new")),
        ("matter-form-", &coordinator, same(&format!("{CASE}/edit"))),
        ("text-form-", &coordinator, same(&format!("{CASE}/texts/new"))),
        ("assign-", &coordinator, same(&format!("{CASE}/assignments/new"))),
        ("answer-form-", &hol, same(&format!("{consultation}/schedule"))),
        ("answer-form-", &hol, same(&format!("{consultation}/answer"))),
        ("answer-form-", &al, same(&format!("{answered}/answer"))),
        ("withdraw-", &al, same(&format!("{answered}/withdraw"))),
        ("decline-", &al, same(&format!("{sent}/decline"))),
    ];
    let forum = |room: &str| format!("/bodies/helse-og-omsorgslederforum/{room}");
    let forms = forms.into_iter().chain([
        ("body-form-", &coordinator, same("/areas/hallingdal/bodies/new")),
        ("body-form-", &coordinator, same(&forum("edit"))),
        ("mandate-form-", &coordinator, same(&forum("mandates/new"))),
        ("member-form-", &coordinator, same(&forum("members/new"))),
        ("composition-", &coordinator, (forum("composition"), forum("seats"))),
        ("composition-", &coordinator, (forum("composition"), forum("rules"))),
    ]);
    let meeting = |room: &str| meetings.fill(&format!("{{meeting}}/{room}"));
    let item = |room: &str| meetings.fill(&format!("{{item}}/{room}"));
    let forms = forms.chain([
        ("meeting-form-", &coordinator, same(&forum("meetings/new"))),
        ("meeting-form-", &coordinator, same(&meeting("edit"))),
        ("item-form-", &coordinator, same(&meeting("items/new"))),
        ("item-form-", &coordinator, same(&item("edit"))),
        ("attendance-", &coordinator, same(&meeting("attendance"))),
        ("correction-", &coordinator, same(&meetings.fill("{minuted}/correct"))),
        ("vote-form-", &coordinator, same(&item("votes/new"))),
        ("signup-", &visitor, same(&meetings.fill("{called}/signup"))),
        ("signup-", &coordinator, same(&meetings.fill("{called}/participants/new"))),
        ("signup-edit-", &coordinator, same(&meetings.fill("{called}/signup/edit"))),
    ]);
    let assignment = give(&coordinator, "", "Plan", "party:hallinghelse", "2199-01-01").await;
    let forms = forms.chain([
        ("assignment-form-", &coordinator, same(&forum("assignments/new"))),
        ("assignment-answer-", &coordinator, (assignment.clone(), format!("{assignment}/answer"))),
    ]);
    let forms: Vec<_> = forms.collect();
    let mut tried = 0;
    for (_, person, (page, action)) in &forms {
        tried += refuses(person, page, action).await;
    }
    assert!(tried >= 25, "only {tried} fields were found");

    for (action, field) in [(meeting("minutes"), "words"), (item("result"), "words"), (item("result"), "resolution")] {
        let page = meeting("minutes");
        let token = coordinator.token(&page).await;
        let answer = coordinator.post(&action, &[("csrf", &token), ("part_version", "0"), (field, NUMBER)]).await;
        assert!(answer.status == 422 && answer.body.contains(TOLD), "{action} {field}: {}", answer.body);
        assert!(answer.body.contains(NUMBER), "what was typed is there to be mended");
    }
    for attach in [format!("{CASE}/documents/new"), item("papers/new")] {
        let titled = coordinator.upload_titled(&attach, NUMBER, "sak.txt", b"Sak".to_vec()).await;
        assert!(titled.status == 422 && titled.body.contains(TOLD), "{attach}: {}", titled.body);
    }
    let attach = format!("{CASE}/documents/new");
    let named = coordinator.upload(&attach, &format!("{NUMBER}.txt"), b"Sak".to_vec()).await;
    assert!(named.status == 422 && named.body.contains(TOLD), "{}", named.body);

    let reported = report(&coordinator, &assignment, NUMBER).await;
    assert!(reported.status == 422 && reported.body.contains(TOLD), "{}", reported.body);

    let mut held: BTreeSet<String> = forms.iter().map(|form| form.0.to_owned()).collect();
    held.extend(["attach-", "paper-form-", "minutes-", "report-form-"].map(str::to_owned));
    held.extend(WITHOUT_TEXT.map(|(prefix, _)| prefix.to_owned()));
    assert_eq!(held, prefixes(), "the forms tried here, and those there are");
}

/// The prefixes of all forms that the features read.
fn prefixes() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    read(Path::new("../features"), &mut found);
    found
}

fn read(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let text = std::fs::read_to_string(&path).unwrap();
            let sent = text.split("FormState::sent(\"").skip(1).filter_map(|rest| rest.split('"').next());
            found.extend(sent.map(str::to_owned));
        }
    }
}
