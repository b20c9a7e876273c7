//! What a body is made of.

use crate::rules::{MemberRole, Period, Requirement, SuccessionKind};
use database::flag;
use serde::Deserialize;
use time::Date;
use web::{Lang, Localised};

/// The name of an area above the body.
#[derive(Clone, Debug, Deserialize)]
pub struct AreaName {
    /// Path from the root, by which areas are ordered.
    pub path: String,
    /// Slug.
    pub slug: String,
    /// Name in bokmål.
    pub name_nb: String,
    /// Name in nynorsk.
    pub name_nn: String,
}

impl AreaName {
    /// The name in a language.
    pub fn name(&self, lang: Lang) -> Localised<'_> {
        lang.pick(&self.name_nb, &self.name_nn)
    }
}

/// A seat, which belongs to a party.
#[derive(Clone, Debug, Deserialize)]
pub struct Seat {
    /// Id.
    pub id: String,
    /// The role in bokmål.
    pub role_nb: String,
    /// The role in nynorsk.
    pub role_nn: String,
    /// Whether it votes.
    #[serde(deserialize_with = "flag")]
    pub votes: bool,
    /// The party's id.
    pub party_id: String,
    /// The party's slug.
    pub party_slug: String,
    /// The party's name in bokmål.
    pub party_name_nb: String,
    /// The party's name in nynorsk.
    pub party_name_nn: String,
    /// Its place among the seats.
    pub position: i64,
}

impl Seat {
    /// The role in a language.
    pub fn role(&self, lang: Lang) -> Localised<'_> {
        lang.pick(&self.role_nb, &self.role_nn)
    }

    /// The party's name in a language.
    pub fn party_name(&self, lang: Lang) -> Localised<'_> {
        lang.pick(&self.party_name_nb, &self.party_name_nn)
    }
}

/// A version of what a body is for. It is never changed: the next one has the next number.
#[derive(Clone, Debug, Deserialize)]
pub struct Mandate {
    /// 1, 2, 3 …
    pub number: i64,
    /// The words in bokmål (Markdown).
    pub text_nb: String,
    /// The words in nynorsk (Markdown).
    pub text_nn: String,
    /// The day it was adopted.
    pub adopted_on: Option<Date>,
    /// Its first day.
    pub valid_from: Option<Date>,
    /// Its last day.
    pub valid_to: Option<Date>,
    /// Where it is known from.
    pub source: String,
}

impl Mandate {
    /// The words in a language.
    pub fn text(&self, lang: Lang) -> Localised<'_> {
        lang.pick(&self.text_nb, &self.text_nn)
    }

    /// When it holds.
    pub fn period(&self) -> Period {
        Period { from: self.valid_from, to: self.valid_to }
    }
}

/// Who must be in a body.
#[derive(Clone, Debug, Deserialize)]
pub struct CompositionRule {
    /// Id.
    pub id: String,
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
    /// Its place among the rules.
    pub position: i64,
}

impl CompositionRule {
    /// What it asks for, in a language.
    pub fn label(&self, lang: Lang) -> Localised<'_> {
        lang.pick(&self.label_nb, &self.label_nn)
    }

    /// The rule as it is held against members.
    pub fn requirement(&self) -> Requirement<'_> {
        Requirement {
            party_kind: self.party_kind.as_deref(),
            below_inhabitants: self.below_inhabitants,
            role: self.role,
            minimum: self.minimum,
            maximum: self.maximum,
        }
    }
}

/// Between which days a party's turn to chair a body lasts.
#[derive(Clone, Debug, Deserialize)]
pub struct ChairTerm {
    /// Id.
    pub id: String,
    /// The party's slug.
    pub party_slug: String,
    /// The party's name in bokmål.
    pub party_nb: String,
    /// The party's name in nynorsk.
    pub party_nn: String,
    /// Its first day.
    pub valid_from: Date,
    /// Its last day.
    pub valid_to: Option<Date>,
}

impl ChairTerm {
    /// The party's name in a language.
    pub fn party(&self, lang: Lang) -> Localised<'_> {
        lang.pick(&self.party_nb, &self.party_nn)
    }

    /// When it lasts.
    pub fn period(&self) -> Period {
        Period { from: Some(self.valid_from), to: self.valid_to }
    }
}

/// The other of two bodies, of which one took the place of the other.
#[derive(Clone, Debug, Deserialize)]
pub struct Succession {
    /// How.
    pub kind: SuccessionKind,
    /// The last day of the one that ended.
    pub happened_on: Date,
    /// The other body's slug.
    pub slug: String,
    /// Its name in bokmål.
    pub name_nb: String,
    /// Its name in nynorsk.
    pub name_nn: String,
}

impl Succession {
    /// The other body's name in a language.
    pub fn name(&self, lang: Lang) -> Localised<'_> {
        lang.pick(&self.name_nb, &self.name_nn)
    }
}
