//! What an account says about its owner: corrected, or erased.

use access::Reader;
use database::{Error, FromQueryResult, Tx, Value, new_id, values};
use time::OffsetDateTime;

/// The tables whose rows belong to an account and go when it is erased.
pub const BELONGINGS: [&str; 10] = [
    "session",
    "authenticator",
    "recovery_code",
    "ceremony",
    "invitation",
    "email_change",
    "role_grant",
    "external_identity",
    "token",
    "former_name",
];

/// The tables whose rows stay when an account is erased, and only forget whose they were: who held a public office, and when, and
/// what a body answered are for all to know.
pub const LOOSENED: [&str; 3] = ["membership", "answer_edition", "matter_relation"];

/// What an account says about its owner.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct Person {
    /// The account's id.
    pub id: String,
    /// The name it signs in with.
    pub name: String,
    /// What others see.
    pub display_name: String,
    /// Where it gets mail.
    pub email: Option<String>,
    /// The language of its mail.
    pub locale: String,
    /// When it was made.
    pub created_at: OffsetDateTime,
}

/// A new address that waits to be confirmed.
#[derive(Debug, FromQueryResult)]
pub struct EmailChange {
    /// The account's id.
    pub account_id: String,
    /// The new address.
    pub email: String,
}

const PERSON: &str =
    "SELECT id, name, display_name, email, locale, created_at FROM account WHERE erased_at IS NULL AND id = $1";

/// The account with this id, unless it is erased. For writes that have found that it may be touched.
pub async fn person(tx: &Tx, account_id: &str) -> Result<Option<Person>, Error> {
    tx.one(PERSON, values![account_id]).await
}

/// The reader's own account.
pub async fn own_person(tx: &Tx, reader: &Reader) -> Result<Option<Person>, Error> {
    match reader.account() {
        Some(account) => person(tx, &account.id).await,
        None => Ok(None),
    }
}

/// Writes what was corrected, and remembers the name that others saw until now.
pub async fn correct(tx: &Tx, before: &Person, after: &Person) -> Result<(), Error> {
    if before.display_name != after.display_name {
        let columns: Vec<(&str, Value)> = vec![
            ("id", new_id().into()),
            ("account_id", before.id.as_str().into()),
            ("display_name", before.display_name.as_str().into()),
            ("until", tx.now().into()),
        ];
        tx.insert("former_name", columns).await?;
    }
    if before.email != after.email {
        // Links that were sent to the old address must not open the account any more.
        for table in ["invitation", "email_change"] {
            tx.execute(&format!("DELETE FROM {table} WHERE account_id = $1"), values![before.id.as_str()]).await?;
        }
    }
    let sql = "UPDATE account SET display_name = $2, email = $3, locale = $4 WHERE id = $1 AND erased_at IS NULL";
    let Person { id, display_name, email, locale, .. } = after;
    tx.execute(sql, values![id.as_str(), display_name.as_str(), email.clone(), locale.as_str()]).await?;
    Ok(())
}

/// Adds a new address that waits to be confirmed, in place of an earlier one.
pub async fn insert_email_change(
    tx: &Tx,
    token_hash: &str,
    account_id: &str,
    email: &str,
    expires_at: OffsetDateTime,
) -> Result<(), Error> {
    tx.execute("DELETE FROM email_change WHERE account_id = $1", values![account_id]).await?;
    let columns: Vec<(&str, Value)> = vec![
        ("token_hash", token_hash.into()),
        ("account_id", account_id.into()),
        ("email", email.into()),
        ("expires_at", expires_at.into()),
    ];
    tx.insert("email_change", columns).await
}

/// The address that a live link confirms, for an account that is open.
pub async fn email_change(tx: &Tx, token_hash: &str) -> Result<Option<EmailChange>, Error> {
    let sql = "SELECT e.account_id, e.email FROM email_change e JOIN account a ON a.id = e.account_id
               WHERE e.token_hash = $1 AND e.expires_at > $2 AND a.disabled_at IS NULL";
    tx.one(sql, values![token_hash, tx.now()]).await
}

/// The ids of the accounts that were closed before `moment` and are not erased.
pub async fn closed_before(tx: &Tx, moment: OffsetDateTime) -> Result<Vec<String>, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        id: String,
    }
    let sql = "SELECT id FROM account WHERE disabled_at <= $1 AND erased_at IS NULL ORDER BY id";
    let rows: Vec<Row> = tx.all(sql, values![moment]).await?;
    Ok(rows.into_iter().map(|row| row.id).collect())
}

/// Takes everything that tells whose it was from an account; its id stands for its name from now on.
pub async fn erase_account(tx: &Tx, account_id: &str) -> Result<(), Error> {
    for table in BELONGINGS {
        tx.execute(&format!("DELETE FROM {table} WHERE account_id = $1"), values![account_id]).await?;
    }
    for table in LOOSENED {
        let sql = format!("UPDATE {table} SET account_id = NULL WHERE account_id = $1");
        tx.execute(&sql, values![account_id]).await?;
    }
    let sql = "UPDATE account SET name = id, display_name = '', email = NULL, locale = 'nb', password_hash = NULL,
               disabled_at = coalesce(disabled_at, $2), erased_at = $2 WHERE id = $1 AND erased_at IS NULL";
    tx.execute(sql, values![account_id, tx.now()]).await?;
    Ok(())
}
