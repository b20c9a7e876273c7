//! Taking everything out of the database as a pack.

mod about;
mod bodies;
mod matters;
mod meetings;
mod people;
mod places;

use crate::pack::{Pack, Text};
use crate::policy::{self, Leave};
use crate::rules::text::{prose, trimmed};
use crate::words::Word;
use access::Reader;
use database::{Database, Tx};
use files::FileStore;
use std::collections::{BTreeMap, HashMap};

/// Why nothing was exported.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The reader may not do this.
    #[error("only an administrator may export a region pack")]
    Forbidden,
    /// No pack was ever imported, so that there is no name and no licence to export under.
    #[error("no region pack has been imported, so there is none to export")]
    Nothing,
    /// Several packs were imported, and one pack has one area tree.
    #[error("several region packs have been imported ({}), and one export holds one", .0.join(", "))]
    Several(Vec<String>),
    /// A document cannot be read.
    #[error("the document {file:?} of the matter {matter:?} cannot be read: {source}")]
    Document {
        /// The matter's key.
        matter: String,
        /// The document's name.
        file: String,
        /// What the file store says.
        source: files::Error,
    },
    /// The database failed.
    #[error(transparent)]
    Database(#[from] database::Error),
}

/// Exports the whole database, published or not, as the files of a pack. Passwords are not among them, nor who holds a role
/// for a limited time; see [`crate::write::folder`] for keeping the files.
pub async fn export(
    database: &Database,
    files: &FileStore,
    reader: &Reader,
) -> Result<BTreeMap<String, Vec<u8>>, ExportError> {
    let leave = policy::leave(reader).ok_or(ExportError::Forbidden)?;
    let tx = database.read().await?;
    let mut pack = read(&tx, &leave, files).await?;
    tx.commit().await?;
    pack.arrange();
    about::complete_sources(&mut pack);
    Ok(pack.files())
}

async fn read(tx: &Tx, leave: &Leave, files: &FileStore) -> Result<Pack, ExportError> {
    let about = about::read(tx, leave).await?;
    Ok(Pack {
        areas: places::areas(tx, leave).await?,
        numbers: places::numbers(tx, leave).await?,
        populations: places::populations(tx, leave).await?,
        parties: people::parties(tx, leave).await?,
        contacts: people::contacts(tx, leave).await?,
        accounts: people::accounts(tx, leave).await?,
        bodies: bodies::read(tx, leave).await?,
        matters: matters::read(tx, leave, files).await?,
        meetings: meetings::read(tx, leave).await?,
        ..about
    })
}

/// A short text in both languages, as it is read back from a pack.
fn short(nb: &str, nn: &str) -> Text {
    Text { nb: trimmed(nb), nn: trimmed(nn) }
}

/// A text of several lines in both languages, as it is read back from a pack.
fn long(nb: &str, nn: &str) -> Text {
    Text { nb: prose(nb), nn: prose(nn) }
}

/// A short text that need not be there, as it is read back from a pack.
fn optional(text: Option<String>) -> Option<String> {
    text.map(|text| trimmed(&text)).filter(|text| !text.is_empty())
}

/// The word from a closed list that stands in a row.
fn word<W: Word>(text: &str) -> Result<W, database::Error> {
    W::find(text).ok_or_else(|| database::Error::Row(format!("{text:?} is not a word that a region pack has")))
}

/// The rows by what they belong to, in the order in which they came.
fn grouped<T>(rows: Vec<T>, owner: impl Fn(&T) -> &str) -> HashMap<String, Vec<T>> {
    let mut groups: HashMap<String, Vec<T>> = HashMap::new();
    for row in rows {
        groups.entry(owner(&row).to_owned()).or_default().push(row);
    }
    groups
}
