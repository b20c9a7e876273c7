//! `GET` and `POST /bodies/{body}/meetings/new`: planning a meeting, or a series of them.

use crate::queries::{self, Plan};
use crate::rules::{self, Interval};
use askama::Template;
use audit::Writing;
use axum::extract::Path;
use axum::response::Response;
use bodies::Body;
use database::{Tx, new_id};
use time::{Date, Duration, Time};
use web::{Context, Error, FormData, FormState, Page, Result, from_norway, render, see_other};

#[derive(Template)]
#[template(path = "meeting_form.html")]
pub(super) struct Form {
    pub page: Page,
    pub form: FormState,
    pub action: String,
    /// The version that an existing meeting has now.
    pub version: Option<i64>,
    /// How often, for a new one.
    pub intervals: Vec<(&'static str, String)>,
    /// With whom, for a new one.
    pub others: Vec<(String, String)>,
    pub languages: Vec<(&'static str, String)>,
}

/// The days before which something is to be done.
const DUE: [&str; 3] = ["items_due", "papers_due", "publish_due"];

/// Shows the form.
pub async fn get(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let body = body(&tx, &context, &slug).await?;
    let form = FormState::new("meeting-form-").with("starts", "09:00").with("ends", "12:00").with("interval", "once");
    show(&tx, &context, &body, form.with("language", "nb")).await
}

/// Plans it.
pub async fn post(context: Context, Path(slug): Path<String>, data: FormData) -> Result<Response> {
    let mut form = FormState::sent("meeting-form-", &data);
    let plan = read(&mut form);
    let interval = form.choice("interval", &Interval::CHOICES);
    let last = form.date("last", false);
    let mut writing = context.write().await?;
    let body = body(&writing, &context, &slug).await?;
    let others = others(&writing, &context, &body).await?;
    let mut with: Vec<&str> = vec![&body.id];
    with.extend(
        others.iter().filter(|other| data.values("with").any(|slug| slug == other.slug)).map(|other| other.id.as_str()),
    );
    let (Some((plan, day)), Some(interval), true) = (plan, interval, form.is_valid()) else {
        return Ok(super::again(show(&writing, &context, &body, form).await?));
    };
    let days = rules::days(day, interval, last.unwrap_or(day));
    let series = (days.len() > 1).then(new_id);
    let mut first = None;
    for day in days {
        let moved = moved(&plan, day);
        let slug = plan_one(&mut writing, &body, &with, &moved, series.as_deref()).await?;
        first.get_or_insert(slug);
    }
    super::forward::approve_next(&context, &writing, &body.id).await?;
    context.commit(writing).await?;
    let path = match (series, first) {
        (None, Some(meeting)) => format!("/meetings/{meeting}"),
        _ => format!("/bodies/{slug}/meetings"),
    };
    Ok(see_other(&path, "meeting-planned"))
}

async fn plan_one(
    writing: &mut Writing,
    body: &Body,
    with: &[&str],
    plan: &Plan,
    series: Option<&str>,
) -> Result<String> {
    let year = i64::from(plan.starts_at.year());
    let number = queries::next_meeting_number(writing, &body.id, year).await?;
    let slug = rules::slug(&body.slug, year, number);
    queries::insert_meeting(writing, &slug, with, (year, number), plan, series).await?;
    writing.record(audit::Record {
        action: "meeting-planned",
        subject_kind: "meeting",
        subject: slug.clone(),
        before: None,
        after: serde_json::to_value(plan).ok(),
    });
    writing.announce("meeting-planned", &serde_json::json!({ "meeting": slug }))?;
    Ok(slug)
}

/// The same plan on another day, at the same times of day in Norway, with the deadlines as long before.
fn moved(plan: &Plan, day: Date) -> Plan {
    let (first, starts) = web::in_norway(plan.starts_at);
    let (_, ends) = web::in_norway(plan.ends_at);
    let days = day - first;
    let at = |time: Time, same| from_norway(day, time).unwrap_or(same);
    Plan {
        starts_at: at(starts, plan.starts_at),
        ends_at: at(ends, plan.ends_at),
        items_due: plan.items_due.map(|due| due + days),
        papers_due: plan.papers_due.map(|due| due + days),
        publish_due: plan.publish_due.map(|due| due + days),
        ..plan.clone()
    }
}

/// Reads what is set of a meeting, and its day; used by the edit page too.
pub(super) fn read(form: &mut FormState) -> Option<(Plan, Date)> {
    let day = form.date("day", true);
    let (starts, ends) = (form.time("starts"), form.time("ends"));
    let video_link = form.optional("video_link", 500);
    if !video_link.is_empty() && !video_link.starts_with("https://") {
        form.fail("video_link", "meeting-form-error-link");
    }
    let language = form.choice("language", &[("nb", "nb"), ("nn", "nn")]);
    let [items_due, papers_due, publish_due] = DUE.map(|field| form.date(field, false));
    let (name_nb, name_nn) = (form.optional("name_nb", 200), form.optional("name_nn", 200));
    let place = form.optional("place", 200);
    for (field, due) in DUE.into_iter().zip([items_due, papers_due, publish_due]) {
        if day.zip(due).is_some_and(|(day, due)| due > day) {
            form.fail(field, "meeting-form-error-due");
        }
    }
    if starts.zip(ends).is_some_and(|(starts, ends)| ends <= starts) {
        form.fail("ends", "meeting-form-error-ends");
    }
    let (day, starts, ends, language) = (day?, starts?, ends?, language?);
    let starts_at = from_norway(day, starts)?;
    // Where the clock is turned between the two, the end stays after the beginning.
    let ends_at = from_norway(day, ends)?.max(starts_at + Duration::MINUTE);
    let plan =
        Plan { name_nb, name_nn, starts_at, ends_at, place, video_link, items_due, papers_due, publish_due, language };
    Some((plan, day))
}

async fn body(tx: &Tx, context: &Context, slug: &str) -> Result<Body> {
    let body = bodies::queries::body(tx, &context.reader, slug).await?.ok_or(Error::NotFound)?;
    if context.reader.coordinates(body.place()) { Ok(body) } else { Err(context.refused()) }
}

/// The bodies of the same area that the reader coordinates as well, and that can meet together with this one.
async fn others(tx: &Tx, context: &Context, body: &Body) -> Result<Vec<Body>> {
    let all = bodies::queries::in_area(tx, &context.reader, &body.area_path).await?;
    let may = |other: &Body| other.id != body.id && context.reader.coordinates(other.place()) && !other.is_own();
    Ok(all.into_iter().filter(may).collect())
}

async fn show(tx: &Tx, context: &Context, body: &Body, form: FormState) -> Result<Response> {
    let lang = context.lang();
    let name = body.name(lang).value;
    let page = context.page(context.t.with("meeting-form-new-title", "body", name));
    let page = areas::pages::in_area(tx, context, page, &body.area_path).await?;
    let page = page.crumb(format!("/bodies/{}", body.slug), name);
    let others = others(tx, context, body).await?;
    let others = others.iter().map(|other| (other.slug.clone(), other.name(lang).value.to_owned())).collect();
    let named =
        |(value, _): (&'static str, Interval)| (value, context.t.named("meeting-interval-", value).into_owned());
    let intervals = Interval::CHOICES.map(named).to_vec();
    let action = format!("/bodies/{}/meetings/new", body.slug);
    render(&Form { page, form, action, version: None, intervals, others, languages: languages(context) })
}

pub(super) fn languages(context: &Context) -> Vec<(&'static str, String)> {
    ["nb", "nn"].map(|lang| (lang, context.t.named("meeting-language-", lang).into_owned())).to_vec()
}
