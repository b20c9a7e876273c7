//! `samhelse user add` and `samhelse user reset`

use crate::cli::NewUser;
use crate::{Error, say::say, site};
use access::{Reader, Role};
use accounts::passwords;
use accounts::queries::{self, NewAccount, NewGrant};
use audit::{Record, Writing};
use config::Settings;
use database::Clock;

/// What the audit log calls the command line.
const REQUEST: &str = "command-line";

pub(super) async fn add(settings: &Settings, user: &NewUser) -> Result<(), Error> {
    check(user)?;
    let database = site::open_database(settings, Clock::system()).await?;
    let password = passwords::random_password();
    let hashed = hash(&password).await?;
    let mut writing = Writing::begin(&database, &Reader::system(), REQUEST).await?;
    if queries::credentials(&writing, &user.name).await?.is_some() {
        return Err(Error::Usage(format!(
            "there is already an account called {}; `samhelse user reset` gives it a new password",
            user.name
        )));
    }
    let area = id_of(&writing, "area", user.area.as_deref()).await?;
    let party = id_of(&writing, "party", user.party.as_deref()).await?;
    let account = NewAccount {
        name: &user.name,
        display_name: &user.display_name,
        email: user.email.as_deref(),
        locale: &user.locale,
        password_hash: Some(&hashed),
    };
    let grant = NewGrant {
        role: user.role,
        area_id: area,
        party_id: party,
        body_id: None,
        valid_from: None,
        valid_to: None,
        provider: None,
    };
    let id = queries::insert_account(&writing, &account, &[grant]).await?;
    writing.record(Record { action: "account-added", subject_kind: "account", subject: id, ..Record::default() });
    writing.commit().await?;
    say(format_args!("{} can sign in with the password {password}", user.name));
    Ok(())
}

pub(super) async fn reset(settings: &Settings, name: &str) -> Result<(), Error> {
    let database = site::open_database(settings, Clock::system()).await?;
    let password = passwords::random_password();
    set_password(&database, name, &password).await?;
    say(format_args!("{name} can sign in with the password {password}"));
    Ok(())
}

/// Sets an account's password, ends its sessions, and removes its passkeys, apps and recovery codes: whoever has lost them gets
/// in again.
pub(super) async fn set_password(database: &database::Database, name: &str, password: &str) -> Result<(), Error> {
    let hashed = hash(password).await?;
    let mut writing = Writing::begin(database, &Reader::system(), REQUEST).await?;
    let account = queries::credentials(&writing, name).await?;
    let account = account.ok_or_else(|| Error::Usage(format!("no open account is called {name}")))?;
    queries::set_password(&writing, &account.id, &hashed).await?;
    queries::end_sessions_except(&writing, &account.id, "").await?;
    queries::remove_all_authenticators(&writing, &account.id).await?;
    writing.record(Record {
        action: "password-reset",
        subject_kind: "account",
        subject: account.id,
        ..Record::default()
    });
    Ok(writing.commit().await?)
}

fn check(user: &NewUser) -> Result<(), Error> {
    let wrong = match (user.role, user.area.is_some(), user.party.is_some()) {
        (Role::Coordinator | Role::Member, false, _) => "a coordinator or member works in an area: add --area",
        (Role::CaseOfficer, _, false) => "a case officer acts for a party: add --party",
        _ => return Ok(()),
    };
    Err(Error::Usage(wrong.to_owned()))
}

async fn id_of(writing: &Writing, table: &str, slug: Option<&str>) -> Result<Option<String>, Error> {
    let Some(slug) = slug else { return Ok(None) };
    let id = queries::id_of(writing, table, slug).await?;
    id.map(Some).ok_or_else(|| Error::Usage(format!("there is no {table} called {slug}")))
}

async fn hash(password: &str) -> Result<String, Error> {
    passwords::hash(password.to_owned()).await.map_err(|error| Error::Usage(error.to_string()))
}
