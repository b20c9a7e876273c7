//! `GET /account/security`: the ways in which the reader proves who they are.

use crate::federation;
use crate::queries::{self, Authenticator, ExternalIdentity};
use askama::Template;
use axum::response::Response;
use web::{Context, Page, Result, render};

#[derive(Template)]
#[template(path = "security.html")]
struct Security {
    page: Page,
    authenticators: Vec<Authenticator>,
    recovery_codes: i64,
    identities: Vec<ExternalIdentity>,
    providers: Vec<(String, String)>,
}

impl Security {
    /// The providers that the account can still be connected with.
    fn unconnected(&self) -> Vec<(String, String)> {
        let connected = |id: &str| self.identities.iter().any(|one| one.provider == id);
        self.providers.iter().filter(|(id, _)| !connected(id)).cloned().collect()
    }

    /// What people call a provider; its name in the settings when it is no longer there.
    fn provider<'a>(&'a self, id: &'a str) -> &'a str {
        self.providers.iter().find(|(known, _)| known == id).map_or(id, |(_, name)| name)
    }
}

/// Shows the page.
pub async fn get(context: Context) -> Result<Response> {
    let Some(account) = context.reader.account() else { return Err(context.refused()) };
    let tx = context.state.database.read().await?;
    let authenticators = queries::authenticators(&tx, &account.id).await?;
    let recovery_codes = queries::recovery_codes_left(&tx, &account.id).await?;
    let identities = queries::identities(&tx, &account.id).await?;
    let providers = federation::names(&context);
    let page = context.page(context.t.get("security-title"));
    let page = page.crumb("/account", context.t.get("account-title"));
    render(&Security { page, authenticators, recovery_codes, identities, providers })
}
