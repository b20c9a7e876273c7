//! What is not for everybody: words are planted wherever something is kept from the public, and whoever may not read them asks for
//! every address that anybody finds, at a program with its log turned up. Readers who may are the proof that the words are there.

mod contents;
mod crawl;
mod exempt;
mod judge;
mod leaks;
mod plant;

use crate::installation::Installation;
use crate::support::PASSWORD;
use crawl::{Reached, Role};
use std::collections::BTreeSet;
use testkit::{Letter, TestDatabase, Visitor, on_both_databases};

on_both_databases!(nobody_reads_what_is_not_theirs);

/// Accounts that read everything in Hallingdal.
const INSIDE: [&str; 2] = ["koordinator", "medlem"];

/// Accounts that have nothing to do with what the forum keeps to itself.
const OUTSIDE: [&str; 3] = ["hol", "fla", "administrator"];

/// Kinds of answers that tell those who may read it what others may not.
const OWN_KINDS: [&str; 7] = [
    "text/html",
    "text/plain",
    "text/csv",
    "application/json",
    "application/pdf",
    "application/zip",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
];

async fn nobody_reads_what_is_not_theirs(home: TestDatabase) {
    let installation = Installation::new(home).await;
    let log = installation.home.folder().join("log");
    let node = installation.node_with_log(&log).await;
    let coordinator = node.coordinator().await;
    let council = Visitor::signed_in(&node.url, "al", PASSWORD).await;
    let planted = plant::everything(&coordinator, &council).await;
    // The outbox and the register of OParl follow by themselves; what they bring is waited for, not assumed.
    plant::until_registered(&node.url).await;

    let administrator = Visitor::signed_in(&node.url, "administrator", PASSWORD).await;
    let mut inside = Vec::new();
    for name in INSIDE {
        inside.push(Role::account(name, Visitor::signed_in(&node.url, name, PASSWORD).await));
    }
    let mut outside = vec![Role::visitor(Visitor::new(&node.url))];
    for name in OUTSIDE {
        outside.push(Role::account(name, Visitor::signed_in(&node.url, name, PASSWORD).await));
    }
    outside.push(Role::token("published", Visitor::new(&node.url), plant::token(&administrator, "published").await));
    inside.push(Role::token("internal", Visitor::new(&node.url), plant::token(&administrator, "internal").await));

    let mut addresses = BTreeSet::new();
    // Whoever may read all of it finds the most; a visitor and a program find what is made for them.
    for role in [&inside[0], &inside[2], &outside[0]] {
        addresses.extend(crawl::addresses(role, &node.url, &planted.starts).await);
    }
    assert!(addresses.len() > 150, "hardly anything was found: {}", addresses.len());
    everything_is_there(&inside, &addresses, &planted.words).await;
    for role in &outside {
        let leaks = leaks(role, &addresses).await;
        let told: Vec<_> = leaks.iter().map(|(word, reached)| format!("{word} at {}", reached.path)).collect();
        assert!(told.is_empty(), "{} reads\n{}", role.name, told.join("\n"));
    }
    let log = std::fs::read_to_string(&log).unwrap();
    assert!(log.contains("/matters/"), "the log is turned up");
    let told: Vec<_> = log.lines().filter(|line| !judge::marks(line).is_empty()).collect();
    assert!(told.is_empty(), "{told:#?}");
    let mails = installation.smtp.messages();
    let told = |mail: &Letter| {
        !judge::marks(&format!("{}\n{}", mail.header("subject").unwrap_or_default(), mail.text())).is_empty()
    };
    assert!(!mails.is_empty() && !mails.iter().any(told), "a mail tells it, or there is none");
}

/// Each planted word is read by somebody who may, and no cache may keep where it stands.
async fn everything_is_there(inside: &[Role], addresses: &BTreeSet<String>, planted: &[String]) {
    let (mut read, mut kinds) = (BTreeSet::new(), BTreeSet::new());
    for role in inside {
        for (word, reached) in leaks(role, addresses).await {
            assert!(reached.is_private, "{}: a cache may keep {word} of {}", role.name, reached.path);
            kinds.insert(reached.kind);
            read.insert(word);
        }
    }
    let missing: Vec<_> = planted.iter().filter(|word| !read.contains(*word)).collect();
    assert!(missing.is_empty(), "nobody reads {missing:?}: the crawl does not reach where they stand");
    let unseen: Vec<_> = OWN_KINDS.iter().filter(|kind| !kinds.contains(**kind)).collect();
    assert!(unseen.is_empty(), "nobody reads one in {unseen:?}; in {kinds:?} somebody does");
}

/// Each planted word that somebody reads, with where.
async fn leaks(role: &Role, addresses: &BTreeSet<String>) -> Vec<(String, Reached)> {
    let mut seen = Vec::new();
    for address in addresses {
        let (reached, text) = role.read(address).await;
        seen.extend(judge::marks(&text).into_iter().map(|word| (word, reached.clone())));
    }
    seen
}
