//! `bodies/<key>.toml`: what meets.

mod chairs;
mod mandates;
mod members;
mod requirements;

use super::field::Field;
use super::files::Files;
use super::keys::Known;
use super::report::{Place, Report};
use super::table::{Table, document};
use crate::pack::{Body, Party, Seat, Validity};
use crate::rules::chain::{around, circles};
use crate::rules::key::is_key;
use crate::words::{BodyKind, PartyKind};

const KEYS: &[&str] = &[
    "kind",
    "area",
    "party",
    "parent",
    "reports_to",
    "valid_from",
    "valid_to",
    "source",
    "letterhead",
    "name",
    "mandate",
    "mandates",
    "composition",
    "seats",
    "rules",
    "members",
    "chairs",
    "successors",
];
const KEYS_OF_A_SEAT: &[&str] = &["party", "votes", "role"];

/// A body that was read, and where in its file it says what is checked later.
struct Read<'a> {
    body: Body,
    party: Place<'a>,
    parent: Place<'a>,
    reports_to: Place<'a>,
}

/// Reads the bodies, whose keys are the names of the files.
pub(super) fn read(report: &Report, files: &mut Files, known: &mut Known, parties: &[Party]) -> Option<Vec<Body>> {
    let keys = files.bodies();
    for key in &keys {
        known.bodies.define(report.file("bodies/"), key);
    }
    let paths: Vec<String> = keys.iter().map(|key| format!("bodies/{key}.toml")).collect();
    let all = keys.iter().zip(&paths);
    let bodies: Vec<_> = all.map(|(key, path)| file(report, files, known, key, path)).collect();
    let read: Vec<&Read<'_>> = bodies.iter().flatten().collect();
    check_circles(&read, "parent", |read| (read.parent, read.body.parent.as_deref()));
    check_circles(&read, "reports_to", |read| (read.reports_to, read.body.reports_to.as_deref()));
    for read in read.iter().filter(|read| read.body.kind == BodyKind::Council) {
        check_council(read, parties);
    }
    bodies.into_iter().map(|read| Some(read?.body)).collect()
}

/// A council is the council of the municipality in its own area.
fn check_council(read: &Read<'_>, parties: &[Party]) {
    let (body, place) = (&read.body, read.party);
    let Some(key) = &body.party else {
        return place.wrong("a council without party", "the party of its municipality");
    };
    let party = parties.iter().find(|party| party.key == *key);
    if let Some(party) = party.filter(|party| party.area != body.area || party.kind != PartyKind::Municipality) {
        let message = format!("the party \"{key}\" is not the municipality of the area \"{}\"", body.area);
        let own = parties.iter().find(|party| party.area == body.area && party.kind == PartyKind::Municipality);
        let right = own.map_or_else(|| format!("area = \"{}\"", party.area), |own| format!("party = \"{}\"", own.key));
        place.wrong(message, right);
    }
}

fn check_circles<'a>(read: &[&'a Read<'_>], name: &str, above: fn(&'a Read<'_>) -> (Place<'a>, Option<&'a str>)) {
    let links = read.iter().filter_map(|read| Some((read.body.key.as_str(), above(read).1?)));
    for circle in circles(&links.collect()) {
        let first = read.iter().find(|read| circle.first().is_some_and(|first| *first == read.body.key));
        if let Some((place, _)) = first.map(|read| above(read)) {
            let message = format!("{name} goes in a circle: {}", around(&circle));
            place.wrong(message, format!("a body without {name} at the end"));
        }
    }
}

fn file<'a>(report: &'a Report, files: &mut Files, known: &Known, key: &str, path: &'a str) -> Option<Read<'a>> {
    let place = report.file(path);
    if !is_key(key) {
        place.wrong(format!("\"{key}\" is not a key"), "a file name of a to z, 0 to 9 and single hyphens between them");
    }
    let plain = files.text(report, path)?;
    let document = document(place, &plain)?;
    let table = Table::root(place, &plain, &document, KEYS);
    let body = body(&table, known, key)?;
    let of = |key| place.on_the_line_of(table.place_of(key));
    Some(Read { body, party: of("party"), parent: of("parent"), reports_to: of("reports_to") })
}

fn body(table: &Table<'_>, known: &Known, key: &str) -> Option<Body> {
    let kind = table.word("kind");
    let area = table.field("area").map(|field| field.reference(&known.areas));
    let party = table.field_if_there("party").map(|field| field.reference(&known.parties));
    let parent = table.field_if_there("parent").map(|field| field.reference(&known.bodies));
    let reports_to = table.field_if_there("reports_to").map(|field| field.reference(&known.bodies));
    let validity = Validity { from: table.date_if_there("valid_from"), to: table.date_if_there("valid_to") };
    check_order(table, validity);
    let source = table.field("source").map(|field| field.optional_reference(&known.sources).unwrap_or_default());
    let letterhead = table.field_if_there("letterhead").map(|field| letterhead(&field)).unwrap_or_default();
    let name = table.both("name");
    let mandates = mandates::read(table, known, source.as_deref().unwrap_or_default());
    let composition = table.prose("composition");
    let seats = table.tables("seats", KEYS_OF_A_SEAT);
    let seats: Vec<Option<Seat>> = seats.iter().map(|table| seat(table, known)).collect();
    let seats = seats.into_iter().collect::<Option<Vec<_>>>();
    let rules = requirements::read(table);
    let members = members::read(table, known, seats.as_deref());
    let chairs = chairs::read(table, known);
    let successors = chairs::read_successors(table, known, key);
    Some(Body {
        key: key.to_owned(),
        kind: kind?,
        area: area?,
        party,
        parent,
        reports_to,
        validity,
        source: source?,
        name: name?,
        letterhead,
        mandates: mandates?,
        composition: composition?,
        seats: seats?,
        rules: rules?,
        members: members?,
        chairs: chairs?,
        successors: successors?,
    })
}

fn letterhead(field: &Field<'_>) -> String {
    let lines = field.prose();
    if lines.lines().count() > 6 {
        field.wrong("has more than six lines", "at most six lines");
    }
    lines
}

fn check_order(table: &Table<'_>, validity: Validity) {
    if !validity.is_in_order() {
        table.place_of("valid_to").wrong("valid_to comes before valid_from", "the last day, on or after the first");
    }
}

fn seat(table: &Table<'_>, known: &Known) -> Option<Seat> {
    let party = table.field("party").map(|field| field.reference(&known.parties));
    let votes = table.flag("votes");
    let role = table.both("role");
    Some(Seat { party: party?, votes: votes?, role: role? })
}
