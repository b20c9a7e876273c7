//! People at work, on whichever node answers, and what must hold of their work afterwards.

use crate::installation::Installation;
use crate::support::{CASE, COUNCILS};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use testkit::tokio::{self, task::JoinHandle};
use testkit::{Answer, Visitor};

const WRITERS: usize = 3;
const READERS: usize = 3;

/// Between two pieces of a person's work.
const PAUSE: Duration = Duration::from_millis(60);

/// People who write and read until they are told to stop.
pub struct Load {
    work: Arc<Work>,
    people: Vec<JoinHandle<()>>,
}

/// What they did.
pub struct Work {
    nodes: Vec<String>,
    token: String,
    stop: AtomicBool,
    done: Mutex<Done>,
}

/// What was answered.
#[derive(Clone, Default, Debug)]
pub struct Done {
    /// How often each status came.
    pub statuses: BTreeMap<u16, usize>,
    /// How many requests got no answer, because the node was gone.
    pub unanswered: usize,
    /// The matters whose opening was acknowledged.
    pub opened: Vec<String>,
    /// The matters whose circulation was acknowledged, of which each council is told by mail.
    pub circulated: Vec<String>,
    /// Answers that must not be.
    pub wrong: Vec<String>,
    /// The longest that somebody waited for an answer.
    pub slowest: Duration,
}

impl Load {
    /// Sets `coordinator`, who is signed in, and visitors to work at these nodes.
    pub async fn begin(coordinator: &Visitor, nodes: &[&str]) -> Self {
        let token = coordinator.token("/bodies/helse-og-omsorgslederforum/matters/new").await;
        let nodes: Vec<String> = nodes.iter().map(|node| (*node).to_owned()).collect();
        let work = Arc::new(Work { nodes, token, stop: AtomicBool::new(false), done: Mutex::default() });
        let mut people = Vec::new();
        for place in 0..WRITERS.max(READERS) {
            let person = Person { work: Arc::clone(&work), visitor: coordinator.clone(), node: place };
            if place < WRITERS {
                people.push(tokio::spawn(person.clone().write()));
            }
            if place < READERS {
                people.push(tokio::spawn(person.read()));
            }
        }
        Self { work, people }
    }

    /// What was answered so far.
    pub fn done(&self) -> Done {
        self.work.done.lock().unwrap().clone()
    }

