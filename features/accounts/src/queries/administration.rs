//! All accounts and what they may do, for the administrator.

use access::{Reader, Role};
use database::{Error, FromQueryResult, Tx, Value, new_id, values};
use time::{Date, OffsetDateTime};
use web::{Lang, Localised};

/// An account as the administrator sees it.
#[derive(Debug, FromQueryResult)]
pub struct AccountRow {
    /// Id.
    pub id: String,
    /// The name it signs in with.
    pub name: String,
    /// What others see.
    pub display_name: String,
    /// Where it gets mail.
    pub email: Option<String>,
    /// When it was closed.
    pub disabled_at: Option<OffsetDateTime>,
    /// How many passkeys and apps it has.
    pub authenticators: i64,
    /// How many providers it is connected with.
    pub identities: i64,
    /// How many tokens programs have for it.
    pub tokens: i64,
    /// 1 when it has a password, else 0.
    pub has_password: i64,
    /// When it was last used, give or take ten minutes, if somebody is signed in.
    pub seen_at: Option<OffsetDateTime>,
}

/// A grant as the administrator sees it.
#[derive(Debug, FromQueryResult)]
pub struct GrantOf {
    /// Id.
    pub id: String,
    /// The role's name.
    pub role: String,
    /// The area's, body's or party's name in bokmål.
    pub place_nb: Option<String>,
    /// The area's, body's or party's name in nynorsk.
    pub place_nn: Option<String>,
    /// The first day on which it holds.
    pub valid_from: Option<Date>,
    /// The last day on which it holds.
    pub valid_to: Option<Date>,
    /// The provider whose claims gave it.
    pub provider: Option<String>,
}

impl GrantOf {
    /// The name of the area, body or party that it holds for.
    pub fn place(&self, lang: Lang) -> Option<Localised<'_>> {
        Some(lang.pick(self.place_nb.as_deref()?, self.place_nn.as_deref()?))
    }
}

/// A grant to be made.
#[derive(Clone, Debug)]
pub struct NewGrant {
    /// The role.
    pub role: Role,
    /// The id of the area it holds for.
    pub area_id: Option<String>,
    /// The id of the body it holds for.
    pub body_id: Option<String>,
    /// The id of the party it holds for.
    pub party_id: Option<String>,
    /// The first day on which it holds.
    pub valid_from: Option<Date>,
    /// The last day on which it holds.
    pub valid_to: Option<Date>,
    /// The provider whose claims give it; `None` when people give it.
    pub provider: Option<String>,
}

impl AccountRow {
    /// Whether nobody and nothing has come to use it yet.
    pub fn is_unused(&self) -> bool {
        self.has_password == 0 && self.authenticators == 0 && self.identities == 0 && self.tokens == 0
    }
}

const ACCOUNT: &str = "SELECT a.id, a.name, a.display_name, a.email, a.disabled_at,
    (SELECT count(*) FROM authenticator t WHERE t.account_id = a.id) AS authenticators,
    (SELECT count(*) FROM external_identity e WHERE e.account_id = a.id) AS identities,
    (SELECT count(*) FROM token n WHERE n.account_id = a.id) AS tokens,
    (SELECT count(*) FROM account p WHERE p.id = a.id AND p.password_hash IS NOT NULL) AS has_password,
    (SELECT max(s.seen_at) FROM session s WHERE s.account_id = a.id) AS seen_at FROM account a";

/// All accounts that are not erased, by their names; none for who is no administrator.
pub async fn accounts(tx: &Tx, reader: &Reader) -> Result<Vec<AccountRow>, Error> {
    if !reader.is_administrator() {
        return Ok(Vec::new());
    }
    tx.all(&format!("{ACCOUNT} WHERE a.erased_at IS NULL ORDER BY lower(a.name)"), values![]).await
}

/// Whether nobody and nothing has come to use the account yet.
pub async fn is_unused(tx: &Tx, account_id: &str) -> Result<bool, Error> {
    let row: Option<AccountRow> = tx.one(&format!("{ACCOUNT} WHERE a.id = $1"), values![account_id]).await?;
    Ok(row.is_some_and(|row| row.is_unused()))
}

/// The account with this name; none for who is no administrator.
pub async fn account(tx: &Tx, reader: &Reader, name: &str) -> Result<Option<AccountRow>, Error> {
    if !reader.is_administrator() {
        return Ok(None);
    }
    tx.one(&format!("{ACCOUNT} WHERE a.name = $1 AND a.erased_at IS NULL"), values![name]).await
}

/// An account's grants, also those that do not hold today.
pub async fn grants_of(tx: &Tx, reader: &Reader, account_id: &str) -> Result<Vec<GrantOf>, Error> {
    if !reader.is_administrator() {
        return Ok(Vec::new());
    }
    let sql = "SELECT g.id, g.role, coalesce(a.name_nb, p.name_nb, b.name_nb) AS place_nb,
               coalesce(a.name_nn, p.name_nn, b.name_nn) AS place_nn,
               g.valid_from, g.valid_to, g.provider FROM role_grant g LEFT JOIN area a ON a.id = g.area_id
               LEFT JOIN party p ON p.id = g.party_id LEFT JOIN body b ON b.id = g.body_id
               WHERE g.account_id = $1 ORDER BY g.id";
    tx.all(sql, values![account_id]).await
}

/// Adds a grant.
pub async fn insert_grant(tx: &Tx, account_id: &str, grant: &NewGrant) -> Result<(), Error> {
    let columns: Vec<(&str, Value)> = vec![
        ("id", new_id().into()),
        ("account_id", account_id.into()),
        ("role", grant.role.as_str().into()),
        ("area_id", grant.area_id.clone().into()),
        ("body_id", grant.body_id.clone().into()),
        ("party_id", grant.party_id.clone().into()),
        ("confirmed_at", tx.now().into()),
        ("valid_from", grant.valid_from.into()),
        ("valid_to", grant.valid_to.into()),
        ("provider", grant.provider.clone().into()),
    ];
    tx.insert("role_grant", columns).await
}

/// Ends a grant of this account. False when it has no such grant.
pub async fn end_grant(tx: &Tx, account_id: &str, id: &str) -> Result<bool, Error> {
    let sql = "DELETE FROM role_grant WHERE id = $1 AND account_id = $2";
    Ok(tx.execute(sql, values![id, account_id]).await? == 1)
}

/// How many open accounts are administrators today and for good. There must always be one.
pub async fn lasting_administrators(tx: &Tx) -> Result<i64, Error> {
    tx.count(
        "SELECT count(DISTINCT a.id) AS n FROM account a JOIN role_grant g ON g.account_id = a.id
         WHERE g.role = 'administrator' AND a.disabled_at IS NULL AND g.valid_to IS NULL
           AND (g.valid_from IS NULL OR g.valid_from <= $1)",
        values![tx.today()],
    )
    .await
}

/// Closes an account and ends its sessions, or opens it again.
pub async fn set_closed(tx: &Tx, account_id: &str, closed: bool) -> Result<(), Error> {
    let at = closed.then(|| tx.now());
    tx.execute("UPDATE account SET disabled_at = $2 WHERE id = $1", values![account_id, at]).await?;
    if closed {
        for table in ["session", "invitation"] {
            tx.execute(&format!("DELETE FROM {table} WHERE account_id = $1"), values![account_id]).await?;
        }
    }
    Ok(())
}
