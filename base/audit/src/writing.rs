//! A write: the transaction, its audit records and its outbox rows, committed together or not at all.

use crate::chain::{GENESIS, Link};
use access::Reader;
use database::{Database, FromQueryResult, Trouble, Tx, Value, new_id, values};
use serde::Serialize;
use std::ops::Deref;

/// Why a write was not made.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The database failed.
    #[error(transparent)]
    Database(#[from] database::Error),
    /// The write was about to be made without a word in the audit log.
    #[error("a write must leave an audit record")]
    Unrecorded,
    /// A value for the audit log or the outbox is not JSON.
    #[error("a value could not be written as JSON: {0}")]
    Json(#[from] serde_json::Error),
}

impl Error {
    /// What kind of trouble it is, when it is not a mistake of the program's.
    pub fn trouble(&self) -> Option<Trouble> {
        match self {
            Self::Database(error) => error.trouble(),
            Self::Unrecorded | Self::Json(_) => None,
        }
    }
}

/// What happened to one object.
#[derive(Debug, Default)]
pub struct Record {
    /// What was done, as `object-verb`; also a translation key after `action-`.
    pub action: &'static str,
    /// The kind of object, such as `matter`.
    pub subject_kind: &'static str,
    /// The object's slug or id, as in its URL; an account always by its id.
    pub subject: String,
    /// The object's fields before, without personal data.
    pub before: Option<serde_json::Value>,
    /// The object's fields after, without personal data.
    pub after: Option<serde_json::Value>,
}

struct Event {
    topic: &'static str,
    payload: String,
}

/// A writing transaction that cannot be committed without an audit record.
pub struct Writing {
    tx: Tx,
    actor_id: Option<String>,
    actor_name: &'static str,
    request_id: String,
    records: Vec<Record>,
    events: Vec<Event>,
}

impl Writing {
    /// Begins a write on behalf of `reader`; `request_id` is what the log calls the request.
    pub async fn begin(database: &Database, reader: &Reader, request_id: &str) -> Result<Self, Error> {
        let tx = database.write().await?;
        let account = reader.account();
        Ok(Self {
            tx,
            actor_id: account.map(|account| account.id.clone()),
            // People stand in the chain by their ids alone, because nothing can be corrected or erased in it.
            actor_name: if account.is_some() { "" } else { "samhelse" },
            request_id: request_id.to_owned(),
            records: Vec::new(),
            events: Vec::new(),
        })
    }

    /// Notes what happened; written to the chain at commit.
    pub fn record(&mut self, record: Record) {
        self.records.push(record);
    }

    /// Puts an event in the outbox; handlers of `topic` get it at least once after the commit.
    pub fn announce(&mut self, topic: &'static str, payload: &impl Serialize) -> Result<(), Error> {
        self.events.push(Event { topic, payload: serde_json::to_string(payload)? });
        Ok(())
    }

    /// Writes the audit records and the outbox rows, and makes everything last.
    pub async fn commit(self) -> Result<(), Error> {
        if self.records.is_empty() {
            return Err(Error::Unrecorded);
        }
        self.append_records().await?;
        self.append_events().await?;
        self.tx.commit().await?;
        Ok(())
    }

    async fn append_records(&self) -> Result<(), Error> {
        #[derive(FromQueryResult)]
        struct Head {
            sequence: i64,
            hash: String,
        }
        let head: Option<Head> =
            self.tx.one("SELECT sequence, hash FROM audit_record ORDER BY sequence DESC LIMIT 1", vec![]).await?;
        let (mut sequence, mut previous) = head.map_or((0, GENESIS.to_owned()), |head| (head.sequence, head.hash));
        for record in &self.records {
            sequence += 1;
            let before = record.before.as_ref().map(serde_json::to_string).transpose()?;
            let after = record.after.as_ref().map(serde_json::to_string).transpose()?;
            let hash = Link {
                previous_hash: &previous,
                sequence,
                at: self.tx.now(),
                actor_id: self.actor_id.as_deref(),
                actor_name: self.actor_name,
                action: record.action,
                subject_kind: record.subject_kind,
                subject: &record.subject,
                before: before.as_deref(),
                after: after.as_deref(),
                request_id: &self.request_id,
            }
            .hash();
            let columns: Vec<(&str, Value)> = vec![
                ("sequence", sequence.into()),
                ("at", self.tx.now().into()),
                ("actor_id", self.actor_id.clone().into()),
                ("actor_name", self.actor_name.into()),
                ("action", record.action.into()),
                ("subject_kind", record.subject_kind.into()),
                ("subject", record.subject.clone().into()),
                ("before", before.into()),
                ("after", after.into()),
                ("request_id", self.request_id.clone().into()),
                ("previous_hash", previous.into()),
                ("hash", hash.clone().into()),
            ];
            self.tx.insert("audit_record", columns).await?;
            previous = hash;
        }
        Ok(())
    }

    async fn append_events(&self) -> Result<(), Error> {
        let mut sequence = self.tx.count("SELECT coalesce(max(sequence), 0) AS n FROM outbox", values![]).await?;
        for event in &self.events {
            sequence += 1;
            let columns: Vec<(&str, Value)> = vec![
                ("id", new_id().into()),
                ("sequence", sequence.into()),
                ("topic", event.topic.into()),
                ("payload", event.payload.clone().into()),
                ("created_at", self.tx.now().into()),
                ("due_at", self.tx.now().into()),
                ("attempts", 0_i64.into()),
            ];
            self.tx.insert("outbox", columns).await?;
        }
        Ok(())
    }
}

impl Deref for Writing {
    type Target = Tx;

    fn deref(&self) -> &Tx {
        &self.tx
    }
}
