//! `samhelse audit verify`

use crate::{Error, say::say, site};
use config::Settings;
use database::Clock;

pub(super) async fn verify(settings: &Settings) -> Result<(), Error> {
    let database = site::open_database(settings, Clock::system()).await?;
    let tx = database.read().await?;
    match audit::verify(&tx).await? {
        Ok(records) => {
            say(format_args!("The audit log is whole: {records} records."));
            Ok(())
        }
        Err(broken) => Err(Error::Broken(broken.sequence)),
    }
}
