//! The keys in use, and sealing and opening with them.

use crate::Error;
use crate::cipher::{self, Key};
use crate::queries::{self, DataKey};
use access::Reader;
use audit::{Record, Writing};
use database::{Database, Tx, new_id};
use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};
use zeroize::Zeroizing;

/// What a sealed field begins with; another cipher will begin with another.
const VERSION: &str = "v1";
/// Data keys by their ids.
type Keys = BTreeMap<String, Key>;

/// What the audit log calls what the program does by itself.
pub(crate) const REQUEST: &str = "vault";

/// Seals and opens sensitive fields; cheap to clone.
#[derive(Clone)]
pub struct Vault {
    wrapping: Arc<Key>,
    hashing: Arc<Vec<Key>>,
    keys: Arc<RwLock<Keys>>,
}

impl Vault {
    /// Opens the data keys with the installation's `secret`. A database without data keys gets its first. Keys that only
    /// the `previous` secret opens are wrapped anew, which is how the secret is changed while the program runs elsewhere.
    pub async fn open(database: &Database, secret: &[u8], previous: Option<&[u8]>) -> Result<Self, Error> {
        let wrapping = cipher::wrapping_key(secret)?;
        let previous_secret = previous;
        let previous = previous_secret.map(cipher::wrapping_key).transpose()?;
        let hashing =
            std::iter::once(secret).chain(previous_secret).map(cipher::hashing_key).collect::<Result<_, _>>()?;
        let vault = Self { wrapping: Arc::new(wrapping), hashing: Arc::new(hashing), keys: Arc::default() };
        let stored = queries::data_keys(&database.single()).await?;
        let (opened, old) = vault.unwrap_all(&stored, previous.as_ref())?;
        if !old.is_empty() {
            vault.rewrap(database, &old).await?;
        }
        if opened.is_empty() {
            vault.add_key(database, true).await?;
        } else {
            vault.remember(opened);
        }
        Ok(vault)
    }

    /// `plain` sealed with the newest data key, also when another node has made it since. `context` says which field of which
    /// row it is for, such as `authenticator.secret:ID`, and is needed to open it. `tx` must be the write that stores it: then
    /// the key cannot be dropped before the field is there.
    pub async fn seal(&self, tx: &Tx, context: &str, plain: &[u8]) -> Result<String, Error> {
        let id = queries::newest(tx).await?.ok_or(Error::Broken)?;
        let key = self.key(tx, &id).await?;
        Ok(format!("{}{}", prefix(&id), cipher::seal(&key, context, plain)?))
    }

    /// What was sealed for `context`. A data key that another node has made since is fetched.
    pub async fn unseal(&self, tx: &Tx, context: &str, sealed: &str) -> Result<Zeroizing<Vec<u8>>, Error> {
        let (id, text) = sealed
            .strip_prefix(VERSION)
            .and_then(|rest| rest.strip_prefix('.'))
            .and_then(|rest| rest.split_once('.'))
            .ok_or(Error::Broken)?;
        cipher::unseal(&self.key(tx, id).await?, context, text)
    }

    /// Hashes by which `plain` is found again without standing anywhere, and which nobody can guess at without the installation's
    /// secret: first with the secret of today, then with the one before it while that is known. `context` says what is hashed.
    pub fn hashes(&self, context: &str, plain: &str) -> Result<Vec<String>, Error> {
        self.hashing.iter().map(|key| cipher::hash(key, context, plain)).collect()
    }

    /// Takes a new data key into use for what is sealed from now on. What was sealed before keeps its key until it is
    /// [resealed](Vault::reseal).
    pub async fn rotate(&self, database: &Database) -> Result<(), Error> {
        self.add_key(database, false).await
    }

    /// The data key with this id; fetched when another node has made it.
    async fn key(&self, tx: &Tx, id: &str) -> Result<Key, Error> {
        if let Some(key) = self.known(id) {
            return Ok(key);
        }
        self.remember(self.unwrap_all(&queries::data_keys(tx).await?, None)?.0);
        self.known(id).ok_or(Error::Broken)
    }

    fn known(&self, id: &str) -> Option<Key> {
        self.keys.read().unwrap_or_else(PoisonError::into_inner).get(id).cloned()
    }

    fn remember(&self, opened: Keys) {
        self.keys.write().unwrap_or_else(PoisonError::into_inner).extend(opened);
    }

    /// Opens stored keys; the second part are those that only the previous secret opened.
    fn unwrap_all(&self, stored: &[DataKey], previous: Option<&Key>) -> Result<(Keys, Keys), Error> {
        let (mut opened, mut old) = (Keys::new(), Keys::new());
        for row in stored {
            let key = match unwrap(&self.wrapping, row) {
                Ok(key) => key,
                Err(_) => {
                    let key = unwrap(previous.ok_or(Error::WrongSecret)?, row).map_err(|_| Error::WrongSecret)?;
                    old.insert(row.id.clone(), key.clone());
                    key
                }
            };
            opened.insert(row.id.clone(), key);
        }
        Ok((opened, old))
    }

    async fn rewrap(&self, database: &Database, keys: &Keys) -> Result<(), Error> {
        let mut writing = Writing::begin(database, &Reader::system(), REQUEST).await?;
        for (id, key) in keys {
            queries::rewrap(&writing, &self.wrap(id, key)?).await?;
            writing.record(record("data-key-rewrapped", id));
        }
        Ok(writing.commit().await?)
    }

    /// Adds a data key; as the first, only if no other node was quicker.
    async fn add_key(&self, database: &Database, first: bool) -> Result<(), Error> {
        let mut writing = Writing::begin(database, &Reader::system(), REQUEST).await?;
        let stored = queries::data_keys(&writing).await?;
        if first && !stored.is_empty() {
            self.remember(self.unwrap_all(&stored, None)?.0);
            return Ok(());
        }
        let (id, key) = (new_id(), cipher::random_key());
        queries::insert(&writing, &self.wrap(&id, &key)?).await?;
        writing.record(record("data-key-added", &id));
        writing.commit().await?;
        self.remember(BTreeMap::from([(id, key)]));
        Ok(())
    }

    fn wrap(&self, id: &str, key: &Key) -> Result<DataKey, Error> {
        Ok(DataKey { id: id.to_owned(), wrapped: cipher::seal(&self.wrapping, id, key.as_slice())? })
    }
}

/// What a field begins with that was sealed with this data key.
pub(crate) fn prefix(key_id: &str) -> String {
    format!("{VERSION}.{key_id}.")
}

fn unwrap(wrapping: &Key, row: &DataKey) -> Result<Key, Error> {
    let plain = cipher::unseal(wrapping, &row.id, &row.wrapped)?;
    Ok(Zeroizing::new(<[u8; 32]>::try_from(plain.as_slice()).map_err(|_| Error::Broken)?))
}

pub(crate) fn record(action: &'static str, id: &str) -> Record {
    Record { action, subject_kind: "data-key", subject: id.to_owned(), ..Record::default() }
}
