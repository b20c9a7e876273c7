//! The bill of materials, in the format CycloneDX: every crate, and every npm package of the web assets.

use std::{fs, path::Path};

use base64::{Engine, prelude::BASE64_STANDARD};
use serde_json::{Value, json};

use super::surroundings::Surroundings;
use crate::tools::{Outcome, Trouble, files, process, workspace::Workspace};

/// The crate that the npm packages are built into.
const CARRIER: &str = "path+file:///samhelse/assets#";

/// The bill's text, without moments, random numbers and folders of this machine.
pub fn of_materials(workspace: &Workspace, surroundings: &Surroundings<'_>, cyclonedx: &Path) -> Outcome<String> {
    // The tool writes a file beside every Cargo.toml, so it gets a copy of the commit.
    let copy = surroundings.target().join("commit");
    fs::create_dir_all(&copy).map_err(Trouble::at(&copy))?;
    let archive = copy.with_extension("tar");
    process::capture(workspace.command("git").args(["archive", "--output"]).arg(&archive).arg("HEAD"))?;
    process::capture(workspace.command("tar").arg("--extract").arg("--file").arg(archive).arg("--directory").arg(&copy))?;
    let mut command = surroundings.command(cyclonedx);
    command.args(["cyclonedx", "--format", "json", "--spec-version", "1.5", "--manifest-path", "app/Cargo.toml"]);
    process::run(command.current_dir(&copy))?;

    let crates = files::read(&copy.join("app/samhelse.cdx.json"))?;
    let crates = crates.replace(&copy.to_string_lossy().into_owned(), "/samhelse");
    let packages = files::read(&workspace.path("assets/package-lock.json"))?;
    joined(&crates, &packages)
}

/// The crates' bill with the packages of the package-lock.json.
fn joined(crates: &str, lock: &str) -> Outcome<String> {
    let odd = |what: &str| Trouble::new(format!("The bill of materials: {what}."));
    let parse = |text| serde_json::from_str::<Value>(text).map_err(|error| odd(&error.to_string()));
    let (mut bill, lock) = (parse(crates)?, parse(lock)?);
    let packages = lock["packages"].as_object().ok_or_else(|| odd("package-lock.json has no packages"))?;
    let added: Vec<_> = packages
        .iter()
        .filter_map(|(place, package)| Some(component(place.strip_prefix("node_modules/")?, package)))
        .collect::<Option<_>>()
        .ok_or_else(|| odd("a package in package-lock.json lacks its version, licence or checksum"))?;

    let names: Vec<_> = added.iter().map(|package| package["bom-ref"].clone()).collect();
    let edges = bill["dependencies"].as_array_mut().ok_or_else(|| odd("it has no dependencies"))?;
    let carrier = edges.iter_mut().find(|edge| edge["ref"].as_str().is_some_and(|name| name.starts_with(CARRIER)));
    let carrier = carrier.ok_or_else(|| odd("it does not list the crate `assets`"))?;
    match carrier["dependsOn"].as_array_mut() {
        Some(known) => known.extend(names.clone()),
        None => carrier["dependsOn"] = names.clone().into(),
    }
    edges.extend(names.into_iter().map(|name| json!({ "ref": name })));
    bill["components"].as_array_mut().ok_or_else(|| odd("it has no components"))?.extend(added);
    serde_json::to_string_pretty(&bill).map(|text| text + "\n").map_err(|error| odd(&error.to_string()))
}

/// An npm package as CycloneDX names it; none when the lock does not say enough.
fn component(name: &str, package: &Value) -> Option<Value> {
    let version = package["version"].as_str()?;
    let address = format!("pkg:npm/{}@{version}", name.replace('@', "%40"));
    let checksum = BASE64_STANDARD.decode(package["integrity"].as_str()?.strip_prefix("sha512-")?).ok()?;
    let checksum: String = checksum.iter().map(|byte| format!("{byte:02x}")).collect();
    let mut component = json!({
        "type": "library",
        "bom-ref": address,
        "name": name.rsplit('/').next()?,
        "version": version,
        "scope": "required",
        "purl": address,
        "hashes": [{ "alg": "SHA-512", "content": checksum }],
        "licenses": [{ "expression": package["license"].as_str()? }],
    });
    if let Some((group, _)) = name.split_once('/') {
        component["group"] = group.into();
    }
    Some(component)
}

#[cfg(test)]
mod tests {
    use super::*;

    const CRATES: &str = r##"{
        "bomFormat": "CycloneDX",
        "components": [{ "bom-ref": "path+file:///samhelse/assets#0.1.0", "name": "assets" }],
        "dependencies": [{ "ref": "path+file:///samhelse/assets#0.1.0" }]
    }"##;

    #[test]
    fn npm_packages_stand_beside_the_crates_with_their_checksums() {
        let lock = r#"{ "packages": {
            "": { "name": "samhelse-assets" },
            "node_modules/@digdir/css": { "version": "1.2.0", "integrity": "sha512-AP8=", "license": "MIT" }
        } }"#;
        let bill: Value = serde_json::from_str(&joined(CRATES, lock).unwrap()).unwrap();
        let package = &bill["components"][1];
        assert_eq!(package["purl"], "pkg:npm/%40digdir/css@1.2.0");
        assert_eq!((&package["group"], &package["name"]), (&json!("@digdir"), &json!("css")));
        assert_eq!(package["hashes"], json!([{ "alg": "SHA-512", "content": "00ff" }]));
        assert_eq!(bill["dependencies"][0]["dependsOn"], json!(["pkg:npm/%40digdir/css@1.2.0"]));
        assert_eq!(bill["dependencies"][1]["ref"], package["bom-ref"]);
    }

    #[test]
    fn a_package_that_says_too_little_is_not_passed_over() {
        let lock = r#"{ "packages": { "node_modules/css": { "version": "1.2.0" } } }"#;
        assert!(joined(CRATES, lock).unwrap_err().to_string().contains("lacks its version, licence or checksum"));
    }

    #[test]
    fn every_package_of_the_checkout_says_enough() {
        let lock = files::read(&Workspace::find().unwrap().path("assets/package-lock.json")).unwrap();
        assert!(joined(CRATES, &lock).unwrap().contains("pkg:npm/%40fontsource-variable/inter@"));
    }
}
