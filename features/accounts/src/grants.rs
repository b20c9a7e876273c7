//! A role with its place and days, as it is filled in on a form.

use crate::policy::{self, Scope};
use crate::queries::NewGrant;
use access::{Reader, Role};
use areas::queries::{Area, Party};
use bodies::Body;
use database::Tx;
use time::Date;
use web::{Context, FormState, Result};

/// The choices of a form with a role: what its reader may give.
pub(crate) struct Choices {
    /// The roles: name and text.
    pub roles: Vec<(String, String)>,
    /// The areas: slug and name.
    pub areas: Vec<(String, String)>,
    /// The bodies: slug and name.
    pub bodies: Vec<(String, String)>,
    /// The parties: slug and name.
    pub parties: Vec<(String, String)>,
}

impl Choices {
    /// All that the reader may give.
    pub(crate) async fn read(tx: &Tx, context: &Context) -> Result<Self> {
        let (reader, lang) = (&context.reader, context.lang());
        let all = reader.is_administrator();
        let areas = areas::queries::tree(tx, reader).await?;
        let bodies = bodies::queries::all(tx, reader).await?;
        let parties = areas::queries::all_parties(tx, reader).await?;
        let areas = areas.iter().filter(|area| all || reader.coordinates(&area.path));
        let bodies = bodies.iter().filter(|body| all || reader.coordinates(body.place()));
        let parties = parties.iter().filter(|party| all || reader.acts_for(&party.id));
        let choices = Self {
            roles: Vec::new(),
            areas: areas.map(|area| (area.slug.clone(), area.name(lang).value.to_owned())).collect(),
            bodies: bodies.map(|body| (body.slug.clone(), body.name(lang).value.to_owned())).collect(),
            parties: parties.map(|party| (party.slug.clone(), party.name(lang).value.to_owned())).collect(),
        };
        let possible = |role: &Role| match role {
            Role::Administrator => all,
            Role::Coordinator => !choices.bodies.is_empty(),
            Role::Member => !choices.areas.is_empty() || !choices.bodies.is_empty(),
            Role::CaseOfficer => !choices.parties.is_empty(),
        };
        let named = |role: Role| (role.as_str().to_owned(), context.t.named("role-", role.as_str()).into_owned());
        let roles = Role::ALL.into_iter().filter(possible).map(named).collect();
        Ok(Self { roles, ..choices })
    }
}

/// The places on a form.
struct Places {
    area: Option<Area>,
    body: Option<Body>,
    party: Option<Party>,
}

/// The grant on a form, with an error at each field that does not fit its role or is not the reader's to give.
pub(crate) async fn grant(tx: &Tx, context: &Context, form: &mut FormState) -> Result<Option<NewGrant>> {
    let role = form.choice("role", &Role::ALL.map(|role| (role.as_str(), role)));
    let places = places(tx, &context.reader, form).await?;
    let (valid_from, valid_to) = (form.date("valid_from", false), form.date("valid_to", false));
    if valid_from.zip(valid_to).is_some_and(|(from, to)| to < from) {
        form.fail("valid_to", "grant-error-order");
    }
    let Some(role) = role else { return Ok(None) };
    check_places(role, &places, form);
    if form.is_valid() {
        check_policy(&context.reader, role, &places, valid_to, tx.today(), form);
    }
    Ok(form.is_valid().then(|| NewGrant {
        role,
        area_id: places.area.map(|area| area.id),
        body_id: places.body.map(|body| body.id),
        party_id: places.party.map(|party| party.id),
        valid_from,
        valid_to,
        provider: None,
    }))
}

async fn places(tx: &Tx, reader: &Reader, form: &mut FormState) -> Result<Places> {
    let (area, body, party) = (form.optional("area", 100), form.optional("body", 100), form.optional("party", 100));
    Ok(Places {
        area: areas::queries::area(tx, reader, &area).await?,
        body: bodies::queries::body(tx, reader, &body).await?,
        party: areas::queries::party(tx, reader, &party).await?,
    })
}

/// A coordinator or member has an area or a body, a case officer a party, an administrator nothing.
fn check_places(role: Role, places: &Places, form: &mut FormState) {
    let (area, body, party) = (places.area.is_some(), places.body.is_some(), places.party.is_some());
    let in_area = matches!(role, Role::Coordinator | Role::Member);
    match (in_area, area, body) {
        (true, false, false) => form.fail("area", "grant-error-area"),
        (true, true, true) => form.fail("body", "grant-error-one-place"),
        (false, true, _) => form.fail("area", "grant-error-no-area"),
        (false, _, true) => form.fail("body", "grant-error-no-body"),
        _ => {}
    }
    match (role == Role::CaseOfficer, party) {
        (true, false) => form.fail("party", "grant-error-party"),
        (false, true) => form.fail("party", "grant-error-no-party"),
        _ => {}
    }
}

fn check_policy(
    reader: &Reader,
    role: Role,
    places: &Places,
    valid_to: Option<Date>,
    today: Date,
    form: &mut FormState,
) {
    let body = places.body.as_ref();
    let scope = Scope {
        role,
        area_path: places.area.as_ref().map(|area| area.path.as_str()).or(body.map(|body| body.area_path.as_str())),
        body_id: body.map(|body| body.id.as_str()),
        party_id: places.party.as_ref().map(|party| party.id.as_str()),
        valid_to,
    };
    if policy::may_give(reader, &scope, today) {
        return;
    }
    let soon = Some(today);
    if role == Role::CaseOfficer && policy::may_give(reader, &Scope { valid_to: soon, ..scope }, today) {
        form.fail("valid_to", "grant-error-deputy");
    } else {
        form.fail("role", "grant-error-not-yours");
    }
}
