//! Who has looked at what is kept about people. A viewing is noted beside the page, in a short write of its own; it changes no
//! fact of the collaboration and has no place in the chain, which is never shortened.

use access::Reader;
use database::{Database, Error, FromQueryResult, Tx, Value, new_id, values};
use retention::{Expired, Rule};
use time::{Duration, OffsetDateTime};

/// How long it is known who looked.
pub const KEEP_VIEWINGS: Duration = Duration::days(365);

/// What was looked at.
#[derive(Clone, Debug)]
pub struct Viewing {
    /// Which page or file, such as `account-list`; also a translation key after `viewing-`.
    pub page: &'static str,
    /// The kind of object it tells about, such as `account`.
    pub subject_kind: &'static str,
    /// The object's id; empty for all of the kind, as in a list.
    pub subject: String,
}

/// A viewing as those may see it whom it is about.
#[derive(Debug, FromQueryResult)]
pub struct Viewed {
    /// When.
    pub at: OffsetDateTime,
    /// Who, as they were called then; nothing for an account that is erased.
    pub viewer_name: Option<String>,
    /// Which page or file.
    pub page: String,
}

/// Something that an account has looked at.
#[derive(Debug, FromQueryResult)]
pub struct Seen {
    /// When.
    pub at: OffsetDateTime,
    /// Which page or file.
    pub page: String,
    /// The kind of object.
    pub subject_kind: String,
    /// Its id; empty for all of the kind.
    pub subject: String,
}

/// Notes that `reader` has looked. The platform itself and visitors leave no trace: the one is nobody, and the others see
/// nothing about people.
pub async fn note_viewing(
    database: &Database,
    reader: &Reader,
    request_id: &str,
    viewing: &Viewing,
) -> Result<(), Error> {
    let Some(account) = reader.account() else { return Ok(()) };
    let tx = database.write().await?;
    let columns: Vec<(&str, Value)> = vec![
        ("id", new_id().into()),
        ("at", tx.now().into()),
        ("viewer_id", account.id.as_str().into()),
        ("page", viewing.page.into()),
        ("subject_kind", viewing.subject_kind.into()),
        ("subject", viewing.subject.as_str().into()),
        ("request_id", request_id.into()),
    ];
    tx.insert("viewing", columns).await?;
    tx.commit().await
}

/// Who has looked at the account, itself or in a list of all, the latest first. Only an administrator and the account's owner
/// are told.
pub async fn viewings_of_account(tx: &Tx, reader: &Reader, account_id: &str) -> Result<Vec<Viewed>, Error> {
    if !may_know(reader, account_id) {
        return Ok(Vec::new());
    }
    let sql = format!(
        "SELECT v.at, {} AS viewer_name, v.page FROM viewing v LEFT JOIN account a ON a.id = v.viewer_id
         WHERE v.subject_kind = 'account' AND (v.subject = $1 OR v.subject = '') AND v.at > $2
         ORDER BY v.at DESC, v.id DESC",
        crate::history::called("v.viewer_id", "v.at")
    );
    tx.all(&sql, values![account_id, tx.now() - KEEP_VIEWINGS]).await
}

/// What the account has looked at, the latest first; told to the same.
pub async fn viewings_by_account(tx: &Tx, reader: &Reader, account_id: &str) -> Result<Vec<Seen>, Error> {
    if !may_know(reader, account_id) {
        return Ok(Vec::new());
    }
    let sql = "SELECT at, page, subject_kind, subject FROM viewing WHERE viewer_id = $1 AND at > $2
               ORDER BY at DESC, id DESC";
    tx.all(sql, values![account_id, tx.now() - KEEP_VIEWINGS]).await
}

/// Whether the reader may know what is kept about an account.
pub(crate) fn may_know(reader: &Reader, account_id: &str) -> bool {
    reader.is_administrator() || reader.account().is_some_and(|own| own.id == account_id)
}

/// The rule of the viewings.
pub fn retention() -> Vec<Box<dyn Rule>> {
    vec![Box::new(Expired {
        table: "viewing",
        rows: "a year old",
        keep: KEEP_VIEWINGS,
        key: "id",
        condition: "at <= $1",
    })]
}
