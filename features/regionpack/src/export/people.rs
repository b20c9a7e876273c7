//! Parties, contacts and accounts.

use super::{ExportError, grouped, optional, short, word};
use crate::pack::{Account, Contact, Grant, Party};
use crate::policy::Leave;
use crate::queries::select::{self, AccountRow, ContactRow, GrantRow, PartyRow};
use crate::rules::text::trimmed;
use database::Tx;

pub(super) async fn parties(tx: &Tx, leave: &Leave) -> Result<Vec<Party>, ExportError> {
    let rows = select::parties(tx, leave).await?;
    Ok(rows.into_iter().map(party).collect::<Result<_, _>>()?)
}

pub(super) async fn contacts(tx: &Tx, leave: &Leave) -> Result<Vec<Contact>, ExportError> {
    Ok(select::contacts(tx, leave).await?.into_iter().map(contact).collect())
}

pub(super) async fn accounts(tx: &Tx, leave: &Leave) -> Result<Vec<Account>, ExportError> {
    let mut grants = grouped(select::grants(tx, leave).await?, |row| &row.account_id);
    let rows = select::accounts(tx, leave).await?.into_iter();
    let accounts = rows.map(|row| {
        let grants = grants.remove(&row.id).unwrap_or_default();
        account(row, grants)
    });
    Ok(accounts.collect::<Result<_, _>>()?)
}

fn party(row: PartyRow) -> Result<Party, database::Error> {
    Ok(Party {
        kind: word(&row.kind)?,
        key: row.slug,
        area: row.area,
        name: short(&row.name_nb, &row.name_nn),
        organisation_number: optional(row.organisation_number),
        website: optional(row.website),
        email: optional(row.email),
        phone: optional(row.phone),
        address: optional(row.address),
        source: row.source,
    })
}

fn contact(row: ContactRow) -> Contact {
    Contact {
        key: row.slug,
        party: row.party,
        role: short(&row.role_nb, &row.role_nn),
        email: optional(row.email),
        phone: optional(row.phone),
        position: row.position,
    }
}

fn account(row: AccountRow, grants: Vec<GrantRow>) -> Result<Account, database::Error> {
    let grants = grants.into_iter().map(|row| Ok(Grant { role: word(&row.role)?, area: row.area, party: row.party }));
    Ok(Account {
        name: row.name,
        display_name: trimmed(&row.display_name),
        locale: word(&row.locale)?,
        grants: grants.collect::<Result<_, database::Error>>()?,
    })
}
