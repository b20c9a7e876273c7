//! Changing how a body is put together: seats, rules, and turns to chair it.

use crate::rules::MemberRole;
use audit::Writing;
use database::{Error, Value, new_id, values};
use serde::Serialize;
use time::Date;

/// A new seat; `party` is a slug.
#[derive(Clone, Debug, Serialize)]
pub struct NewSeat {
    /// The party.
    pub party: String,
    /// The role in bokmål.
    pub role_nb: String,
    /// The role in nynorsk.
    pub role_nn: String,
    /// Whether it votes.
    pub votes: bool,
}

/// Adds a seat; `false` when no party has the slug.
pub async fn insert_seat(writing: &Writing, body_id: &str, seat: &NewSeat) -> Result<bool, Error> {
    let sql = "INSERT INTO seat (id, body_id, party_id, role_nb, role_nn, votes, position)
               SELECT $1, $2, id, $4, $5, $6, (SELECT coalesce(max(position), 0) + 1 FROM seat WHERE body_id = $2)
               FROM party WHERE slug = $3";
    let values =
        values![new_id(), body_id, seat.party.as_str(), seat.role_nb.as_str(), seat.role_nn.as_str(), seat.votes];
    Ok(writing.execute(sql, values).await? == 1)
}

/// Takes a seat away; `false` when somebody sits or sat in it, or it is not there.
pub async fn remove_seat(writing: &Writing, body_id: &str, id: &str) -> Result<bool, Error> {
    let sql = "DELETE FROM seat WHERE id = $1 AND body_id = $2
               AND NOT EXISTS (SELECT 1 FROM membership WHERE seat_id = $1)";
    Ok(writing.execute(sql, values![id, body_id]).await? == 1)
}

/// A new rule of composition.
#[derive(Clone, Debug, Serialize)]
pub struct NewRule {
    /// What it asks for, in bokmål.
    pub label_nb: String,
    /// What it asks for, in nynorsk.
    pub label_nn: String,
    /// Only on behalf of a party of this kind.
    pub party_kind: Option<String>,
    /// Only on behalf of a municipality with fewer inhabitants than this.
    pub below_inhabitants: Option<i64>,
    /// Only with this role.
    pub role: Option<MemberRole>,
    /// So many at least.
    pub minimum: i64,
    /// So many at most.
    pub maximum: Option<i64>,
}

/// Adds a rule of composition.
pub async fn insert_rule(writing: &Writing, body_id: &str, rule: &NewRule) -> Result<(), Error> {
    let sql = "SELECT coalesce(max(position), 0) + 1 AS n FROM composition_rule WHERE body_id = $1";
    let position = writing.count(sql, values![body_id]).await?;
    let columns: Vec<(&str, Value)> = vec![
        ("id", new_id().into()),
        ("body_id", body_id.into()),
        ("label_nb", rule.label_nb.as_str().into()),
        ("label_nn", rule.label_nn.as_str().into()),
        ("party_kind", rule.party_kind.clone().into()),
        ("below_inhabitants", rule.below_inhabitants.into()),
        ("role", rule.role.map(|role| role.as_str().to_owned()).into()),
        ("minimum", rule.minimum.into()),
        ("maximum", rule.maximum.into()),
        ("position", position.into()),
    ];
    writing.insert("composition_rule", columns).await
}

/// Takes a rule of composition away; `false` when it is not there.
pub async fn remove_rule(writing: &Writing, body_id: &str, id: &str) -> Result<bool, Error> {
    let sql = "DELETE FROM composition_rule WHERE id = $1 AND body_id = $2";
    Ok(writing.execute(sql, values![id, body_id]).await? == 1)
}

/// A new turn to chair the body; `party` is a slug.
#[derive(Clone, Debug, Serialize)]
pub struct NewChairTerm {
    /// The party.
    pub party: String,
    /// Its first day.
    pub valid_from: Date,
    /// Its last day.
    pub valid_to: Option<Date>,
}

/// Adds a turn to chair the body; `false` when no party has the slug.
pub async fn insert_chair_term(writing: &Writing, body_id: &str, term: &NewChairTerm) -> Result<bool, Error> {
    let sql = "INSERT INTO chair_term (id, body_id, party_id, valid_from, valid_to)
               SELECT $1, $2, id, $4, $5 FROM party WHERE slug = $3";
    let values = values![new_id(), body_id, term.party.as_str(), term.valid_from, term.valid_to];
    Ok(writing.execute(sql, values).await? == 1)
}

/// Takes a turn to chair the body away; `false` when it is not there.
pub async fn remove_chair_term(writing: &Writing, body_id: &str, id: &str) -> Result<bool, Error> {
    let sql = "DELETE FROM chair_term WHERE id = $1 AND body_id = $2";
    Ok(writing.execute(sql, values![id, body_id]).await? == 1)
}
