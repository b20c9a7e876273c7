//! Sealing with the keys in the database, on both engines.

#![allow(clippy::unwrap_used, reason = "clippy does not see that the helpers here are tests as well")]

use database::{Clock, Database};
use testkit::{TestDatabase, on_both_databases};
use vault::{Error, Field, Passing, Resealed, Sealed, Vault};

on_both_databases!(
    what_was_sealed_opens_after_a_restart,
    the_secret_can_be_changed,
    a_new_data_key_is_used_and_found_by_others,
    nodes_that_start_at_once_agree,
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
