//! Putting a pack into the database.

mod bodies;
mod documents;
mod ids;
mod matters;
mod meetings;
mod people;
mod places;

use crate::pack::Pack;
use crate::policy;
use crate::problem::{Problem, Problems};
use crate::queries;
use access::Reader;
use audit::{Record, Writing};
use database::Database;
use files::FileStore;
use ids::Ids;
use serde_json::{Value, json};

/// Why a pack was not imported. The database is as it was.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The reader may not do this.
    #[error("only an administrator may import a region pack")]
    Forbidden,
    /// The pack cannot be imported as it is, or here.
    #[error("{0}")]
    Problems(Problems),
    /// A pack that was not read from files refers to something that is not in it.
    #[error("the pack refers to {0:?}, which is not in it")]
    Unknown(String),
    /// The database or the audit log failed.
    #[error(transparent)]
    Audit(#[from] audit::Error),
    /// The database failed.
    #[error(transparent)]
    Database(#[from] database::Error),
    /// The file store failed.
    #[error(transparent)]
    Files(#[from] files::Error),
    /// The sources could not be written as JSON.
    #[error("the sources could not be written as JSON: {0}")]
    Json(#[from] serde_json::Error),
}

/// How much was imported.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Areas.
    pub areas: usize,
    /// Parties.
    pub parties: usize,
    /// Contacts.
    pub contacts: usize,
    /// Accounts, which nobody can sign in with until they are given a password.
    pub accounts: usize,
    /// Bodies.
    pub bodies: usize,
    /// Matters.
    pub matters: usize,
    /// Meetings.
    pub meetings: usize,
    /// Documents.
    pub documents: usize,
}

impl Summary {
    fn of(pack: &Pack) -> Self {
        Self {
            areas: pack.areas.len(),
            parties: pack.parties.len(),
            contacts: pack.contacts.len(),
            accounts: pack.accounts.len(),
            bodies: pack.bodies.len(),
            matters: pack.matters.len(),
            meetings: pack.meetings.len(),
            documents: pack.matters.iter().map(|matter| matter.documents.len()).sum(),
        }
    }
}

/// Imports a pack in one write, with an audit record for each thing in it. A database that already has something with one of
/// the pack's keys is left as it is, and all such keys are told.
pub async fn import(
    database: &Database,
    files: &FileStore,
    reader: &Reader,
    pack: &Pack,
) -> Result<Summary, ImportError> {
    let leave = policy::leave(reader).ok_or(ImportError::Forbidden)?;
    // Before the transaction, so that others need not wait for it. Should the import fail after this, the files stay in the
    // store without a row that names them, where the next attempt finds them again.
    let stored = documents::store(files, pack).await?;
    let mut writing = Writing::begin(database, reader, &format!("import-{}", pack.slug)).await?;
    let problems = Problems::new(already(&writing, &leave, pack).await?);
    if !problems.is_empty() {
        return Err(ImportError::Problems(problems));
    }
    let mut ids = Ids::default();
    queries::insert::pack(&writing, &leave, pack, &serde_json::to_string(&pack.sources)?).await?;
    writing.record(record("pack-imported", "region_pack", &pack.slug, json!({ "licence": pack.licence })));
    places::insert(&mut writing, &leave, pack, &mut ids).await?;
    people::insert(&mut writing, &leave, pack, &mut ids).await?;
    bodies::insert(&mut writing, &leave, pack, &mut ids).await?;
    matters::insert(&mut writing, &leave, pack, &mut ids, &stored).await?;
    meetings::insert(&mut writing, &leave, reader, pack, &ids).await?;
    writing.commit().await?;
    Ok(Summary::of(pack))
}

/// What of the pack is in the database already.
async fn already(tx: &database::Tx, leave: &policy::Leave, pack: &Pack) -> Result<Vec<Problem>, database::Error> {
    let taken = queries::taken::all(tx, leave).await?;
    let mut problems = Vec::new();
    for (what, key, file) in pack.keys().filter(|(what, key, _)| taken.contains(&(*what, key.to_string()))) {
        let message = format!("the {what} \"{key}\" is already imported");
        let right = "an empty database, or a pack with other keys".to_owned();
        problems.push(Problem { file, line: None, message, right });
    }
    Ok(problems)
}

fn record(action: &'static str, subject_kind: &'static str, subject: &str, after: Value) -> Record {
    Record { action, subject_kind, subject: subject.to_owned(), before: None, after: Some(after) }
}

/// A place in a list, as the database counts it.
fn position(index: usize) -> i64 {
    i64::try_from(index).unwrap_or(i64::MAX)
}
