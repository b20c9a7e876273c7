//! Areas and who is in them.

use super::{Text, Validity};
use crate::words::{AreaKind, Locale, PartyKind};
use access::Role;

/// A node of the area tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Area {
    /// The area's key.
    pub key: String,
    /// What it is.
    pub kind: AreaKind,
    /// The area that it is part of; none for the root.
    pub parent: Option<String>,
    /// Its name.
    pub name: Text,
    /// When it is there.
    pub validity: Validity,
    /// Where that is known from.
    pub source: String,
}

/// A municipality number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaNumber {
    /// The municipality.
    pub area: String,
    /// Four digits.
    pub number: String,
    /// When it holds.
    pub validity: Validity,
    /// Where that is known from.
    pub source: String,
}

/// How many live in an area on the first day of a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Population {
    /// The area.
    pub area: String,
    /// The year.
    pub year: i64,
    /// How many.
    pub inhabitants: i64,
    /// Where that is known from.
    pub source: String,
}

/// An organisation that takes part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// The party's key.
    pub key: String,
    /// What it is.
    pub kind: PartyKind,
    /// The area that it works in.
    pub area: String,
    /// Its name.
    pub name: Text,
    /// Nine digits.
    pub organisation_number: Option<String>,
    /// Its website.
    pub website: Option<String>,
    /// Its e-mail address.
    pub email: Option<String>,
    /// Its telephone.
    pub phone: Option<String>,
    /// Its address.
    pub address: Option<String>,
    /// Where that is known from.
    pub source: String,
}

/// A role at a party and how to reach it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// The contact's key.
    pub key: String,
    /// The party.
    pub party: String,
    /// The role.
    pub role: Text,
    /// Its e-mail address.
    pub email: Option<String>,
    /// Its telephone.
    pub phone: Option<String>,
    /// Its place among the party's contacts.
    pub position: i64,
}

/// An account, without its password.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// The name to sign in with.
    pub name: String,
    /// What others see.
    pub display_name: String,
    /// The language.
    pub locale: Locale,
    /// What it may do; an account may have several roles, or none.
    pub grants: Vec<Grant>,
}

/// A role and where it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    /// The role.
    pub role: Role,
    /// The area that it holds in.
    pub area: Option<String>,
    /// The party that it holds for.
    pub party: Option<String>,
}
