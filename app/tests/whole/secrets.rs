//! What is not for everybody: words are planted wherever something is kept from the public, and whoever may not read them asks for
//! every address that anybody finds, at a program with its log turned up. Readers who may are the proof that the words are there.

mod contents;
mod crawl;
mod exempt;
mod plant;

use crate::installation::Installation;
use crate::support::PASSWORD;
use crawl::{Reached, Role};
use plant::MARK;
use std::collections::{BTreeMap, BTreeSet};
use testkit::{Letter, TestDatabase, Visitor, on_both_databases};

on_both_databases!(nobody_reads_what_is_not_theirs);

/// Accounts that read everything in Hallingdal.
const INSIDE: [&str; 2] = ["koordinator", "medlem"];

/// Accounts that have nothing to do with what the forum keeps to itself.
const OUTSIDE: [&str; 3] = ["hol", "fla", "administrator"];

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
        let seen = marks_by_address(role, &addresses).await;
        let told: Vec<_> = seen.iter().map(|(word, at)| format!("{word} at {}", at[0].path)).collect();
        assert!(told.is_empty(), "{} reads\n{}", role.name, told.join("\n"));
    }
    let log = std::fs::read_to_string(&log).unwrap();
    assert!(log.contains("/matters/"), "the log is turned up");
    assert!(!log.contains(MARK), "{}", contents::around(&log, MARK));
    let mails = installation.smtp.messages();
    let told = |mail: &Letter| format!("{}{}", mail.header("subject").unwrap_or_default(), mail.text()).contains(MARK);
    assert!(!mails.iter().any(told), "a mail tells it");
}

/// Each planted word is read by somebody who may, and no cache may keep where it stands.
async fn everything_is_there(inside: &[Role], addresses: &BTreeSet<String>, planted: &[String]) {
    let mut read = BTreeSet::new();
    for role in inside {
        for (word, at) in marks_by_address(role, addresses).await {
            for reached in &at {
                assert!(reached.is_private, "{}: a cache may keep {word} of {}", role.name, reached.path);
            }
            read.insert(word);
        }
    }
    let missing: Vec<_> = planted.iter().filter(|word| !read.contains(*word)).collect();
    assert!(missing.is_empty(), "nobody reads {missing:?}: the crawl does not reach where they stand");
}

/// The planted words that somebody reads, and where.
async fn marks_by_address(role: &Role, addresses: &BTreeSet<String>) -> BTreeMap<String, Vec<Reached>> {
    let mut seen: BTreeMap<String, Vec<Reached>> = BTreeMap::new();
    for address in addresses {
        let (reached, text) = role.read(address).await;
        for word in contents::marks(&text) {
            seen.entry(word).or_default().push(reached.clone());
        }
    }
    seen
}
