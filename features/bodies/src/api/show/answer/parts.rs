//! What a body is made of, as programs read it.

use crate::queries::{Body, ChairTerm, CompositionRule, Details, Mandate, Membership, Seat, Succession};
use crate::rules::Verdict;
use serde::Serialize;
use time::Date;
use utoipa::ToSchema;
use web::{Api, Reference, Words};

fn party<P>(api: &Api<P>, slug: &str, nb: &str, nn: &str) -> Reference {
    Reference { slug: slug.to_owned(), name: Words::new(nb, nn), url: api.url(&format!("/parties/{slug}")) }
}

/// A version of what a body is for. It is never changed; the next one has the next number.
#[derive(Serialize, ToSchema)]
#[schema(as = Mandate)]
pub struct MandateAnswer {
    /// 1, 2, 3 …
    number: i64,
    /// The words, as Markdown.
    text: Words,
    /// The day it was adopted.
    adopted_on: Option<Date>,
    /// Its first day.
    valid_from: Option<Date>,
    /// Its last day.
    valid_to: Option<Date>,
    /// Where it is known from.
    source: String,
    /// Its page.
    #[schema(format = "uri")]
    url: String,
}

impl MandateAnswer {
    pub(super) fn of<P>(api: &Api<P>, body: &Body, mandate: &Mandate) -> Self {
        Self {
            number: mandate.number,
            text: Words::new(&mandate.text_nb, &mandate.text_nn),
            adopted_on: mandate.adopted_on,
            valid_from: mandate.valid_from,
            valid_to: mandate.valid_to,
            source: mandate.source.clone(),
            url: api.url(&format!("/bodies/{}/mandates/{}", body.slug, mandate.number)),
        }
    }
}

/// A seat, which belongs to a party.
#[derive(Serialize, ToSchema)]
#[schema(as = Seat)]
pub struct SeatAnswer {
    /// Its id.
    id: String,
    /// The role of whoever has it.
    role: Words,
    /// Whether it votes.
    votes: bool,
    /// The party.
    party: Reference,
}

impl SeatAnswer {
    pub(super) fn of<P>(api: &Api<P>, seat: &Seat) -> Self {
        Self {
            id: seat.id.clone(),
            role: Words::new(&seat.role_nb, &seat.role_nn),
            votes: seat.votes,
            party: party(api, &seat.party_slug, &seat.party_name_nb, &seat.party_name_nn),
        }
    }
}

/// Somebody in a body, as OParl calls a membership.
#[derive(Serialize, ToSchema)]
#[schema(as = Membership)]
pub struct MemberAnswer {
    /// Its id.
    id: String,
    /// What people read: mostly a position.
    name: String,
    /// `chair`, `deputy_chair`, `member`, `deputy`, `secretary` or `observer`.
    role: &'static str,
    /// What the role is called in this body; empty where it has no other name.
    title: Words,
    /// Whether the seat votes; not known without a seat.
    voting_right: Option<bool>,
    /// The seat's id.
    seat: Option<String>,
    /// The id of the membership that it stands in for.
    deputy_for: Option<String>,
    /// The party on whose behalf.
    on_behalf_of: Option<Reference>,
    /// Its first day.
    start_date: Option<Date>,
    /// Its last day.
    end_date: Option<Date>,
}

impl MemberAnswer {
    pub(super) fn of<P>(api: &Api<P>, details: &Details, one: &Membership) -> Self {
        let of = one.party_slug.as_deref().zip(one.party_nb.as_deref()).zip(one.party_nn.as_deref());
        Self {
            id: one.id.clone(),
            name: one.name.clone(),
            role: one.role.as_str(),
            title: Words::new(&one.title_nb, &one.title_nn),
            voting_right: one.seat_id.as_deref().and_then(|id| details.seat(id)).map(|seat| seat.votes),
            seat: one.seat_id.clone(),
            deputy_for: one.deputy_for_id.clone(),
            on_behalf_of: of.map(|((slug, nb), nn)| party(api, slug, nb, nn)),
            start_date: one.valid_from,
            end_date: one.valid_to,
        }
    }
}

/// Who must be in a body, and whether they are today.
#[derive(Serialize, ToSchema)]
#[schema(as = CompositionRule)]
pub struct RuleAnswer {
    /// What it asks for.
    label: Words,
    /// Only on behalf of a party of this kind, such as `municipality`.
    party_kind: Option<String>,
    /// Only on behalf of a municipality with fewer inhabitants than this.
    below_inhabitants: Option<i64>,
    /// Only with this role.
    role: Option<&'static str>,
    /// So many at least.
    minimum: i64,
    /// So many at most.
    maximum: Option<i64>,
    /// How many are missing today.
    missing: i64,
    /// How many are too many today.
    surplus: i64,
}

impl RuleAnswer {
    pub(super) fn of(rule: &CompositionRule, verdict: Verdict) -> Self {
        let (missing, surplus) = match verdict {
            Verdict::Met => (0, 0),
            Verdict::Missing(number) => (number, 0),
            Verdict::TooMany(number) => (0, number),
        };
        Self {
            label: Words::new(&rule.label_nb, &rule.label_nn),
            party_kind: rule.party_kind.clone(),
            below_inhabitants: rule.below_inhabitants,
            role: rule.role.map(crate::rules::MemberRole::as_str),
            minimum: rule.minimum,
            maximum: rule.maximum,
            missing,
            surplus,
        }
    }
}

/// A party's turn to chair a body.
#[derive(Serialize, ToSchema)]
#[schema(as = ChairTerm)]
pub struct ChairAnswer {
    /// The party.
    party: Reference,
    /// Its first day.
    valid_from: Date,
    /// Its last day.
    valid_to: Option<Date>,
}

impl ChairAnswer {
    pub(super) fn of<P>(api: &Api<P>, term: &ChairTerm) -> Self {
        Self {
            party: party(api, &term.party_slug, &term.party_nb, &term.party_nn),
            valid_from: term.valid_from,
            valid_to: term.valid_to,
        }
    }
}

/// The other of two bodies, of which one took the place of the other.
#[derive(Serialize, ToSchema)]
#[schema(as = Succession)]
pub struct SuccessionAnswer {
    /// `replaced`, `merged` or `split`.
    kind: &'static str,
    /// The last day of the one that ended.
    happened_on: Date,
    /// The other body.
    body: Reference,
}

impl SuccessionAnswer {
    pub(super) fn of<P>(api: &Api<P>, succession: &Succession) -> Self {
        let Succession { slug, name_nb, name_nn, .. } = succession;
        Self {
            kind: succession.kind.as_str(),
            happened_on: succession.happened_on,
            body: Reference {
                slug: slug.clone(),
                name: Words::new(name_nb, name_nn),
                url: api.url(&format!("/bodies/{slug}")),
            },
        }
    }
}
