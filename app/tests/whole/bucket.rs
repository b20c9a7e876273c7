//! Attachments in a bucket: taken in, given out, swept, backed up and restored, and told of while the server is away.

use crate::support::{CASE, TestSite, move_in};
use config::{S3, Settings};
use database::Clock;
use samhelse::site;
use std::process::{Command, Output};
use testkit::{Answer, S3Server, TestDatabase, Visitor, tokio};
use time::Duration;

const BUCKET: &str = "samhelse";
const KEY: &str = "ikke-til-visning";

#[tokio::test(flavor = "multi_thread", crate = "testkit::tokio")]
async fn attachments_lie_in_a_bucket() {
    let server = S3Server::start().await;
    server.make_bucket(BUCKET).await;
    let site = start(&server).await;
    let kept = site.files().all().await.unwrap();
    assert_eq!(kept.len(), 5, "the region pack's documents");

    // Longer than what is written at a time, and not a multiple of it.
    let long = vec![b'a'; 11 * 1024 * 1024 + 1];
    let coordinator = site.sign_in("koordinator").await;
    for (name, content) in [("a.txt", b"Hol".to_vec()), ("b.txt", long.clone()), ("c.txt", long.clone())] {
        assert_eq!(attach(&coordinator, name, content).await.status, 303, "{name}");
    }
    let files = site.files().all().await.unwrap();
    assert_eq!(files.len(), kept.len() + 2, "the same content is kept once");
    let large = files.iter().find(|file| file.size == long.len() as u64).unwrap();
    assert_eq!(site.files().read(&large.sha256).await.unwrap(), long);
    let names = server.names(BUCKET).await;
    assert!(names.len() == files.len() && names.iter().all(|name| name.starts_with("sha256/")), "{names:?}");
    let page = coordinator.get(CASE).await;
    let links = page.attributes("a[href*='/documents/']", "href");
    let shown = coordinator.get(links.iter().find(|link| link.contains("/documents/")).unwrap()).await;
    assert_eq!(shown.status, 200);
}

#[tokio::test(flavor = "multi_thread", crate = "testkit::tokio")]
async fn what_is_refused_or_cut_off_does_not_stay() {
    let server = S3Server::start().await;
    server.make_bucket(BUCKET).await;
    let site = start(&server).await;
    let before = server.names(BUCKET).await;
    let coordinator = site.sign_in("koordinator").await;
    let mut latin = vec![b'a'; 6 * 1024 * 1024];
    latin.push(0xe5);
    assert_eq!(attach(&coordinator, "a.txt", latin).await.status, 422, "text is in UTF-8");
    assert_eq!(server.names(BUCKET).await, before);

    server.put(BUCKET, "incoming/0000", "half a fi").await;
    let now = Clock::system().now();
    assert_eq!(site.files().sweep(now - Duration::DAY).await.unwrap(), 0);
    assert_eq!(site.files().sweep(now + Duration::DAY).await.unwrap(), 1);
    assert_eq!(server.names(BUCKET).await, before);
}

#[tokio::test(flavor = "multi_thread", crate = "testkit::tokio")]
async fn a_server_that_is_away_is_told_of_and_comes_back() {
    let mut server = S3Server::start().await;
    server.make_bucket(BUCKET).await;
    let site = start(&server).await;
    let coordinator = site.sign_in("koordinator").await;
    server.go_away();
    let refused = attach(&coordinator, "a.txt", b"Hol".to_vec()).await;
    assert_eq!(refused.status, 503, "{}", refused.body);
    assert_eq!(coordinator.get(CASE).await.status, 200, "what needs no file goes on");
    server.come_back().await;
    server.make_bucket(BUCKET).await;
    assert_eq!(attach(&coordinator, "a.txt", b"Hol".to_vec()).await.status, 303);
}

#[tokio::test(flavor = "multi_thread", crate = "testkit::tokio")]
async fn a_backup_goes_from_one_bucket_to_another() {
    let server = S3Server::start().await;
    for bucket in [BUCKET, "other"] {
        server.make_bucket(bucket).await;
    }
    let (home, other) = (TestDatabase::sqlite().await, TestDatabase::sqlite().await);
    let files = site::open_files(&settings(&server, &home, BUCKET)).unwrap();
    move_in(&home.open(Clock::system()).await, &files).await;
    let run = |home: &TestDatabase, bucket: &str, arguments: &[&str]| samhelse(&server, home, bucket, arguments);
    let path = |name: &str| home.folder().join(name).display().to_string();
    let (key, file) = (path("key"), path("backup.age"));
    let recipient = said(&run(&home, BUCKET, &["backup", "key", &key]));
    let recipient = recipient.split('"').find(|word| word.starts_with("age1")).unwrap().to_owned();
    succeed(&run(&home, BUCKET, &["backup", "create", "--recipient", &recipient, &file]));
    succeed(&run(&other, "other", &["backup", "restore", "--identity", &key, &file]));
    assert_eq!(server.names("other").await, server.names(BUCKET).await);

    let well = said(&run(&home, BUCKET, &["doctor"]));
    assert!(well.contains("5 files there"), "{well}");
    let ill = said(&run(&home, "missing", &["doctor"]));
    assert!(ill.contains("the bucket \"missing\" cannot be listed") && ill.contains("[s3]"), "{ill}");
    assert!(!ill.contains(KEY), "{ill}");
}

async fn start(server: &S3Server) -> TestSite {
    let s3 = bucket(server, BUCKET);
    TestSite::start_with(TestDatabase::sqlite().await, |settings| settings.s3 = Some(s3)).await
}

fn bucket(server: &S3Server, name: &str) -> S3 {
    S3 {
        endpoint: server.url.clone(),
        region: "us-east-1".into(),
        bucket: name.into(),
        access_key_id: "samhelse".into(),
        secret_access_key: Some(KEY.into()),
        secret_access_key_file: None,
    }
}

fn settings(server: &S3Server, home: &TestDatabase, name: &str) -> Settings {
    Settings { data: home.folder().join("data"), s3: Some(bucket(server, name)), ..Settings::default() }
}

fn samhelse(server: &S3Server, home: &TestDatabase, bucket: &str, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_samhelse"))
        .args(arguments)
        .args(["--database-url", &home.url, "--data"])
        .arg(home.folder().join("data"))
        .env("SAMHELSE_SECRET_KEY", TestSite::SECRET)
        .env("SAMHELSE_S3__ENDPOINT", &server.url)
        .env("SAMHELSE_S3__BUCKET", bucket)
        .env("SAMHELSE_S3__ACCESS_KEY_ID", "samhelse")
        .env("SAMHELSE_S3__SECRET_ACCESS_KEY", KEY)
        .output()
        .unwrap()
}

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

fn succeed(output: &Output) {
    assert!(output.status.success(), "{}", said(output));
}

async fn attach(coordinator: &Visitor, name: &str, content: Vec<u8>) -> Answer {
    coordinator.upload(&format!("{CASE}/documents/new"), name, content).await
}
