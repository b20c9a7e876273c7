//! One body with everything its pages show, in one statement.

use super::body::{Body, OBJECT, TABLES};
use super::members::{Membership, in_order, memberships_of};
use super::parts::{AreaName, ChairTerm, CompositionRule, Mandate, Seat, Succession};
use crate::rules::{Counted, Verdict, newest_begun, verdict};
use access::Reader;
use database::{Error, Tx, list, values};
use serde::Deserialize;
use std::sync::LazyLock;
use time::Date;

/// A body with everything that belongs to it.
#[derive(Clone, Debug, Deserialize)]
pub struct Details {
    /// The body.
    pub body: Body,
    /// The areas from the root to its own.
    #[serde(deserialize_with = "list")]
    pub areas: Vec<AreaName>,
    /// The parties' seats.
    #[serde(deserialize_with = "list")]
    pub seats: Vec<Seat>,
    /// What it is for, oldest first.
    #[serde(deserialize_with = "list")]
    pub mandates: Vec<Mandate>,
    /// Who is, was and will be in it.
    #[serde(deserialize_with = "list")]
    pub memberships: Vec<Membership>,
    /// Who must be in it.
    #[serde(deserialize_with = "list")]
    pub rules: Vec<CompositionRule>,
    /// Whose turn it is to chair it, oldest first.
    #[serde(deserialize_with = "list")]
    pub chairs: Vec<ChairTerm>,
    /// What took its place.
    #[serde(deserialize_with = "list")]
    pub successors: Vec<Succession>,
    /// Whose place it took.
    #[serde(deserialize_with = "list")]
    pub predecessors: Vec<Succession>,
    /// The bodies that report to it, or stand below it.
    #[serde(deserialize_with = "list")]
    pub below: Vec<Body>,
}

impl Details {
    /// The mandate that is shown on a day.
    pub fn mandate_on(&self, day: Date) -> Option<&Mandate> {
        let periods: Vec<_> = self.mandates.iter().map(Mandate::period).collect();
        self.mandates.get(newest_begun(&periods, day)?)
    }

    /// Who is in it on a day.
    pub fn members_on(&self, day: Date) -> impl Iterator<Item = &Membership> {
        self.memberships.iter().filter(move |member| member.period().holds_on(day))
    }

    /// The rules with what its members on a day make of them.
    pub fn verdicts_on(&self, day: Date) -> Vec<(&CompositionRule, Verdict)> {
        let members: Vec<Counted<'_>> = self.members_on(day).map(Membership::counted).collect();
        self.rules.iter().map(|rule| (rule, verdict(&rule.requirement(), &members))).collect()
    }

    /// Whose turn it is to chair it on a day.
    pub fn chair_on(&self, day: Date) -> Option<&ChairTerm> {
        self.chairs.iter().find(|term| term.period().holds_on(day))
    }

    /// Whose turn comes after that day.
    pub fn next_chair(&self, day: Date) -> Option<&ChairTerm> {
        self.chairs.iter().find(|term| !term.period().has_begun(day))
    }

    /// The membership with this id.
    pub fn membership(&self, id: &str) -> Option<&Membership> {
        self.memberships.iter().find(|one| one.id == id)
    }

    /// The seat with this id.
    pub fn seat(&self, id: &str) -> Option<&Seat> {
        self.seats.iter().find(|one| one.id == id)
    }
}

