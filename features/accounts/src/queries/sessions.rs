//! Sessions in the database.

use access::{LIFETIME, Reader};
use audit::Writing;
use database::{Error, FromQueryResult, Tx, Value, new_id, values};
use time::OffsetDateTime;

/// A session as its owner sees it.
#[derive(Debug, FromQueryResult)]
pub struct SessionRow {
    /// Id.
    pub id: String,
    /// When it began.
    pub created_at: OffsetDateTime,
    /// When it was last used, give or take ten minutes.
    pub seen_at: OffsetDateTime,
    /// When it ends by itself.
    pub expires_at: OffsetDateTime,
}

/// When the reader's session began.
pub async fn session_begun(tx: &Tx, session_id: &str) -> Result<Option<OffsetDateTime>, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        created_at: OffsetDateTime,
    }
    let row: Option<Row> = tx.one("SELECT created_at FROM session WHERE id = $1", values![session_id]).await?;
    Ok(row.map(|row| row.created_at))
}

/// The reader's live sessions, the latest first.
pub async fn own_sessions(tx: &Tx, reader: &Reader) -> Result<Vec<SessionRow>, Error> {
    let Some(account) = reader.account() else { return Ok(Vec::new()) };
    tx.all(
        "SELECT id, created_at, seen_at, expires_at FROM session WHERE account_id = $1 AND expires_at > $2
         ORDER BY seen_at DESC, id",
        values![account.id.as_str(), tx.now()],
    )
    .await
}

/// A new session.
#[derive(Debug)]
pub struct NewSession<'a> {
    /// The account that is signed in.
    pub account_id: &'a str,
    /// The hash of the browser's token.
    pub token_hash: &'a str,
    /// Where it began, if at a provider.
    pub origin: Option<&'a Origin>,
}

/// Where a session began that did not begin here.
#[derive(Clone, Debug)]
pub struct Origin {
    /// The provider's name in the settings.
    pub provider: String,
    /// The hash of the person at the provider.
    pub subject_hash: String,
    /// The hash of the provider's own session.
    pub provider_session_hash: Option<String>,
    /// The ID token, sealed, unless it holds what is not to be kept.
    pub id_token: Option<String>,
}

/// Adds a session, and drops those that have ended by themselves.
pub async fn insert_session(writing: &Writing, new: &NewSession<'_>) -> Result<(), Error> {
    let now = writing.now();
    let origin = |field: fn(&Origin) -> Option<String>| Value::from(new.origin.and_then(field));
    writing.execute("DELETE FROM session WHERE expires_at <= $1", values![now]).await?;
    let columns: Vec<(&str, Value)> = vec![
        ("id", new_id().into()),
        ("token_hash", new.token_hash.into()),
        ("account_id", new.account_id.into()),
        ("created_at", now.into()),
        ("seen_at", now.into()),
        ("expires_at", (now + LIFETIME).into()),
        ("provider", origin(|origin| Some(origin.provider.clone()))),
        ("subject_hash", origin(|origin| Some(origin.subject_hash.clone()))),
        ("provider_session_hash", origin(|origin| origin.provider_session_hash.clone())),
        ("id_token", origin(|origin| origin.id_token.clone())),
    ];
    writing.insert("session", columns).await
}

/// Ends a session.
pub async fn end_session(writing: &Writing, id: &str) -> Result<u64, Error> {
    writing.execute("DELETE FROM session WHERE id = $1", values![id]).await
}

/// Ends a session of this account only.
pub async fn end_own_session(writing: &Writing, reader: &Reader, id: &str) -> Result<bool, Error> {
    let Some(account) = reader.account() else { return Ok(false) };
    let ended = writing
        .execute("DELETE FROM session WHERE id = $1 AND account_id = $2", values![id, account.id.as_str()])
        .await?;
    Ok(ended > 0)
}

/// Ends all sessions of an account but the one kept.
pub async fn end_sessions_except(writing: &Writing, account_id: &str, kept: &str) -> Result<(), Error> {
    let sql = "DELETE FROM session WHERE account_id = $1 AND id <> $2";
    writing.execute(sql, values![account_id, kept]).await?;
    Ok(())
}

/// Where a session of the reader's began, when that was at a provider.
pub async fn origin(tx: &Tx, session_id: &str) -> Result<Option<Origin>, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        provider: String,
        subject_hash: String,
        provider_session_hash: Option<String>,
        id_token: Option<String>,
    }
    let sql = "SELECT provider, subject_hash, provider_session_hash, id_token FROM session
               WHERE id = $1 AND provider IS NOT NULL";
    let row: Option<Row> = tx.one(sql, values![session_id]).await?;
    Ok(row.map(|row| Origin {
        provider: row.provider,
        subject_hash: row.subject_hash,
        provider_session_hash: row.provider_session_hash,
        id_token: row.id_token,
    }))
}

/// Ends the sessions that began at a provider, by the provider's own session or by the person; gives the accounts whose
/// sessions ended.
pub async fn end_sessions_of(tx: &Tx, provider: &str, ended: &Ended) -> Result<Vec<String>, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        account_id: String,
    }
    // A session that began after the provider ended its own is another one. Sessions of providers that name none are ended with
    // the person.
    let sql = "DELETE FROM session WHERE provider = $1 AND created_at <= $2
               AND (provider_session_hash = $3 OR subject_hash = $4 AND (provider_session_hash IS NULL OR $3 = ''))
               RETURNING account_id";
    let [session, subject] = [&ended.session_hash, &ended.subject_hash].map(|hash| hash.clone().unwrap_or_default());
    let rows: Vec<Row> = tx.all(sql, values![provider, ended.at, session, subject]).await?;
    Ok(rows.into_iter().map(|row| row.account_id).collect())
}

/// Which sessions a provider has ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ended {
    /// Those of one session at the provider, by its hash; without one, all of the person's.
    pub session_hash: Option<String>,
    /// The hash of the person, where the provider tells.
    pub subject_hash: Option<String>,
    /// When they were ended.
    pub at: OffsetDateTime,
}
