//! Importing parties, contacts and accounts.

use super::ids::Ids;
use super::{ImportError, position, record};
use crate::pack::{Account, Pack};
use crate::policy::Leave;
use crate::queries::insert;
use crate::words::Word;
use audit::Writing;
use serde_json::json;

pub(super) async fn insert(
    writing: &mut Writing,
    leave: &Leave,
    pack: &Pack,
    ids: &mut Ids,
) -> Result<(), ImportError> {
    for (index, party) in pack.parties.iter().enumerate() {
        let id = ids.parties.give(&party.key);
        insert::party(writing, leave, party, id, ids.areas.of(&party.area)?, position(index)).await?;
        let after = json!({ "kind": party.kind.as_str(), "area": party.area, "name_nb": party.name.nb });
        writing.record(record("party-imported", "party", &party.key, after));
    }
    for contact in &pack.contacts {
        insert::contact(writing, leave, contact, ids.parties.of(&contact.party)?).await?;
        let after = json!({ "party": contact.party, "role_nb": contact.role.nb });
        writing.record(record("contact-imported", "contact", &contact.key, after));
    }
    for account in &pack.accounts {
        insert_account(writing, leave, account, ids).await?;
    }
    Ok(())
}

async fn insert_account(writing: &mut Writing, leave: &Leave, account: &Account, ids: &Ids) -> Result<(), ImportError> {
    let id = database::new_id();
    // Nobody has this address: the domain is kept for examples.
    insert::account(writing, leave, account, &id, format!("{}@samhelse.example", account.name)).await?;
    for grant in &account.grants {
        let area = ids.areas.of_optional(grant.area.as_ref())?;
        let party = ids.parties.of_optional(grant.party.as_ref())?;
        insert::grant(writing, leave, &id, grant.role, area, party).await?;
    }
    let roles: Vec<_> = account
        .grants
        .iter()
        .map(|grant| json!({ "role": grant.role.as_str(), "area": grant.area, "party": grant.party }))
        .collect();
    writing.record(record("account-imported", "account", &id, json!({ "roles": roles })));
    Ok(())
}
