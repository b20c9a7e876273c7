//! `samhelse export FOLDER`

use crate::{Error, say::say, site};
use access::Reader;
use config::Settings;
use database::Clock;
use std::path::Path;

pub(super) async fn run(settings: &Settings, folder: &Path) -> Result<(), Error> {
    let database = site::open_database(settings, Clock::system()).await?;
    let files = site::open_files(settings)?;
    let content = regionpack::export(&database, &files, &Reader::system())
        .await
        .map_err(|error| Error::Export(error.to_string()))?;
    regionpack::write::folder(&content, folder).map_err(|error| Error::Export(error.to_string()))?;
    say(format_args!("Wrote {} files to {}.", content.len(), folder.display()));
    Ok(())
}
