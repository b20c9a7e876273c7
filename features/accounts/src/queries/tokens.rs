//! Tokens of accounts that programs use.

use access::{Reader, Scope};
use database::{Error, FromQueryResult, Tx, Value, new_id, values};
use time::OffsetDateTime;

/// A token as the administrator sees it.
#[derive(Debug, FromQueryResult)]
pub struct TokenRow {
    /// Id.
    pub id: String,
    /// What it is for.
    pub name: String,
    /// The name of its scope.
    pub scope: String,
    /// When it was made.
    pub created_at: OffsetDateTime,
    /// When it ends by itself.
    pub expires_at: OffsetDateTime,
    /// When it was last used, give or take ten minutes.
    pub used_at: Option<OffsetDateTime>,
}

/// A new token.
#[derive(Debug)]
pub struct NewToken<'a> {
    /// The account it speaks for.
    pub account_id: &'a str,
    /// What it is for.
    pub name: &'a str,
    /// What it lets its holder do.
    pub scope: Scope,
    /// The hash of the token.
    pub token_hash: &'a str,
    /// When it ends by itself.
    pub expires_at: OffsetDateTime,
}

/// The tokens of an account, the newest first; none for who is no administrator.
pub async fn tokens(tx: &Tx, reader: &Reader, account_id: &str) -> Result<Vec<TokenRow>, Error> {
    if !reader.is_administrator() {
        return Ok(Vec::new());
    }
    let sql =
        "SELECT id, name, scope, created_at, expires_at, used_at FROM token WHERE account_id = $1 ORDER BY id DESC";
    tx.all(sql, values![account_id]).await
}

/// Adds a token.
pub async fn insert_token(tx: &Tx, new: &NewToken<'_>) -> Result<(), Error> {
    let columns: Vec<(&str, Value)> = vec![
        ("id", new_id().into()),
        ("account_id", new.account_id.into()),
        ("name", new.name.into()),
        ("scope", new.scope.as_str().into()),
        ("token_hash", new.token_hash.into()),
        ("created_at", tx.now().into()),
        ("expires_at", new.expires_at.into()),
    ];
    tx.insert("token", columns).await
}

/// Ends a token of this account. False when it has no such token.
pub async fn end_token(tx: &Tx, account_id: &str, id: &str) -> Result<bool, Error> {
    let sql = "DELETE FROM token WHERE id = $1 AND account_id = $2";
    Ok(tx.execute(sql, values![id, account_id]).await? == 1)
}
