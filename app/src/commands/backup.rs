//! `samhelse backup key`, `create`, `verify` and `restore`

use crate::say::{count, say, size};
use crate::{Error, site};
use ::backup::{Identities, Manifest, Recipients};
use config::Settings;
use database::{Clock, Database};
use std::path::Path;

pub(super) fn key(file: &Path) -> Result<(), Error> {
    let recipient = ::backup::generate(file)?;
    say(format_args!("Wrote the secret key to {}. Keep it where the server is not, in two places:", file.display()));
    say("without it no backup can be opened. On the server, set:");
    say(format_args!("backup_recipient = \"{recipient}\""));
    Ok(())
}

pub(super) async fn create(settings: &Settings, file: &Path, recipients: &[String]) -> Result<(), Error> {
    let given = if recipients.is_empty() { settings.backup_recipient.as_slice() } else { recipients };
    let recipients = Recipients::parse(given.iter().map(String::as_str))?;
    // A backup changes nothing: a database that is not there is not made, and an old one is not brought up to date.
    let database = Database::open_existing(&settings.database_url(), Clock::system()).await?;
    let files = site::open_files(settings)?;
    let made = ::backup::create(&database, &files, file, recipients).await?;
    say(format_args!("Wrote {}, {}:", file.display(), size(made.size)));
    say(contents(&made.manifest));
    lacks(&made.manifest).map_or(Ok(()), |lacks| Err(Error::BackupLacks(lacks)))
}

pub(super) async fn verify(file: &Path, identity: &Path) -> Result<(), Error> {
    let manifest = ::backup::verify(file, Identities::read(identity)?).await?;
    say(format_args!("{} is good. Everything in it was restored, compared and thrown away again:", file.display()));
    say(contents(&manifest));
    if let Some(lacks) = lacks(&manifest) {
        say(format_args!("Note: when it was made, {lacks}."));
    }
    Ok(())
}

pub(super) async fn restore(settings: &Settings, file: &Path, identity: &Path) -> Result<(), Error> {
    // The key is tried before anything is opened or made.
    ::backup::manifest(file, &Identities::read(identity)?)?;
    let database = site::open_database(settings, Clock::system()).await?;
    let files = site::open_files(settings)?;
    let manifest = ::backup::restore(&database, &files, file, Identities::read(identity)?).await?;
    say(format_args!("Restored {}:", file.display()));
    say(contents(&manifest));
    if let Some(lacks) = lacks(&manifest) {
        say(format_args!("Note: when it was made, {lacks}."));
    }
    say("Start Samhelse with the secret key that it had: what was sealed with it can be opened with no other.");
    Ok(())
}

/// What a backup holds, in two lines.
fn contents(manifest: &Manifest) -> String {
    format!(
        "  {} in {}, {} ({}), and {}\n  made {} by Samhelse {} from {}, schema {}",
        count(manifest.rows(), "row"),
        count(manifest.tables.len(), "table"),
        count(manifest.files.len(), "attachment"),
        size(manifest.file_bytes()),
        count(manifest.audit.records, "audit record"),
        manifest.made_at,
        manifest.program,
        manifest.engine,
        manifest.schema,
    )
}

/// What was not as it should be when the backup was made.
fn lacks(manifest: &Manifest) -> Option<String> {
    let mut lacks = Vec::new();
    if let Some(record) = manifest.audit.broken_at {
        lacks.push(format!("the audit log was broken at record {record}"));
    }
    if !manifest.damaged_files.is_empty() {
        lacks.push(format!("these attachments were damaged and left out: {}", manifest.damaged_files.join(", ")));
    }
    (!lacks.is_empty()).then(|| lacks.join(", and "))
}
