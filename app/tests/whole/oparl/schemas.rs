//! The schemas of OParl 1.1, where they lie beside the checkout, and the rules that they leave out.

use super::crawl::short;
use jsonschema::{Draft, Validator};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

const FOLDER: &str = "../../shared/data/schemas/oparl-1.1";

/// The validators by the names of the types; none where the schemas are not to be had.
pub fn validators() -> BTreeMap<String, Validator> {
    let Ok(files) = Path::new(FOLDER).read_dir() else {
        eprintln!("the schemas of OParl are not in {FOLDER}; objects are held to the other rules alone");
        return BTreeMap::new();
    };
    let mut validators = BTreeMap::new();
    for path in files.map(|file| file.unwrap().path()) {
        let schema: Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        let options = jsonschema::options().with_draft(Draft::Draft7).should_validate_formats(true);
        // The schemas' own format; JSON Schema calls it `uri`.
        let options = options.with_format("url", |text: &str| text.starts_with("http") && text.contains("://"));
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        validators.insert(name, options.build(&schema).unwrap());
    }
    assert_eq!(validators.len(), 12);
    validators
}

/// What is wrong with an object.
pub fn faults(validators: &BTreeMap<String, Validator>, object: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    if let Some(validator) = validators.get(short(object)) {
        faults.extend(validator.iter_errors(object).map(|error| format!("{}: {error}", error.instance_path())));
    }
    for name in ["created", "modified"] {
        let moment = object[name].as_str().and_then(|moment| OffsetDateTime::parse(moment, &Rfc3339).ok());
        if moment.is_none() {
            faults.push(format!("{name} is {}", object[name]));
        }
    }
    for (name, value) in object.as_object().unwrap() {
        let is_empty = value.as_array().is_some_and(Vec::is_empty) && name != "legislativeTerm";
        if value.is_null() || is_empty {
            faults.push(format!("{name} is {value}"));
        }
    }
    for name in wanted(short(object)) {
        if object.get(name).is_none() {
            faults.push(format!("{name} is missing"));
        }
    }
    faults
}

/// What is wrong is found, so that finding nothing means something.
#[test]
fn what_is_wrong_is_found() {
    let validators = validators();
    let wrong = serde_json::json!({
        "id": "x", "type": "https://schema.oparl.org/1.1/AgendaItem", "order": "1", "created": "yesterday", "name": null,
    });
    let found = faults(&validators, &wrong).join("\n");
    for name in ["created is", "modified is", "name is null"] {
        assert!(found.contains(name), "{name}: {found}");
    }
    for name in ["/id", "/order", "/created"].iter().filter(|_| !validators.is_empty()) {
        assert!(found.contains(name), "{name}: {found}");
    }
}

/// What the text of the specification wants, and the schemas do not.
fn wanted(kind: &str) -> &'static [&'static str] {
    match kind {
        "Body" => &[
            "agendaItem",
            "consultation",
            "file",
            "membership",
            "locationList",
            "legislativeTermList",
            "legislativeTerm",
        ],
        _ => &[],
    }
}
