//! Who accounts are at providers, and the roles that providers' claims give.

use crate::queries::NewGrant;
use access::Reader;
use database::{Error, FromQueryResult, Tx, Value, new_id, values};
use time::OffsetDateTime;

/// Who an account is at a provider.
#[derive(Debug, FromQueryResult)]
pub struct ExternalIdentity {
    /// Id.
    pub id: String,
    /// The provider's name in the settings.
    pub provider: String,
    /// When it was connected.
    pub created_at: OffsetDateTime,
    /// When somebody last signed in with it.
    pub used_at: Option<OffsetDateTime>,
}

/// A role that a provider's claims have given.
#[derive(Debug, FromQueryResult)]
pub struct ProvidedGrant {
    /// Id.
    pub id: String,
    /// The role's name.
    pub role: String,
    /// The area.
    pub area_id: Option<String>,
    /// The party.
    pub party_id: Option<String>,
}

/// The identities of an account, oldest first.
pub async fn identities(tx: &Tx, account_id: &str) -> Result<Vec<ExternalIdentity>, Error> {
    let sql = "SELECT id, provider, created_at, used_at FROM external_identity WHERE account_id = $1 ORDER BY id";
    tx.all(sql, values![account_id]).await
}

/// The account connected with this person at a provider, also when it is closed; and whether it is open.
pub async fn account_of_identity(tx: &Tx, subject_hash: &str) -> Result<Option<(String, bool)>, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        id: String,
        disabled_at: Option<OffsetDateTime>,
    }
    let sql = "SELECT a.id, a.disabled_at FROM external_identity e JOIN account a ON a.id = e.account_id
               WHERE e.subject_hash = $1";
    let row: Option<Row> = tx.one(sql, values![subject_hash]).await?;
    Ok(row.map(|row| (row.id, row.disabled_at.is_none())))
}

/// Connects an account with a person at a provider.
pub async fn insert_identity(tx: &Tx, account_id: &str, provider: &str, subject_hash: &str) -> Result<(), Error> {
    let columns: Vec<(&str, Value)> = vec![
        ("id", new_id().into()),
        ("account_id", account_id.into()),
        ("provider", provider.into()),
        ("subject_hash", subject_hash.into()),
        ("created_at", tx.now().into()),
        ("used_at", tx.now().into()),
    ];
    tx.insert("external_identity", columns).await
}

/// Notes that somebody signed in with an identity.
pub async fn use_identity(tx: &Tx, subject_hash: &str) -> Result<(), Error> {
    let sql = "UPDATE external_identity SET used_at = $2 WHERE subject_hash = $1";
    tx.execute(sql, values![subject_hash, tx.now()]).await?;
    Ok(())
}

/// Removes one of the reader's identities, with the sessions that began with it, but for the one kept; gives the provider.
pub async fn remove_identity(tx: &Tx, reader: &Reader, id: &str, kept: &str) -> Result<Option<String>, Error> {
    let Some(account) = reader.account() else { return Ok(None) };
    let own = identities(tx, &account.id).await?;
    let Some(removed) = own.into_iter().find(|one| one.id == id) else { return Ok(None) };
    tx.execute("DELETE FROM external_identity WHERE id = $1", values![id]).await?;
    let sql = "DELETE FROM session WHERE account_id = $1 AND provider = $2 AND id <> $3";
    tx.execute(sql, values![account.id.as_str(), removed.provider.as_str(), kept]).await?;
    Ok(Some(removed.provider))
}

/// The roles that a provider's claims have given an account.
pub async fn provided_grants(tx: &Tx, account_id: &str, provider: &str) -> Result<Vec<ProvidedGrant>, Error> {
    let sql = "SELECT id, role, area_id, party_id FROM role_grant WHERE account_id = $1 AND provider = $2 ORDER BY id";
    tx.all(sql, values![account_id, provider]).await
}

/// Lets a role that a provider's claims have given last to the day in `grant`.
pub async fn prolong_grant(tx: &Tx, id: &str, grant: &NewGrant) -> Result<(), Error> {
    tx.execute("UPDATE role_grant SET valid_to = $2 WHERE id = $1", values![id, grant.valid_to]).await?;
    Ok(())
}
