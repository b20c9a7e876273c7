//! Addresses, and what stands at them.

use super::contents;
use crate::forms::crawl::route_of;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use testkit::{Answer, Visitor};
use web::{Method, Route};

/// Of one route so many addresses are asked for: further ones differ in what the region pack brought.
const MOST: usize = 6;

/// Where everybody may begin.
const STARTS: [&str; 8] =
    ["/", "/areas", "/areas/hallingdal", "/work", "/account", "/accounts", "/api/areas", "/oparl/v1.1/system"];

/// Somebody, or a program, that reads.
pub struct Role {
    /// What they are called.
    pub name: String,
    person: Visitor,
    token: Option<String>,
}

/// An address, and what was answered there.
#[derive(Clone)]
pub struct Reached {
    /// The address.
    pub path: String,
    /// What it is, as a media type.
    pub kind: String,
    /// Whether only the reader's own browser may keep it.
    pub is_private: bool,
}

impl Role {
    /// Somebody without an account.
    pub fn visitor(person: Visitor) -> Self {
        Self { name: "a visitor".into(), person, token: None }
    }

    /// Somebody who has signed in.
    pub fn account(name: &str, person: Visitor) -> Self {
        Self { name: name.into(), person, token: None }
    }

    /// A program with a token.
    pub fn token(scope: &str, person: Visitor, token: String) -> Self {
        Self { name: format!("a token for {scope}"), person, token: Some(format!("Bearer {token}")) }
    }

    /// What stands at an address: its headers, and all text in it.
    pub async fn read(&self, path: &str) -> (Reached, String) {
        let (answer, bytes) = self.ask(path).await;
        let kind = answer.header("content-type").unwrap_or_default().split(';').next().unwrap_or_default().to_owned();
        let cached = answer.header("cache-control").unwrap_or_default();
        let is_private = cached.contains("private") || cached.contains("no-store");
        let headers: String = answer.headers.iter().map(|(name, value)| format!("{name}: {value}\n")).collect();
        let text = contents::text(&bytes);
        // An address that is not there is named in the answer; who asked for it knew it already.
        let text = text.replace(path, "");
        (Reached { path: path.to_owned(), kind, is_private }, headers + &text)
    }

    async fn ask(&self, path: &str) -> (Answer, Vec<u8>) {
        self.person.fetch(path, self.token.as_deref().map(|token| ("authorization", token))).await
    }
}

/// Everything that this reader finds from the starts on.
pub async fn addresses(role: &Role, base: &str, starts: &[String]) -> BTreeSet<String> {
    let routes: Vec<Route> = samhelse::router::routes().list().to_vec();
    let mut counts = BTreeMap::<&str, usize>::new();
    let (mut seen, mut asked) = (BTreeSet::new(), BTreeSet::new());
    let first = STARTS.iter().map(|path| (*path).to_owned());
    let mut queue: VecDeque<String> = starts.iter().cloned().chain(first).collect();
    while let Some(path) = queue.pop_front() {
        let Some(route) = route_of(&routes, Method::Get, &path) else { continue };
        if !seen.insert(path.clone()) {
            continue;
        }
        let count = counts.entry(route).or_default();
        *count += 1;
        if *count > MOST {
            continue;
        }
        asked.insert(path.clone());
        let (answer, _) = role.ask(&path).await;
        assert!(answer.status < 500, "{}: {path} fails: {}", role.name, answer.body);
        queue.extend(links(&answer, base).into_iter().chain(answer.location));
    }
    asked
}

/// Where an answer leads, of whatever kind it is.
fn links(answer: &Answer, base: &str) -> Vec<String> {
    let kind = answer.header("content-type").unwrap_or_default();
    let mut found = Vec::new();
    if kind.starts_with("text/html") {
        for name in ["href", "src", "action"] {
            found.extend(answer.attributes(&format!("[{name}^='/']"), name));
        }
    } else {
        let ends = |c: char| c.is_whitespace() || matches!(c, '"' | '<' | '>' | '\\' | '\'');
        let parts = answer.body.split(ends);
        found.extend(
            parts
                .filter_map(|part| part.strip_prefix(base).or(part.starts_with('/').then_some(part)))
                .map(str::to_owned),
        );
    }
    found.retain(|link| !link.contains("lang=") && !link.contains("done="));
    found.into_iter().map(|link| link.split('#').next().unwrap_or_default().replace("&amp;", "&")).collect()
}
