//! Ways to prove who one is besides the password: passkeys, codes from an app, and recovery codes on paper.

pub mod ceremonies;
pub mod passkeys;
pub mod recovery_codes;
pub mod totp;

use crate::notices::{self, Happening};
use crate::queries::{self, Authenticator, NewAuthenticator};
use audit::Writing;
use database::{Tx, new_id};
use web::{Context, Error, Result};

/// The cookie that holds the token of a proof under way.
pub const COOKIE: &str = "ceremony";

/// Seals the secret of the authenticator with this id, for the write that stores it.
pub(crate) async fn seal(context: &Context, tx: &Tx, id: &str, secret: &[u8]) -> Result<String> {
    context.state.vault.seal(tx, &place(id), secret).await.map_err(internal)
}

/// The secret of an authenticator.
pub(crate) async fn unseal(context: &Context, tx: &Tx, authenticator: &Authenticator) -> Result<Vec<u8>> {
    let plain = context.state.vault.unseal(tx, &place(&authenticator.id), &authenticator.secret).await;
    Ok(plain.map_err(internal)?.to_vec())
}

/// A passkey or an app that has proved itself.
pub(crate) struct Proved<'a> {
    /// `passkey` or `totp`.
    pub kind: &'a str,
    /// What its owner calls it.
    pub name: &'a str,
    /// A passkey's own id.
    pub credential_id: Option<&'a str>,
    /// Its secret, not yet sealed.
    pub secret: &'a [u8],
    /// The time step whose code proved an app; 0 for a passkey.
    pub last_step: i64,
}

/// Adds it to the account, notes that in the audit log and tells the owner.
pub(crate) async fn add(context: &Context, writing: &mut Writing, account_id: &str, proved: &Proved<'_>) -> Result<()> {
    let id = new_id();
    let new = NewAuthenticator {
        id: &id,
        account_id,
        kind: proved.kind,
        name: proved.name,
        credential_id: proved.credential_id,
        secret: &seal(context, writing, &id, proved.secret).await?,
        last_step: proved.last_step,
    };
    queries::insert_authenticator(writing, &new).await?;
    writing.record(record("authenticator-added", account_id, proved.kind));
    notices::announce(writing, account_id, Happening::AuthenticatorAdded)
}

/// What the audit log says of a change to an account's ways in.
pub(crate) fn record(action: &'static str, account_id: &str, kind: &str) -> audit::Record {
    audit::Record {
        action,
        subject_kind: "account",
        subject: account_id.to_owned(),
        after: Some(serde_json::json!({ "kind": kind })),
        ..Default::default()
    }
}

/// An error that only the log is told.
pub(crate) fn internal(error: impl std::fmt::Display) -> Error {
    Error::Internal(error.to_string())
}

/// Which field a sealed secret belongs to, so that it cannot be moved to another account.
fn place(id: &str) -> String {
    format!("authenticator.secret:{id}")
}
