//! From the outbox to a mail server.

use crate::support::{Fixture, Probe};
use database::Database;
use jobs::{Event, HandlerError, MailError, Mailer, Message, deliver_once, message_id};
use std::io::Write;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use testkit::{SmtpServer, TestDatabase, on_both_databases};
use tracing_subscriber::fmt::MakeWriter;

on_both_databases!(
    who_was_reached_is_not_reached_again_when_others_were_refused,
    who_was_reached_is_not_reached_again_when_the_worker_died,
    a_server_that_is_away_is_tried_again,
    a_server_that_breaks_off_gets_the_same_letter_again,
    a_letter_that_may_have_gone_is_told_of_and_not_sent_again,
);

pub const FROM: &str = "Samhelse <post@samhelse.example.org>";
const DELIVERED: &str = "SELECT count(*) AS n FROM delivery WHERE delivered_at IS NOT NULL";
const RECIPIENTS: [&str; 3] = ["hol@example.org", "gol@example.org", "flaa@example.org"];

fn mailer(server: &SmtpServer) -> Mailer {
    Mailer::from_settings(Some(&server.url()), None, FROM).unwrap()
}

pub fn message(event_id: &str, to: &str) -> Message {
    Message {
        to: to.to_owned(),
        subject: "Ny sak i Hallingdal".to_owned(),
        text: "Hei!\n\nSaken «Felles logoped» er klar på Ål.\n.\nHilsen = Samhelse\n".to_owned(),
        id: message_id(event_id, to),
        at: time::OffsetDateTime::UNIX_EPOCH,
        language: "nb".to_owned(),
    }
}

/// What a feature's handler does: tries everybody, and fails at the end when somebody was not reached.
async fn tell_everybody(database: &Database, mailer: &Mailer, event: &Event) -> Result<(), HandlerError> {
    let mut failure = None;
    for to in RECIPIENTS {
        let sent = deliver_once(database, &event.id, to, mailer, message(&event.id, to)).await;
        failure = sent.err().or(failure);
    }
    failure.map_or(Ok(()), Err)
}

fn notifier(database: &Database, mailer: &Mailer) -> Arc<Probe> {
    let (database, mailer) = (database.clone(), mailer.clone());
    Probe::new("a", move |event| {
        let (database, mailer) = (database.clone(), mailer.clone());
        Box::pin(async move { tell_everybody(&database, &mailer, event).await })
    })
}

#[tokio::test]
async fn a_letter_arrives_as_it_was_written() {
    let server = SmtpServer::start().await.unwrap();
    mailer(&server).send(message("1", "åse@example.org")).await.unwrap();
    let letters = server.wait_for(1, Duration::from_secs(10)).await;
    assert_eq!(letters[0].from, "post@samhelse.example.org");
    assert_eq!(letters[0].to, ["åse@example.org"]);
    assert_eq!(letters[0].text().replace("\r\n", "\n"), message("1", "").text.trim_end());
    assert_eq!(letters[0].header("subject").as_deref(), Some("Ny sak i Hallingdal"));
    assert_eq!(letters[0].header("Auto-Submitted").as_deref(), Some("auto-generated"));
    let id = format!("<{}@samhelse.example.org>", message_id("1", "åse@example.org"));
    assert_eq!(letters[0].header("Message-ID"), Some(id));
}

async fn who_was_reached_is_not_reached_again_when_others_were_refused(home: TestDatabase) {
    let fixture = Fixture::new(home).await;
    let server = SmtpServer::start().await.unwrap();
    let worker = fixture.worker(&[&notifier(&fixture.database, &mailer(&server))]);
    fixture.announce("a", "1").await;
    server.refuse_next(2);
    assert_eq!(worker.run_once().await.unwrap(), 0);
    assert_eq!(server.messages().iter().flat_map(|letter| letter.to.clone()).collect::<Vec<_>>(), ["flaa@example.org"]);
    assert_eq!(fixture.rows().await[0].failure.as_deref(), Some("the mail server answered 451"));
    fixture.pass(time::Duration::MINUTE);
    assert_eq!(worker.run_once().await.unwrap(), 1);
    let letters = server.wait_for(3, Duration::from_secs(10)).await;
    let reached: Vec<String> = letters.iter().flat_map(|letter| letter.to.clone()).collect();
    assert_eq!(reached, ["flaa@example.org", "hol@example.org", "gol@example.org"]);
}

