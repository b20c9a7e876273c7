//! Backups from the command line.

use std::path::Path;
use std::process::{Command, Output};
use testkit::{TestDatabase, on_both_databases, tokio};

on_both_databases!(a_backup_is_made_checked_and_restored);

fn samhelse(home: &TestDatabase, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_samhelse"))
        .args(arguments)
        .args(["--database-url", &home.url, "--data"])
        .arg(home.folder().join("data"))
        .output()
        .unwrap()
}

fn run(home: &TestDatabase, arguments: &[&str]) -> String {
    let output = samhelse(home, arguments);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn refused(home: &TestDatabase, arguments: &[&str]) -> String {
    let output = samhelse(home, arguments);
    assert!(!output.status.success(), "{arguments:?}");
    String::from_utf8(output.stderr).unwrap()
}

async fn a_backup_is_made_checked_and_restored(home: TestDatabase) {
    let path = |name: &str| home.folder().join(name).to_str().unwrap().to_owned();
    let (key, file) = (path("key"), path("backup.age"));
    run(&home, &["import", "../regions/hallingdal"]);
    let said = run(&home, &["backup", "key", &key]);
    let recipient = said.split('"').nth(1).unwrap();
    assert!(refused(&home, &["backup", "key", &key]).contains("is there already"));
    assert!(refused(&home, &["backup", "create", &file]).contains("--recipient"));
    let said = run(&home, &["backup", "create", &file, "--recipient", recipient]);
    assert!(said.contains("5 attachments") && said.contains("rows in"), "{said}");
    let again = refused(&home, &["backup", "create", &file, "--recipient", recipient]);
    assert!(again.contains("is there already"), "{again}");
    assert!(!Path::new(&format!("{file}.part")).exists());
    assert!(run(&home, &["backup", "verify", &file, "--identity", &key]).contains("is good"));
    let full = refused(&home, &["backup", "restore", &file, "--identity", &key]);
    assert!(full.contains("not empty"), "{full}");

    let target = TestDatabase::sqlite().await;
    assert!(run(&target, &["backup", "restore", &file, "--identity", &key]).contains("Restored"));
    let (one, two) = (path("one"), path("two"));
    run(&home, &["export", &one]);
    run(&target, &["export", &two]);
    let same = Command::new("diff").args(["-r", &one, &two]).output().unwrap();
    assert!(same.status.success(), "{}", String::from_utf8_lossy(&same.stdout));
    run(&target, &["audit", "verify"]);
}

#[tokio::test]
async fn a_wrong_key_makes_no_database() {
    let (home, other) = (TestDatabase::sqlite().await, TestDatabase::sqlite().await);
    let path = |name: &str| home.folder().join(name).to_str().unwrap().to_owned();
    let (key, wrong, file) = (path("key"), path("wrong"), path("backup.age"));
    run(&home, &["migrate"]);
    let said = run(&home, &["backup", "key", &key]);
    run(&home, &["backup", "key", &wrong]);
    run(&home, &["backup", "create", &file, "--recipient", said.split('"').nth(1).unwrap()]);
    let told = refused(&other, &["backup", "restore", &file, "--identity", &wrong]);
    assert!(told.contains("another key"), "{told}");
    assert!(!other.folder().join("samhelse.db").exists() && !other.folder().join("data").exists());
}
