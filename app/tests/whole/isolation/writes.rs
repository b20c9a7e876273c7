//! Everything that can be changed: refused to whoever has no right to it, and then done by one who has.

use super::people::{Everybody, Person};
use super::rules;
use super::world::World;
use crate::support::TestSite;
use regionpack::ConsultationState;
use testkit::Answer;
use time::{Date, Duration};

/// A form and what is sent with it.
struct Form {
    path: String,
    fields: Vec<(&'static str, String)>,
}

fn form(path: String, fields: &[(&'static str, &str)]) -> Form {
    Form { path, fields: fields.iter().map(|(name, value)| (*name, (*value).to_owned())).collect() }
}

/// What whoever runs a matter can send, in an order in which each can be done. Attachments are sent apart.
fn forms(world: &World, matter: usize, today: Date) -> Vec<Form> {
    let path = |room: &str| format!("/matters/{}/{room}", world.matter(matter));
    let later = (today + Duration::days(60)).to_string();
    let (owner, title) = (world.party(0), world.title(matter));
    let mut forms = vec![
        form(path("edit"), &[("title_nb", &title)]),
        form(path("texts/new"), &[("words", &world.draft(matter)), ("language", "nb"), ("note_nb", "Changed")]),
        form(path("assignments/new"), &[("title_nb", "Report"), ("owner", &owner), ("report_due", &later)]),
    ];
    if let Some(body) = sendable(world, matter) {
        forms.push(form(path("send"), &[("role", "recommendation"), ("body", &world.body(body))]));
    }
    if let Some(council) = council(world, matter) {
        let fields = [("rule", "all"), ("deadline", later.as_str()), ("councils", &world.body(council))];
        forms.push(form(path("circulate"), &fields));
    }
    if !world.matters[matter].published {
        forms.push(form(path("publish"), &[]));
    }
    forms.push(form(path("close"), &[("state", "closed")]));
    forms
}

/// A joint body on the way up or down that the matter was not sent to.
fn sendable(world: &World, matter: usize) -> Option<usize> {
    let matter = &world.matters[matter];
    let area = world.bodies[matter.body].area;
    (0..world.bodies.len()).find(|&body| {
        let other = world.bodies[body].area;
        world.bodies[body].party.is_none()
            && body != matter.body
            && !matter.sent.iter().any(|(sent, about_text, _)| *sent == body && !about_text)
            && (world.is_within(area, other) || world.is_within(other, area))
    })
}

/// A council that a text can be circulated to: one that had the text before, or the first in the matter's area.
fn council(world: &World, matter: usize) -> Option<usize> {
    let matter = &world.matters[matter];
    let area = world.bodies[matter.body].area;
    (0..world.bodies.len()).find(|&body| {
        let asked = matter.sent.iter().any(|(sent, about_text, _)| *sent == body && *about_text);
        let within = world.is_within(world.bodies[body].area, area);
        within && if matter.circulated { asked } else { world.bodies[body].party.is_some() }
    })
}

fn consultation_forms(id: &str, today: Date) -> [Form; 5] {
    let path = |room: &str| format!("/consultations/{id}/{room}");
    let day = today.to_string();
    let reason = [("reason", "Mine")];
    let answer = [("answer", "deferred"), ("meeting_date", day.as_str()), ("case_number", "1/26"), ("reason", "Mine")];
    [
        form(path("decline"), &reason),
        form(path("accept"), &[]),
        form(path("schedule"), &[("meeting_date", &day)]),
        form(path("answer"), &answer),
        form(path("withdraw"), &reason),
    ]
}

/// What whoever runs a body can send.
fn body_forms(world: &World, body: usize, today: Date) -> Vec<Form> {
    let (path, day) = (|room: &str| format!("/bodies/{}/{room}", world.body(body)), today.to_string());
    let kind = if world.bodies[body].party.is_some() { "council" } else { "leaders_forum" };
    vec![
        form(path("matters/new"), &[("title_nb", "Mine")]),
        form(path("edit"), &[("name_nb", "Mine"), ("name_nn", "Mine"), ("kind", kind)]),
        form(path("mandates/new"), &[("text_nb", "Mine"), ("text_nn", "Mine")]),
        form(
            path("seats"),
            &[("seat_party", &world.party(0)), ("seat_role_nb", "M"), ("seat_role_nn", "M"), ("seat_votes", "no")],
        ),
        form(path("rules"), &[("rule_label_nb", "M"), ("rule_label_nn", "M"), ("rule_minimum", "1")]),
        form(path("chairs"), &[("chair_party", &world.party(0)), ("chair_from", &day)]),
        form(path("end"), &[("happened_on", &day), ("kind", "closed")]),
    ]
}

/// Naming somebody in a body, for its coordinator.
fn naming(world: &World, body: usize) -> Form {
    form(format!("/bodies/{}/members/new", world.body(body)), &[("name", "Mine"), ("role", "observer")])
}

/// Tries one person against every write that is not theirs; answers how many those are.
pub async fn check_refused(world: &World, person: &Person, site: &TestSite, leaks: &mut Vec<String>) -> usize {
    let before = snapshot(site).await;
    let today = site.database.clock().today();
    let page = if person.tokens.is_some() { "/account" } else { "/sign-in" };
    let token = person.browser.token(page).await;
    let mut tried = 0;
    for matter in 0..world.matters.len() {
        let sees = rules::sees(world, person, matter);
        if !rules::runs(world, person, matter) {
            for form in forms(world, matter, today) {
                let answer = send(person, &token, &form).await;
                refused(person, &form.path, &answer, sees, leaks);
                tried += 1;
            }
            let (path, answer) = attach(world, matter, person, &token).await;
            refused(person, &path, &answer, sees, leaks);
            tried += 1;
        }
        for (id, body) in consultations(world, matter, site).await {
            if !rules::answers(world, person, body) {
                for form in consultation_forms(&id, today) {
                    let answer = send(person, &token, &form).await;
                    refused(person, &form.path, &answer, sees, leaks);
                    tried += 1;
                }
            }
        }
    }
    for body in (0..world.bodies.len()).filter(|&body| !rules::coordinates(world, person, body)) {
        for form in body_forms(world, body, today) {
            let answer = send(person, &token, &form).await;
            refused(person, &form.path, &answer, true, leaks);
            tried += 1;
        }
    }
    for body in (0..world.bodies.len()).filter(|&body| !rules::names_somebody(world, person, body)) {
        let form = naming(world, body);
        let answer = send(person, &token, &form).await;
        refused(person, &form.path, &answer, true, leaks);
        tried += 1;
    }
    if snapshot(site).await != before {
        leaks.push(format!("{} has changed something", person.name));
    }
    tried
}

/// What was refused above is taken from one who may; otherwise it might have been refused for another reason.
pub async fn check_taken(world: &World, everybody: &Everybody, site: &TestSite, leaks: &mut Vec<String>) {
    let person = everybody.everywhere();
    let today = site.database.clock().today();
    for body in 0..world.bodies.len() {
        taken(person, &naming(world, body), leaks).await;
        // Nothing more is opened in a body once it has ended, so that this is left to the end.
        for form in body_forms(world, body, today).iter().filter(|form| !form.path.ends_with("/end")) {
            taken(person, form, leaks).await;
        }
    }
    for matter in 0..world.matters.len() {
        let token = person.browser.token("/account").await;
        for (id, body) in consultations(world, matter, site).await {
            let (_, _, state) = world.matters[matter].sent.iter().find(|(sent, ..)| *sent == body).unwrap();
            let skipped = match state {
                ConsultationState::Sent => 1,
                ConsultationState::Accepted => 2,
                _ => 3,
            };
            for form in consultation_forms(&id, today).iter().skip(skipped) {
                taken(person, form, leaks).await;
            }
        }
        let (path, answer) = attach(world, matter, person, &token).await;
        if answer.status != 303 {
            leaks.push(format!("{path} was not taken: {}", answer.status));
        }
        for form in forms(world, matter, today) {
            taken(person, &form, leaks).await;
        }
    }
}

/// Sends a form from its own page, or from the matter's where it has none.
async fn taken(person: &Person, form: &Form, leaks: &mut Vec<String>) {
    let fields: Vec<(&str, &str)> = form.fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let without_page = ["/accept", "/publish", "/seats", "/rules", "/chairs"];
    let has_page = !without_page.iter().any(|room| form.path.ends_with(room));
    let page = if has_page { form.path.as_str() } else { "/account" };
    let answer = person.browser.submit_from(page, &form.path, &fields).await;
    if answer.status != 303 {
        let why = answer.text(".ds-error-summary, main").unwrap_or_default();
        leaks.push(format!("{} was not taken: {} {why}", form.path, answer.status));
    }
}

async fn send(person: &Person, token: &str, form: &Form) -> Answer {
    let mut fields = vec![("csrf", token)];
    fields.extend(form.fields.iter().map(|(name, value)| (*name, value.as_str())));
    person.browser.post(&form.path, &fields).await
}

async fn attach(world: &World, matter: usize, person: &Person, token: &str) -> (String, Answer) {
    let path = format!("/matters/{}/documents/new", world.matter(matter));
    let body = format!(
        "--edge\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n{token}\r\n--edge\r\nContent-Disposition: form-data; \
         name=\"title_nb\"\r\n\r\nMine\r\n--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"mine.txt\"\r\n\
         Content-Type: text/plain\r\n\r\nWords\r\n--edge--\r\n"
    );
    let answer = person.browser.post_raw(&path, "multipart/form-data; boundary=edge", body.into_bytes()).await;
    (path, answer)
}

/// What the person may not know of is not found; what they see but may not change is refused, a visitor asked to sign in.
fn refused(person: &Person, path: &str, answer: &Answer, sees: bool, leaks: &mut Vec<String>) {
    let asked_to_sign_in = answer.location.as_deref().is_some_and(|location| location.starts_with("/sign-in"));
    let is_refused = match (sees, person.tokens.is_some()) {
        (false, _) => answer.status == 404,
        (true, true) => answer.status == 403,
        (true, false) => answer.status == 303 && asked_to_sign_in,
    };
    if !is_refused {
        leaks.push(format!("{}: {path} answers {} {:?}", person.name, answer.status, answer.location));
    }
}

/// A matter's consultations: their ids, and the bodies that were asked.
async fn consultations(world: &World, matter: usize, site: &TestSite) -> Vec<(String, usize)> {
    let tx = site.database.read().await.unwrap();
    let slug = world.matter(matter);
    let matter = matters::queries::find(&tx, &access::Reader::system(), &slug).await.unwrap().unwrap();
    let place = |slug: &str| (0..world.bodies.len()).find(|&body| world.body(body) == slug).unwrap();
    matter.consultations.iter().map(|one| (one.id.clone(), place(&one.body_slug))).collect()
}

/// How much there is, and how often it was changed.
async fn snapshot(site: &TestSite) -> Vec<i64> {
    let tx = site.database.read().await.unwrap();
    let mut counts = Vec::new();
    for table in [
        "audit_record",
        "matter",
        "document",
        "resolution_text",
        "consultation",
        "assignment",
        "outbox",
        "body",
        "mandate",
        "membership",
    ] {
        counts.push(tx.count(&format!("SELECT count(*) AS n FROM {table}"), vec![]).await.unwrap());
    }
    counts.push(tx.count("SELECT count(*) AS n FROM matter WHERE published_at IS NOT NULL", vec![]).await.unwrap());
    for table in ["matter", "consultation", "joint_resolution", "body", "membership"] {
        let sql = format!("SELECT CAST(coalesce(sum(version), 0) AS BIGINT) AS n FROM {table}");
        counts.push(tx.count(&sql, vec![]).await.unwrap());
    }
    counts
}
