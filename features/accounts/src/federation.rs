//! Signing in at providers (OpenID Connect): which there are, who somebody is here, and which roles their claims give.

mod admission;
mod settings;
mod step;

pub use settings::{Federation, RoleRule, SettingsError, Site};

pub(crate) use admission::{admit, connect};
pub(crate) use step::{Purpose, Step, go_on};

use crate::queries::Origin;
use database::Tx;
use oidc::Identity;
use std::sync::Arc;
use web::{Context, Error, Result, session_token_hash};

/// The providers of this installation.
pub(crate) fn of(context: &Context) -> Option<&Federation> {
    context.state.feature::<Federation>()
}

/// The provider with this name.
pub(crate) fn site(context: &Context, id: &str) -> Result<Arc<Site>> {
    of(context).and_then(|federation| federation.site(id)).ok_or(Error::NotFound)
}

/// Their names in addresses and for people.
pub(crate) fn names(context: &Context) -> Vec<(String, String)> {
    let sites = of(context).into_iter().flat_map(Federation::sites);
    sites.map(|site| (site.id.clone(), site.name.clone())).collect()
}

/// The hash under which a person at a provider is known. The line break cannot stand in an issuer's address.
pub(crate) fn subject_hash(issuer: &str, subject: &str) -> String {
    session_token_hash(&format!("{issuer}\n{subject}"))
}

/// The hash of the provider's own session.
pub(crate) fn session_hash(issuer: &str, session: &str) -> String {
    session_token_hash(&format!("session\n{issuer}\n{session}"))
}

/// Where a session begins that this identity opens.
pub(crate) async fn origin(context: &Context, tx: &Tx, site: &Site, identity: &Identity) -> Result<Origin> {
    // ID-porten puts the national identity number into its tokens, and we keep none: not even sealed, nor to show it again.
    let numbered =
        identity.claims.values().filter_map(|value| value.as_str()).any(|text| nationalid::find(text).is_some());
    let id_token = match numbered {
        true => None,
        false => Some(context.state.vault.seal(tx, SEALED, identity.id_token.as_bytes()).await),
    };
    let id_token = id_token.transpose().map_err(|error| Error::Internal(error.to_string()))?;
    Ok(Origin {
        provider: site.id.clone(),
        subject_hash: subject_hash(&identity.issuer, &identity.subject),
        provider_session_hash: identity.session.as_deref().map(|session| session_hash(&identity.issuer, session)),
        id_token,
    })
}

/// The context that an ID token is sealed for.
pub(crate) const SEALED: &str = "session.id_token";

/// What people are told when a provider did not let them in; the log is told why.
pub(crate) fn told(site: &Site, error: &oidc::Error) -> Error {
    // Some of it are words that anybody can send us, so that it is written with its quotes.
    tracing::warn!(provider = %site.id, error = ?error.to_string(), "a provider's answer was not taken");
    match error {
        oidc::Error::Unavailable(_) | oidc::Error::Settings(_) => Error::Upstream { reason: "provider-unavailable" },
        oidc::Error::Refused(_) | oidc::Error::Invalid(_) => Error::BadRequest { reason: "provider-refused" },
    }
}
