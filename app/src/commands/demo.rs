//! `samhelse demo`

use super::{serve, user};
use crate::say::{self, say};
use crate::{Error, logging, site};
use access::Reader;
use accounts::passwords;
use config::Settings;
use database::{Clock, Database};
use files::FileStore;
use rust_embed::RustEmbed;
use std::collections::BTreeMap;
use std::path::Path;

/// The region that is shown when no other is asked for.
#[derive(RustEmbed)]
#[folder = "../regions/hallingdal"]
struct Hallingdal;

/// The password of every demonstration account. It is no secret: a demonstration holds nothing that is.
const PASSWORD: &str = "hallingdal-demo";

pub(super) async fn run(mut settings: Settings, region: Option<&Path>, has_public_url: bool) -> Result<(), Error> {
    prepare(&mut settings, has_public_url)?;
    let _traces = logging::start(&settings)?;
    let listener = serve::listen(settings.listen).await?;
    if !settings.listen.ip().is_loopback() {
        say("Note: other machines can reach this demonstration, and its passwords are known to everybody.");
    }
    say(format_args!("Data is kept in {}", settings.data.display()));
    let database = site::open_database(&settings, Clock::system()).await?;
    let files = site::open_files(&settings)?;
    load_once(&database, &files, region).await?;
    let accounts = accounts::queries::list(&database.single()).await?;
    for account in accounts.iter().filter(|account| account.password_hash.is_none()) {
        user::set_password(&database, &account.name, PASSWORD).await?;
    }
    say("\nAccounts of the demonstration:");
    for account in &accounts {
        say(format_args!("  {:<16} {}", account.name, account.display_name));
    }
    say(format_args!("Password of all of them: {PASSWORD}"));
    say(format_args!("\nOpen {} in your browser. Stop with Ctrl-C.", settings.public_url));
    let site = site::build(&settings, database, files, true).await?;
    serve::until_stopped(site, listener).await
}

/// Fills in what a demonstration does not ask for: its own folder, a key of its own, and mail that stays on the machine.
fn prepare(settings: &mut Settings, has_public_url: bool) -> Result<(), Error> {
    if settings.data == Settings::default().data {
        settings.data = "./data/demo".into();
    }
    site::make_folder(&settings.data)?;
    if settings.secret_key.is_none() && settings.secret_key_file.is_none() {
        let path = settings.data.join("secret.key");
        if !path.exists() {
            let failed = |source| Error::Folder { path: path.clone(), source };
            std::fs::write(&path, passwords::random_token()).map_err(failed)?;
        }
        settings.secret_key_file = Some(path);
    }
    if settings.mail.url.is_none() && settings.mail.directory.is_none() {
        settings.mail.directory = Some(settings.data.join("mail"));
    }
    if !has_public_url && settings.public_url == Settings::default().public_url {
        let host =
            if settings.listen.ip().is_loopback() { "localhost".to_owned() } else { settings.listen.ip().to_string() };
        settings.public_url = format!("http://{host}:{}", settings.listen.port());
    }
    if settings.log_filter == Settings::default().log_filter {
        settings.log_filter = "warn".to_owned();
    }
    Ok(())
}

async fn load_once(database: &Database, files: &FileStore, region: Option<&Path>) -> Result<(), Error> {
    if !areas::queries::tree(&database.single(), &Reader::system()).await?.is_empty() {
        return Ok(());
    }
    let pack = match region {
        Some(folder) => regionpack::read::folder(folder),
        None => regionpack::Pack::parse(embedded()),
    };
    let pack = pack.map_err(|problems| Error::Pack(problems.to_string()))?;
    say("Loading the region …");
    let summary = regionpack::import(database, files, &Reader::system(), &pack)
        .await
        .map_err(|error| Error::Pack(error.to_string()))?;
    say(say::summary(&summary));
    Ok(())
}

fn embedded() -> BTreeMap<String, Vec<u8>> {
    let read = |name: &str| Hallingdal::get(name).map(|file| file.data.into_owned()).unwrap_or_default();
    Hallingdal::iter().map(|name| (name.to_string(), read(&name))).collect()
}
