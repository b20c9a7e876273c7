//! The command line.

use clap::{Args, Parser, Subcommand};
use serde::Serialize;
use std::net::SocketAddr;
use std::path::PathBuf;

/// The platform on which municipalities and their hospital trust run their health collaboration.
#[derive(Debug, Parser)]
#[command(name = "samhelse", version, arg_required_else_help = true)]
pub struct Cli {
    /// The settings file; without it `samhelse.toml` in the working folder is read when it exists.
    #[arg(long, global = true, value_name = "FILE", env = "SAMHELSE_CONFIG")]
    pub config: Option<PathBuf>,
    /// Settings given as flags; they win over the environment and the file.
    #[command(flatten)]
    pub settings: SettingsFlags,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// Settings that can be given as flags. Every setting can also be given as `SAMHELSE_NAME` in the environment or in the
/// settings file; `samhelse config example` prints them all.
#[derive(Debug, Default, Args, Serialize)]
pub struct SettingsFlags {
    /// The address and port to answer at [default: 127.0.0.1:8080].
    #[arg(long, global = true, value_name = "ADDRESS:PORT")]
    pub listen: Option<SocketAddr>,
    /// The address people use [default: http://localhost:8080].
    #[arg(long, global = true, value_name = "URL")]
    pub public_url: Option<String>,
    /// The folder that everything is kept in [default: ./data].
    #[arg(long, global = true, value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// The database: `sqlite:PATH` or `postgres://…` [default: an SQLite file in the data folder].
    #[arg(long, global = true, value_name = "URL")]
    pub database_url: Option<String>,
    /// The file that holds the secret key (at least 32 bytes).
    #[arg(long, global = true, value_name = "FILE")]
    pub secret_key_file: Option<PathBuf>,
}

/// What the program can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve for real. Refuses to start without a secret key.
    Serve,
    /// Show Hallingdal on this machine: makes a database, loads the region pack, and serves.
    Demo {
        /// Another region pack to show instead.
        #[arg(long, value_name = "DIR")]
        region: Option<PathBuf>,
    },
    /// Bring the database's tables up to date.
    Migrate,
    /// Read a region pack into the database. Tells everything that is wrong with it at once, and then changes nothing.
    Import {
        /// The region pack's folder.
        folder: PathBuf,
    },
    /// Write the database's region out as a region pack.
    Export {
        /// A folder that does not exist yet, or is empty.
        folder: PathBuf,
    },
    /// Accounts.
    #[command(subcommand)]
    User(UserCommand),
    /// The keys that sensitive fields are sealed with.
    #[command(subcommand)]
    Key(KeyCommand),
    /// Settings.
    #[command(subcommand)]
    Config(ConfigCommand),
    /// The audit log.
    #[command(subcommand)]
    Audit(AuditCommand),
    /// Backups: the database and all attachments in one encrypted file.
    #[command(subcommand)]
    Backup(BackupCommand),
    /// Tell what the next daily run lets go because its time is over. Changes nothing.
    Retention,
    /// Look whether this installation is well, and tell how to mend what is not.
    Doctor,
}

/// What can be done with accounts.
#[derive(Debug, Subcommand)]
pub enum UserCommand {
    /// Add an account, and print its first password.
    Add(NewUser),
    /// Give an account a new password, print it, end the account's sessions, and remove its passkeys and apps.
    Reset {
        /// The name the account signs in with.
        name: String,
    },
}

/// A new account.
#[derive(Debug, Args)]
pub struct NewUser {
    /// The name it signs in with.
    pub name: String,
    /// What others see, such as "Daglig leder, Hallinghelse".
    #[arg(long)]
    pub display_name: String,
    /// What it may do: administrator, coordinator, case_officer or member.
    #[arg(long)]
    pub role: access::Role,
    /// The area a coordinator or member works in, by its slug.
    #[arg(long, value_name = "SLUG")]
    pub area: Option<String>,
    /// The party a case officer acts for, by its slug.
    #[arg(long, value_name = "SLUG")]
    pub party: Option<String>,
    /// Where it gets mail.
    #[arg(long)]
    pub email: Option<String>,
    /// The language of its mail: nb, nn or en.
    #[arg(long, default_value = "nb", value_parser = ["nb", "nn", "en"])]
    pub locale: String,
}

/// What can be done with the keys of sensitive fields.
#[derive(Debug, Subcommand)]
pub enum KeyCommand {
    /// Take a new data key into use for what is sealed from now on; what was sealed before can still be read.
    Rotate,
    /// Seal with the newest data key what older ones sealed, and drop those that nothing is sealed with any longer. A running
    /// Samhelse does it once a day by itself.
    Reseal,
}

/// What can be done with settings.
#[derive(Debug, Subcommand)]
pub enum ConfigCommand {
    /// Print a settings file with every setting explained.
    Example,
}

/// What can be done with the audit log.
#[derive(Debug, Subcommand)]
pub enum AuditCommand {
    /// Check that no record was changed, removed or put in later.
    Verify,
}

/// What can be done with backups.
#[derive(Debug, Subcommand)]
pub enum BackupCommand {
    /// Make a key: write the secret half, which opens backups, to a file, and print the public half, which makes them.
    Key {
        /// A file that does not exist yet. Keep it where the server is not.
        file: PathBuf,
    },
    /// Write a backup. Samhelse may be running.
    Create {
        /// A file that does not exist yet.
        file: PathBuf,
        /// Whom it is encrypted to; may be given several times [default: the setting backup_recipient].
        #[arg(long, value_name = "age1…")]
        recipient: Vec<String>,
    },
    /// Check a backup by restoring it into a database and a folder that are thrown away. Needs no settings.
    Verify {
        /// The backup.
        file: PathBuf,
        /// The file with the secret half of the key.
        #[arg(long, value_name = "FILE")]
        identity: PathBuf,
    },
    /// Bring everything back into the database and the data folder of the settings, which must be empty.
    Restore {
        /// The backup.
        file: PathBuf,
        /// The file with the secret half of the key.
        #[arg(long, value_name = "FILE")]
        identity: PathBuf,
    },
}
