//! Settings in environment variables: `SAMHELSE_LISTEN` for `listen`, `SAMHELSE_MAIL__URL` for `mail.url`.

use crate::Error;
use figment::value::{Dict, Value};
use std::ffi::OsString;

pub(crate) const ORIGIN: &str = "the environment";

const PREFIX: &str = "SAMHELSE_";

/// Variables that begin like ours but are no settings: the one that names the settings file, those of the tests, and those
/// that Kubernetes sets in every container beside a service called `samhelse`.
const OTHERS: [&str; 4] = ["config", "test_", "service_", "port"];

/// The settings that are true or false. All other values stay text, so that a key of digits is not taken for a number.
const TRUTHS: [&str; 1] = ["trust_forwarded_for"];

/// The tables whose settings are numbers.
const NUMBERS: [&str; 1] = ["limits__"];

/// What the variables set. An empty variable counts as not set, since a compose file has no other way to leave one out.
pub(crate) fn values(variables: impl Iterator<Item = (OsString, OsString)>) -> Result<Dict, Error> {
    let mut values = Dict::new();
    for (name, value) in variables {
        let Some(key) = name.to_str().and_then(|name| name.strip_prefix(PREFIX)).map(str::to_lowercase) else {
            continue;
        };
        if value.is_empty() || OTHERS.iter().any(|other| key.starts_with(other)) {
            continue;
        }
        let Some(text) = value.to_str() else {
            let (key, reason) = (variable(&[&key]), "it is not valid UTF-8".to_owned());
            return Err(Error::Value { key, origin: ORIGIN.to_owned(), reason });
        };
        let value = match text {
            "true" if TRUTHS.contains(&key.as_str()) => Value::from(true),
            "false" if TRUTHS.contains(&key.as_str()) => Value::from(false),
            _ => match text.parse::<u32>() {
                Ok(number) if NUMBERS.iter().any(|table| key.starts_with(table)) => Value::from(number),
                _ => Value::from(text),
            },
        };
        set(&mut values, &key, value);
    }
    Ok(values)
}

/// The name of the variable for a setting.
pub(crate) fn variable(keys: &[&str]) -> String {
    format!("{PREFIX}{}", keys.join("__").to_uppercase())
}

fn set(values: &mut Dict, key: &str, value: Value) {
    let Some((table, rest)) = key.split_once("__") else {
        values.insert(key.to_owned(), value);
        return;
    };
    if !matches!(values.get(table), Some(Value::Dict(..))) {
        values.insert(table.to_owned(), Value::from(Dict::new()));
    }
    if let Some(Value::Dict(_, inner)) = values.get_mut(table) {
        set(inner, rest, value);
    }
}
