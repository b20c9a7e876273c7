//! `accounts.csv`: accounts for trying the platform. An account with several roles has a line for each.

use super::files::Files;
use super::keys::Known;
use super::report::{Place, Report};
use super::sheet::{Row, Sheet};
use crate::pack::{Account, Grant};
use access::{Role, is_account_name};

const COLUMNS: &[&str] = &["name", "display_name", "locale", "role", "area", "party"];

/// Reads the accounts.
pub(super) fn read(report: &Report, files: &mut Files, known: &Known) -> Option<Vec<Account>> {
    let sheet = Sheet::read(report, files, "accounts.csv", COLUMNS);
    let mut accounts: Vec<(Place<'_>, Account)> = Vec::new();
    for row in sheet.rows() {
        let Some(account) = account(row, known) else { continue };
        match accounts.iter_mut().find(|(_, first)| first.name == account.name) {
            Some((first, same)) => add(row.place, same, account, first.known_line().unwrap_or_default()),
            None => accounts.push((row.place, account)),
        }
    }
    sheet.is_whole().then(|| accounts.into_iter().map(|(_, account)| account).collect())
}

fn account(row: Row<'_>, known: &Known) -> Option<Account> {
    let name = row.field("name").required();
    if !name.is_empty() && !is_account_name(&name) {
        row.field("name")
            .wrong(&format!("\"{name}\" cannot be signed in with"), "a to z, 0 to 9, and - . _ between them");
    }
    let display_name = row.field("display_name").required();
    let locale = row.field("locale").word();
    let grants = grant(row, known).into_iter().collect();
    Some(Account { name, display_name, locale: locale?, grants })
}

/// The role of a line. A line without one is an account that may do nothing, such as one that was closed.
fn grant(row: Row<'_>, known: &Known) -> Option<Grant> {
    let area = row.field("area").optional_reference(&known.areas);
    let party = row.field("party").optional_reference(&known.parties);
    if row.field("role").text.is_empty() && area.is_none() && party.is_none() {
        return None;
    }
    let role = row.field("role").word()?;
    let (needs_area, needs_party) = match role {
        Role::Administrator => (false, false),
        Role::Coordinator | Role::Member => (true, false),
        Role::CaseOfficer => (false, true),
    };
    for (name, needs, has) in [("area", needs_area, area.is_some()), ("party", needs_party, party.is_some())] {
        match (needs, has) {
            (true, false) => row.field(name).wrong("is empty", format!("a {role} has the key of one")),
            (false, true) => row.field(name).wrong("is not empty", format!("a {role} has none")),
            _ => {}
        }
    }
    Some(Grant { role, area, party })
}

/// Adds the role of a further line to the account that an earlier line began.
fn add(place: Place<'_>, account: &mut Account, further: Account, first: usize) {
    let same_person = account.display_name == further.display_name && account.locale == further.locale;
    let new_role = !further.grants.is_empty() && !account.grants.is_empty();
    let repeats = further.grants.iter().any(|grant| account.grants.contains(grant));
    if !same_person || !new_role || repeats {
        let message = format!("the account \"{}\" is there twice, first in line {first}", account.name);
        place.wrong(message, "each name once, or the same display_name and locale with another role");
        return;
    }
    account.grants.extend(further.grants);
}
