//! On the way to a provider and back.

use super::{Site, told};
use crate::authenticators::ceremonies::{self, Kind};
use crate::sessions;
use askama::Template;
use axum::http::{HeaderValue, header};
use axum::response::Response;
use oidc::Pending;
use serde::{Deserialize, Serialize};
use web::{Context, Error, Page, Result, render};

/// What is kept, sealed, until the browser comes back.
#[derive(Serialize, Deserialize)]
pub(crate) struct Step {
    /// The provider's name.
    pub provider: String,
    /// What the protocol remembers.
    pub pending: Pending,
    /// Where to go afterwards.
    pub next: String,
    /// What it is for.
    pub purpose: Purpose,
}

/// What somebody goes to a provider for.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Purpose {
    /// To sign in.
    SignIn,
    /// To connect the account they are signed in to.
    Connect,
    /// To take an invitation, by the hash of its token, without choosing a password.
    Invitation(String),
}

#[derive(Template)]
#[template(path = "going_on.html")]
struct GoingOn<'a> {
    page: Page,
    name: &'a str,
    url: &'a str,
}

/// The page that leads to the provider. It is a page and no redirect, because the content security policy lets forms lead to
/// nowhere but here.
pub(crate) fn go_on(context: &Context, name: &str, url: &str) -> Result<Response> {
    let page = context.page(context.t.with("going-on-title", "name", name));
    let mut response = render(&GoingOn { page, name, url })?;
    let refresh = HeaderValue::from_str(&format!("0; url={url}"));
    let refresh = refresh.map_err(|_| Error::Internal("a provider's address cannot be sent".into()))?;
    response.headers_mut().insert(header::REFRESH, refresh);
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

impl Step {
    /// Begins the way to the provider.
    pub(crate) async fn begin(
        context: &Context,
        site: &Site,
        purpose: Purpose,
        account_id: Option<&str>,
        next: &str,
    ) -> Result<Response> {
        let now = context.state.database.clock().now();
        // Whoever is signed in already came to prove anew who they are.
        let again = context.reader.account().is_some();
        let (url, pending) = site.provider.begin(now, again).await.map_err(|error| told(site, &error))?;
        let step = Self { provider: site.id.clone(), pending, next: next.to_owned(), purpose };
        let cookie = ceremonies::begin(context, Kind::Provider, account_id, &step).await?;
        Ok(sessions::with_cookie(go_on(context, &site.name, &url)?, cookie))
    }
}