async fn who_was_reached_is_not_reached_again_when_the_worker_died(home: TestDatabase) {
    let fixture = Fixture::new(home).await;
    let server = SmtpServer::start().await.unwrap();
    let (database, mailer) = (fixture.database.clone(), mailer(&server));
    let dying = {
        let (database, mailer) = (database.clone(), mailer.clone());
        Probe::new("a", move |event| {
            let (database, mailer, id) = (database.clone(), mailer.clone(), event.id.clone());
            Box::pin(async move {
                deliver_once(&database, &id, RECIPIENTS[0], &mailer, message(&id, RECIPIENTS[0])).await?;
                std::future::pending().await
            })
        })
    };
    fixture.announce("a", "1").await;
    let worker = fixture.worker(&[&dying]);
    let task = tokio::spawn(async move { worker.run(std::future::pending()).await });
    let delivered = || async { database.single().count(DELIVERED, vec![]).await.unwrap() };
    while delivered().await == 0 {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    task.abort();
    fixture.pass(time::Duration::minutes(1));
    assert_eq!(fixture.worker(&[&notifier(&database, &mailer)]).run_once().await.unwrap(), 1);
    let reached: Vec<String> = server.messages().iter().flat_map(|letter| letter.to.clone()).collect();
    assert_eq!(reached, RECIPIENTS);
}

async fn a_server_that_is_away_is_tried_again(home: TestDatabase) {
    let fixture = Fixture::new(home).await;
    let server = SmtpServer::start().await.unwrap();
    let mailer = mailer(&server);
    drop(server);
    tokio::time::sleep(Duration::from_millis(50)).await;
    let error = mailer.send(message("1", "hol@example.org")).await.unwrap_err();
    assert!(matches!(error, MailError::Unreached(_)) && !error.is_permanent(), "{error}");
    fixture.announce("a", "1").await;
    assert_eq!(fixture.worker(&[&notifier(&fixture.database, &mailer)]).run_once().await.unwrap(), 0);
    assert!(fixture.rows().await[0].failure.as_deref().unwrap().starts_with("the mail server was not reached: "));
}

async fn a_server_that_breaks_off_gets_the_same_letter_again(home: TestDatabase) {
    let fixture = Fixture::new(home).await;
    let server = SmtpServer::start().await.unwrap();
    let worker = fixture.worker(&[&notifier(&fixture.database, &mailer(&server))]);
    fixture.announce("a", "1").await;
    server.break_off_next(1);
    assert_eq!(worker.run_once().await.unwrap(), 0);
    assert_eq!(server.messages().len(), 2);
    fixture.pass(time::Duration::MINUTE);
    assert_eq!(worker.run_once().await.unwrap(), 1);
    let letters = server.wait_for(3, Duration::from_secs(10)).await;
    assert_eq!(letters[2].to, [RECIPIENTS[0]]);
    let dates: Vec<_> = letters.iter().map(|letter| letter.header("Date")).collect();
    assert!(dates[0].is_some() && dates.iter().all(|date| *date == dates[0]), "{dates:?}");
}

async fn a_letter_that_may_have_gone_is_told_of_and_not_sent_again(home: TestDatabase) {
    let fixture = Fixture::new(home).await;
    let server = SmtpServer::start().await.unwrap();
    fixture.announce("a", "1").await;
    let ids = Probe::new("a", |event| {
        let id = event.id.clone();
        Box::pin(async move { Err(id.into()) })
    });
    fixture.worker(&[&ids]).run_once().await.unwrap();
    let event_id = fixture.rows().await[0].failure.clone().unwrap();
    // What a program leaves that is killed while the server looks at the letter.
    let tx = fixture.database.write().await.unwrap();
    let sql = "INSERT INTO delivery (event_id, recipient, begun_at) VALUES ($1, $2, $3)";
    tx.execute(sql, database::values![event_id, RECIPIENTS[0], tx.now() + time::Duration::seconds(15)]).await.unwrap();
    tx.commit().await.unwrap();

    let worker = fixture.worker(&[&notifier(&fixture.database, &mailer(&server))]);
    fixture.pass(time::Duration::seconds(20));
    assert_eq!(worker.run_once().await.unwrap(), 0, "whoever began it may be at it still");
    assert_eq!(server.messages().len(), 2);
    fixture.pass(time::Duration::MINUTE);
    assert_eq!(worker.run_once().await.unwrap(), 1);
    assert_eq!(server.messages().len(), 2);
    let waiting = jobs::waiting(&fixture.database.read().await.unwrap()).await.unwrap();
    assert_eq!((waiting.events, waiting.doubtful), (0, 1));
}

#[tokio::test]
async fn into_a_folder_a_letter_is_written_once_under_its_id() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("mail");
    let mailer = Mailer::from_settings(Some("smtp://unused.example.org"), Some(&folder), FROM).unwrap();
    for _ in 0..2 {
        mailer.send(message("1", "hol@example.org")).await.unwrap();
    }
    let files: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(files, [folder.join(format!("{}.eml", message_id("1", "hol@example.org")))]);
    assert!(std::fs::read_to_string(&files[0]).unwrap().contains("To: hol@example.org\r\n"));
}

#[tokio::test]
async fn settings_that_cannot_work_are_told_at_once() {
    assert!(matches!(Mailer::from_settings(None, None, "Samhelse"), Err(MailError::From)));
    assert!(Mailer::from_settings(None, None, "Samhelse <samhelse@localhost>").is_ok());
    for url in ["http://example.org", "smtp:", "", "smtp://a:hemmelig@b?tls=maybe"] {
        let error = Mailer::from_settings(Some(url), None, FROM).unwrap_err();
        assert!(matches!(&error, MailError::Url(_)) && !error.to_string().contains("hemmelig"), "{error}");
    }
    let mailer = Mailer::from_settings(Some("smtps://post:hemmelig@mail.example.org"), None, FROM).unwrap();
    assert!(!format!("{mailer:?}").contains("hemmelig"));
}

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

#[tokio::test]
async fn neither_recipient_nor_subject_nor_text_is_logged() {
    let log = Log::default();
    let subscriber = tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_writer(log.clone()).finish();
    let _guard = tracing::subscriber::set_default(subscriber);
    let server = SmtpServer::start().await.unwrap();
    let nowhere = Mailer::from_settings(None, None, FROM).unwrap();
    for mailer in [mailer(&server), nowhere] {
        mailer.send(message("1", "hol@example.org")).await.unwrap();
        server.refuse_next(1);
        let _ = mailer.send(message("2", "hol@example.org")).await;
    }
    let log = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    assert!(log.contains("a mail was sent") && log.contains("mail is not set up"), "{log}");
    for word in ["hol@example.org", "Hallingdal", "logoped", "RCPT"] {
        assert!(!log.contains(word), "{word} in {log}");
    }
}
