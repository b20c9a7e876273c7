//! A role with its place and days, as it is filled in on a form.

use crate::queries::NewGrant;
use access::Role;
use database::Tx;
use web::{Context, FormState, Result};

/// The choices of a form with a role.
pub(crate) struct Choices {
    /// The roles: name and text.
    pub roles: Vec<(String, String)>,
    /// The areas: slug and name.
    pub areas: Vec<(String, String)>,
    /// The parties: slug and name.
    pub parties: Vec<(String, String)>,
}

impl Choices {
    /// All roles and places.
    pub(crate) async fn read(tx: &Tx, context: &Context) -> Result<Self> {
        let lang = context.lang();
        let areas = areas::queries::tree(tx, &context.reader).await?;
        let parties = areas::queries::all_parties(tx, &context.reader).await?;
        let area = |area: &areas::queries::Area| (area.slug.clone(), area.name(lang).value.to_owned());
        let party = |party: &areas::queries::Party| (party.slug.clone(), party.name(lang).value.to_owned());
        Ok(Self {
            roles: Role::ALL
                .map(|role| (role.as_str().to_owned(), context.t.named("role-", role.as_str()).into_owned()))
                .to_vec(),
            areas: areas.iter().map(area).collect(),
            parties: parties.iter().map(party).collect(),
        })
    }
}

/// The grant on a form, with an error at each field that does not fit its role.
pub(crate) async fn grant(tx: &Tx, context: &Context, form: &mut FormState) -> Result<Option<NewGrant>> {
    let role = form.choice("role", &Role::ALL.map(|role| (role.as_str(), role)));
    let (area, party) = (form.optional("area", 100), form.optional("party", 100));
    let (valid_from, valid_to) = (form.date("valid_from", false), form.date("valid_to", false));
    if valid_from.zip(valid_to).is_some_and(|(from, to)| to < from) {
        form.fail("valid_to", "grant-error-order");
    }
    let area = areas::queries::area(tx, &context.reader, &area).await?.map(|area| area.id);
    let party = areas::queries::party(tx, &context.reader, &party).await?.map(|party| party.id);
    let (needs_area, needs_party) = match role {
        Some(Role::Coordinator | Role::Member) => (true, false),
        Some(Role::CaseOfficer) => (false, true),
        Some(Role::Administrator) | None => (false, false),
    };
    for (field, needs, place, missing, extra) in [
        ("area", needs_area, &area, "grant-error-area", "grant-error-no-area"),
        ("party", needs_party, &party, "grant-error-party", "grant-error-no-party"),
    ] {
        match (needs, place.is_some()) {
            (true, false) => form.fail(field, missing),
            (false, true) if role.is_some() => form.fail(field, extra),
            _ => {}
        }
    }
    let (Some(role), true) = (role, form.is_valid()) else { return Ok(None) };
    Ok(Some(NewGrant { role, area_id: area, party_id: party, valid_from, valid_to, provider: None }))
}
