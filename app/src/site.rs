//! A running site: the state that requests share, and the background work beside it.

use crate::{Error, router};
use accounts::federation::Federation;
use axum::http::Extensions;
use config::{Secret, Settings};
use database::{Clock, Database};
use documents::Press;
use files::{Bucket, FileStore, Scanner};
use jobs::{Handler, Mailer, Worker};
use limits::{Limits, Quotas};
use std::num::NonZeroUsize;
use std::path::Path;
use std::sync::Arc;
use vault::Vault;
use web::{Catalogue, Lang, Shared, State};

/// How many papers are typeset at a time, beside all that the server answers.
const PAPERS_AT_ONCE: NonZeroUsize = NonZeroUsize::new(2).unwrap();

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

/// Opens the bucket of the attachments, or their folder.
pub fn open_files(settings: &Settings) -> Result<FileStore, Error> {
    let files = match &settings.s3 {
        Some(s3) => FileStore::in_bucket(Bucket {
            endpoint: &s3.endpoint,
            region: &s3.region,
            name: &s3.bucket,
            access_key_id: &s3.access_key_id,
            secret_access_key: s3.secret_access_key.as_deref().unwrap_or_default(),
        })?,
        None => {
            make_folder(&settings.data)?;
            FileStore::local(&settings.data.join("files"))?
        }
    };
    Ok(match settings.scanner.as_deref() {
        Some(scanner) => files.scanned_by(scanner.parse::<Scanner>()?),
        None => files,
    })
}

/// Opens the keys of the sensitive fields.
pub async fn open_vault(settings: &Settings, database: &Database) -> Result<Vault, Error> {
    let previous = settings.previous_secret()?;
    Ok(Vault::open(database, settings.secret()?.as_bytes(), previous.as_ref().map(Secret::as_bytes)).await?)
}

/// Puts a site together.
pub async fn build(
    settings: &Settings,
    database: Database,
    files: FileStore,
    demonstration: bool,
) -> Result<Site, Error> {
    let catalogue = Arc::new(Catalogue::new(&router::messages()).map_err(|error| Error::Texts(error.to_string()))?);
    let mailer =
        Mailer::from_settings(settings.mail.url.as_deref(), settings.mail.directory.as_deref(), &settings.mail.from)?;
    let mailer = Arc::new(mailer);
    let vault = open_vault(settings, &database).await?;
    let worker = Worker::new(database.clone(), handlers(settings, &database, &mailer, &catalogue, &vault));
    let wake = worker.wake_handle();
    let mut features = Extensions::new();
    features.insert(Arc::new(Press::new(PAPERS_AT_ONCE)));
    features.insert(Arc::new(Federation::new(&settings.oidc, &settings.public_url)?));
    let limits = limits(settings, &database)?;
    let state = State::new(Shared {
        database,
        files,
        vault,
        settings: web::Settings {
            public_url: settings.public_url.clone(),
            secret: settings.secret()?.as_bytes().to_vec(),
            previous_secret: settings.previous_secret()?.map(|secret| secret.as_bytes().to_vec()),
            demonstration,
            default_language: Lang::parse(settings.default_language.as_str()).unwrap_or(Lang::Nb),
            trust_forwarded_for: settings.trust_forwarded_for,
        },
        limits,
        catalogue,
        features,
        navigation: router::navigation(),
        wake: Box::new(move || wake.wake()),
    });
    Ok(Site { state, worker })
}

fn limits(settings: &Settings, database: &Database) -> Result<Limits, Error> {
    let config::Limits { account_writes, address_writes, token_reads, address_reads } = settings.limits;
    let quotas = Quotas { account_writes, address_writes, token_reads, address_reads };
    Ok(Limits::new(quotas, settings.secret()?.as_bytes(), database.clock().clone()))
}

/// What happens outside the transactions of all features.
fn handlers(
    settings: &Settings,
    database: &Database,
    mailer: &Arc<Mailer>,
    catalogue: &Arc<Catalogue>,
    vault: &Vault,
) -> Vec<Arc<dyn Handler>> {
    let (database, public_url) = (database.clone(), settings.public_url.clone());
    let (mailer, catalogue) = (mailer.clone(), catalogue.clone());
    let tools = accounts::jobs::Tools {
        database: database.clone(),
        mailer: mailer.clone(),
        catalogue: catalogue.clone(),
        vault: vault.clone(),
        public_url: public_url.clone(),
    };
    let mut handlers = accounts::jobs::handlers(&tools);
    handlers.extend(assignments::jobs::handlers(&assignments::jobs::Tools {
        database: database.clone(),
        mailer: mailer.clone(),
        catalogue: catalogue.clone(),
        public_url: public_url.clone(),
    }));
    handlers.extend(signups::jobs::handlers(&signups::jobs::Tools {
        database: database.clone(),
        mailer: mailer.clone(),
        catalogue: catalogue.clone(),
        vault: vault.clone(),
        public_url: public_url.clone(),
    }));
    handlers.extend(matters::jobs::handlers(&matters::jobs::Tools { database, mailer, catalogue, public_url }));
    handlers
}

/// Makes a folder that only its owner may read.
pub(crate) fn make_folder(path: &Path) -> Result<(), Error> {
    use std::os::unix::fs::DirBuilderExt as _;
    let failed = |source| Error::Folder { path: path.to_owned(), source };
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(path).map_err(failed)
}
