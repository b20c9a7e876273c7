//! One place that settings come from.

use crate::{Error, environment};
use figment::providers::{Format, Toml};
use figment::value::{Dict, Map, Value};
use figment::{Metadata, Profile, Provider};
use serde::Serialize;
use std::ffi::OsString;
use std::path::Path;

/// What is set in one place.
pub(crate) struct Layer {
    metadata: Metadata,
    values: Dict,
}

impl Layer {
    /// What a TOML file sets.
    pub(crate) fn file(path: &Path) -> Result<Self, Error> {
        let text = std::fs::read_to_string(path)
            .map_err(|error| Error::File { path: path.to_owned(), reason: error.to_string() })?;
        // Parsed here rather than by figment, whose errors quote the line, and with it perhaps a password.
        let values = Toml::from_str(&text).map_err(|error| Error::Syntax {
            path: path.to_owned(),
            line: text[..error.span().map_or(0, |span| span.start.min(text.len()))].matches('\n').count() + 1,
            reason: error.message().to_owned(),
        })?;
        let metadata = Metadata::named(path.display().to_string()).interpolater(|_, keys| keys.join("."));
        Ok(Self { metadata, values })
    }

    /// What environment variables set.
    pub(crate) fn environment(variables: impl Iterator<Item = (OsString, OsString)>) -> Result<Self, Error> {
        let values = environment::values(variables)?;
        let metadata = Metadata::named(environment::ORIGIN).interpolater(|_, keys| environment::variable(keys));
        Ok(Self { metadata, values })
    }

    /// What flags set. A flag that was not given is `None`, and must not hide what the other places say.
    pub(crate) fn flags(flags: impl Serialize) -> Result<Self, Error> {
        let origin = "the flags";
        let values = match Value::serialize(flags) {
            Ok(Value::Dict(_, values)) => without_empty(values),
            Ok(Value::Empty(..)) => Dict::new(),
            Ok(_) | Err(_) => {
                let reason = "they are not a table of settings".to_owned();
                return Err(Error::Value { key: "overrides".to_owned(), origin: origin.to_owned(), reason });
            }
        };
        Ok(Self { metadata: Metadata::named(origin).interpolater(|_, keys| keys.join(".")), values })
    }
}

impl Provider for Layer {
    fn metadata(&self) -> Metadata {
        self.metadata.clone()
    }

    fn data(&self) -> figment::Result<Map<Profile, Dict>> {
        Ok(Profile::Default.collect(self.values.clone()))
    }
}

fn without_empty(values: Dict) -> Dict {
    let kept = values.into_iter().filter_map(|(key, value)| match value {
        Value::Empty(..) => None,
        Value::Dict(tag, inner) => Some((key, Value::Dict(tag, without_empty(inner)))),
        value => Some((key, value)),
    });
    // A table of flags of which none was given would hide what stands there already if that is not a table.
    let kept = kept.filter(|(_, value)| value.as_dict().is_none_or(|inner| !inner.is_empty()));
    kept.collect()
}
