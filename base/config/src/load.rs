//! Putting the places together.

use crate::layer::Layer;
use crate::{Error, Oidc, S3, Settings};
use figment::Figment;
use figment::error::{Actual, Kind};
use serde::Serialize;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// The file that is used when none is named.
const FILE: &str = "samhelse.toml";

impl Settings {
    /// The settings of this process: the defaults, over them `file` (or `samhelse.toml` in the working directory, if there
    /// is one), over that the environment, and over all `overrides`, the flags, of which those that are `None` do not count.
    pub fn load(file: Option<&Path>, overrides: impl Serialize) -> Result<Self, Error> {
        let beside = PathBuf::from(FILE);
        let file = file.or_else(|| beside.is_file().then_some(beside.as_path()));
        Self::from_places(file, std::env::vars_os(), overrides)
    }

    /// The settings from these places alone: the environment is passed in, and no file is used but `file`.
    pub fn from_places(
        file: Option<&Path>,
        variables: impl Iterator<Item = (OsString, OsString)>,
        overrides: impl Serialize,
    ) -> Result<Self, Error> {
        let mut figment = Figment::new();
        if let Some(path) = file {
            figment = figment.merge(Layer::file(path)?);
        }
        figment = figment.merge(Layer::environment(variables)?).merge(Layer::flags(overrides)?);
        let mut settings: Settings = figment.extract().map_err(told)?;
        let refuse = |key: &str, reason: &str| refused(&figment, key, reason);
        from_file("database_url", &mut settings.database_url, settings.database_url_file.as_deref(), &refuse)?;
        from_file("mail.url", &mut settings.mail.url, settings.mail.url_file.as_deref(), &refuse)?;
        if settings.secret_key.is_some() && settings.secret_key_file.is_some() {
            return Err(refuse("secret_key", "secret_key_file is set as well, and only one may be"));
        }
        if let Err(reason) = check_public_url(&settings.public_url) {
            return Err(refuse("public_url", reason));
        }
        if let Some(s3) = &mut settings.s3 {
            let file = s3.secret_access_key_file.as_deref();
            from_file("s3.secret_access_key", &mut s3.secret_access_key, file, &refuse)?;
            if let Err((name, reason)) = check_s3(s3) {
                return Err(refuse(&format!("s3.{name}"), reason));
            }
        }
        for (id, provider) in &mut settings.oidc {
            let key = |name: &str| format!("oidc.{id}.{name}");
            let file = provider.client_secret_file.as_deref();
            from_file(&key("client_secret"), &mut provider.client_secret, file, &refuse)?;
            if let Err((name, reason)) = check_provider(id, provider) {
                return Err(refuse(&key(name), reason));
            }
        }
        Ok(settings)
    }
}

/// Fills a setting from the file that is named for it.
fn from_file(
    key: &str,
    setting: &mut Option<String>,
    file: Option<&Path>,
    refuse: &dyn Fn(&str, &str) -> Error,
) -> Result<(), Error> {
    let Some(path) = file else { return Ok(()) };
    if setting.is_some() {
        return Err(refuse(key, "it is also given by a file, and only one may be"));
    }
    let text = std::fs::read_to_string(path)
        .map_err(|error| Error::File { path: path.to_owned(), reason: error.to_string() })?;
    *setting = Some(text.trim().to_owned());
    Ok(())
}

/// What a provider's settings must be, whatever the provider is; gives the setting that is not so, and why.
fn check_provider(id: &str, provider: &Oidc) -> Result<(), (&'static str, &'static str)> {
    if id.is_empty() || !id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-') {
        return Err((
            "name",
            "the word after oidc may hold only a to z, digits and hyphens, since it stands in addresses",
        ));
    }
    if !is_secure_or_here(&provider.issuer) {
        return Err(("issuer", "it must begin with https://"));
    }
    if provider.client_secret.is_some() && provider.client_key_file.is_some() {
        return Err(("client_key_file", "client_secret is set as well, and only one may be"));
    }
    Ok(())
}

/// What a bucket's settings must be, whatever server it is on; gives the setting that is not so, and why.
fn check_s3(s3: &S3) -> Result<(), (&'static str, &'static str)> {
    if !is_secure_or_here(&s3.endpoint) {
        return Err(("endpoint", "it must begin with https://"));
    }
    if s3.endpoint.ends_with('/') {
        return Err(("endpoint", "it must not end with a slash"));
    }
    if s3.secret_access_key.as_deref().is_none_or(str::is_empty) {
        return Err(("secret_access_key", "it is missing; set it, or secret_access_key_file"));
    }
    Ok(())
}

/// Whether what goes to this address cannot be read on the way.
fn is_secure_or_here(url: &str) -> bool {
    let local = ["http://localhost", "http://127.0.0.1", "http://[::1]"];
    url.starts_with("https://") || local.iter().any(|start| url.starts_with(start))
}

/// Links in mail and feeds are made by putting a path after it.
fn check_public_url(url: &str) -> Result<(), &'static str> {
    let Some(rest) = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://")) else {
        return Err("it must begin with http:// or https://");
    };
    if rest.ends_with('/') {
        return Err("it must not end with a slash");
    }
    if rest.contains(['/', '?', '#']) {
        return Err("it must not have a path");
    }
    let (host, port) = match rest.rsplit_once(':') {
        Some((host, port)) if !port.ends_with(']') => (host, Some(port)),
        _ => (rest, None),
    };
    let plain = |character: char| character.is_ascii_alphanumeric() || matches!(character, '.' | '-' | '[' | ']' | ':');
    if host.is_empty() || !host.chars().all(plain) || port.is_some_and(|port| port.parse::<u16>().is_err()) {
        return Err("it must hold a host name and at most a port");
    }
    Ok(())
}

fn refused(figment: &Figment, key: &str, reason: &str) -> Error {
    let keys: Vec<&str> = key.split('.').collect();
    match figment.find_metadata(key) {
        Some(place) => Error::Value {
            key: place.interpolate(figment.profile(), &keys),
            origin: place.name.to_string(),
            reason: reason.to_owned(),
        },
        None => Error::Value { key: key.to_owned(), origin: "the defaults".to_owned(), reason: reason.to_owned() },
    }
}

/// figment's error without the value that caused it, which may be a secret.
fn told(error: figment::Error) -> Error {
    let (key, origin) = match (&error.metadata, &error.profile) {
        (Some(place), Some(profile)) => (place.interpolate(profile, &error.path), place.name.to_string()),
        _ => (error.path.join("."), "the settings".to_owned()),
    };
    let reason = match error.kind {
        Kind::UnknownField(_, known) => return Error::Unknown { key, origin, known: known.join(", ") },
        Kind::InvalidType(actual, expected) | Kind::InvalidValue(actual, expected) => {
            // Rust's name for a type says nothing to the person who wrote the file.
            let expected = if expected.starts_with("struct") { "a table" } else { &expected };
            format!("it is {}, but should be {expected}", kind(&actual))
        }
        Kind::UnknownVariant(_, known) => format!("it should be one of {}", known.join(", ")),
        other => other.to_string(),
    };
    Error::Value { key, origin, reason }
}

fn kind(actual: &Actual) -> &'static str {
    match actual {
        Actual::Bool(_) => "true or false",
        Actual::Unsigned(_) | Actual::Signed(_) | Actual::Float(_) => "a number",
        Actual::Char(_) | Actual::Str(_) => "text",
        Actual::Seq => "a list",
        Actual::Map => "a table",
        _ => "something else",
    }
}

#[cfg(test)]
mod tests;
