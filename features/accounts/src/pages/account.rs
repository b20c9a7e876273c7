//! `GET /account`: one's own roles and sessions.

use crate::policy;
use crate::queries::{self, GrantRow, SessionRow};
use askama::Template;
use axum::response::Response;
use web::{Context, Localised, Page, Result, render};

#[derive(Template)]
#[template(path = "account.html")]
struct Show {
    page: Page,
    grants: Vec<GrantRow>,
    sessions: Vec<SessionRow>,
    session_id: String,
    is_administrator: bool,
    gives_roles: bool,
}

impl GrantRow {
    /// The name of the area or party that the role holds for.
    fn place(&self, page: &Page) -> Option<Localised<'_>> {
        let lang = page.t.lang();
        let area = self.area_nb.as_deref().zip(self.area_nn.as_deref());
        area.or(self.party_nb.as_deref().zip(self.party_nn.as_deref())).map(|(nb, nn)| lang.pick(nb, nn))
    }
}

/// Shows the page.
pub async fn get(context: Context) -> Result<Response> {
    if context.reader.account().is_none() {
        return Err(context.refused());
    }
    let tx = context.state.database.read().await?;
    let grants = queries::own_grants(&tx, &context.reader).await?;
    let sessions = queries::own_sessions(&tx, &context.reader).await?;
    let page = context.page(context.t.get("account-title"));
    let is_administrator = context.reader.is_administrator();
    let gives_roles = policy::may_give_any(&context.reader);
    let session_id = context.session_id.unwrap_or_default();
    render(&Show { page, grants, sessions, session_id, is_administrator, gives_roles })
}
