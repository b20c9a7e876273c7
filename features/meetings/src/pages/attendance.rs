//! `GET` and `POST /meetings/{meeting}/attendance`: who is there.

use crate::queries::{self, Meeting, Person};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use database::Tx;
use web::{Context, Error, FormData, FormState, Page, Result, render, see_other};

/// What can be noted of somebody.
pub(super) const STATES: [&str; 4] = ["expected", "present", "deputy", "absent"];

#[derive(Template)]
#[template(path = "attendance.html")]
struct Attendance<'a> {
    page: Page,
    form: FormState,
    meeting: &'a Meeting,
}

impl Attendance<'_> {
    fn states(&self) -> [&'static str; 4] {
        STATES
    }

    /// Whether this is noted of somebody, as it was typed or as it stands.
    fn is(&self, person: &Person, state: &str) -> bool {
        let typed = self.form.value(&format!("state-{}", person.id));
        if typed.is_empty() { person.state == state } else { typed == state }
    }

    fn deputy(&self, person: &Person) -> String {
        let typed = self.form.value(&format!("deputy-{}", person.id));
        if typed.is_empty() { person.deputy.clone() } else { typed.to_owned() }
    }
}

/// Shows the page.
pub async fn get(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let meeting = open(&tx, &context, &slug).await?;
    show(&tx, &context, &meeting, FormState::new("attendance-")).await
}

/// Notes who is there, and a guest if one is named.
pub async fn post(context: Context, Path(slug): Path<String>, data: FormData) -> Result<Response> {
    let mut form = FormState::sent("attendance-", &data);
    let guest = form.optional("guest", 200);
    let mut writing = context.write().await?;
    let meeting = open(&writing, &context, &slug).await?;
    let mut noted = Vec::new();
    for person in &meeting.people {
        let state = data.value(&format!("state-{}", person.id)).to_owned();
        let deputy = form.optional(&format!("deputy-{}", person.id), 200);
        let Some(state) = STATES.into_iter().find(|one| *one == state) else { continue };
        if state != person.state || deputy != person.deputy {
            noted.push((person.id.as_str(), state, if state == "deputy" { deputy } else { String::new() }));
        }
    }
    if !form.is_valid() {
        return Ok(super::again(show(&writing, &context, &meeting, form).await?));
    }
    for (id, state, deputy) in &noted {
        queries::set_attendance(&writing, id, state, deputy).await?;
    }
    if !guest.is_empty() {
        queries::insert_person(&writing, &meeting.id, None, None, (&guest, ""), false, "present").await?;
    }
    queries::touch_meeting(&writing, &meeting.id).await?;
    writing.record(audit::Record {
        action: "attendance-noted",
        subject_kind: "meeting",
        subject: slug.clone(),
        before: None,
        after: Some(serde_json::json!({ "changed": noted.len(), "guest": !guest.is_empty() })),
    });
    context.commit(writing).await?;
    Ok(see_other(&format!("/meetings/{slug}/attendance"), "attendance-noted"))
}

async fn open(tx: &Tx, context: &Context, slug: &str) -> Result<Meeting> {
    let meeting = super::coordinated(tx, context, slug).await?;
    if meeting.state.is_open() { Ok(meeting) } else { Err(Error::Conflict { reason: "meetings-closed" }) }
}

async fn show(tx: &Tx, context: &Context, meeting: &Meeting, form: FormState) -> Result<Response> {
    let page = super::below(tx, context, meeting, context.t.get("attendance-title")).await?;
    render(&Attendance { page, form, meeting })
}
