//! Who sits in a body. What is public of it is public to all: the reader's right to change it is the pages' to ask for.

use super::body::object;
use crate::rules::{Counted, Held, MemberRole, Period};
use access::Reader;
use database::{Error, Tx, list, values};
use serde::Deserialize;
use std::sync::LazyLock;
use time::Date;
use web::{Lang, Localised};

/// Somebody in a body, between dates.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Membership {
    /// Id.
    pub id: String,
    /// The seat it takes.
    pub seat_id: Option<String>,
    /// The id of the party on whose behalf.
    pub party_id: Option<String>,
    /// That party's slug.
    pub party_slug: Option<String>,
    /// That party's kind.
    pub party_kind: Option<String>,
    /// That party's name in bokmål.
    pub party_nb: Option<String>,
    /// That party's name in nynorsk.
    pub party_nn: Option<String>,
    /// How many live in that party's area, where it is a municipality.
    pub inhabitants: Option<i64>,
    /// The account of whoever sits there, which is nobody else's to know.
    pub account_id: Option<String>,
    /// What people read: mostly a position.
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
    /// Its place among the members.
    pub position: i64,
    /// Counts its edits.
    pub version: i64,
}

impl Membership {
    /// What the role is called in this body; empty where it has no other name.
    pub fn title(&self, lang: Lang) -> Localised<'_> {
        lang.pick(&self.title_nb, &self.title_nn)
    }

    /// The name of the party on whose behalf.
    pub fn party(&self, lang: Lang) -> Option<Localised<'_>> {
        Some(lang.pick(self.party_nb.as_deref()?, self.party_nn.as_deref()?))
    }

    /// When it holds.
    pub fn period(&self) -> Period {
        Period { from: self.valid_from, to: self.valid_to }
    }

    /// The membership as rules of composition count it.
    pub fn counted(&self) -> Counted<'_> {
        Counted { role: self.role, party_kind: self.party_kind.as_deref(), inhabitants: self.inhabitants }
    }

    /// The membership as another of its body is held against it.
    pub fn held(&self) -> Held<'_> {
        Held {
            id: &self.id,
            role: self.role,
            seat: self.seat_id.as_deref(),
            deputy_for: self.deputy_for_id.as_deref(),
            period: self.period(),
        }
    }
}

const COLUMNS: [(&str, &str); 18] = [
    ("id", "m.id"),
    ("seat_id", "m.seat_id"),
    ("party_id", "m.party_id"),
    ("party_slug", "mp.slug"),
    ("party_kind", "mp.kind"),
    ("party_nb", "mp.name_nb"),
    ("party_nn", "mp.name_nn"),
    (
        "inhabitants",
        "CASE WHEN mp.kind = 'municipality' THEN (SELECT y.inhabitants FROM population y
            WHERE y.area_id = mp.area_id ORDER BY y.year DESC LIMIT 1) END",
    ),
    ("account_id", "m.account_id"),
    ("name", "m.name"),
    ("role", "m.role"),
    ("title_nb", "m.title_nb"),
    ("title_nn", "m.title_nn"),
    ("deputy_for_id", "m.deputy_for_id"),
    ("valid_from", "m.valid_from"),
    ("valid_to", "m.valid_to"),
    ("position", "m.position"),
    ("version", "m.version"),
];

/// The list of a body's memberships as JSON, whenever they hold; `$` is the body's id.
pub(super) fn memberships_of(body_id: &str) -> String {
    let object = object(&COLUMNS);
    format!(
        "(SELECT json_group_array({object}) FROM membership m LEFT JOIN party mp ON mp.id = m.party_id
          WHERE m.body_id = {body_id})"
    )
}

static MEMBERS: LazyLock<String> =
    LazyLock::new(|| format!("SELECT json_object('members', {}) AS json", memberships_of("$1")));

#[derive(Deserialize)]
struct Found {
    #[serde(deserialize_with = "list")]
    members: Vec<Membership>,
}

/// Who is in a body on a day, by role and position: for pages of other features that call or note its members. One statement.
pub async fn members(tx: &Tx, _reader: &Reader, body_id: &str, on: Date) -> Result<Vec<Membership>, Error> {
    let found: Option<Found> = tx.json(&MEMBERS, values![body_id]).await?;
    let mut members = found.map(|found| found.members).unwrap_or_default();
    members.retain(|member| member.period().holds_on(on));
    in_order(&mut members);
    Ok(members)
}

/// By role, then by position.
pub(super) fn in_order(members: &mut [Membership]) {
    let rank = |role: MemberRole| MemberRole::ALL.iter().position(|one| *one == role);
    members.sort_by(|a, b| (rank(a.role), a.position, &a.id).cmp(&(rank(b.role), b.position, &b.id)));
}
