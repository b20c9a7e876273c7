//! What is kept goes when its time is over: rules, one for each promise of the inventory, and the daily run that keeps them.
//!
//! A rule belongs to the crate that owns its table; the app collects them. What the rules delete changes no fact of the
//! collaboration, so they write past the audit log; a rule that does change one writes through `audit::Writing`.

mod queries;
mod rule;
mod run;

pub use queries::last_run;
pub use rule::{Error, Expired, Rule};
pub use run::{Outcome, Report, apply, daily, survey};

use time::Duration;

/// How long it is remembered that the daily run was made.
const KEEP_RUNS: Duration = Duration::days(365);

/// The rule of this crate's own table.
pub fn rules() -> Vec<Box<dyn Rule>> {
    vec![Box::new(Expired {
        table: "retention_run",
        rows: "long past",
        keep: KEEP_RUNS,
        key: "day",
        condition: "begun_at <= $1",
    })]
}
