//! `samhelse key rotate` and `samhelse key reseal`

use crate::say::{count, say};
use crate::{Error, retention, site};
use config::Settings;
use database::Clock;

pub(super) async fn rotate(settings: &Settings) -> Result<(), Error> {
    let database = site::open_database(settings, Clock::system()).await?;
    site::open_vault(settings, &database).await?.rotate(&database).await?;
    say("A new data key is in use, also in running programs. What the old one sealed is sealed anew within a day.");
    Ok(())
}

pub(super) async fn reseal(settings: &Settings) -> Result<(), Error> {
    let database = site::open_database(settings, Clock::system()).await?;
    let vault = site::open_vault(settings, &database).await?;
    let done = vault.reseal(&database, &retention::sealed()).await?;
    say(format_args!("{} sealed anew, {} dropped.", count(done.fields, "field"), count(done.keys, "old key")));
    if done.broken > 0 {
        say(format_args!("{} could not be opened, and left as found.", count(done.broken, "field")));
    }
    Ok(())
}
