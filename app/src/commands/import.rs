//! `samhelse import FOLDER`

use crate::say::{self, say};
use crate::{Error, site};
use access::Reader;
use config::Settings;
use database::Clock;
use std::path::Path;

pub(super) async fn run(settings: &Settings, folder: &Path) -> Result<(), Error> {
    let pack = regionpack::read::folder(folder).map_err(|problems| Error::Pack(problems.to_string()))?;
    let database = site::open_database(settings, Clock::system()).await?;
    let files = site::open_files(settings)?;
    let summary = regionpack::import(&database, &files, &Reader::system(), &pack)
        .await
        .map_err(|error| Error::Pack(error.to_string()))?;
    say(say::summary(&summary));
    Ok(())
}
