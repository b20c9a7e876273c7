//! Tokens: what programs show instead of signing in. The program holds the token, the database its hash.

use crate::{Account, Reader, grants};
use database::{Database, Error, FromQueryResult, Tx, values};
use std::str::FromStr;
use time::{Duration, OffsetDateTime};

/// What every token begins with, so that one that was published by mistake is found by those who look for such.
pub const PREFIX: &str = "samhelse_";
/// How stale the noted time of last use may get.
const USED_STEP: Duration = Duration::minutes(10);

/// What a token lets its holder do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Reads what is published, like everybody, but is known by name.
    Published,
    /// Reads what the account's roles let it read.
    Internal,
}

/// The text is not the name of a scope.
#[derive(Debug, thiserror::Error)]
#[error("no scope is called {0:?}")]
pub struct UnknownScope(String);

impl Scope {
    /// All scopes, the narrowest first.
    pub const ALL: [Self; 2] = [Self::Published, Self::Internal];

    /// The name in the database and in translation keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::Internal => "internal",
        }
    }
}

impl FromStr for Scope {
    type Err = UnknownScope;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|scope| scope.as_str() == text).ok_or_else(|| UnknownScope(text.to_owned()))
    }
}

/// A live token and its reader.
#[derive(Debug)]
pub struct Token {
    /// The token's id, which opens nothing.
    pub id: String,
    /// The account, with no more grants than the scope lets through.
    pub reader: Reader,
    used_at: Option<OffsetDateTime>,
}

/// The live token with this hash (SHA-256, hexadecimal), of an open account.
pub async fn find_token(tx: &Tx, token_hash: &str) -> Result<Option<Token>, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        id: String,
        scope: String,
        used_at: Option<OffsetDateTime>,
        account_id: String,
        display_name: String,
    }
    let sql = "SELECT t.id, t.scope, t.used_at, t.account_id, a.display_name FROM token t JOIN account a ON a.id = t.account_id
               WHERE t.token_hash = $1 AND t.expires_at > $2 AND a.disabled_at IS NULL";
    let row: Option<Row> = tx.one(sql, values![token_hash, tx.now()]).await?;
    let Some(row) = row else { return Ok(None) };
    let grants = match row.scope.parse().map_err(|error: UnknownScope| Error::Row(error.to_string()))? {
        Scope::Published => Vec::new(),
        Scope::Internal => grants(tx, &row.account_id).await?,
    };
    let account = Account { id: row.account_id, display_name: row.display_name };
    Ok(Some(Token { id: row.id, reader: Reader::signed_in(account, grants), used_at: row.used_at }))
}

/// Notes that a token was used, at most every ten minutes. No fact of the collaboration changes, so there is no audit record.
pub async fn touch_token(database: &Database, token: &Token) -> Result<(), Error> {
    let now = database.clock().now();
    if token.used_at.is_some_and(|used_at| now - used_at < USED_STEP) {
        return Ok(());
    }
    let tx = database.write().await?;
    tx.execute("UPDATE token SET used_at = $1 WHERE id = $2", values![now, token.id.as_str()]).await?;
    tx.commit().await
}
