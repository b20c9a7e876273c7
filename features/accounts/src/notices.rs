//! Telling the owner of an account, by mail, what somebody did with it.

use audit::Writing;
use serde::{Deserialize, Serialize};
use web::Result;

/// The topic of the events.
pub(crate) const TOPIC: &str = "account-noticed";

/// What happened to an account. Each has a text `mail-account-…`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Happening {
    /// Somebody signed in with a browser that was not known.
    SignedIn,
    /// A passkey or an app was added.
    AuthenticatorAdded,
    /// A passkey or an app was removed.
    AuthenticatorRemoved,
    /// A recovery code was used.
    RecoveryCodeUsed,
    /// The password was changed.
    PasswordChanged,
    /// The account was connected with a provider.
    IdentityConnected,
    /// It was disconnected.
    IdentityRemoved,
    /// It was given a role.
    RoleGiven,
}

impl Happening {
    /// The key of the text that tells it.
    pub(crate) fn text(self) -> &'static str {
        match self {
            Self::SignedIn => "mail-account-signed-in",
            Self::AuthenticatorAdded => "mail-account-authenticator-added",
            Self::AuthenticatorRemoved => "mail-account-authenticator-removed",
            Self::RecoveryCodeUsed => "mail-account-recovery-code-used",
            Self::PasswordChanged => "mail-account-password-changed",
            Self::IdentityConnected => "mail-account-identity-connected",
            Self::IdentityRemoved => "mail-account-identity-removed",
            Self::RoleGiven => "mail-account-role-given",
        }
    }
}

/// What an event carries.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Notice {
    /// The account's id.
    pub account: String,
    /// What happened.
    pub happening: Happening,
}

/// Announces it with the write that makes it happen.
pub(crate) fn announce(writing: &mut Writing, account_id: &str, happening: Happening) -> Result<()> {
    Ok(writing.announce(TOPIC, &Notice { account: account_id.to_owned(), happening })?)
}
