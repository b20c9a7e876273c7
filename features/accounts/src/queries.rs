//! Accounts, sessions and refused attempts in the database.

mod administration;
mod authenticators;
mod export;
mod held;
mod identities;
mod invitations;
mod persons;
mod sessions;
mod tokens;

pub use administration::*;
pub use authenticators::*;
pub use export::*;
pub use held::*;
pub use identities::*;
pub use invitations::*;
pub use persons::*;
pub use sessions::*;
pub use tokens::*;

use access::Reader;
use audit::Writing;
use database::{Error, FromQueryResult, Tx, Value, new_id, values};
use time::OffsetDateTime;

/// An account with what it takes to sign in.
#[derive(Debug, FromQueryResult)]
pub struct Credentials {
    /// The account's id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The hash of its password.
    pub password_hash: Option<String>,
}

/// What an account may do, in words' raw material.
#[derive(Debug, FromQueryResult)]
pub struct GrantRow {
    /// The role's name.
    pub role: String,
    /// The area's or body's name in bokmål.
    pub area_nb: Option<String>,
    /// The area's or body's name in nynorsk.
    pub area_nn: Option<String>,
    /// The party's name in bokmål.
    pub party_nb: Option<String>,
    /// The party's name in nynorsk.
    pub party_nn: Option<String>,
}

/// The open account with this name, in any case of letters.
pub async fn credentials(tx: &Tx, name: &str) -> Result<Option<Credentials>, Error> {
    tx.one(
        "SELECT id, name, password_hash FROM account WHERE lower(name) = lower($1) AND disabled_at IS NULL",
        values![name],
    )
    .await
}

/// Where an open account gets mail, and in which language.
#[derive(Debug, FromQueryResult)]
pub struct Addressee {
    /// Where it gets mail.
    pub email: Option<String>,
    /// The language of its mail.
    pub locale: String,
}

/// The open account with this id.
pub async fn addressee(tx: &Tx, account_id: &str) -> Result<Option<Addressee>, Error> {
    let sql = "SELECT email, locale FROM account WHERE id = $1 AND disabled_at IS NULL";
    tx.one(sql, values![account_id]).await
}

/// The reader's own name and password hash.
pub async fn own_credentials(tx: &Tx, reader: &Reader) -> Result<Option<Credentials>, Error> {
    let Some(account) = reader.account() else { return Ok(None) };
    tx.one("SELECT id, name, password_hash FROM account WHERE id = $1", values![account.id.as_str()]).await
}

/// What the reader may do, where.
pub async fn own_grants(tx: &Tx, reader: &Reader) -> Result<Vec<GrantRow>, Error> {
    let Some(account) = reader.account() else { return Ok(Vec::new()) };
    tx.all(
        "SELECT g.role, coalesce(a.name_nb, b.name_nb) AS area_nb, coalesce(a.name_nn, b.name_nn) AS area_nn,
                p.name_nb AS party_nb, p.name_nn AS party_nn
         FROM role_grant g LEFT JOIN area a ON a.id = g.area_id LEFT JOIN party p ON p.id = g.party_id
         LEFT JOIN body b ON b.id = g.body_id
         WHERE g.account_id = $1 AND (g.valid_from IS NULL OR g.valid_from <= $2)
           AND (g.valid_to IS NULL OR g.valid_to >= $2) ORDER BY g.id",
        values![account.id.as_str(), tx.today()],
    )
    .await
}

/// Sets an account's password.
pub async fn set_password(writing: &Writing, account_id: &str, password_hash: &str) -> Result<u64, Error> {
    writing.execute("UPDATE account SET password_hash = $2 WHERE id = $1", values![account_id, password_hash]).await
}

/// How often this key (the hash of a name or an address) was refused since `since`.
pub async fn failures(tx: &Tx, key_hash: &str, since: OffsetDateTime) -> Result<i64, Error> {
    let sql = "SELECT count(*) AS n FROM sign_in_failure WHERE key_hash = $1 AND failed_at > $2";
    tx.count(sql, values![key_hash, since]).await
}

/// Notes a refused attempt, and drops those too old to count. No fact of the collaboration changes, so there is no audit
/// record.
pub async fn note_failure(tx: &Tx, key_hashes: &[String], too_old: OffsetDateTime) -> Result<(), Error> {
    tx.execute("DELETE FROM sign_in_failure WHERE failed_at <= $1", values![too_old]).await?;
    for key_hash in key_hashes {
        let columns: Vec<(&str, Value)> =
            vec![("id", new_id().into()), ("key_hash", key_hash.as_str().into()), ("failed_at", tx.now().into())];
        tx.insert("sign_in_failure", columns).await?;
    }
    Ok(())
}

/// A new account.
#[derive(Debug)]
pub struct NewAccount<'a> {
    /// The name it signs in with.
    pub name: &'a str,
    /// What others see.
    pub display_name: &'a str,
    /// Where it gets mail.
    pub email: Option<&'a str>,
    /// `nb`, `nn` or `en`.
    pub locale: &'a str,
    /// The hash of its password; without one, its owner chooses it by a link.
    pub password_hash: Option<&'a str>,
}

/// Whether an account has this name, in any case of letters.
pub async fn is_taken(tx: &Tx, name: &str) -> Result<bool, Error> {
    Ok(tx.count("SELECT count(*) AS n FROM account WHERE lower(name) = lower($1)", values![name]).await? > 0)
}

/// The id behind a slug in `table`, which is `area` or `party`.
pub async fn id_of(tx: &Tx, table: &str, slug: &str) -> Result<Option<String>, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        id: String,
    }
    let row: Option<Row> = tx.one(&format!("SELECT id FROM {table} WHERE slug = $1"), values![slug]).await?;
    Ok(row.map(|row| row.id))
}

/// Adds an account with its first grants; gives its id.
pub async fn insert_account(writing: &Writing, account: &NewAccount<'_>, grants: &[NewGrant]) -> Result<String, Error> {
    let id = new_id();
    let columns: Vec<(&str, Value)> = vec![
        ("id", id.as_str().into()),
        ("name", account.name.into()),
        ("display_name", account.display_name.into()),
        ("email", account.email.map(str::to_owned).into()),
        ("locale", account.locale.into()),
        ("password_hash", account.password_hash.map(str::to_owned).into()),
        ("created_at", writing.now().into()),
    ];
    writing.insert("account", columns).await?;
    for grant in grants {
        insert_grant(writing, &id, grant).await?;
    }
    Ok(id)
}

/// An account as the command line and the demonstration list it.
#[derive(Debug, FromQueryResult)]
pub struct Listed {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// What others see.
    pub display_name: String,
    /// Whether it has a password.
    pub password_hash: Option<String>,
}

/// All accounts that are not erased, in the order they were made.
pub async fn list(tx: &Tx) -> Result<Vec<Listed>, Error> {
    tx.all(
        "SELECT id, name, display_name, password_hash FROM account WHERE erased_at IS NULL ORDER BY created_at, id",
        values![],
    )
    .await
}
