//! `GET /bodies/{body}/members`: who is, was and will be in a body.

use super::show::{Member, member};
use crate::policy;
use crate::queries::{Details, Membership};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use web::{Context, Page, Result, render};

#[derive(Template)]
#[template(path = "members.html")]
struct Members<'a> {
    page: Page,
    details: &'a Details,
    groups: Vec<(&'static str, Vec<Member<'a>>)>,
    may_name: bool,
}

/// Shows the page.
pub async fn get(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.single();
    let details = &super::details(&tx, &context, &slug).await?;
    let today = tx.today();
    let group = |fits: &dyn Fn(&Membership) -> bool| {
        let found = details.memberships.iter().filter(|one| fits(one));
        found.map(|one| member(&context, details, one)).collect::<Vec<_>>()
    };
    let groups = vec![
        ("members-now", group(&|one| one.period().holds_on(today))),
        ("members-coming", group(&|one| !one.period().has_begun(today))),
        ("members-former", group(&|one| one.period().has_ended(today) && one.period().has_begun(today))),
    ];
    let title = context.t.with("members-title", "body", details.body.name(context.lang()).value);
    let page = super::below(&context, details, title);
    let may_name = policy::may_name_somebody(&context.reader, details);
    render(&Members { page, details, groups, may_name })
}
