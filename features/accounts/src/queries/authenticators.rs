//! Authenticators, recovery codes and ceremonies in the database.

use access::Reader;
use database::{Error, FromQueryResult, Tx, Value, values};
use time::OffsetDateTime;

/// An authenticator.
#[derive(Debug, FromQueryResult)]
pub struct Authenticator {
    /// Id.
    pub id: String,
    /// The account it belongs to.
    pub account_id: String,
    /// `passkey` or `totp`.
    pub kind: String,
    /// What its owner calls it.
    pub name: String,
    /// The sealed secret: the app's key, or the passkey with its public key and counter.
    pub secret: String,
    /// When it was added.
    pub created_at: OffsetDateTime,
    /// When it was last used.
    pub used_at: Option<OffsetDateTime>,
}

/// A new authenticator.
#[derive(Debug)]
pub struct NewAuthenticator<'a> {
    /// Id.
    pub id: &'a str,
    /// The account it belongs to.
    pub account_id: &'a str,
    /// `passkey` or `totp`.
    pub kind: &'a str,
    /// What its owner calls it.
    pub name: &'a str,
    /// A passkey's own id.
    pub credential_id: Option<&'a str>,
    /// The sealed secret.
    pub secret: &'a str,
    /// The last time step that was used, of an app.
    pub last_step: i64,
}

/// A ceremony as it stands in the database.
#[derive(Debug, FromQueryResult)]
pub struct CeremonyRow {
    /// The account it is for.
    pub account_id: Option<String>,
    /// What the first request left, sealed.
    pub state: String,
}

const AUTHENTICATOR: &str = "SELECT id, account_id, kind, name, secret, created_at, used_at FROM authenticator";

/// The authenticators of an account whose password was right, or of somebody signed in; oldest first.
pub async fn authenticators(tx: &Tx, account_id: &str) -> Result<Vec<Authenticator>, Error> {
    tx.all(&format!("{AUTHENTICATOR} WHERE account_id = $1 ORDER BY id"), values![account_id]).await
}

/// The passkey with this credential id, of an account that is open.
pub async fn passkey(tx: &Tx, credential_id: &str) -> Result<Option<Authenticator>, Error> {
    let sql = format!(
        "{AUTHENTICATOR} WHERE credential_id = $1
         AND account_id IN (SELECT id FROM account WHERE disabled_at IS NULL)"
    );
    tx.one(&sql, values![credential_id]).await
}

/// Adds an authenticator.
pub async fn insert_authenticator(tx: &Tx, new: &NewAuthenticator<'_>) -> Result<(), Error> {
    let columns: Vec<(&str, Value)> = vec![
        ("id", new.id.into()),
        ("account_id", new.account_id.into()),
        ("kind", new.kind.into()),
        ("name", new.name.into()),
        ("credential_id", new.credential_id.map(str::to_owned).into()),
        ("secret", new.secret.into()),
        ("last_step", new.last_step.into()),
        ("created_at", tx.now().into()),
    ];
    tx.insert("authenticator", columns).await
}

/// Notes that an app's code of this time step was used. False when it, or a later one, was used before: each code opens once.
pub async fn use_step(tx: &Tx, id: &str, step: i64) -> Result<bool, Error> {
    let sql = "UPDATE authenticator SET last_step = $2, used_at = $3 WHERE id = $1 AND last_step < $2";
    Ok(tx.execute(sql, values![id, step, tx.now()]).await? == 1)
}

/// Notes that a passkey was used; `secret` holds its new counter.
pub async fn use_passkey(tx: &Tx, id: &str, secret: &str) -> Result<(), Error> {
    let sql = "UPDATE authenticator SET secret = $2, used_at = $3 WHERE id = $1";
    tx.execute(sql, values![id, secret, tx.now()]).await?;
    Ok(())
}

/// Removes one of the reader's authenticators; gives its kind. With the last one the recovery codes go.
pub async fn remove_authenticator(tx: &Tx, reader: &Reader, id: &str) -> Result<Option<String>, Error> {
    let Some(account) = reader.account() else { return Ok(None) };
    let own = authenticators(tx, &account.id).await?;
    let Some(removed) = own.iter().find(|one| one.id == id) else { return Ok(None) };
    tx.execute("DELETE FROM authenticator WHERE id = $1", values![id]).await?;
    if own.len() == 1 {
        tx.execute("DELETE FROM recovery_code WHERE account_id = $1", values![account.id.as_str()]).await?;
    }
    Ok(Some(removed.kind.clone()))
}

/// Removes all authenticators and recovery codes of an account.
pub async fn remove_all_authenticators(tx: &Tx, account_id: &str) -> Result<(), Error> {
    for table in ["authenticator", "recovery_code"] {
        tx.execute(&format!("DELETE FROM {table} WHERE account_id = $1"), values![account_id]).await?;
    }
    Ok(())
}

/// Replaces an account's recovery codes.
pub async fn replace_recovery_codes(tx: &Tx, account_id: &str, hashes: &[String]) -> Result<(), Error> {
    tx.execute("DELETE FROM recovery_code WHERE account_id = $1", values![account_id]).await?;
    for hash in hashes {
        tx.insert("recovery_code", vec![("code_hash", hash.as_str().into()), ("account_id", account_id.into())])
            .await?;
    }
    Ok(())
}

/// How many recovery codes are left.
pub async fn recovery_codes_left(tx: &Tx, account_id: &str) -> Result<i64, Error> {
    tx.count("SELECT count(*) AS n FROM recovery_code WHERE account_id = $1", values![account_id]).await
}

/// Uses up a recovery code. False when there is no such code.
pub async fn use_recovery_code(tx: &Tx, account_id: &str, hash: &str) -> Result<bool, Error> {
    let sql = "DELETE FROM recovery_code WHERE account_id = $1 AND code_hash = $2";
    Ok(tx.execute(sql, values![account_id, hash]).await? == 1)
}

/// Adds a ceremony, and drops those that are over.
pub async fn insert_ceremony(
    tx: &Tx,
    token_hash: &str,
    kind: &str,
    account_id: Option<&str>,
    state: &str,
    expires_at: OffsetDateTime,
) -> Result<(), Error> {
    tx.execute("DELETE FROM ceremony WHERE expires_at <= $1", values![tx.now()]).await?;
    let columns: Vec<(&str, Value)> = vec![
        ("token_hash", token_hash.into()),
        ("kind", kind.into()),
        ("account_id", account_id.map(str::to_owned).into()),
        ("state", state.into()),
        ("expires_at", expires_at.into()),
    ];
    tx.insert("ceremony", columns).await
}

/// The live ceremony of this kind with this token.
pub async fn ceremony(tx: &Tx, token_hash: &str, kind: &str) -> Result<Option<CeremonyRow>, Error> {
    let sql = "SELECT account_id, state FROM ceremony WHERE token_hash = $1 AND kind = $2 AND expires_at > $3";
    tx.one(sql, values![token_hash, kind, tx.now()]).await
}

/// Ends a ceremony. False when it was over already.
pub async fn end_ceremony(tx: &Tx, token_hash: &str) -> Result<bool, Error> {
    Ok(tx.execute("DELETE FROM ceremony WHERE token_hash = $1", values![token_hash]).await? == 1)
}