static DETAILS: LazyLock<String> = LazyLock::new(|| {
    let (body, memberships) = (&*OBJECT, memberships_of("x.id"));
    format!(
        "json_object('body', (SELECT {body} FROM {TABLES} WHERE b.id = x.id),
 'areas', (SELECT json_group_array(json_object('slug', o.slug, 'path', o.path, 'name_nb', o.name_nb,
    'name_nn', o.name_nn)) FROM area o WHERE xa.path LIKE o.path || '%'),
 'seats', (SELECT json_group_array(json_object('id', s.id, 'role_nb', s.role_nb, 'role_nn', s.role_nn, 'votes', s.votes,
    'party_id', sp.id, 'party_slug', sp.slug, 'party_name_nb', sp.name_nb, 'party_name_nn', sp.name_nn,
    'position', s.position)) FROM seat s JOIN party sp ON sp.id = s.party_id WHERE s.body_id = x.id),
 'mandates', (SELECT json_group_array(json_object('number', n.number, 'text_nb', n.text_nb, 'text_nn', n.text_nn,
    'adopted_on', n.adopted_on, 'valid_from', n.valid_from, 'valid_to', n.valid_to, 'source', n.source))
    FROM mandate n WHERE n.body_id = x.id),
 'memberships', {memberships},
 'rules', (SELECT json_group_array(json_object('id', c.id, 'label_nb', c.label_nb, 'label_nn', c.label_nn,
    'party_kind', c.party_kind, 'below_inhabitants', c.below_inhabitants, 'role', c.role, 'minimum', c.minimum,
    'maximum', c.maximum, 'position', c.position)) FROM composition_rule c WHERE c.body_id = x.id),
 'chairs', (SELECT json_group_array(json_object('id', t.id, 'party_slug', tp.slug, 'party_nb', tp.name_nb,
    'party_nn', tp.name_nn, 'valid_from', t.valid_from, 'valid_to', t.valid_to))
    FROM chair_term t JOIN party tp ON tp.id = t.party_id WHERE t.body_id = x.id),
 'successors', (SELECT json_group_array(json_object('kind', f.kind, 'happened_on', f.happened_on, 'slug', fb.slug,
    'name_nb', fb.name_nb, 'name_nn', fb.name_nn))
    FROM body_succession f JOIN body fb ON fb.id = f.to_body_id WHERE f.from_body_id = x.id),
 'predecessors', (SELECT json_group_array(json_object('kind', g.kind, 'happened_on', g.happened_on, 'slug', gb.slug,
    'name_nb', gb.name_nb, 'name_nn', gb.name_nn))
    FROM body_succession g JOIN body gb ON gb.id = g.from_body_id WHERE g.to_body_id = x.id),
 'below', (SELECT json_group_array({body}) FROM {TABLES} WHERE b.parent_id = x.id OR b.reports_to_id = x.id))"
    )
});

const FROM: &str = "FROM body x JOIN area xa ON xa.id = x.area_id";

/// The body with this slug. One statement.
pub async fn details(tx: &Tx, _reader: &Reader, slug: &str) -> Result<Option<Details>, Error> {
    one(tx, "x.slug = $1", slug).await
}

/// The body that a membership belongs to.
pub async fn details_of_membership(tx: &Tx, _reader: &Reader, membership: &str) -> Result<Option<Details>, Error> {
    one(tx, "x.id = (SELECT body_id FROM membership WHERE id = $1)", membership).await
}

async fn one(tx: &Tx, condition: &str, value: &str) -> Result<Option<Details>, Error> {
    let sql = format!("SELECT {} AS json {FROM} WHERE {condition}", *DETAILS);
    let found: Option<Details> = tx.json(&sql, values![value]).await?;
    Ok(found.map(arranged))
}

/// Those bodies of an area and below that have something to look after: rules of composition, or a mandate with an end. One
/// statement.
pub async fn details_in_area(tx: &Tx, _reader: &Reader, area_path: &str) -> Result<Vec<Details>, Error> {
    let sql = format!(
        "SELECT json_group_array({}) AS json {FROM} WHERE xa.path LIKE $1 || '%'
         AND (EXISTS (SELECT 1 FROM composition_rule WHERE body_id = x.id)
           OR EXISTS (SELECT 1 FROM mandate WHERE body_id = x.id AND valid_to IS NOT NULL))",
        *DETAILS
    );
    let found: Option<Vec<Details>> = tx.json(&sql, values![area_path]).await?;
    let mut found: Vec<Details> = found.unwrap_or_default().into_iter().map(arranged).collect();
    found.sort_by_key(|one| one.body.position);
    Ok(found)
}

/// The lists are put in order here, because SQLite would do it in tables of its own.
fn arranged(mut details: Details) -> Details {
    details.areas.sort_by_key(|area| area.path.len());
    details.seats.sort_by_key(|seat| seat.position);
    details.mandates.sort_by_key(|mandate| mandate.number);
    in_order(&mut details.memberships);
    details.rules.sort_by_key(|rule| rule.position);
    details.chairs.sort_by_key(|term| term.valid_from);
    details.successors.sort_by(|a, b| a.slug.cmp(&b.slug));
    details.predecessors.sort_by(|a, b| a.slug.cmp(&b.slug));
    details.below.sort_by(|a, b| (a.position, &a.id).cmp(&(b.position, &b.id)));
    details
}