    /// Waits until so many more circulations were acknowledged, and tells how long it took.
    pub async fn progress(&self, more: usize, limit: Duration) -> Duration {
        let (begun, before) = (Instant::now(), self.done().circulated.len());
        while self.done().circulated.len() < before + more {
            assert!(begun.elapsed() < limit, "no progress within {limit:?}: {:?}", self.done().statuses);
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        begun.elapsed()
    }

    /// Lets everybody finish, and tells what was done.
    pub async fn end(self) -> Done {
        self.work.stop.store(true, Ordering::Relaxed);
        for person in self.people {
            person.await.unwrap();
        }
        self.work.done.lock().unwrap().clone()
    }
}

#[derive(Clone)]
struct Person {
    work: Arc<Work>,
    visitor: Visitor,
    node: usize,
}

impl Person {
    async fn write(mut self) {
        while !self.work.stop.load(Ordering::Relaxed) {
            self.circulate_one().await;
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Opens a matter, writes a text and circulates it, as far as it is acknowledged.
    async fn circulate_one(&mut self) -> Option<()> {
        let title = [("title_nb", "Sak under last"), ("publish", "yes")];
        let opened = self.post("/bodies/helse-og-omsorgslederforum/matters/new", &title).await?;
        let matter = opened.location?.split('?').next()?.to_owned();
        self.work.done.lock().unwrap().opened.push(matter.clone());
        let text = [("words", "1. Ja."), ("language", "nb"), ("version", "0")];
        self.post(&format!("{matter}/texts/new"), &text).await?;
        let councils = COUNCILS.map(|council| format!("kommunestyret-{council}"));
        let mut fields = vec![("deadline", "2199-01-01"), ("rule", "all")];
        fields.extend(councils.iter().map(|council| ("councils", council.as_str())));
        self.post(&format!("{matter}/circulate"), &fields).await?;
        self.work.done.lock().unwrap().circulated.push(matter);
        Some(())
    }

    async fn read(mut self) {
        let pages = ["/account", CASE, "/", "/work", "/areas/hallingdal/matters"];
        for page in pages.iter().cycle() {
            if self.work.stop.load(Ordering::Relaxed) {
                return;
            }
            let begun = Instant::now();
            let answer = self.here().try_get(page).await;
            // `/account` leads whoever has lost the session to the page for signing in, with 303.
            self.note(page, answer, 200, begun).await;
            tokio::time::sleep(PAUSE / 3).await;
        }
    }

    async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Option<Answer> {
        let token = self.work.token.clone();
        let mut all = vec![("csrf", token.as_str())];
        all.extend_from_slice(fields);
        let begun = Instant::now();
        let answer = self.here().try_post(path, &all).await;
        let answer = self.note(path, answer, 303, begun).await?;
        (!answer.location.as_ref()?.starts_with("/sign-in")).then_some(answer)
    }

    fn here(&self) -> Visitor {
        self.visitor.at(&self.work.nodes[self.node % self.work.nodes.len()])
    }

    /// Notes an answer, and passes it on when it is the one that was hoped for.
    async fn note(&mut self, path: &str, answer: Option<Answer>, hoped: u16, begun: Instant) -> Option<Answer> {
        let good = {
            let mut done = self.work.done.lock().unwrap();
            done.slowest = done.slowest.max(begun.elapsed());
            match answer {
                None => {
                    done.unanswered += 1;
                    None
                }
                Some(answer) => {
                    *done.statuses.entry(answer.status).or_default() += 1;
                    let to_sign_in = answer.location.as_ref().is_some_and(|to| to.starts_with("/sign-in"));
                    if to_sign_in || answer.status != hoped && answer.status != 503 {
                        done.wrong.push(format!("{path}: {} {:?} {}", answer.status, answer.location, answer.body));
                    }
                    (answer.status == hoped).then_some(answer)
                }
            }
        };
        if good.is_none() {
            self.node += 1;
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        good
    }
}

/// Whatever was acknowledged is there, whole, and each letter that follows from it came once. Answers how many letters may be
/// missing, because a program was ended while it sent them.
pub async fn nothing_is_lost(installation: &Installation, done: &Done) -> usize {
    assert!(done.wrong.is_empty(), "{:#?}", done.wrong);
    let database = installation.database().await;
    let tx = database.read().await.unwrap();
    let records = audit::verify(&tx).await.unwrap().unwrap();
    assert!(records > 0);
    let slugs = |paths: &[String]| paths.iter().map(|path| path.replace("/matters/", "")).collect::<Vec<_>>();
    for slug in slugs(&done.opened) {
        let found =
            tx.count("SELECT count(*) AS n FROM matter WHERE slug = $1", database::values![slug.as_str()]).await;
        assert_eq!(found.unwrap(), 1, "{slug} was acknowledged and is lost");
    }
    let circulated = "SELECT count(*) AS n FROM outbox WHERE topic = 'resolution-circulated' AND payload LIKE $1";
    for slug in slugs(&done.circulated) {
        let event = format!("%\"matter\":\"{slug}\"%");
        let found = tx.count(circulated, database::values![event]).await.unwrap();
        assert_eq!(found, 1, "the circulation of {slug} was acknowledged and is lost");
    }
    let matters = tx.count("SELECT count(*) AS n FROM matter", vec![]).await.unwrap();
    let said = "SELECT count(*) AS n FROM audit_record WHERE action IN ('matter-opened', 'matter-imported')";
    assert_eq!(matters, tx.count(said, vec![]).await.unwrap(), "a matter and what is said of it come together");
    drop(tx);
    letters_came_once(installation, &database, done).await
}

async fn letters_came_once(installation: &Installation, database: &database::Database, done: &Done) -> usize {
    let begun = Instant::now();
    loop {
        let waiting = jobs::waiting(&database.read().await.unwrap()).await.unwrap();
        if waiting.events == 0 {
            break;
        }
        assert!(begun.elapsed() < Duration::from_secs(90), "mail waits for too long: {waiting:?}");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    let unknown = "SELECT count(*) AS n FROM delivery WHERE delivered_at IS NULL";
    let doubtful = usize::try_from(database.single().count(unknown, vec![]).await.unwrap()).unwrap();
    let known = "SELECT count(*) AS n FROM delivery WHERE delivered_at IS NOT NULL";
    let known = usize::try_from(database.single().count(known, vec![]).await.unwrap()).unwrap();
    let letters = installation.smtp.messages();
    let ids: BTreeSet<_> = letters.iter().map(|letter| letter.header("Message-ID").unwrap()).collect();
    assert_eq!(ids.len(), letters.len(), "a letter came twice");
    assert!(
        (known..=known + doubtful).contains(&letters.len()),
        "{known} known, {doubtful} in doubt: {}",
        letters.len()
    );
    let texts: Vec<String> = letters.iter().map(|letter| format!("{}\n", letter.text())).collect();
    let mut missing = 0;
    for matter in &done.circulated {
        let about = texts.iter().filter(|text| text.lines().any(|line| line.ends_with(matter.as_str()))).count();
        assert!(about <= COUNCILS.len(), "{matter}: {about} letters");
        missing += COUNCILS.len() - about;
    }
    assert!(missing <= doubtful, "{missing} letters are missing, {doubtful} in doubt");
    eprintln!(
        "{} matters and {} circulations acknowledged, {} letters, {doubtful} in doubt of which {} came; {:?}, {} unanswered, slowest {:?}",
        done.opened.len(),
        done.circulated.len(),
        letters.len(),
        letters.len() - known,
        done.statuses,
        done.unanswered,
        done.slowest
    );
    doubtful
}
