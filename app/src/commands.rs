//! The commands, one a file.

mod audit;
mod backup;
mod demo;
mod doctor;
mod export;
mod import;
mod key;
mod migrate;
mod retention;
mod serve;
mod user;

use crate::cli::{AuditCommand, BackupCommand, Cli, Command, ConfigCommand, KeyCommand, UserCommand};
use crate::{Error, logging, say::say};
use ::config::Settings;

/// Runs a command to its end.
pub fn run(cli: Cli) -> Result<(), Error> {
    if let Command::Config(ConfigCommand::Example) = &cli.command {
        say(::config::example());
        return Ok(());
    }
    let settings = Settings::load(cli.config.as_deref(), &cli.settings)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(Error::Serve)?;
    runtime.block_on(async {
        match cli.command {
            Command::Serve => {
                let _traces = logging::start(&settings)?;
                serve::run(&settings).await
            }
            Command::Demo { region } => demo::run(settings, region.as_deref(), cli.settings.public_url.is_some()).await,
            Command::Migrate => migrate::run(&settings).await,
            Command::Import { folder } => import::run(&settings, &folder).await,
            Command::Export { folder } => export::run(&settings, &folder).await,
            Command::User(UserCommand::Add(user)) => user::add(&settings, &user).await,
            Command::User(UserCommand::Reset { name }) => user::reset(&settings, &name).await,
            Command::Key(KeyCommand::Rotate) => key::rotate(&settings).await,
            Command::Key(KeyCommand::Reseal) => key::reseal(&settings).await,
            Command::Retention => retention::survey(&settings).await,
            Command::Audit(AuditCommand::Verify) => audit::verify(&settings).await,
            Command::Backup(BackupCommand::Key { file }) => backup::key(&file),
            Command::Backup(BackupCommand::Create { file, recipient }) => {
                backup::create(&settings, &file, &recipient).await
            }
            Command::Backup(BackupCommand::Verify { file, identity }) => backup::verify(&file, &identity).await,
            Command::Backup(BackupCommand::Restore { file, identity }) => {
                backup::restore(&settings, &file, &identity).await
            }
            Command::Doctor => doctor::run(&settings).await,
            Command::Config(ConfigCommand::Example) => Ok(()),
        }
    })
}
