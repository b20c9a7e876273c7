//! The register of what is public: when each object came, when it last changed, and when it went.

use super::public;
use crate::Kind;
use database::{Database, Error, Tx, values};

/// The number of the newest record of what was done, by which a change is noticed.
pub async fn newest_record(tx: &Tx) -> Result<i64, Error> {
    tx.count("SELECT coalesce(max(sequence), 0) AS n FROM audit_record", values![]).await
}

/// Writes down what is public now. What has become public gets a number and today's moment; what has changed, or holds something
/// that has, is stamped with the moment; what is gone keeps its row with a mark.
pub async fn bring_up_to_date(database: &Database) -> Result<(), Error> {
    let tx = database.write().await?;
    for kind in Kind::ALL {
        let public = public::objects(kind);
        mark_gone(&tx, kind, &public).await?;
        stamp_changed(&tx, kind, &public).await?;
        add_new(&tx, kind, &public).await?;
    }
    // A file stands inside an item, and the item inside a meeting.
    for _ in 0..2 {
        stamp_parents(&tx).await?;
    }
    tx.commit().await
}

async fn mark_gone(tx: &Tx, kind: Kind, public: &str) -> Result<(), Error> {
    let sql = format!(
        "UPDATE oparl_object SET deleted_at = $2, modified_at = $2, stamp = ''
         WHERE kind = $1 AND deleted_at IS NULL AND id NOT IN (SELECT id FROM ({public}) public)"
    );
    tx.execute(&sql, values![kind.as_str(), tx.now()]).await.map(drop)
}

async fn stamp_changed(tx: &Tx, kind: Kind, public: &str) -> Result<(), Error> {
    let sql = format!(
        "UPDATE oparl_object SET owner_id = public.owner_id, parent_kind = public.parent_kind, parent_id = public.parent_id,
             stamp = public.stamp, modified_at = $2, deleted_at = NULL
         FROM ({public}) public WHERE oparl_object.kind = $1 AND oparl_object.id = public.id
           AND (oparl_object.deleted_at IS NOT NULL OR oparl_object.stamp <> public.stamp
                OR oparl_object.owner_id <> public.owner_id OR oparl_object.parent_id <> public.parent_id)"
    );
    tx.execute(&sql, values![kind.as_str(), tx.now()]).await.map(drop)
}

async fn add_new(tx: &Tx, kind: Kind, public: &str) -> Result<(), Error> {
    let sql = format!(
        "INSERT INTO oparl_object (kind, id, number, owner_id, parent_kind, parent_id, stamp, created_at, modified_at)
         SELECT $1, public.id, (SELECT coalesce(max(number), 0) FROM oparl_object) + row_number() OVER (ORDER BY public.id),
             public.owner_id, public.parent_kind, public.parent_id, public.stamp, $2, $2
         FROM ({public}) public
         WHERE NOT EXISTS (SELECT 1 FROM oparl_object known WHERE known.kind = $1 AND known.id = public.id)"
    );
    tx.execute(&sql, values![kind.as_str(), tx.now()]).await.map(drop)
}

async fn stamp_parents(tx: &Tx) -> Result<(), Error> {
    let sql = "UPDATE oparl_object SET modified_at = $1 WHERE deleted_at IS NULL AND modified_at < $1
               AND (kind, id) IN (SELECT child.parent_kind, child.parent_id FROM oparl_object child WHERE child.modified_at = $1)";
    tx.execute(sql, values![tx.now()]).await.map(drop)
}
