//! Reading parties, contacts and accounts.

use crate::policy::Leave;
use database::{Error, FromQueryResult, Tx, values};

#[derive(FromQueryResult)]
pub(crate) struct PartyRow {
    pub(crate) slug: String,
    pub(crate) kind: String,
    pub(crate) area: String,
    pub(crate) name_nb: String,
    pub(crate) name_nn: String,
    pub(crate) organisation_number: Option<String>,
    pub(crate) website: Option<String>,
    pub(crate) email: Option<String>,
    pub(crate) phone: Option<String>,
    pub(crate) address: Option<String>,
    pub(crate) source: String,
}

#[derive(FromQueryResult)]
pub(crate) struct ContactRow {
    pub(crate) slug: String,
    pub(crate) party: String,
    pub(crate) role_nb: String,
    pub(crate) role_nn: String,
    pub(crate) email: Option<String>,
    pub(crate) phone: Option<String>,
    pub(crate) position: i64,
}

#[derive(FromQueryResult)]
pub(crate) struct AccountRow {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) display_name: String,
    pub(crate) locale: String,
}

#[derive(FromQueryResult)]
pub(crate) struct GrantRow {
    pub(crate) account_id: String,
    pub(crate) role: String,
    pub(crate) area: Option<String>,
    pub(crate) party: Option<String>,
}

pub(crate) async fn parties(tx: &Tx, _leave: &Leave) -> Result<Vec<PartyRow>, Error> {
    tx.all(
        "SELECT p.slug, p.kind, a.slug AS area, p.name_nb, p.name_nn, p.organisation_number, p.website, p.email, p.phone,
                p.address, p.source
         FROM party p JOIN area a ON a.id = p.area_id ORDER BY p.position, p.id",
        values![],
    )
    .await
}

pub(crate) async fn contacts(tx: &Tx, _leave: &Leave) -> Result<Vec<ContactRow>, Error> {
    tx.all(
        "SELECT c.slug, p.slug AS party, c.role_nb, c.role_nn, c.email, c.phone, c.position
         FROM contact c JOIN party p ON p.id = c.party_id",
        values![],
    )
    .await
}

/// All accounts that are not erased, in the order in which they were made; never how they sign in.
pub(crate) async fn accounts(tx: &Tx, _leave: &Leave) -> Result<Vec<AccountRow>, Error> {
    tx.all("SELECT id, name, display_name, locale FROM account WHERE erased_at IS NULL ORDER BY id", values![]).await
}

/// What open accounts may do without end. A pack cannot tell that an account is closed or that a role ends, and a right
/// must not outlive its end by being moved.
pub(crate) async fn grants(tx: &Tx, _leave: &Leave) -> Result<Vec<GrantRow>, Error> {
    tx.all(
        "SELECT g.account_id, g.role, a.slug AS area, p.slug AS party
         FROM role_grant g JOIN account k ON k.id = g.account_id
         LEFT JOIN area a ON a.id = g.area_id LEFT JOIN party p ON p.id = g.party_id
         WHERE k.disabled_at IS NULL AND g.valid_from IS NULL AND g.valid_to IS NULL ORDER BY g.id",
        values![],
    )
    .await
}
