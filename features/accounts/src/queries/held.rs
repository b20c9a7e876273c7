//! Roles as those see them who may give them, and when somebody last said that they are right.

use crate::policy::{self, Scope};
use crate::rules::review;
use access::{Reader, Role};
use database::{Error, FromQueryResult, Tx, values};
use time::{Date, OffsetDateTime};
use web::{Lang, Localised};

/// A role that somebody has.
#[derive(Debug, FromQueryResult)]
pub struct Held {
    /// The grant's id.
    pub id: String,
    /// The id of the account that has it.
    pub account_id: String,
    /// The account's name.
    pub name: String,
    /// What others see of the account.
    pub display_name: String,
    /// The role's name.
    pub role: String,
    /// The path of its area, or of the area of its body.
    pub area_path: Option<String>,
    /// The body it holds for.
    pub body_id: Option<String>,
    /// The party it holds for.
    pub party_id: Option<String>,
    /// The name of the place in bokmål.
    pub place_nb: Option<String>,
    /// The name of the place in nynorsk.
    pub place_nn: Option<String>,
    /// Its first day.
    pub valid_from: Option<Date>,
    /// Its last day.
    pub valid_to: Option<Date>,
    /// The provider whose claims gave it.
    pub provider: Option<String>,
    /// When somebody last said that it is right.
    pub confirmed_at: Option<OffsetDateTime>,
}

impl Held {
    /// The name of the place that it holds for.
    pub fn place(&self, lang: Lang) -> Option<Localised<'_>> {
        Some(lang.pick(self.place_nb.as_deref()?, self.place_nn.as_deref()?))
    }

    /// Whether somebody should say anew that it is right. What a provider gives, the provider takes.
    pub fn is_due(&self, now: OffsetDateTime) -> bool {
        self.provider.is_none() && review::is_due(self.confirmed_at, now)
    }

    /// Whether the reader may end it.
    pub fn may_end(&self, reader: &Reader, today: Date) -> bool {
        self.scope(self.valid_to).is_some_and(|scope| policy::may_give(reader, &scope, today))
    }

    /// Whether the reader may see it: whoever could give the same role for a day.
    fn may_see(&self, reader: &Reader, today: Date) -> bool {
        self.scope(Some(today)).is_some_and(|scope| policy::may_give(reader, &scope, today))
    }

    fn scope(&self, valid_to: Option<Date>) -> Option<Scope<'_>> {
        let role: Role = self.role.parse().ok()?;
        let [area_path, body_id, party_id] = [&self.area_path, &self.body_id, &self.party_id].map(Option::as_deref);
        Some(Scope { role, area_path, body_id, party_id, valid_to })
    }
}

/// The roles of open accounts that the reader may see, by their places and holders.
pub async fn held(tx: &Tx, reader: &Reader) -> Result<Vec<Held>, Error> {
    let sql = "SELECT g.id, g.account_id, k.name, k.display_name, g.role, coalesce(a.path, ba.path) AS area_path, g.body_id,
            g.party_id, coalesce(a.name_nb, b.name_nb, p.name_nb) AS place_nb,
            coalesce(a.name_nn, b.name_nn, p.name_nn) AS place_nn, g.valid_from, g.valid_to, g.provider, g.confirmed_at
        FROM role_grant g JOIN account k ON k.id = g.account_id LEFT JOIN area a ON a.id = g.area_id
        LEFT JOIN body b ON b.id = g.body_id LEFT JOIN area ba ON ba.id = b.area_id LEFT JOIN party p ON p.id = g.party_id
        WHERE k.disabled_at IS NULL ORDER BY coalesce(a.path, ba.path, ''), place_nb, k.display_name, g.id";
    let all: Vec<Held> = tx.all(sql, values![]).await?;
    Ok(all.into_iter().filter(|one| one.may_see(reader, tx.today())).collect())
}

/// Notes that somebody said that a role is right.
pub async fn confirm_grant(tx: &Tx, id: &str) -> Result<(), Error> {
    tx.execute("UPDATE role_grant SET confirmed_at = $2 WHERE id = $1", values![id, tx.now()]).await?;
    Ok(())
}

/// When administrators were last reminded of roles to be looked through.
pub async fn last_reminder(tx: &Tx, action: &str) -> Result<Option<OffsetDateTime>, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        at: Option<OffsetDateTime>,
    }
    let row: Option<Row> = tx.one("SELECT max(at) AS at FROM audit_record WHERE action = $1", values![action]).await?;
    Ok(row.and_then(|row| row.at))
}
