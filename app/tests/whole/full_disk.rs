//! A disk that is full: people are told, nothing that was there is harmed, and all goes on when there is room again.

use crate::support::TestSite;
use std::path::Path;
use std::process::Command;
use testkit::{Answer, Cluster, SmallDisk, TestDatabase, Visitor, tokio};

const NEW: &str = "/bodies/helse-og-omsorgslederforum/matters/new";

/// More writes than fit into what files hold unused.
const MANY: usize = 400;

#[tokio::test(flavor = "multi_thread", crate = "testkit::tokio")]
async fn a_full_disk_harms_nothing() {
    let Some(disk) = SmallDisk::mount(48 << 20) else { return };
    let home = TestDatabase::sqlite_on(&disk);
    let (folder, url) = (home.folder().to_owned(), home.url.clone());
    let site = TestSite::start(home).await;
    let coordinator = site.sign_in("koordinator").await;
    let matter = open(&coordinator).await.location.unwrap().split('?').next().unwrap().to_owned();
    let attach = format!("{matter}/documents/new");
    assert_eq!(coordinator.upload(&attach, "a.txt", b"Hol".to_vec()).await.status, 303);
    let kept = entries(&folder.join("data/files/sha256"));

    disk.fill();
    let opened = write_until_it_is_refused(&site, &coordinator).await;
    let refused = coordinator.upload(&attach, "b.txt", letters(200_000, 7).into_bytes()).await;
    assert_told(&refused);
    assert_eq!(entries(&folder.join("data/files/incoming")), [""; 0], "no half file stays");
    assert_eq!(entries(&folder.join("data/files/sha256")), kept);
    let backup = folder.join("backup.age");
    let said = create_backup(&url, &folder, &backup).unwrap_err();
    assert!(said.contains("backup.age") && said.contains("No space left"), "{said}");
    assert!(!backup.exists() && !folder.join("backup.age.part").exists(), "no half backup stays");

    disk.clear();
    site.work().await;
    everything_is_there(&site, &coordinator, &opened).await;
    assert_eq!(coordinator.upload(&attach, "b.txt", letters(200_000, 7).into_bytes()).await.status, 303);
    create_backup(&url, &folder, &backup).unwrap();
}

mod postgres {
    use super::*;

    #[tokio::test(flavor = "multi_thread", crate = "testkit::tokio")]
    async fn a_full_disk_harms_nothing() {
        let Some(disk) = SmallDisk::mount(48 << 20) else { return };
        let cluster = Cluster::start();
        let site = TestSite::start(TestDatabase::postgres_on(&disk, &cluster).await).await;
        let coordinator = site.sign_in("koordinator").await;
        disk.fill();
        let opened = write_until_it_is_refused(&site, &coordinator).await;
        disk.clear();
        site.work().await;
        everything_is_there(&site, &coordinator, &opened).await;
    }
}

/// Writes until there is no room, and answers what was acknowledged before. Reading goes on.
async fn write_until_it_is_refused(site: &TestSite, coordinator: &Visitor) -> Vec<String> {
    let (mut opened, mut refused) = (Vec::new(), 0);
    // SQLite may find a little room again after a refusal, when it begins its log anew.
    while refused < 3 {
        assert!(opened.len() < MANY, "the disk is never full");
        let answer = open(coordinator).await;
        if answer.status == 303 {
            opened.push(answer.location.unwrap().split('?').next().unwrap().to_owned());
        } else {
            assert_told(&answer);
            refused += 1;
        }
    }
    for path in opened.iter().map(String::as_str).chain(["/", "/account", "/readyz"]) {
        assert_eq!(coordinator.get(path).await.status, 200, "{path}");
    }
    assert_eq!(site.database.faults().await.unwrap(), [""; 0]);
    opened
}

async fn everything_is_there(site: &TestSite, coordinator: &Visitor, opened: &[String]) {
    assert_eq!(open(coordinator).await.status, 303, "there is room again");
    for matter in opened {
        assert_eq!(coordinator.get(matter).await.status, 200, "{matter} was acknowledged and is lost");
    }
    assert_eq!(site.database.faults().await.unwrap(), [""; 0]);
    site.audit_records().await;
}

fn assert_told(answer: &Answer) {
    assert_eq!(answer.status, 507, "{}", answer.body);
    assert!(answer.body.contains("Vi kan ikke lagre noe akkurat nå"), "{}", answer.body);
}

/// Opens a matter with a long text that cannot be compressed.
async fn open(coordinator: &Visitor) -> Answer {
    let token = coordinator.token(NEW).await;
    let text = letters(15_000, token.len());
    coordinator.post(NEW, &[("csrf", &token), ("title_nb", "Sak"), ("text_nb", &text), ("publish", "yes")]).await
}

/// Letters in no order.
fn letters(count: usize, seed: usize) -> String {
    let mut state = seed as u64;
    let mut next = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        char::from(b'a' + ((state >> 33) % 26) as u8)
    };
    (0..count).map(|_| next()).collect()
}

fn create_backup(url: &str, folder: &Path, file: &Path) -> Result<(), String> {
    let recipient = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";
    let output = Command::new(env!("CARGO_BIN_EXE_samhelse"))
        .args(["backup", "create", "--recipient", recipient, "--database-url", url, "--data"])
        .arg(folder.join("data"))
        .arg(file)
        .output()
        .unwrap();
    if output.status.success() { Ok(()) } else { Err(String::from_utf8_lossy(&output.stderr).into_owned()) }
}

/// The names of all files below a folder.
fn entries(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(entries(&path));
        } else {
            found.push(path.display().to_string());
        }
    }
    found.sort();
    found
}
