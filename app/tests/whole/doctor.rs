//! The doctor finds what is wrong, tells how to mend it, and shows no secret.

use std::process::{Command, Output};
use testkit::{SmtpServer, TestDatabase, on_both_databases, tokio};

on_both_databases!(what_is_well_is_told, what_is_broken_is_found);

const PASSWORD: &str = "ikke-til-visning";

fn doctor(home: &TestDatabase, mail: &str, more: &[(&str, &str)]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_samhelse"))
        .args(["doctor", "--public-url", "https://samhelse.example.org", "--database-url", &home.url, "--data"])
        .arg(home.folder().join("data"))
        .env("SAMHELSE_SECRET_KEY", format!("{PASSWORD}, long enough to be a key"))
        .env("SAMHELSE_TRUST_FORWARDED_FOR", "true")
        .env("SAMHELSE_MAIL__URL", mail)
        .envs(more.iter().copied())
        .output()
        .unwrap()
}

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

fn import(home: &TestDatabase) {
    let imported = Command::new(env!("CARGO_BIN_EXE_samhelse"))
        .args(["import", "../regions/hallingdal", "--database-url", &home.url, "--data"])
        .arg(home.folder().join("data"))
        .output()
        .unwrap();
    assert!(imported.status.success(), "{}", said(&imported));
}

async fn what_is_well_is_told(home: TestDatabase) {
    import(&home);
    let server = SmtpServer::start().await.unwrap();
    let output = doctor(&home, &server.url(), &[]);
    let said = said(&output);
    assert!(output.status.success() && !said.contains("WRONG"), "{said}");
    for well in [
        "the mail server greets",
        "5 files there",
        "records, whole",
        "up to date",
        "can be written to",
        "nothing was deleted yet",
    ] {
        assert!(said.contains(well), "{well}: {said}");
    }
    assert!(server.messages().is_empty(), "nothing is sent");
}

async fn what_is_broken_is_found(home: TestDatabase) {
    import(&home);
    let database = home.open(database::Clock::system()).await;
    let tx = database.write().await.unwrap();
    tx.execute("UPDATE audit_record SET after = '{}' WHERE sequence = 3", vec![]).await.unwrap();
    tx.commit().await.unwrap();
    let files = files::FileStore::local(&home.folder().join("data/files")).unwrap();
    let gone = files.all().await.unwrap()[0].sha256.clone();
    files.take_out(&gone).await.unwrap();
    let away = [
        ("SAMHELSE_SCANNER", "tcp:127.0.0.1:1"),
        ("SAMHELSE_OIDC__AWAY__NAME", "Kommunens innlogging"),
        ("SAMHELSE_OIDC__AWAY__ISSUER", "https://127.0.0.1:1"),
        ("SAMHELSE_OIDC__AWAY__CLIENT_ID", "samhelse"),
    ];
    let output = doctor(&home, &format!("smtp://post:{PASSWORD}@127.0.0.1:1"), &away);
    let said = said(&output);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains(&format!("1 missing: {gone}")), "{said}");
    assert!(said.contains("broken at record 3"), "{said}");
    assert!(said.contains("the mail server was not reached"), "{said}");
    assert!(said.contains("no attachment is taken") && said.contains("away: the provider could not be used"), "{said}");
    assert!(said.contains("5 of the checks") && said.contains("to mend it"), "{said}");
    assert!(!said.contains(PASSWORD), "{said}");
}

#[tokio::test]
async fn nothing_is_made_by_looking() {
    let home = TestDatabase::sqlite().await;
    let output = doctor(&home, "", &[]);
    assert!(!output.status.success() && said(&output).contains("samhelse migrate"), "{}", said(&output));
    assert_eq!(std::fs::read_dir(home.folder()).unwrap().count(), 0);
}
