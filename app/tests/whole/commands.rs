//! The command line tells what is wrong and what to do.

use std::net::TcpListener;
use std::process::{Command, Output};
use testkit::{TestDatabase, on_both_databases, tokio};

on_both_databases!(an_account_is_added_and_reset, keys_are_changed_and_what_would_go_is_told);

fn samhelse(home: &TestDatabase, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_samhelse"))
        .args(arguments)
        .arg("--data")
        .arg(home.folder().join("data"))
        .args(["--database-url", &home.url])
        .output()
        .unwrap()
}

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

#[tokio::test]
async fn serving_for_real_takes_a_secret_key() {
    let home = TestDatabase::sqlite().await;
    let output = samhelse(&home, &["serve"]);
    assert!(!output.status.success());
    assert!(said(&output).contains("secret_key"), "{}", said(&output));
    assert!(!home.folder().join("samhelse.db").exists(), "nothing is made before the key is there");
}

#[tokio::test]
async fn a_port_in_use_is_told_with_a_way_out() {
    let home = TestDatabase::sqlite().await;
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let output = samhelse(&home, &["demo", "--listen", &taken.local_addr().unwrap().to_string()]);
    assert!(!output.status.success());
    assert!(said(&output).contains("in use") && said(&output).contains("--listen"), "{}", said(&output));
}

#[tokio::test]
async fn every_command_explains_itself() {
    let home = TestDatabase::sqlite().await;
    let commands: [&[&str]; 18] = [
        &["--help"],
        &["serve", "--help"],
        &["demo", "--help"],
        &["migrate", "--help"],
        &["import", "--help"],
        &["export", "--help"],
        &["user", "add", "--help"],
        &["user", "reset", "--help"],
        &["config", "example", "--help"],
        &["audit", "verify", "--help"],
        &["backup", "key", "--help"],
        &["backup", "create", "--help"],
        &["backup", "verify", "--help"],
        &["backup", "restore", "--help"],
        &["doctor", "--help"],
        &["retention", "--help"],
        &["key", "rotate", "--help"],
        &["key", "reseal", "--help"],
    ];
    for command in commands {
        let output = samhelse(&home, command);
        assert!(output.status.success() && said(&output).contains("Usage:"), "{command:?}: {}", said(&output));
    }
    let example = samhelse(&home, &["config", "example"]);
    assert!(said(&example).contains("secret_key"), "{}", said(&example));
}

async fn an_account_is_added_and_reset(home: TestDatabase) {
    let imported = samhelse(&home, &["import", "../regions/eksempel"]);
    assert!(imported.status.success(), "{}", said(&imported));
    let missing = samhelse(&home, &["user", "add", "ny", "--display-name", "Ny", "--role", "case_officer"]);
    assert!(!missing.status.success() && said(&missing).contains("--party"), "{}", said(&missing));
    let unknown =
        samhelse(&home, &["user", "add", "ny", "--display-name", "Ny", "--role", "case_officer", "--party", "nowhere"]);
    assert!(said(&unknown).contains("no party called nowhere"), "{}", said(&unknown));
    let arguments =
        ["user", "add", "ny", "--display-name", "Saksbehandler", "--role", "case_officer", "--party", "furuvik"];
    let added = samhelse(&home, &arguments);
    assert!(added.status.success() && said(&added).contains("password"), "{}", said(&added));
    assert!(!samhelse(&home, &arguments).status.success(), "a name is taken once");
    let reset = samhelse(&home, &["user", "reset", "ny"]);
    assert!(reset.status.success() && said(&reset) != said(&added), "{}", said(&reset));
    assert!(samhelse(&home, &["audit", "verify"]).status.success());
}

async fn keys_are_changed_and_what_would_go_is_told(home: TestDatabase) {
    let secret = home.folder().join("secret.key");
    std::fs::write(&secret, "a secret key for tests, long enough to be one").unwrap();
    let key = |what: &str| said(&samhelse(&home, &["key", what, "--secret-key-file", secret.to_str().unwrap()]));
    assert!(key("rotate").contains("new data key"), "{}", key("rotate"));
    let resealed = key("reseal");
    assert!(resealed.contains("0 fields sealed anew, 1 old key dropped"), "{resealed}");
    let survey = samhelse(&home, &["retention"]);
    let lines = said(&survey);
    assert!(survey.status.success() && lines.contains("session: 0 rows ended"), "{lines}");
    assert_eq!(lines.lines().count(), samhelse::retention::rules().len(), "{lines}");
    assert!(samhelse(&home, &["audit", "verify"]).status.success());
}
