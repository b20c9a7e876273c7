//! A running site: the state that requests share, and the background work beside it.

use crate::{Error, router};
use config::Settings;
use database::{Clock, Database};
use files::FileStore;
use jobs::{Mailer, Worker};
use std::path::Path;
use std::sync::Arc;
use web::{Catalogue, Lang, Shared, State};

/// A site that can be served.
pub struct Site {
    /// What requests share.
    pub state: State,
    /// The background work, to be run beside the server.
    pub worker: Worker,
}

/// Opens the database and brings it up to date.
pub async fn open_database(settings: &Settings, clock: Clock) -> Result<Database, Error> {
    make_folder(&settings.data)?;
    let database = Database::open(&settings.database_url(), clock).await?;
    database.migrate().await?;
    Ok(database)
}

/// Opens the attachments' folder.
pub fn open_files(settings: &Settings) -> Result<FileStore, Error> {
    make_folder(&settings.data)?;
    Ok(FileStore::local(&settings.data.join("files"))?)
}

/// Puts a site together.
pub fn build(settings: &Settings, database: Database, files: FileStore, demonstration: bool) -> Result<Site, Error> {
    let catalogue = Arc::new(Catalogue::new(&router::messages()).map_err(|error| Error::Texts(error.to_string()))?);
    let mailer =
        Mailer::from_settings(settings.mail.url.as_deref(), settings.mail.directory.as_deref(), &settings.mail.from)?;
    let tools = matters::jobs::Tools {
        database: database.clone(),
        mailer: Arc::new(mailer),
        catalogue: catalogue.clone(),
        public_url: settings.public_url.clone(),
    };
    let worker = Worker::new(database.clone(), matters::jobs::handlers(&tools));
    let wake = worker.wake_handle();
    let state = State::new(Shared {
        database,
        files,
        settings: web::Settings {
            public_url: settings.public_url.clone(),
            secret: settings.secret()?.as_bytes().to_vec(),
            demonstration,
            default_language: Lang::parse(settings.default_language.as_str()).unwrap_or(Lang::Nb),
            trust_forwarded_for: settings.trust_forwarded_for,
        },
        catalogue,
        navigation: router::navigation(),
        wake: Box::new(move || wake.wake()),
    });
    Ok(Site { state, worker })
}

/// Makes a folder that only its owner may read.
pub(crate) fn make_folder(path: &Path) -> Result<(), Error> {
    use std::os::unix::fs::DirBuilderExt as _;
    let failed = |source| Error::Folder { path: path.to_owned(), source };
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(path).map_err(failed)
}
