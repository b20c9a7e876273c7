//! Sealing with the keys in the database, on both engines.

#![allow(clippy::unwrap_used, reason = "clippy does not see that the helpers here are tests as well")]

use database::{Clock, Database, Value, values};
use testkit::{TestDatabase, on_both_databases};
use vault::{Error, Field, Passing, Resealed, Sealed, Vault};

on_both_databases!(
    what_was_sealed_opens_after_a_restart,
    the_secret_can_be_changed,
    a_new_data_key_is_used_and_found_by_others,
    nodes_that_start_at_once_agree,
    many_fields_are_sealed_anew_and_the_old_key_goes,
    a_key_that_something_needs_stays,
);

const SECRET: &[u8] = b"a secret of more than thirty-two bytes";
const NEXT: &[u8] = b"another secret of more than thirty-two bytes";

async fn unseal(vault: &Vault, database: &Database, sealed: &str) -> Result<Vec<u8>, Error> {
    Ok(vault.unseal(&database.single(), "field:1", sealed).await?.to_vec())
}

async fn seal(vault: &Vault, database: &Database, plain: &[u8]) -> String {
    vault.seal(&database.single(), "field:1", plain).await.unwrap()
}

async fn what_was_sealed_opens_after_a_restart(home: TestDatabase) {
    let database = home.open(Clock::system()).await;
    let sealed = seal(&Vault::open(&database, SECRET, None).await.unwrap(), &database, b"plain").await;
    let vault = Vault::open(&database, SECRET, None).await.unwrap();
    assert_eq!(unseal(&vault, &database, &sealed).await.unwrap(), b"plain");
    let moved = vault.unseal(&database.single(), "field:2", &sealed).await;
    assert!(matches!(moved, Err(Error::Broken)));
    for broken in ["", "v1", "v1.none.AAAA", "v2.a.b", &sealed[..sealed.len() - 1]] {
        assert!(matches!(unseal(&vault, &database, broken).await, Err(Error::Broken)), "{broken}");
    }
    assert!(audit::verify(&database.read().await.unwrap()).await.unwrap().is_ok());
}

async fn the_secret_can_be_changed(home: TestDatabase) {
    let database = home.open(Clock::system()).await;
    let old = Vault::open(&database, SECRET, None).await.unwrap();
    let sealed = seal(&old, &database, b"plain").await;
    assert!(matches!(Vault::open(&database, NEXT, None).await, Err(Error::WrongSecret)));
    let new = Vault::open(&database, NEXT, Some(SECRET)).await.unwrap();
    assert_eq!(unseal(&new, &database, &sealed).await.unwrap(), b"plain");
    assert_eq!(unseal(&old, &database, &sealed).await.unwrap(), b"plain", "a node that still has the old one goes on");
    let next = Vault::open(&database, NEXT, None).await.unwrap();
    assert_eq!(unseal(&next, &database, &sealed).await.unwrap(), b"plain");
    assert!(matches!(Vault::open(&database, SECRET, None).await, Err(Error::WrongSecret)));
}

async fn a_new_data_key_is_used_and_found_by_others(home: TestDatabase) {
    let database = home.open(Clock::system()).await;
    let (one, other) =
        (Vault::open(&database, SECRET, None).await.unwrap(), Vault::open(&database, SECRET, None).await.unwrap());
    let before = seal(&one, &database, b"before").await;
    one.rotate(&database).await.unwrap();
    let after = seal(&one, &database, b"after").await;
    let key = |sealed: &str| sealed.split('.').nth(1).unwrap().to_owned();
    assert_ne!(key(&before), key(&after));
    for vault in [&one, &other] {
        assert_eq!(unseal(vault, &database, &before).await.unwrap(), b"before");
        assert_eq!(unseal(vault, &database, &after).await.unwrap(), b"after");
    }
}

async fn nodes_that_start_at_once_agree(home: TestDatabase) {
    let database = home.open(Clock::system()).await;
    let open = || Vault::open(&database, SECRET, None);
    let (a, b, c, d) = (open(), open(), open(), open());
    let (a, b, c, d) = (Box::pin(a), Box::pin(b), Box::pin(c), Box::pin(d));
    let vaults = testkit::tokio::join!(a, b, c, d);
    let sealed = seal(&vaults.0.unwrap(), &database, b"plain").await;
    for vault in [vaults.1.unwrap(), vaults.2.unwrap(), vaults.3.unwrap()] {
        assert_eq!(unseal(&vault, &database, &sealed).await.unwrap(), b"plain");
    }
    assert_eq!(database.single().count("SELECT count(*) AS n FROM data_key", vec![]).await.unwrap(), 1);
}

