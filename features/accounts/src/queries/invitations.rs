//! Links that let somebody choose a password.

use database::{Error, FromQueryResult, Tx, Value, values};
use time::OffsetDateTime;

/// The account that a live link is for.
#[derive(Debug, FromQueryResult)]
pub struct Invitation {
    /// The account's id.
    pub account_id: String,
    /// The account's name.
    pub name: String,
    /// `invitation` or `recovery`.
    pub kind: String,
}

/// An account that asks for a new password.
#[derive(Debug, FromQueryResult)]
pub struct Forgetful {
    /// The account's id.
    pub id: String,
}

/// Adds a link, and drops those of the account that are still open.
pub async fn insert_invitation(
    tx: &Tx,
    token_hash: &str,
    account_id: &str,
    kind: &str,
    expires_at: OffsetDateTime,
) -> Result<(), Error> {
    let sql = "DELETE FROM invitation WHERE account_id = $1 OR expires_at <= $2";
    tx.execute(sql, values![account_id, tx.now()]).await?;
    let columns: Vec<(&str, Value)> = vec![
        ("token_hash", token_hash.into()),
        ("account_id", account_id.into()),
        ("kind", kind.into()),
        ("expires_at", expires_at.into()),
    ];
    tx.insert("invitation", columns).await
}

/// The live link with this token.
pub async fn invitation(tx: &Tx, token_hash: &str) -> Result<Option<Invitation>, Error> {
    let sql = "SELECT i.account_id, a.name, i.kind FROM invitation i JOIN account a ON a.id = i.account_id
               WHERE i.token_hash = $1 AND i.expires_at > $2 AND a.disabled_at IS NULL";
    tx.one(sql, values![token_hash, tx.now()]).await
}

/// Uses up a link. False when it was used already.
pub async fn end_invitation(tx: &Tx, token_hash: &str) -> Result<bool, Error> {
    Ok(tx.execute("DELETE FROM invitation WHERE token_hash = $1", values![token_hash]).await? == 1)
}

/// The open accounts with this name or this e-mail address that can get mail.
pub async fn forgetful(tx: &Tx, name_or_email: &str) -> Result<Vec<Forgetful>, Error> {
    // Whoever signs in at a provider and has no password gets none this way, past what the provider asks of them.
    let sql = "SELECT id FROM account WHERE disabled_at IS NULL AND email IS NOT NULL
               AND (lower(name) = lower($1) OR lower(email) = lower($1))
               AND (password_hash IS NOT NULL OR NOT EXISTS (SELECT 1 FROM external_identity e WHERE e.account_id = account.id))
               ORDER BY id";
    tx.all(sql, values![name_or_email]).await
}
