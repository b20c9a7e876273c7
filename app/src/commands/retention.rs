//! `samhelse retention`

use crate::say::{count, say};
use crate::{Error, retention, site};
use config::Settings;
use database::Clock;

/// Tells what the next daily run lets go. Changes nothing.
pub(super) async fn survey(settings: &Settings) -> Result<(), Error> {
    let database = site::open_database(settings, Clock::system()).await?;
    for outcome in ::retention::survey(&database, &retention::rules()).await? {
        let number = count(outcome.number?, "row");
        say(format_args!("{}: {number} {}", outcome.table, outcome.rows));
    }
    Ok(())
}
