//! The form of a membership, new or changed.

use super::form::differences;
use crate::policy;
use crate::queries::{self, Details, Membership, MembershipFields};
use crate::rules::{Candidate, Fault, MemberRole, Period, check};
use askama::Template;
use axum::response::Response;
use database::Tx;
use textdiff::Part;
use web::{Context, FormState, Page, Result, render};

#[derive(Template)]
#[template(path = "member_form.html")]
struct MemberForm {
    page: Page,
    form: FormState,
    seats: Vec<(String, String)>,
    parties: Vec<(String, String)>,
    roles: Vec<(String, String)>,
    members: Vec<(String, String)>,
    may_coordinate: bool,
    is_new: bool,
    action: String,
    differences: Vec<(&'static str, Vec<Part>)>,
}

/// What the reader may choose from.
pub(super) struct Choices {
    /// The roles.
    pub roles: Vec<MemberRole>,
    /// The seats: id and label.
    pub seats: Vec<(String, String)>,
    /// The parties: slug and name.
    pub parties: Vec<(String, String)>,
    /// The members that others stand in for: id and label.
    pub members: Vec<(String, String)>,
    party_ids: Vec<(String, String)>,
    may_coordinate: bool,
}

impl Choices {
    /// All that the reader may choose; `own` is the membership that is changed.
    pub(super) async fn read(tx: &Tx, context: &Context, details: &Details, own: Option<&str>) -> Result<Self> {
        let (reader, lang) = (&context.reader, context.lang());
        let may_coordinate = policy::may_coordinate(reader, details.body.place());
        let parties = if may_coordinate { areas::queries::all_parties(tx, reader).await? } else { Vec::new() };
        let seats = details.seats.iter().filter(|seat| may_coordinate || reader.acts_for(&seat.party_id));
        let label = |seat: &queries::Seat| format!("{}: {}", seat.party_name(lang), seat.role(lang));
        let own_seat = |one: &&Membership| {
            let seat = one.seat_id.as_deref().and_then(|id| details.seat(id));
            may_coordinate || seat.is_some_and(|seat| reader.acts_for(&seat.party_id))
        };
        let members = details.memberships.iter().filter(|one| one.role != MemberRole::Deputy);
        let members = members.filter(|one| Some(one.id.as_str()) != own && !one.period().has_ended(tx.today()));
        let roles = MemberRole::ALL.into_iter();
        let roles = roles.filter(|role| may_coordinate || matches!(role, MemberRole::Member | MemberRole::Deputy));
        Ok(Self {
            roles: roles.collect(),
            seats: seats.map(|seat| (seat.id.clone(), label(seat))).collect(),
            members: members.filter(own_seat).map(|one| (one.id.clone(), one.name.clone())).collect(),
            party_ids: parties.iter().map(|party| (party.slug.clone(), party.id.clone())).collect(),
            parties: parties.iter().map(|one| (one.slug.clone(), one.name(lang).value.to_owned())).collect(),
            may_coordinate,
        })
    }
}

/// Reads the form, with an error at each field that cannot be; `before` is the membership that is changed.
pub(super) async fn read(
    tx: &Tx,
    context: &Context,
    details: &Details,
    choices: &Choices,
    form: &mut FormState,
    before: Option<&Membership>,
) -> Result<MembershipFields> {
    let mut fields = typed(form, choices);
    let principal = fields.deputy_for_id.as_deref().and_then(|id| details.membership(id));
    if fields.seat_id.is_none() && fields.role == MemberRole::Deputy {
        fields.seat_id = principal.and_then(|one| one.seat_id.clone());
    }
    let seat = fields.seat_id.as_deref().and_then(|id| details.seat(id));
    if let Some(seat) = seat {
        fields.party_id = Some(seat.party_id.clone());
    } else if fields.party_id.is_none() && fields.role == MemberRole::Deputy {
        fields.party_id = principal.and_then(|one| one.party_id.clone());
    }
    fields.account_id = account(tx, choices, form, before, &fields.name).await?;
    let candidate = Candidate {
        id: before.map(|before| before.id.as_str()),
        role: fields.role,
        seat: fields.seat_id.as_deref(),
        deputy_for: fields.deputy_for_id.as_deref(),
        period: Period { from: fields.valid_from, to: fields.valid_to },
    };
    let others: Vec<_> = details.memberships.iter().map(Membership::held).collect();
    for fault in check(&candidate, &others) {
        let (field, key) = told(fault);
        form.fail(field, key);
    }
    let written = Membership { seat_id: fields.seat_id.clone(), role: fields.role, ..Membership::default() };
    if form.is_valid() && !policy::may_write(&context.reader, details, &written) {
        form.fail("seat", "member-form-error-not-yours");
    }
    Ok(fields)
}

fn typed(form: &mut FormState, choices: &Choices) -> MembershipFields {
    let one_of = |form: &mut FormState, name: &str, from: &[(String, String)]| {
        let value = Some(form.optional(name, 200)).filter(|value| !value.is_empty())?;
        if !from.iter().any(|(key, _)| *key == value) {
            form.fail(name, "form-error-choice");
        }
        Some(value)
    };
    let roles: Vec<_> = choices.roles.iter().map(|role| (role.as_str(), *role)).collect();
    let party = one_of(form, "party", &choices.parties);
    let party_id = party.and_then(|slug| choices.party_ids.iter().find(|(key, _)| *key == slug).cloned());
    MembershipFields {
        seat_id: one_of(form, "seat", &choices.seats),
        party_id: party_id.map(|(_, id)| id),
        account_id: None,
        name: form.required("name", 200),
        role: form.choice("role", &roles).unwrap_or_default(),
        title_nb: form.optional("title_nb", 200),
        title_nn: form.optional("title_nn", 200),
        deputy_for_id: one_of(form, "deputy_for", &choices.members),
        valid_from: form.date("valid_from", false),
        valid_to: form.date("valid_to", false),
    }
}

/// Only a coordinator binds a membership to an account. When a case officer names somebody else, the account is not theirs.
async fn account(
    tx: &Tx,
    choices: &Choices,
    form: &mut FormState,
    before: Option<&Membership>,
    name: &str,
) -> Result<Option<String>> {
    if !choices.may_coordinate {
        return Ok(before.filter(|before| before.name == name).and_then(|before| before.account_id.clone()));
    }
    let account = form.optional("account", 100);
    if account.is_empty() {
        return Ok(None);
    }
    let found = queries::linked_account(tx, &account).await?;
    if found.is_none() {
        form.fail("account", "member-form-error-account");
    }
    Ok(found.map(|account| account.id))
}

fn told(fault: Fault) -> (&'static str, &'static str) {
    match fault {
        Fault::Order => ("valid_to", "bodies-error-order"),
        Fault::DeputyForWhom => ("deputy_for", "member-form-error-deputy-for"),
        Fault::NotADeputy => ("deputy_for", "member-form-error-no-deputy"),
        Fault::DeputyOfNobody => ("deputy_for", "form-error-choice"),
        Fault::HasDeputies => ("role", "member-form-error-has-deputies"),
        Fault::SeatTaken => ("seat", "member-form-error-seat"),
    }
}

/// What of a membership goes into the audit log, where nobody is named.
pub(super) fn recorded(details: &Details, fields: &MembershipFields) -> Option<serde_json::Value> {
    let seat = fields.seat_id.as_deref().and_then(|id| details.seat(id));
    Some(serde_json::json!({
        "role": fields.role,
        "seat": seat.map(|seat| seat.role_nb.as_str()),
        "party": seat.map(|seat| seat.party_slug.as_str()),
        "valid_from": fields.valid_from,
        "valid_to": fields.valid_to,
        "has_account": fields.account_id.is_some(),
    }))
}

/// What somebody else wrote meanwhile, field by field.
pub(super) fn changed_meanwhile(
    context: &Context,
    theirs: &Membership,
    mine: &MembershipFields,
) -> Vec<(&'static str, Vec<Part>)> {
    let day = |day: Option<time::Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let role = |role: MemberRole| context.t.named("member-role-", role.as_str()).into_owned();
    differences(
        [
            ("name", theirs.name.clone()),
            ("role", role(theirs.role)),
            ("title_nb", theirs.title_nb.clone()),
            ("title_nn", theirs.title_nn.clone()),
            ("valid_from", day(theirs.valid_from)),
            ("valid_to", day(theirs.valid_to)),
        ],
        [
            ("name", mine.name.clone()),
            ("role", role(mine.role)),
            ("title_nb", mine.title_nb.clone()),
            ("title_nn", mine.title_nn.clone()),
            ("valid_from", day(mine.valid_from)),
            ("valid_to", day(mine.valid_to)),
        ],
    )
}

/// The page with the form; `own` is the membership that is changed.
pub(super) fn show(
    context: &Context,
    details: &Details,
    choices: Choices,
    form: FormState,
    own: Option<&str>,
    differences: Vec<(&'static str, Vec<Part>)>,
) -> Result<Response> {
    let title = if own.is_none() { "member-form-new-title" } else { "member-form-edit-title" };
    let page = super::below(context, details, context.t.get(title))
        .crumb(format!("/bodies/{}/members", details.body.slug), context.t.get("members-short"));
    let role =
        |role: &MemberRole| (role.as_str().to_owned(), context.t.named("member-role-", role.as_str()).into_owned());
    render(&MemberForm {
        page,
        form,
        roles: choices.roles.iter().map(role).collect(),
        seats: choices.seats,
        parties: choices.parties,
        members: choices.members,
        may_coordinate: choices.may_coordinate,
        is_new: own.is_none(),
        action: match own {
            Some(id) => format!("/memberships/{id}/edit"),
            None => format!("/bodies/{}/members/new", details.body.slug),
        },
        differences,
    })
}
