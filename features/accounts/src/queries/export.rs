//! Everything about one account, as it is handed out. Each struct is one table's part of the file; docs/privacy describes it.

use access::Reader;
use database::{Error, FromQueryResult, Tx, values};
use serde::Serialize;
use time::serde::rfc3339;
use time::{Date, OffsetDateTime};
use web::{Lang, Localised};

/// The account itself, without the hash of its password.
#[derive(Debug, FromQueryResult, Serialize)]
pub struct AccountPart {
    id: String,
    name: String,
    display_name: String,
    email: Option<String>,
    locale: String,
    #[serde(with = "rfc3339")]
    created_at: OffsetDateTime,
    #[serde(with = "rfc3339::option")]
    disabled_at: Option<OffsetDateTime>,
}

/// A name that others saw.
#[derive(Debug, FromQueryResult, Serialize)]
pub struct FormerNamePart {
    display_name: String,
    #[serde(with = "rfc3339")]
    until: OffsetDateTime,
}

/// Who the account is at a provider, without the hash of it.
#[derive(Debug, FromQueryResult, Serialize)]
pub struct IdentityPart {
    provider: String,
    #[serde(with = "rfc3339")]
    created_at: OffsetDateTime,
    #[serde(with = "rfc3339::option")]
    used_at: Option<OffsetDateTime>,
}

/// A token for a program, without its hash.
#[derive(Debug, FromQueryResult, Serialize)]
pub struct TokenPart {
    name: String,
    scope: String,
    #[serde(with = "rfc3339")]
    created_at: OffsetDateTime,
    #[serde(with = "rfc3339")]
    expires_at: OffsetDateTime,
    #[serde(with = "rfc3339::option")]
    used_at: Option<OffsetDateTime>,
}

/// A role; `area`, `body` and `party` are slugs.
#[derive(Debug, FromQueryResult, Serialize)]
pub struct GrantPart {
    role: String,
    area: Option<String>,
    body: Option<String>,
    party: Option<String>,
    provider: Option<String>,
    valid_from: Option<Date>,
    valid_to: Option<Date>,
    #[serde(with = "rfc3339::option")]
    confirmed_at: Option<OffsetDateTime>,
}

/// A place in a body; `body` and `party` are slugs.
#[derive(Debug, FromQueryResult, Serialize)]
pub struct MembershipPart {
    body: String,
    party: Option<String>,
    name: String,
    role: String,
    title_nb: String,
    title_nn: String,
    valid_from: Option<Date>,
    valid_to: Option<Date>,
}

/// A browser that is signed in, without its token.
#[derive(Debug, FromQueryResult, Serialize)]
pub struct SessionPart {
    provider: Option<String>,
    #[serde(with = "rfc3339")]
    created_at: OffsetDateTime,
    #[serde(with = "rfc3339")]
    seen_at: OffsetDateTime,
    #[serde(with = "rfc3339")]
    expires_at: OffsetDateTime,
}

/// A passkey or an app, without its secret.
#[derive(Debug, FromQueryResult, Serialize)]
pub struct AuthenticatorPart {
    kind: String,
    name: String,
    #[serde(with = "rfc3339")]
    created_at: OffsetDateTime,
    #[serde(with = "rfc3339::option")]
    used_at: Option<OffsetDateTime>,
}

/// An answer of a body that the account changed.
#[derive(Debug, FromQueryResult, Serialize)]
pub struct EditionPart {
    matter: String,
    body: String,
    number: i64,
    ending: String,
    reason: String,
    #[serde(with = "rfc3339")]
    ended_at: OffsetDateTime,
}

/// Two matters that the account found to belong together; both are slugs.
#[derive(Debug, FromQueryResult, Serialize)]
pub struct RelationPart {
    matter: String,
    related: String,
    #[serde(with = "rfc3339")]
    related_at: OffsetDateTime,
}

/// Something that waits for an answer of the account's owner, without its token.
#[derive(Debug, FromQueryResult, Serialize)]
pub struct WaitingPart {
    what: String,
    #[serde(with = "rfc3339")]
    expires_at: OffsetDateTime,
}

/// What one table after the other holds about an account.
#[derive(Debug, Serialize)]
pub struct Parts {
    account: AccountPart,
    former_name: Vec<FormerNamePart>,
    external_identity: Vec<IdentityPart>,
    token: Vec<TokenPart>,
    role_grant: Vec<GrantPart>,
    membership: Vec<MembershipPart>,
    answer_edition: Vec<EditionPart>,
    matter_relation: Vec<RelationPart>,
    session: Vec<SessionPart>,
    authenticator: Vec<AuthenticatorPart>,
    /// How many are left; each is kept only as a hash.
    recovery_code: i64,
    ceremony: Vec<WaitingPart>,
    invitation: Vec<WaitingPart>,
    email_change: Vec<WaitingPart>,
}

