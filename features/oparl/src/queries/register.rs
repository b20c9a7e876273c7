//! The register of what is public: when each object came, when it last changed, and when it went.

use super::public;
use crate::Kind;
use database::{Database, Error, FromQueryResult, Tx, values};
use std::collections::BTreeSet;

/// So many changes are written down at once, so that other writes need not wait for long.
const BATCH: usize = 500;

/// The number of the newest record of what was done, by which a change is noticed.
pub async fn newest_record(tx: &Tx) -> Result<i64, Error> {
    tx.count("SELECT coalesce(max(sequence), 0) AS n FROM audit_record", values![]).await
}

/// Writes down what is public now. What has become public gets a number and today's moment; what has changed, or holds something
/// that has, is stamped with the moment; what is gone keeps its row with a mark. What has changed is found while others write.
pub async fn bring_up_to_date(database: &Database) -> Result<(), Error> {
    let mut changes = Vec::new();
    let tx = database.read().await?;
    for kind in Kind::ALL {
        for change in differences(&tx, kind).await? {
            changes.push((kind, change));
        }
    }
    drop(tx);
    for batch in changes.chunks(BATCH) {
        let tx = database.write().await?;
        let mut number = tx.count("SELECT coalesce(max(number), 0) AS n FROM oparl_object", values![]).await?;
        let mut parents = BTreeSet::new();
        for (kind, change) in batch {
            number += 1;
            write(&tx, *kind, change, number).await?;
            parents.insert((change.parent_kind.clone(), change.parent_id.clone()));
        }
        stamp(&tx, parents).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// An object whose row in the register is not as it is.
#[derive(Debug, FromQueryResult)]
struct Change {
    id: String,
    owner_id: String,
    parent_kind: String,
    parent_id: String,
    /// None when it is gone.
    stamp: Option<String>,
}

async fn differences(tx: &Tx, kind: Kind) -> Result<Vec<Change>, Error> {
    let public = public::objects(kind);
    let sql = format!(
        "SELECT public.id, public.owner_id, public.parent_kind, public.parent_id, public.stamp FROM ({public}) public
         LEFT JOIN oparl_object o ON o.kind = $1 AND o.id = public.id
         WHERE o.id IS NULL OR o.deleted_at IS NOT NULL OR o.stamp <> public.stamp OR o.owner_id <> public.owner_id
           OR o.parent_id <> public.parent_id ORDER BY public.id"
    );
    let mut changes: Vec<Change> = tx.all(&sql, values![kind.as_str()]).await?;
    let sql = format!(
        "SELECT o.id, o.owner_id, o.parent_kind, o.parent_id, NULL AS stamp FROM oparl_object o
         WHERE o.kind = $1 AND o.deleted_at IS NULL AND o.id NOT IN (SELECT id FROM ({public}) public) ORDER BY o.id"
    );
    changes.extend(tx.all::<Change>(&sql, values![kind.as_str()]).await?);
    Ok(changes)
}

async fn write(tx: &Tx, kind: Kind, change: &Change, number: i64) -> Result<(), Error> {
    let Some(stamp) = &change.stamp else {
        let sql = "UPDATE oparl_object SET deleted_at = $3, modified_at = $3, stamp = '' WHERE kind = $1 AND id = $2";
        return tx.execute(sql, values![kind.as_str(), change.id.as_str(), tx.now()]).await.map(drop);
    };
    let sql = "INSERT INTO oparl_object (kind, id, number, owner_id, parent_kind, parent_id, stamp, created_at, modified_at)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8)
               ON CONFLICT (kind, id) DO UPDATE SET owner_id = excluded.owner_id, parent_kind = excluded.parent_kind,
                   parent_id = excluded.parent_id, stamp = excluded.stamp, modified_at = excluded.modified_at, deleted_at = NULL";
    let values = values![
        kind.as_str(),
        change.id.as_str(),
        number,
        change.owner_id.as_str(),
        change.parent_kind.as_str(),
        change.parent_id.as_str(),
        stamp.as_str(),
        tx.now()
    ];
    tx.execute(sql, values).await.map(drop)
}

/// Stamps what shows something that has changed, and what shows that.
async fn stamp(tx: &Tx, mut parents: BTreeSet<(String, String)>) -> Result<(), Error> {
    #[derive(FromQueryResult)]
    struct Parent {
        parent_kind: String,
        parent_id: String,
    }
    while let Some((kind, id)) = parents.pop_first() {
        let sql = "UPDATE oparl_object SET modified_at = $3 WHERE kind = $1 AND id = $2 AND deleted_at IS NULL";
        if tx.execute(sql, values![kind.as_str(), id.as_str(), tx.now()]).await? == 0 {
            continue;
        }
        let sql = "SELECT parent_kind, parent_id FROM oparl_object WHERE kind = $1 AND id = $2";
        if let Some(parent) = tx.one::<Parent>(sql, values![kind, id]).await? {
            parents.insert((parent.parent_kind, parent.parent_id));
        }
    }
    Ok(())
}
