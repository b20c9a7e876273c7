//! Keeping an exempt matter exempt where it stands on agendas.

use audit::Writing;
use database::{Error, values};

/// Makes the items that carry an exempt matter exempt as it is, with its public title where they have none. Those with a legal basis
/// of their own keep it, and an item stays exempt when its matter no longer is, until somebody says otherwise.
pub async fn shield_items(writing: &Writing, matter_id: &str) -> Result<(), Error> {
    let of_matter = |column: &str| format!("(SELECT x.{column} FROM matter x WHERE x.id = $1)");
    let title = |column: &str| {
        format!(
            "{column} = CASE WHEN public_title_nb = '' AND public_title_nn = '' THEN {} ELSE {column} END",
            of_matter(column)
        )
    };
    let (basis, nb, nn) = (of_matter("legal_basis"), title("public_title_nb"), title("public_title_nn"));
    let sql = format!(
        "UPDATE agenda_item SET legal_basis = {basis}, {nb}, {nn}, modified_at = $2, version = version + 1
         WHERE matter_id = $1 AND legal_basis IS NULL AND {basis} IS NOT NULL"
    );
    writing.execute(&sql, values![matter_id, writing.now()]).await?;
    Ok(())
}
