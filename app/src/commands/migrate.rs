//! `samhelse migrate`

use crate::{Error, say::say, site};
use config::Settings;
use database::Clock;

pub(super) async fn run(settings: &Settings) -> Result<(), Error> {
    site::open_database(settings, Clock::system()).await?;
    say("The database is up to date.");
    Ok(())
}
