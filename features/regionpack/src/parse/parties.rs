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
    let contacts = sheet.rows().filter_map(|row| contact(row, known)).collect();
    sheet.is_whole().then_some(contacts)
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
    let position = row.field("position").number(0..=100_000);
    Some(Contact { key, party, role, email, phone, position: position? })
}
