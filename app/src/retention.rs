//! What is done once a day: what goes when its time is over, by the rules of all crates, and what else waits for the day.

use crate::Error;
use database::Database;
use retention::{Report, Rule};
use vault::{Resealed, Sealed, Vault};

/// The rules, in the order in which they are kept: deliveries go after the events they belong to.
pub fn rules() -> Vec<Box<dyn Rule>> {
    let mut rules = access::retention();
    rules.extend(accounts::retention());
    rules.extend(audit::retention());
    rules.extend(jobs::retention());
    rules.extend(limits::retention());
    rules.extend(signups::retention());
    rules.extend(::retention::rules());
    rules
}

/// Everything that is sealed anywhere.
pub fn sealed() -> Sealed {
    let mut sealed = accounts::sealed();
    let signups = signups::sealed();
    sealed.fields.extend(signups.fields);
    sealed.passing.extend(signups.passing);
    sealed
}

/// What the daily run did: what went, and what was sealed anew.
pub type Done = (Report, Resealed);

/// Keeps all rules, reminds of roles to be looked through, of deadlines, of decisions to be looked at again and of reports that are due,
/// and seals old fields anew, unless that has been done today on any node.
pub async fn daily(database: &Database, vault: &Vault) -> Result<Option<Done>, Error> {
    let Some(report) = ::retention::daily(database, &rules()).await? else { return Ok(None) };
    accounts::reviews::remind(database).await?;
    matters::reminders::remind(database).await?;
    assignments::reminders::remind(database).await?;
    Ok(Some((report, vault.reseal(database, &sealed()).await?)))
}
