//! Links by mail that let somebody choose a password. The mail holds the token, the database its hash, and the outbox the token
//! sealed, until it is sent.

use crate::{passwords, queries};
use audit::Writing;
use serde::{Deserialize, Serialize};
use time::Duration;
use web::{Error, Result, session_token_hash};

/// The topic of the events.
pub(crate) const TOPIC: &str = "account-link";
/// The context that a token in the outbox is sealed for.
const SEALED: &str = "outbox.account-link";

/// What a link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Kind {
    /// A new account.
    Invitation,
    /// A password that is forgotten.
    Recovery,
}

impl Kind {
    /// The name in the database.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::Recovery => "recovery",
        }
    }

    /// How long the link opens: until somebody is back from a holiday, or for as long as they wait at the screen.
    fn lifetime(self) -> Duration {
        match self {
            Self::Invitation => Duration::days(14),
            Self::Recovery => Duration::hours(1),
        }
    }
}

/// What an event carries.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Link {
    /// The account's id.
    pub account: String,
    /// What it is for.
    pub kind: Kind,
    /// The token, sealed.
    pub token: String,
}

/// Makes a link for the account and puts the mail with it in the outbox.
pub(crate) async fn send(state: &web::State, writing: &mut Writing, account_id: &str, kind: Kind) -> Result<()> {
    let token = passwords::random_token();
    let expires_at = writing.now() + kind.lifetime();
    queries::insert_invitation(writing, &session_token_hash(&token), account_id, kind.as_str(), expires_at).await?;
    let sealed = state.vault.seal(writing, SEALED, token.as_bytes()).await;
    let sealed = sealed.map_err(|error| Error::Internal(error.to_string()))?;
    Ok(writing.announce(TOPIC, &Link { account: account_id.to_owned(), kind, token: sealed })?)
}

/// The token of an event.
pub(crate) async fn token(vault: &vault::Vault, tx: &database::Tx, link: &Link) -> Result<String, vault::Error> {
    let plain = vault.unseal(tx, SEALED, &link.token).await?;
    Ok(String::from_utf8_lossy(&plain).into_owned())
}
