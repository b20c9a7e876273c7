//! `parties.csv` and `contacts.csv`: who takes part and how to reach them.

use super::both;
use super::files::Files;
use super::keys::{Keys, Known};
use super::report::Report;
use super::sheet::{Row, Sheet};
use crate::pack::{Contact, Party};
use crate::rules::organisation_number::is_organisation_number;

const PARTY_COLUMNS: &[&str] = &[
    "key",
    "kind",
    "area",
    "name_nb",
    "name_nn",
    "organisation_number",
    "website",
    "email",
    "phone",
    "address",
    "source",
];
const CONTACT_COLUMNS: &[&str] = &["key", "party", "role_nb", "role_nn", "email", "phone", "position"];

/// Reads the parties and defines their keys.
pub(super) fn read(report: &Report, files: &mut Files, known: &mut Known) -> Option<Vec<Party>> {
    let sheet = Sheet::read(report, files, "parties.csv", PARTY_COLUMNS);
    sheet.define(&mut known.parties);
    let mut numbers = Keys::new("organisation number", "parties.csv");
    let parties = sheet.rows().filter_map(|row| party(row, known, &mut numbers)).collect();
    sheet.is_whole().then_some(parties)
}

/// Reads the contacts.
pub(super) fn read_contacts(report: &Report, files: &mut Files, known: &Known) -> Option<Vec<Contact>> {
    let sheet = Sheet::read(report, files, "contacts.csv", CONTACT_COLUMNS);
    sheet.define(&mut Keys::new("contact", "contacts.csv"));
    let mut contacts: Vec<_> = sheet.rows().filter_map(|row| Some((row, contact(row, known)?))).collect();
    contacts.sort_by_key(|(_, contact)| (contact.party.clone(), contact.position));
    check_positions(&contacts);
    sheet.is_whole().then(|| contacts.into_iter().map(|(_, contact)| contact).collect())
}

fn party(row: Row<'_>, known: &Known, numbers: &mut Keys) -> Option<Party> {
    let key = row.field("key").key();
    let kind = row.field("kind").word();
    let area = row.field("area").reference(&known.areas);
    let name = both(row, "name_nb", "name_nn");
    let organisation_number = row.field("organisation_number").optional();
    if let Some(number) = &organisation_number {
        check_organisation_number(row, number);
        numbers.define(row.place, number);
    }
    let website = row.field("website").link();
    let email = row.field("email").email();
    let phone = row.field("phone").optional();
    let address = row.field("address").optional();
    let source = row.field("source").reference(&known.sources);
    Some(Party { key, kind: kind?, area, name, organisation_number, website, email, phone, address, source })
}

fn check_organisation_number(row: Row<'_>, number: &str) {
    if !is_organisation_number(number) {
        let message = format!("\"{number}\" is not an organisation number");
        row.field("organisation_number").wrong(&message, "nine digits, of which the last checks the others");
    }
}

fn contact(row: Row<'_>, known: &Known) -> Option<Contact> {
    let key = row.field("key").key();
    let party = row.field("party").reference(&known.parties);
    let role = both(row, "role_nb", "role_nn");
    let email = row.field("email").email();
    let phone = row.field("phone").optional();
    if email.is_none() && phone.is_none() {
        row.place.wrong("email and phone are both empty", "at least one way to reach the contact");
    }
    let position = row.field("position").number(1..=100_000);
    Some(Contact { key, party, role, email, phone, position: position? })
}

/// The contacts of a party have the positions 1, 2, 3 and so on.
fn check_positions(contacts: &[(Row<'_>, Contact)]) {
    let mut before: Option<&Contact> = None;
    for (row, contact) in contacts {
        let last = before.filter(|before| before.party == contact.party).map_or(0, |before| before.position);
        if contact.position != last + 1 {
            let message = format!("is {}, after {last} for the same party", contact.position);
            row.field("position").wrong(&message, (last + 1).to_string());
        }
        before = Some(contact);
    }
}
