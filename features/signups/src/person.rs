//! What participants have told about themselves, sealed and opened.

use crate::queries::Participant;
use database::Tx;
use vault::{Error, Vault};

/// What somebody has told about themselves.
#[derive(Clone, Debug)]
pub(crate) struct Person {
    /// Their name.
    pub name: String,
    /// Their address, unless somebody else signed them up without one.
    pub email: Option<String>,
    /// What they need on the day; empty for nothing.
    pub needs: String,
}

/// The same as it stands in the database.
pub(crate) struct SealedPerson {
    /// The name.
    pub name: String,
    /// The address.
    pub email: Option<String>,
    /// What its hash is.
    pub email_hash: Option<String>,
    /// The needs.
    pub needs: Option<String>,
}

/// What is hashed of an address: whoever signs up for two meetings is not known again by it.
fn hashed(meeting_id: &str) -> String {
    format!("participant.email:{meeting_id}")
}

fn context(column: &str, id: &str) -> String {
    format!("participant.{column}:{id}")
}

/// The hashes under which an address may be known at a meeting.
pub(crate) fn email_hashes(vault: &Vault, meeting_id: &str, email: &str) -> Result<Vec<String>, Error> {
    vault.hashes(&hashed(meeting_id), &email.to_lowercase())
}

impl Person {
    /// Seals it for the participant with this id; `tx` is the write that stores it.
    pub(crate) async fn seal(&self, vault: &Vault, tx: &Tx, id: &str, meeting_id: &str) -> Result<SealedPerson, Error> {
        let name = vault.seal(tx, &context("name", id), self.name.as_bytes()).await?;
        let (mut email, mut email_hash, mut needs) = (None, None, None);
        if let Some(plain) = &self.email {
            email = Some(vault.seal(tx, &context("email", id), plain.as_bytes()).await?);
            email_hash = email_hashes(vault, meeting_id, plain)?.into_iter().next();
        }
        if !self.needs.is_empty() {
            needs = Some(vault.seal(tx, &context("needs", id), self.needs.as_bytes()).await?);
        }
        Ok(SealedPerson { name, email, email_hash, needs })
    }
}

impl Participant {
    /// The name.
    pub(crate) async fn open_name(&self, vault: &Vault, tx: &Tx) -> Result<String, Error> {
        self.open(vault, tx, "name", &self.name).await
    }

    /// The address.
    pub(crate) async fn open_email(&self, vault: &Vault, tx: &Tx) -> Result<Option<String>, Error> {
        match &self.email {
            Some(sealed) => Ok(Some(self.open(vault, tx, "email", sealed).await?)),
            None => Ok(None),
        }
    }

    /// The needs; empty for none.
    pub(crate) async fn open_needs(&self, vault: &Vault, tx: &Tx) -> Result<String, Error> {
        match &self.needs {
            Some(sealed) => self.open(vault, tx, "needs", sealed).await,
            None => Ok(String::new()),
        }
    }

    async fn open(&self, vault: &Vault, tx: &Tx, column: &str, sealed: &str) -> Result<String, Error> {
        let plain = vault.unseal(tx, &context(column, &self.id), sealed).await?;
        Ok(String::from_utf8_lossy(&plain).into_owned())
    }
}