/// A body that the reader is, was or will be in.
#[derive(Debug, FromQueryResult)]
pub struct OwnMembership {
    /// The body's slug.
    pub body: String,
    /// Its name in bokmål.
    pub name_nb: String,
    /// Its name in nynorsk.
    pub name_nn: String,
    /// The role.
    pub role: String,
}

impl OwnMembership {
    /// The body's name in a language.
    pub fn name(&self, lang: Lang) -> Localised<'_> {
        lang.pick(&self.name_nb, &self.name_nn)
    }
}

/// The bodies that the reader is, was or will be in.
pub async fn own_memberships(tx: &Tx, reader: &Reader) -> Result<Vec<OwnMembership>, Error> {
    let Some(account) = reader.account() else { return Ok(Vec::new()) };
    let sql = "SELECT b.slug AS body, b.name_nb, b.name_nn, m.role FROM membership m JOIN body b ON b.id = m.body_id
               WHERE m.account_id = $1 ORDER BY b.position, m.id";
    tx.all(sql, values![account.id.as_str()]).await
}

/// All parts; nothing for who is neither an administrator nor the account's owner.
pub async fn parts(tx: &Tx, reader: &Reader, account_id: &str) -> Result<Option<Parts>, Error> {
    if !reader.is_administrator() && reader.account().is_none_or(|own| own.id != account_id) {
        return Ok(None);
    }
    let id = || values![account_id];
    let account: Option<AccountPart> = tx
        .one(
            "SELECT id, name, display_name, email, locale, created_at, disabled_at FROM account
             WHERE id = $1 AND erased_at IS NULL",
            id(),
        )
        .await?;
    let Some(account) = account else { return Ok(None) };
    let names = "SELECT display_name, until FROM former_name WHERE account_id = $1 ORDER BY until, id";
    let grants = "SELECT g.role, a.slug AS area, b.slug AS body, p.slug AS party, g.provider, g.valid_from, g.valid_to,
                  g.confirmed_at FROM role_grant g LEFT JOIN body b ON b.id = g.body_id
                  LEFT JOIN area a ON a.id = g.area_id LEFT JOIN party p ON p.id = g.party_id
                  WHERE g.account_id = $1 ORDER BY g.id";
    let memberships = "SELECT b.slug AS body, p.slug AS party, m.name, m.role, m.title_nb, m.title_nn, m.valid_from,
                       m.valid_to FROM membership m JOIN body b ON b.id = m.body_id
                       LEFT JOIN party p ON p.id = m.party_id WHERE m.account_id = $1 ORDER BY m.id";
    let editions =
        "SELECT m.slug AS matter, b.slug AS body, e.number, e.ending, e.reason, e.ended_at FROM answer_edition e
                    JOIN consultation c ON c.id = e.consultation_id JOIN matter m ON m.id = c.matter_id
                    JOIN body b ON b.id = c.body_id WHERE e.account_id = $1 ORDER BY e.ended_at, e.id";
    let relations = "SELECT m.slug AS matter, o.slug AS related, r.related_at FROM matter_relation r
                     JOIN matter m ON m.id = r.matter_id JOIN matter o ON o.id = r.related_id
                     WHERE r.account_id = $1 ORDER BY r.related_at, m.slug, o.slug";
    let identities = "SELECT provider, created_at, used_at FROM external_identity WHERE account_id = $1 ORDER BY id";
    let tokens = "SELECT name, scope, created_at, expires_at, used_at FROM token WHERE account_id = $1 ORDER BY id";
    let sessions = "SELECT provider, created_at, seen_at, expires_at FROM session WHERE account_id = $1 ORDER BY id";
    let authenticators = "SELECT kind, name, created_at, used_at FROM authenticator WHERE account_id = $1 ORDER BY id";
    let waiting = |table: &str, what: &str| {
        format!("SELECT {what} AS what, expires_at FROM {table} WHERE account_id = $1 ORDER BY expires_at")
    };
    Ok(Some(Parts {
        account,
        former_name: tx.all(names, id()).await?,
        external_identity: tx.all(identities, id()).await?,
        token: tx.all(tokens, id()).await?,
        role_grant: tx.all(grants, id()).await?,
        membership: tx.all(memberships, id()).await?,
        answer_edition: tx.all(editions, id()).await?,
        matter_relation: tx.all(relations, id()).await?,
        session: tx.all(sessions, id()).await?,
        authenticator: tx.all(authenticators, id()).await?,
        recovery_code: super::recovery_codes_left(tx, account_id).await?,
        ceremony: tx.all(&waiting("ceremony", "kind"), id()).await?,
        invitation: tx.all(&waiting("invitation", "kind"), id()).await?,
        email_change: tx.all(&waiting("email_change", "email"), id()).await?,
    }))
}
