//! Writing parties, contacts and accounts.

use crate::pack::{Account, Contact, Party};
use crate::policy::Leave;
use crate::words::Word;
use access::Role;
use database::{Error, Tx, new_id};

pub(crate) async fn party(
    tx: &Tx,
    _leave: &Leave,
    party: &Party,
    id: String,
    area: String,
    position: i64,
) -> Result<(), Error> {
    let columns = vec![
        ("id", id.into()),
        ("slug", party.key.as_str().into()),
        ("kind", party.kind.as_str().into()),
        ("area_id", area.into()),
        ("name_nb", party.name.nb.as_str().into()),
        ("name_nn", party.name.nn.as_str().into()),
        ("organisation_number", party.organisation_number.clone().into()),
        ("website", party.website.clone().into()),
        ("email", party.email.clone().into()),
        ("phone", party.phone.clone().into()),
        ("address", party.address.clone().into()),
        ("position", position.into()),
        ("source", party.source.as_str().into()),
    ];
    tx.insert("party", columns).await
}

pub(crate) async fn contact(tx: &Tx, _leave: &Leave, contact: &Contact, party: String) -> Result<(), Error> {
    let columns = vec![
        ("id", new_id().into()),
        ("slug", contact.key.as_str().into()),
        ("party_id", party.into()),
        ("role_nb", contact.role.nb.as_str().into()),
        ("role_nn", contact.role.nn.as_str().into()),
        ("email", contact.email.clone().into()),
        ("phone", contact.phone.clone().into()),
        ("position", contact.position.into()),
    ];
    tx.insert("contact", columns).await
}

/// An account without a password, which nobody can sign in with.
pub(crate) async fn account(tx: &Tx, _leave: &Leave, account: &Account, id: &str, email: String) -> Result<(), Error> {
    let columns = vec![
        ("id", id.into()),
        ("name", account.name.as_str().into()),
        ("display_name", account.display_name.as_str().into()),
        ("email", email.into()),
        ("locale", account.locale.as_str().into()),
        ("created_at", tx.now().into()),
    ];
    tx.insert("account", columns).await
}

pub(crate) async fn grant(
    tx: &Tx,
    _leave: &Leave,
    account: &str,
    role: Role,
    area: Option<String>,
    party: Option<String>,
) -> Result<(), Error> {
    let columns = vec![
        ("id", new_id().into()),
        ("account_id", account.into()),
        ("role", role.as_str().into()),
        ("area_id", area.into()),
        ("party_id", party.into()),
        ("confirmed_at", tx.now().into()),
    ];
    tx.insert("role_grant", columns).await
}
