//! The CSV files.

use super::days;
use crate::pack::{Account, Area, AreaNumber, Contact, Grant, Pack, Party, Population};
use crate::words::Word;

/// All CSV files with their names.
pub(super) fn all(pack: &Pack) -> [(&'static str, String); 6] {
    [
        ("areas.csv", sheet(AREAS, pack.areas.iter().map(area))),
        ("area_numbers.csv", sheet(NUMBERS, pack.numbers.iter().map(number))),
        ("population.csv", sheet(POPULATION, pack.populations.iter().map(population))),
        ("parties.csv", sheet(PARTIES, pack.parties.iter().map(party))),
        ("contacts.csv", sheet(CONTACTS, pack.contacts.iter().map(contact))),
        ("accounts.csv", sheet(ACCOUNTS, pack.accounts.iter().flat_map(account))),
    ]
}

const AREAS: &str = "key,kind,parent,name_nb,name_nn,valid_from,valid_to,source";
const NUMBERS: &str = "area,number,valid_from,valid_to,source";
const POPULATION: &str = "area,year,inhabitants,source";
const PARTIES: &str = "key,kind,area,name_nb,name_nn,organisation_number,website,email,phone,address,source";
const CONTACTS: &str = "key,party,role_nb,role_nn,email,phone,position";
const ACCOUNTS: &str = "name,display_name,locale,role,area,party";

fn area(area: &Area) -> Vec<String> {
    let Area { key, kind, parent, name, validity, source } = area;
    let [from, to] = days(*validity);
    let kind = kind.as_str().to_owned();
    vec![key.clone(), kind, or_empty(parent), name.nb.clone(), name.nn.clone(), from, to, source.clone()]
}

fn number(row: &AreaNumber) -> Vec<String> {
    let [from, to] = days(row.validity);
    vec![row.area.clone(), row.number.clone(), from, to, row.source.clone()]
}

fn population(row: &Population) -> Vec<String> {
    vec![row.area.clone(), row.year.to_string(), row.inhabitants.to_string(), row.source.clone()]
}

fn party(party: &Party) -> Vec<String> {
    let Party { key, kind, area, name, organisation_number, website, email, phone, address, source } = party;
    let mut cells = vec![key.clone(), kind.as_str().to_owned(), area.clone(), name.nb.clone(), name.nn.clone()];
    cells.extend([organisation_number, website, email, phone, address].map(or_empty));
    cells.push(source.clone());
    cells
}

fn contact(contact: &Contact) -> Vec<String> {
    let Contact { key, party, role, email, phone, position } = contact;
    let position = position.to_string();
    vec![key.clone(), party.clone(), role.nb.clone(), role.nn.clone(), or_empty(email), or_empty(phone), position]
}

/// A line for each role, or one line without a role.
fn account(account: &Account) -> Vec<Vec<String>> {
    let line = |grant: Option<&Grant>| {
        let Account { name, display_name, locale, .. } = account;
        let mut cells = vec![name.clone(), display_name.clone(), locale.as_str().to_owned()];
        cells.push(grant.map(|grant| grant.role.as_str().to_owned()).unwrap_or_default());
        cells.push(grant.map(|grant| or_empty(&grant.area)).unwrap_or_default());
        cells.push(grant.map(|grant| or_empty(&grant.party)).unwrap_or_default());
        cells
    };
    if account.grants.is_empty() { vec![line(None)] } else { account.grants.iter().map(Some).map(line).collect() }
}

fn or_empty(text: &Option<String>) -> String {
    text.clone().unwrap_or_default()
}

fn sheet(header: &str, rows: impl Iterator<Item = Vec<String>>) -> String {
    let mut text = format!("{header}\n");
    for row in rows {
        let cells: Vec<String> = row.iter().map(|cell| quoted(cell)).collect();
        text.push_str(&cells.join(","));
        text.push('\n');
    }
    text
}

/// The cell, in quotes where it would otherwise be read as something else.
fn quoted(cell: &str) -> String {
    if cell.contains([',', '"', '\n', '\r']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}
