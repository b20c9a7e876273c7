//! What must hold, in the fewest words: who sees a matter, who runs it, and who answers for a body.

use super::people::{Grant, Person, Scope};
use super::world::World;
use access::Role;
use regionpack::PartyKind;

/// Whether the grant is one of these roles, holds today, and is for the body or an area around it.
fn is_at(world: &World, grant: &Grant, roles: &[Role], body: usize) -> bool {
    grant.holds
        && roles.contains(&grant.role)
        && match grant.scope {
            Scope::Area(area) => world.is_within(world.bodies[body].area, area),
            Scope::Body(own) => own == body,
            Scope::Party(_) | Scope::Everything => false,
        }
}

/// Whether the grant is for carrying matters to the body, today.
fn carries_to(world: &World, grant: &Grant, body: usize) -> bool {
    let party = world.bodies[body].party;
    grant.holds
        && grant.role == Role::CaseOfficer
        && matches!((&grant.scope, party), (Scope::Party(own), Some(party)) if *own == party)
}

/// A matter is seen by everybody once it is published. Before that by coordinators and members where it began or was sent, and
/// by case officers of those it was sent to.
pub fn sees(world: &World, person: &Person, matter: usize) -> bool {
    let matter = &world.matters[matter];
    let insider =
        |body| person.grants.iter().any(|grant| is_at(world, grant, &[Role::Coordinator, Role::Member], body));
    let officer = |body| person.grants.iter().any(|grant| carries_to(world, grant, body));
    matter.published || insider(matter.body) || matter.sent.iter().any(|(body, ..)| insider(*body) || officer(*body))
}

/// A matter is run by the coordinator of the body where it began.
pub fn runs(world: &World, person: &Person, matter: usize) -> bool {
    coordinates(world, person, world.matters[matter].body)
}

/// A body is run by its coordinator.
pub fn coordinates(world: &World, person: &Person, body: usize) -> bool {
    person.grants.iter().any(|grant| is_at(world, grant, &[Role::Coordinator], body))
}

/// An area is run by its coordinator, or by one of an area around it.
pub fn coordinates_area(world: &World, person: &Person, area: usize) -> bool {
    person.grants.iter().any(|grant| {
        grant.holds
            && grant.role == Role::Coordinator
            && matches!(grant.scope, Scope::Area(own) if world.is_within(area, own))
    })
}

/// Somebody is named in a body by its coordinator, and by the case officers of the parties with a seat in it.
pub fn names_somebody(world: &World, person: &Person, body: usize) -> bool {
    let has_seat = |party: usize| world.bodies[body].seats.contains(&party);
    let officer = |grant: &Grant| {
        grant.holds && grant.role == Role::CaseOfficer && matches!(grant.scope, Scope::Party(party) if has_seat(party))
    };
    coordinates(world, person, body) || person.grants.iter().any(officer)
}

/// A body is answered for by its party's case officer, and by its coordinator unless it belongs to a municipality or a hospital
/// trust.
pub fn answers(world: &World, person: &Person, body: usize) -> bool {
    let kind = world.bodies[body].party.map(|party| world.parties[party].kind);
    let decides_for_itself = matches!(kind, Some(PartyKind::Municipality | PartyKind::HospitalTrust));
    person.grants.iter().any(|grant| carries_to(world, grant, body))
        || !decides_for_itself && coordinates(world, person, body)
}
