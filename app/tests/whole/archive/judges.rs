//! The schemas of the standards, where they lie beside the checkout.

use jsonschema::{Draft, Validator};
use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;

const FOLDER: &str = "../../shared/data/schemas";
const ARKIVMELDING: &str = "fiks-arkiv/no.ks.fiks.arkiv.v1.arkivering.arkivmelding.opprett.xsd";
const EINNSYN: &str = "einnsyn/einnsyn.openapi.yml.gz";
const POLITICAL: &str = "fiks-politisk-behandling/no.ks.fiks.politisk.behandling.v1.";

/// Whether xmllint finds the message as its schema says; what it finds otherwise.
fn arkivmelding_faults(message: &str) -> Option<String> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("arkivmelding.xml");
    std::fs::write(&path, message).unwrap();
    let schema = Path::new(FOLDER).join(ARKIVMELDING);
    let output = Command::new("xmllint").args(["--nonet", "--noout", "--schema"]).arg(schema).arg(&path).output();
    let output = output.expect("libxml2-utils is installed");
    (!output.status.success()).then(|| String::from_utf8_lossy(&output.stderr).into_owned())
}

/// Every message is as its schema says.
pub fn check_arkivmeldinger(messages: &[(&str, String)]) {
    if !Path::new(FOLDER).join(ARKIVMELDING).exists() {
        eprintln!("skipped: no schema of Fiks arkiv in {FOLDER}");
        return;
    }
    for (path, message) in messages {
        if let Some(faults) = arkivmelding_faults(message) {
            panic!("{path}: {faults}\n{message}");
        }
    }
    // What is wrong is found, so that finding nothing means something.
    assert!(arkivmelding_faults(&messages[0].1.replace("antallFiler", "antall")).is_some());
}

/// The object is one that eInnsyn takes as a new `kind`, such as `Moetemappe`.
pub fn check_einnsyn(kind: &str, object: &Value) {
    let path = Path::new(FOLDER).join(EINNSYN);
    if !path.exists() {
        eprintln!("skipped: no schema of eInnsyn in {FOLDER}");
        return;
    }
    let unpacked = Command::new("gzip").arg("-dc").arg(path).output().unwrap().stdout;
    let mut schema: Value = serde_yaml::from_slice(&unpacked).unwrap();
    demand_no_answers(&mut schema);
    schema["$ref"] = json!(format!("#/components/schemas/{kind}.{kind}Create"));
    let validator =
        jsonschema::options().with_draft(Draft::Draft7).should_validate_formats(true).build(&schema).unwrap();
    check(&validator, object);
    let mut wrong = object.clone();
    wrong.as_object_mut().unwrap().remove("offentligTittel");
    assert!(!validator.is_valid(&wrong));
}

/// What only the server sets is demanded of its answers, and not of what it is sent.
fn demand_no_answers(schema: &mut Value) {
    if let Some(object) = schema.as_object_mut() {
        let read_only: Vec<String> = object
            .get("properties")
            .and_then(Value::as_object)
            .map(|fields| {
                fields.iter().filter(|(_, field)| field["readOnly"] == true).map(|(name, _)| name.clone()).collect()
            })
            .unwrap_or_default();
        if let Some(required) = object.get_mut("required").and_then(Value::as_array_mut) {
            required.retain(|name| !read_only.iter().any(|one| name == one));
        }
    }
    match schema {
        Value::Object(object) => object.values_mut().for_each(demand_no_answers),
        Value::Array(list) => list.iter_mut().for_each(demand_no_answers),
        _ => {}
    }
}

/// The validator of a message of Fiks politisk behandling, such as `utvalgssak.send`; none where the schemas are not to be had.
pub fn political(name: &str) -> Option<Validator> {
    if !Path::new(&format!("{FOLDER}/{POLITICAL}{name}.schema.json")).exists() {
        eprintln!("skipped: no schemas of Fiks politisk behandling in {FOLDER}");
        return None;
    }
    let mut schema = read(&format!("no.ks.fiks.politisk.behandling.v1.{name}.schema.json"));
    put_in(&mut schema);
    let options = jsonschema::options().with_draft(Draft::Draft202012).should_validate_formats(true);
    Some(options.build(&schema).unwrap())
}

fn read(file: &str) -> Value {
    let path = Path::new(FOLDER).join("fiks-politisk-behandling").join(file);
    let mut schema: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    schema.as_object_mut().unwrap().remove("$id");
    schema
}

/// Puts the schemas that are named by their files where they are named.
fn put_in(schema: &mut Value) {
    let named = schema.get("$ref").and_then(Value::as_str).filter(|name| !name.starts_with('#')).map(read);
    if let Some(named) = named {
        *schema = named;
    }
    match schema {
        Value::Object(object) => object.values_mut().for_each(put_in),
        Value::Array(list) => list.iter_mut().for_each(put_in),
        _ => {}
    }
}

/// The object is as the schema says.
pub fn check(validator: &Validator, object: &Value) {
    let faults: Vec<_> =
        validator.iter_errors(object).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(faults.is_empty(), "{}\n{object:#}", faults.join("\n"));
}
