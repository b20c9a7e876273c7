//! `samhelse doctor`: one check a file, each with what it looks at and how it judges.

mod attachments;
mod audit_log;
mod clock;
mod data_folder;
mod database;
mod disk;
mod finding;
mod mail;
mod outbox;
mod providers;
mod retention;
mod scanner;
mod secrets;
mod settings;

use crate::Error;
use crate::say::say;
use ::database::{Clock, Database};
use config::Settings;
use finding::{Finding, Verdict};
use secrets::Secrets;

/// Looks at everything that can be looked at, tells what it found, and fails when something is wrong. Changes nothing.
pub(super) async fn run(settings: &Settings) -> Result<(), Error> {
    let secrets = Secrets::of(settings);
    let mut wrong = 0;
    for finding in examine(settings, &Clock::system()).await {
        wrong += usize::from(finding.verdict == Verdict::Wrong);
        say(secrets.hide(&finding.to_string()));
    }
    if wrong > 0 { Err(Error::Unwell(wrong)) } else { Ok(()) }
}

async fn examine(settings: &Settings, clock: &Clock) -> Vec<Finding> {
    let mut findings = settings::check(settings);
    findings.extend(data_folder::check(&settings.data));
    findings.extend(disk::check(&settings.data));
    findings.push(mail::check(&settings.mail).await);
    findings.push(scanner::check(settings.scanner.as_deref()).await);
    findings.extend(providers::check(settings, clock).await);
    match Database::open_existing(&settings.database_url(), clock.clone()).await {
        Ok(database) => findings.extend(examine_database(settings, &database).await),
        Err(error) => findings.push(database::not_opened(&error)),
    }
    findings
}

async fn examine_database(settings: &Settings, database: &Database) -> Vec<Finding> {
    let (mut findings, has_tables) = database::check(database).await;
    if !has_tables {
        return findings;
    }
    let checks = async {
        let tx = database.read().await?;
        findings.push(clock::check(database, &tx).await?);
        findings.push(audit_log::check(&tx).await?);
        findings.push(outbox::check(&tx).await?);
        findings.push(retention::check(&tx).await?);
        findings.extend(attachments::check(&tx, settings).await?);
        Ok::<_, Error>(())
    };
    if let Err(error) = checks.await {
        let remedy = "look at the checks above; this one could not be made";
        findings.push(Finding::wrong("database", error.to_string(), remedy));
    }
    findings
}
