//! The bill of materials, in the format CycloneDX: every crate, and every npm package of the web assets.

use std::{collections::BTreeSet, fs, path::Path};

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
    process::capture(
        workspace.command("tar").arg("--extract").arg("--file").arg(archive).arg("--directory").arg(&copy),
    )?;
    let mut command = surroundings.command(cyclonedx);
    command.args(["cyclonedx", "--format", "json", "--spec-version", "1.5", "--manifest-path", "app/Cargo.toml"]);
    process::run(command.current_dir(&copy))?;

    let crates = files::read(&copy.join("app/samhelse.cdx.json"))?;
    let crates = crates.replace(&copy.to_string_lossy().into_owned(), "/samhelse");
    let mut tree = surroundings.command("cargo");
    tree.args(["tree", "--locked", "--package", "samhelse", "--edges", "normal,build", "--prefix", "none"]);
    let built = process::capture(tree.args(["--format", "{p}"]).current_dir(&copy))?;
    let packages = files::read(&workspace.path("assets/package-lock.json"))?;

    let mut bill = parsed(&crates)?;
    keep_what_is_built(&mut bill, &built);
    add_packages(&mut bill, &parsed(&packages)?)?;
    serde_json::to_string_pretty(&bill).map(|text| text + "\n").map_err(|error| odd(&error.to_string()))
}

/// The tool lists what any feature of any crate in the workspace could bring in, such as drivers of other databases; a
/// scanner would warn of crates that nobody has. `cargo tree` lists what is built.
fn keep_what_is_built(bill: &mut Value, tree: &str) {
    let built: BTreeSet<_> = tree.lines().filter_map(|line| line.split_once(' ')).map(name_and_version).collect();
    let Some(components) = bill["components"].as_array_mut() else { return };
    let mut dropped = BTreeSet::new();
    components.retain(|component| {
        let text = |key: &str| component[key].as_str().unwrap_or_default();
        let kept = built.contains(&(text("name"), text("version")));
        if !kept {
            dropped.insert(text("bom-ref").to_owned());
        }
        kept
    });
    let is_kept = |name: &Value| name.as_str().is_none_or(|name| !dropped.contains(name));
    let Some(edges) = bill["dependencies"].as_array_mut() else { return };
    edges.retain(|edge| is_kept(&edge["ref"]));
    for edge in edges {
        if let Some(names) = edge.get_mut("dependsOn").and_then(Value::as_array_mut) {
            names.retain(is_kept);
        }
    }
}

/// Of a line `name v1.2.3 (proc-macro)`.
fn name_and_version<'a>((name, rest): (&'a str, &'a str)) -> (&'a str, &'a str) {
    (name, rest.split(' ').next().unwrap_or_default().trim_start_matches('v'))
}

fn parsed(text: &str) -> Outcome<Value> {
    serde_json::from_str(text).map_err(|error| odd(&error.to_string()))
}

fn odd(what: &str) -> Trouble {
    Trouble::new(format!("The bill of materials: {what}."))
}

/// The packages of the package-lock.json, on which the crate `assets` depends.
fn add_packages(bill: &mut Value, lock: &Value) -> Outcome<()> {
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
    Ok(())
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

    fn bill() -> Value {
        json!({
            "components": [
                { "bom-ref": "path+file:///samhelse/assets#0.1.0", "name": "assets", "version": "0.1.0" },
                { "bom-ref": "mysql#0.9.0", "name": "mysql", "version": "0.9.0" },
                { "bom-ref": "sha2#0.11.0", "name": "sha2", "version": "0.11.0" },
                { "bom-ref": "sha2#0.10.0", "name": "sha2", "version": "0.10.0" },
            ],
            "dependencies": [
                { "ref": "path+file:///samhelse/assets#0.1.0", "dependsOn": ["mysql#0.9.0", "sha2#0.11.0"] },
                { "ref": "mysql#0.9.0", "dependsOn": ["sha2#0.10.0"] },
                { "ref": "sha2#0.11.0" },
                { "ref": "sha2#0.10.0" },
            ],
        })
    }

    #[test]
    fn crates_that_are_not_built_are_not_in_the_bill() {
        let mut bill = bill();
        keep_what_is_built(&mut bill, "assets v0.1.0 (/samhelse/assets)\nsha2 v0.11.0\nsha2 v0.11.0 (*)\n");
        let names: Vec<_> = bill["components"].as_array().unwrap().iter().map(|found| &found["bom-ref"]).collect();
        assert_eq!(names, ["path+file:///samhelse/assets#0.1.0", "sha2#0.11.0"]);
        let edges = json!([
            { "ref": "path+file:///samhelse/assets#0.1.0", "dependsOn": ["sha2#0.11.0"] },
            { "ref": "sha2#0.11.0" },
        ]);
        assert_eq!(bill["dependencies"], edges);
    }

    #[test]
    fn npm_packages_stand_beside_the_crates_with_their_checksums() {
        let lock = json!({ "packages": {
            "": { "name": "samhelse-assets" },
            "node_modules/@digdir/css": { "version": "1.2.0", "integrity": "sha512-AP8=", "license": "MIT" },
        } });
        let mut bill = bill();
        add_packages(&mut bill, &lock).unwrap();
        let package = &bill["components"][4];
        assert_eq!(package["purl"], "pkg:npm/%40digdir/css@1.2.0");
        assert_eq!((&package["group"], &package["name"]), (&json!("@digdir"), &json!("css")));
        assert_eq!(package["hashes"], json!([{ "alg": "SHA-512", "content": "00ff" }]));
        assert_eq!(bill["dependencies"][0]["dependsOn"][2], package["bom-ref"]);
        assert_eq!(bill["dependencies"][4]["ref"], package["bom-ref"]);
    }

    #[test]
    fn a_package_that_says_too_little_is_not_passed_over() {
        let lock = json!({ "packages": { "node_modules/css": { "version": "1.2.0" } } });
        let trouble = add_packages(&mut bill(), &lock).unwrap_err().to_string();
        assert!(trouble.contains("lacks its version, licence or checksum"), "{trouble}");
    }

    #[test]
    fn every_package_of_the_checkout_says_enough() {
        let lock = files::read(&Workspace::find().unwrap().path("assets/package-lock.json")).unwrap();
        let mut bill = bill();
        add_packages(&mut bill, &parsed(&lock).unwrap()).unwrap();
        assert!(bill.to_string().contains("pkg:npm/%40fontsource-variable/inter@"));
    }
}
