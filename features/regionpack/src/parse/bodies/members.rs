//! Who is in a body.

use crate::pack::{Member, Seat, Text, Validity};
use crate::parse::keys::Known;
use crate::parse::table::Table;
use crate::words::MemberRole;

const KEYS: &[&str] = &["name", "role", "seat", "party", "deputy_for", "title", "valid_from", "valid_to"];

/// The most seats and members that a body has.
const MOST: i64 = 1000;

/// Reads `[[members]]`; `seats` is nothing where they could not be read.
pub(super) fn read(table: &Table<'_>, known: &Known, seats: Option<&[Seat]>) -> Option<Vec<Member>> {
    let tables = table.tables("members", KEYS);
    let members: Vec<Option<Member>> = tables.iter().map(|table| member(table, known, seats)).collect();
    let members = members.into_iter().collect::<Option<Vec<_>>>()?;
    for (index, table) in tables.iter().enumerate() {
        check_deputy(table, &members, index);
        check_seat(table, &members, index);
    }
    Some(members)
}

fn member(table: &Table<'_>, known: &Known, seats: Option<&[Seat]>) -> Option<Member> {
    let name = table.required("name");
    let role = table.word("role");
    let seat = table.number_if_there("seat", 1..=MOST).and_then(place);
    let party = table.field_if_there("party").map(|field| field.reference(&known.parties));
    let deputy_for = table.number_if_there("deputy_for", 1..=MOST).and_then(place);
    let title = if table.has("title") { table.either("title") } else { Some(Text::default()) };
    let validity = Validity { from: table.date_if_there("valid_from"), to: table.date_if_there("valid_to") };
    super::check_order(table, validity);
    let taken = seat.zip(seats).map(|(seat, seats)| (seats.get(seat), seats.len()));
    if let Some((None, number)) = taken {
        table
            .place_of("seat")
            .wrong("there is no such seat", format!("a number up to {number}, in the order of [[seats]]"));
    }
    let of_seat = taken.and_then(|(seat, _)| seat).map(|seat| seat.party.clone());
    if let (Some(of_seat), Some(party)) = (&of_seat, &party)
        && of_seat != party
    {
        table.place_of("party").wrong(format!("the seat is that of \"{of_seat}\""), "no party, or no seat");
    }
    Some(Member { name: name?, role: role?, seat, party: of_seat.or(party), deputy_for, title: title?, validity })
}

/// A number counted from 1 as a place counted from 0.
fn place(number: i64) -> Option<usize> {
    usize::try_from(number - 1).ok()
}

fn check_deputy(table: &Table<'_>, members: &[Member], index: usize) {
    let Some(own) = members.get(index) else { return };
    let wrong = |message: &str, right: &str| table.place_of("deputy_for").wrong(message, right);
    match (own.role == MemberRole::Deputy, own.deputy_for) {
        (true, None) => {
            wrong("deputy_for is missing", "the number of the member it stands in for, in the order of [[members]]")
        }
        (false, Some(_)) => wrong("deputy_for is for a deputy only", "role = \"deputy\", or no deputy_for"),
        (true, Some(other)) => match members.get(other) {
            None => wrong(
                "there is no such member",
                &format!("a number up to {}, in the order of [[members]]", members.len()),
            ),
            Some(other) if other.role == MemberRole::Deputy => {
                wrong("nobody stands in for a deputy", "the number of a member that is none");
            }
            Some(_) => {}
        },
        (false, None) => {}
    }
}

/// A seat has one member at a time.
fn check_seat(table: &Table<'_>, members: &[Member], index: usize) {
    let Some((own, before)) = members.get(index).zip(members.get(..index)) else { return };
    let takes = |other: &&Member| other.role.sits() && other.seat.is_some() && other.seat == own.seat;
    let both = before.iter().filter(takes).any(|other| other.validity.overlaps(&own.validity));
    if own.role.sits() && both {
        table.place_of("seat").wrong("somebody else has the seat on the same day", "one member at a time");
    }
}
