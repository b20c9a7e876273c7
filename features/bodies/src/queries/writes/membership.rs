//! Changing who sits in a body.

use crate::rules::MemberRole;
use audit::Writing;
use database::{Error, FromQueryResult, Tx, Value, new_id, values};
use time::Date;

/// A membership as a form gives it.
#[derive(Clone, Debug, Default)]
pub struct MembershipFields {
    /// The seat's id.
    pub seat_id: Option<String>,
    /// The id of the party on whose behalf.
    pub party_id: Option<String>,
    /// The id of the account of whoever sits there.
    pub account_id: Option<String>,
    /// What people read.
    pub name: String,
    /// The role.
    pub role: MemberRole,
    /// What the role is called in this body, in bokmål.
    pub title_nb: String,
    /// What the role is called in this body, in nynorsk.
    pub title_nn: String,
    /// The membership that it stands in for.
    pub deputy_for_id: Option<String>,
    /// Its first day.
    pub valid_from: Option<Date>,
    /// Its last day.
    pub valid_to: Option<Date>,
}

impl MembershipFields {
    fn columns(&self) -> Vec<(&'static str, Value)> {
        vec![
            ("seat_id", self.seat_id.clone().into()),
            ("party_id", self.party_id.clone().into()),
            ("account_id", self.account_id.clone().into()),
            ("name", self.name.as_str().into()),
            ("role", self.role.as_str().into()),
            ("title_nb", self.title_nb.as_str().into()),
            ("title_nn", self.title_nn.as_str().into()),
            ("deputy_for_id", self.deputy_for_id.clone().into()),
            ("valid_from", self.valid_from.into()),
            ("valid_to", self.valid_to.into()),
        ]
    }
}

/// Adds a membership, and answers its id.
pub async fn insert_membership(
    writing: &Writing,
    body_id: &str,
    membership: &MembershipFields,
) -> Result<String, Error> {
    let id = new_id();
    let sql = "SELECT coalesce(max(position), 0) + 1 AS n FROM membership WHERE body_id = $1";
    let position = writing.count(sql, values![body_id]).await?;
    let mut columns: Vec<(&str, Value)> = vec![
        ("id", id.as_str().into()),
        ("body_id", body_id.into()),
        ("position", position.into()),
        ("version", 1_i64.into()),
    ];
    columns.extend(membership.columns());
    writing.insert("membership", columns).await?;
    Ok(id)
}

/// Changes a membership; `false` when somebody else changed it since `version`.
pub async fn update_membership(
    writing: &Writing,
    id: &str,
    version: i64,
    membership: &MembershipFields,
) -> Result<bool, Error> {
    let columns = membership.columns();
    let pairs: Vec<String> =
        columns.iter().zip(3..).map(|((name, _), place): (_, usize)| format!("{name} = ${place}")).collect();
    let sql =
        format!("UPDATE membership SET {}, version = version + 1 WHERE id = $1 AND version = $2", pairs.join(", "));
    let mut values: Vec<Value> = values![id, version];
    values.extend(columns.into_iter().map(|(_, value)| value));
    Ok(writing.execute(&sql, values).await? == 1)
}

/// The id and the name of an open account, by its name or its id.
#[derive(Clone, Debug, FromQueryResult)]
pub struct LinkedAccount {
    /// Id.
    pub id: String,
    /// The name it signs in with.
    pub name: String,
}

/// The open account that signs in with this name, or has this id. For coordinators, who bind a membership to it.
pub async fn linked_account(tx: &Tx, name_or_id: &str) -> Result<Option<LinkedAccount>, Error> {
    let sql = "SELECT id, name FROM account WHERE (name = $1 OR id = $1) AND erased_at IS NULL AND disabled_at IS NULL";
    tx.one(sql, values![name_or_id]).await
}
