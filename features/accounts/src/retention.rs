//! How long what the feature's tables hold is kept.

use crate::{erasure, queries, rules};
use ::retention::{Error, Expired, Rule};
use access::Reader;
use async_trait::async_trait;
use audit::Writing;
use database::{Database, Tx};
use time::Duration;

/// How long a closed account can be opened again before it is erased.
const KEEP_CLOSED: Duration = Duration::days(365);
/// How long a role that has ended is still seen on its account.
const KEEP_ENDED_GRANTS: Duration = Duration::days(365);
/// How long a token that has ended by itself is still seen on its account.
const KEEP_ENDED_TOKENS: Duration = Duration::days(90);
/// What the audit log calls the daily run.
const REQUEST: &str = "retention";

/// The rules.
pub fn retention() -> Vec<Box<dyn Rule>> {
    let expired = |table, rows, keep, key, condition| -> Box<dyn Rule> {
        Box::new(Expired { table, rows, keep, key, condition })
    };
    vec![
        expired("sign_in_failure", "no longer counting", rules::WINDOW, "id", "failed_at <= $1"),
        expired("ceremony", "expired", Duration::ZERO, "token_hash", "expires_at <= $1"),
        expired("invitation", "expired", Duration::ZERO, "token_hash", "expires_at <= $1"),
        expired("email_change", "expired", Duration::ZERO, "token_hash", "expires_at <= $1"),
        expired("token", "expired", KEEP_ENDED_TOKENS, "id", "expires_at <= $1"),
        expired("role_grant", "ended", KEEP_ENDED_GRANTS, "id", "valid_to < $1"),
        Box::new(ClosedAccounts),
    ]
}

/// Closed accounts are erased, each in a write of its own.
struct ClosedAccounts;

#[async_trait]
impl Rule for ClosedAccounts {
    fn table(&self) -> &'static str {
        "account"
    }

    fn rows(&self) -> &'static str {
        "closed"
    }

    fn keep(&self) -> Duration {
        KEEP_CLOSED
    }

    async fn due(&self, tx: &Tx) -> Result<i64, Error> {
        let due = queries::closed_before(tx, tx.now() - KEEP_CLOSED).await?;
        Ok(i64::try_from(due.len()).unwrap_or(i64::MAX))
    }

    async fn apply(&self, database: &Database) -> Result<u64, Error> {
        let tx = database.single();
        let due = queries::closed_before(&tx, tx.now() - KEEP_CLOSED).await?;
        drop(tx);
        let mut erased = 0;
        for account_id in due {
            erased += u64::from(erase(database, &account_id).await.map_err(|error| Error::Other(error.into()))?);
        }
        Ok(erased)
    }
}

/// Erases an account that is still closed.
async fn erase(database: &Database, account_id: &str) -> Result<bool, audit::Error> {
    let mut writing = Writing::begin(database, &Reader::system(), REQUEST).await?;
    let due = queries::closed_before(&writing, writing.now() - KEEP_CLOSED).await?;
    if !due.iter().any(|one| one == account_id) || !erasure::erase(&mut writing, account_id).await? {
        return Ok(false);
    }
    writing.commit().await?;
    Ok(true)
}
