//! `samhelse key rotate`

use crate::{Error, say::say, site};
use config::Settings;
use database::Clock;

pub(super) async fn rotate(settings: &Settings) -> Result<(), Error> {
    let database = site::open_database(settings, Clock::system()).await?;
    site::open_vault(settings, &database).await?.rotate(&database).await?;
    say(
        "A new data key is in use. Running programs use it from their next start on, and can read what others seal with it.",
    );
    Ok(())
}
