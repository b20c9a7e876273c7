//! `GET /bodies/{body}`: a body, what it is for, who sits in it and who should.

use crate::policy;
use crate::queries::{ChairTerm, CompositionRule, Details, Mandate, Membership};
use crate::rules::{Term, Verdict, term};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use web::{Context, Html, Localised, Page, Result, markdown, render};

#[derive(Template)]
#[template(path = "body.html")]
struct Show<'a> {
    page: Page,
    details: &'a Details,
    mandate: Option<Shown<'a>>,
    composition: Localised<'a>,
    composition_html: Html,
    members: Vec<Member<'a>>,
    rules: Vec<(&'a CompositionRule, Verdict)>,
    chair: Option<&'a ChairTerm>,
    next_chair: Option<&'a ChairTerm>,
    has_ended: bool,
    may_coordinate: bool,
    may_name: bool,
}

/// The mandate that holds.
pub(super) struct Shown<'a> {
    pub mandate: &'a Mandate,
    pub text: Localised<'a>,
    pub html: Html,
    pub term: Term,
}

/// Somebody in the body, with whom they stand in for.
pub(super) struct Member<'a> {
    pub membership: &'a Membership,
    pub stands_in_for: Option<&'a Membership>,
    pub may_write: bool,
}

/// Shows the page. One statement reads it all.
pub async fn get(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.single();
    let details = &super::details(&tx, &context, &slug).await?;
    let (today, lang) = (tx.today(), context.lang());
    let page = super::shell(&context, details, details.body.name(lang).value);
    let composition = lang.pick(&details.body.composition_nb, &details.body.composition_nn);
    let may_coordinate = policy::may_coordinate(&context.reader, details.body.place());
    render(&Show {
        page,
        details,
        mandate: details.mandate_on(today).map(|mandate| shown(&context, mandate, today)),
        composition,
        composition_html: markdown(composition.value),
        members: details.members_on(today).map(|one| member(&context, details, one)).collect(),
        rules: details.verdicts_on(today),
        chair: details.chair_on(today),
        next_chair: details.next_chair(today),
        has_ended: details.body.period().has_ended(today),
        may_coordinate,
        may_name: policy::may_name_somebody(&context.reader, details),
    })
}

/// A mandate as it is shown.
pub(super) fn shown<'a>(context: &Context, mandate: &'a Mandate, today: time::Date) -> Shown<'a> {
    let text = mandate.text(context.lang());
    Shown { mandate, text, html: markdown(text.value), term: term(mandate.period(), today) }
}

/// A membership as it is shown.
pub(super) fn member<'a>(context: &Context, details: &'a Details, membership: &'a Membership) -> Member<'a> {
    let stands_in_for = membership.deputy_for_id.as_deref().and_then(|id| details.membership(id));
    Member { membership, stands_in_for, may_write: policy::may_write(&context.reader, details, membership) }
}
