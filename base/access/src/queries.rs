//! Reading accounts' grants.

use crate::{Account, Grant, Reader};
use database::{Error, FromQueryResult, Tx, values};

#[derive(FromQueryResult)]
struct GrantRow {
    role: String,
    area_path: Option<String>,
    party_id: Option<String>,
    body_id: Option<String>,
}

/// The grants of an account that hold today.
pub async fn grants(tx: &Tx, account_id: &str) -> Result<Vec<Grant>, Error> {
    let rows: Vec<GrantRow> = tx
        .all(
            "SELECT g.role, a.path AS area_path, g.party_id, g.body_id FROM role_grant g LEFT JOIN area a ON a.id = g.area_id
             WHERE g.account_id = $1 AND (g.valid_from IS NULL OR g.valid_from <= $2)
               AND (g.valid_to IS NULL OR g.valid_to >= $2) ORDER BY g.id",
            values![account_id, tx.today()],
        )
        .await?;
    rows.into_iter()
        .map(|row| {
            let role = row.role.parse().map_err(|error: crate::UnknownRole| Error::Row(error.to_string()))?;
            Ok(Grant { role, area_path: row.area_path, party_id: row.party_id, body_id: row.body_id })
        })
        .collect()
}

/// Everybody with an open account and a role that holds today, by what others see of them. For telling who may see something;
/// the caller has found that its own reader may know.
pub async fn everybody(tx: &Tx) -> Result<Vec<Reader>, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        id: String,
        display_name: String,
    }
    let sql = "SELECT id, display_name FROM account WHERE disabled_at IS NULL ORDER BY display_name, id";
    let rows: Vec<Row> = tx.all(sql, values![]).await?;
    let mut everybody = Vec::new();
    for row in rows {
        let grants = grants(tx, &row.id).await?;
        if !grants.is_empty() {
            everybody.push(Reader::signed_in(Account { id: row.id, display_name: row.display_name }, grants));
        }
    }
    Ok(everybody)
}

/// The reader for an account, or `None` when the account is unknown or closed.
pub async fn reader_of(tx: &Tx, account_id: &str) -> Result<Option<Reader>, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        id: String,
        display_name: String,
    }
    let row: Option<Row> = tx
        .one("SELECT id, display_name FROM account WHERE id = $1 AND disabled_at IS NULL", values![account_id])
        .await?;
    let Some(row) = row else { return Ok(None) };
    let grants = grants(tx, &row.id).await?;
    Ok(Some(Reader::signed_in(Account { id: row.id, display_name: row.display_name }, grants)))
}
