//! Who gets mail about a matter.

use database::{Error, FromQueryResult, Tx, values};

/// Somebody who gets a message.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Recipient {
    /// The account's id.
    pub account_id: String,
    /// Where mail goes.
    pub email: String,
    /// The language of the mail.
    pub locale: String,
}

/// Those who sent a matter: the coordinators of the body where it began, or else of the nearest area around it that has any. Only the
/// background work asks for addresses.
pub async fn senders(tx: &Tx, matter_slug: &str) -> Result<Vec<Recipient>, Error> {
    #[derive(FromQueryResult)]
    struct Sender {
        account_id: String,
        email: String,
        locale: String,
        nearness: i64,
    }
    let sql = "SELECT DISTINCT u.id AS account_id, u.email, u.locale,
            CAST(coalesce(length(ga.path), 1000000) AS BIGINT) AS nearness FROM account u JOIN role_grant g ON g.account_id = u.id
         LEFT JOIN area ga ON ga.id = g.area_id JOIN matter m ON m.slug = $1 JOIN body b ON b.id = m.body_id
         JOIN area a ON a.id = b.area_id
         WHERE g.role = 'coordinator' AND u.email IS NOT NULL AND u.disabled_at IS NULL
           AND (g.valid_from IS NULL OR g.valid_from <= $2) AND (g.valid_to IS NULL OR g.valid_to >= $2)
           AND (g.body_id = b.id OR a.path LIKE ga.path || '%') ORDER BY nearness DESC, account_id";
    let senders: Vec<Sender> = tx.all(sql, values![matter_slug, tx.today()]).await?;
    let nearest = senders.first().map(|sender| sender.nearness);
    let near = senders.into_iter().filter(|sender| Some(sender.nearness) == nearest);
    Ok(near.map(|Sender { account_id, email, locale, .. }| Recipient { account_id, email, locale }).collect())
}

/// The case officers of the parties that were asked about a text and have not said their last word. Only the background work asks
/// for addresses.
pub async fn slow_recipients(tx: &Tx, matter_slug: &str, text_number: i64) -> Result<Vec<Recipient>, Error> {
    recipients_where(
        tx,
        matter_slug,
        text_number,
        "AND c.state IN ('sent', 'accepted', 'scheduled', 'deferred', 'referred')",
    )
    .await
}

/// The case officers of the parties that were asked about a text. Only the background work asks for addresses.
pub async fn recipients(tx: &Tx, matter_slug: &str, text_number: i64) -> Result<Vec<Recipient>, Error> {
    recipients_where(tx, matter_slug, text_number, "").await
}

async fn recipients_where(
    tx: &Tx,
    matter_slug: &str,
    text_number: i64,
    condition: &str,
) -> Result<Vec<Recipient>, Error> {
    let sql = format!(
        "SELECT DISTINCT u.id AS account_id, u.email, u.locale FROM account u JOIN role_grant g ON g.account_id = u.id
         JOIN body b ON b.party_id = g.party_id JOIN consultation c ON c.body_id = b.id JOIN matter m ON m.id = c.matter_id
         WHERE g.role = 'case_officer' AND u.email IS NOT NULL AND u.disabled_at IS NULL
           AND (g.valid_from IS NULL OR g.valid_from <= $3) AND (g.valid_to IS NULL OR g.valid_to >= $3)
           AND m.slug = $1 AND c.text_number = $2 {condition} ORDER BY u.id"
    );
    tx.all(&sql, values![matter_slug, text_number, tx.today()]).await
}