fn sealed() -> Sealed {
    Sealed {
        fields: vec![Field { table: "authenticator", column: "secret", key: "id" }],
        passing: vec![Passing { table: "outbox", column: "payload", condition: "done_at IS NULL" }],
    }
}

/// More apps than one batch holds, of an account of its own.
async fn add_apps(vault: &Vault, database: &Database, number: usize) {
    let tx = database.write().await.unwrap();
    let now = tx.now();
    let mut account: Vec<(&str, Value)> =
        ["id", "name", "display_name", "locale"].map(|name| (name, "a".into())).into();
    account.push(("created_at", now.into()));
    tx.insert("account", account).await.unwrap();
    for place in 0..number {
        let id = format!("app-{place:04}");
        let secret = vault.seal(&tx, &format!("authenticator.secret:{id}"), id.as_bytes()).await.unwrap();
        let mut app: Vec<(&str, Value)> =
            vec![("id", id.into()), ("secret", secret.into()), ("created_at", now.into())];
        app.extend([
            ("account_id", "a".into()),
            ("kind", "totp".into()),
            ("name", "n".into()),
            ("last_step", 0_i64.into()),
        ]);
        tx.insert("authenticator", app).await.unwrap();
    }
    tx.commit().await.unwrap();
}

async fn execute(database: &Database, sql: &str, values: Vec<Value>) {
    let tx = database.write().await.unwrap();
    tx.execute(sql, values).await.unwrap();
    tx.commit().await.unwrap();
}

async fn secrets(database: &Database) -> Vec<(String, String)> {
    let sql = "SELECT json_group_array(a.id || '=' || a.secret) AS json FROM authenticator a";
    let rows: Vec<String> = database.single().json(sql, vec![]).await.unwrap().unwrap();
    rows.iter().map(|row| row.split_once('=').unwrap()).map(|(id, secret)| (id.to_owned(), secret.to_owned())).collect()
}

async fn many_fields_are_sealed_anew_and_the_old_key_goes(home: TestDatabase) {
    let database = home.open(Clock::system()).await;
    let vault = Vault::open(&database, SECRET, None).await.unwrap();
    add_apps(&vault, &database, 205).await;
    vault.rotate(&database).await.unwrap();
    let done = vault.reseal(&database, &sealed()).await.unwrap();
    assert_eq!(done, Resealed { fields: 205, broken: 0, keys: 1 });
    assert_eq!(vault.reseal(&database, &sealed()).await.unwrap(), Resealed::default(), "nothing is left to do");
    let restarted = Vault::open(&database, SECRET, None).await.unwrap();
    for (id, secret) in secrets(&database).await {
        let plain = restarted.unseal(&database.single(), &format!("authenticator.secret:{id}"), &secret).await.unwrap();
        assert_eq!(plain.as_slice(), id.as_bytes());
    }
    assert!(audit::verify(&database.read().await.unwrap()).await.unwrap().is_ok());
}

async fn a_key_that_something_needs_stays(home: TestDatabase) {
    let database = home.open(Clock::system()).await;
    let vault = Vault::open(&database, SECRET, None).await.unwrap();
    add_apps(&vault, &database, 2).await;
    let payload = format!("{{\"token\":\"{}\"}}", seal(&vault, &database, b"token").await);
    let event = "INSERT INTO outbox (id, sequence, topic, payload, created_at, due_at, attempts) VALUES ('e', 1, 't', $1, $2, $2, 0)";
    let now = database.clock().now();
    execute(&database, event, values![payload, now]).await;
    execute(&database, "UPDATE authenticator SET id = 'moved' WHERE id = 'app-0001'", vec![]).await;
    vault.rotate(&database).await.unwrap();
    let reseal = async || vault.reseal(&database, &sealed()).await.unwrap();
    assert_eq!(reseal().await, Resealed { fields: 1, broken: 1, keys: 0 });
    execute(&database, "DELETE FROM authenticator WHERE id = 'moved'", vec![]).await;
    assert_eq!(reseal().await, Resealed::default(), "an event still needs the key");
    execute(&database, "UPDATE outbox SET done_at = $1", values![now]).await;
    assert_eq!(reseal().await, Resealed { fields: 0, broken: 0, keys: 1 });
}
