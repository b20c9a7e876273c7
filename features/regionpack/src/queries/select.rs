//! Reading what a pack holds, in the order in which it is written.

mod bodies;
mod body_parts;
mod matters;
mod meetings;
mod people;
mod places;

pub(crate) use bodies::{BodyRow, SeatRow, bodies, seats};
pub(crate) use body_parts::{
    ChairRow, MandateRow, MemberRow, RuleRow, SuccessorRow, chairs, mandates, members, rules, successors,
};
pub(crate) use matters::{
    AssignmentRow, ConsultationRow, DocumentRow, EarlierRow, MatterRow, TextRow, assignments, consultations, documents,
    earlier_answers, matters, resolutions, texts,
};
pub(crate) use meetings::{ItemRow, MeetingBodyRow, MeetingRow, SpeakerRow, items, meeting_bodies, meetings, speakers};
pub(crate) use people::{AccountRow, ContactRow, GrantRow, PartyRow, accounts, contacts, grants, parties};
pub(crate) use places::{AreaRow, NumberRow, PopulationRow, areas, numbers, packs, populations};
