//! Everything that can be reached from the System.

use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};
use testkit::{Answer, Visitor};

/// The type that a property leads to.
fn leads_to(property: &str) -> Option<&'static str> {
    Some(match property {
        "system" => "System",
        "body" | "externalBody" | "bodies" => "Body",
        "organization"
        | "subOrganizationOf"
        | "onBehalfOf"
        | "underDirectionOf"
        | "originatorOrganization"
        | "organizations"
        | "samhelse:reportsTo" => "Organization",
        "person" | "persons" => "Person",
        "membership" => "Membership",
        "meeting" | "meetings" => "Meeting",
        "agendaItem" => "AgendaItem",
        "paper" | "papers" => "Paper",
        "consultation" => "Consultation",
        "file" | "mainFile" | "auxiliaryFile" | "invitation" | "resultsProtocol" => "File",
        "location" | "locationList" => "Location",
        "legislativeTerm" | "legislativeTermList" => "LegislativeTerm",
        _ => return None,
    })
}

/// What was found.
#[derive(Default)]
pub struct Found {
    /// The objects by their ids.
    pub objects: BTreeMap<String, Value>,
    /// Objects that stand inside others.
    pub inside: Vec<Value>,
    /// The lists by their addresses, with all their pages.
    pub lists: BTreeMap<String, Vec<Value>>,
    /// Everything that was answered, in one.
    pub text: String,
    /// Pages for people, and contents of files.
    pub elsewhere: BTreeSet<String>,
}

impl Found {
    /// The objects of a type.
    pub fn of<'a>(&'a self, kind: &'a str) -> impl Iterator<Item = &'a Value> {
        self.objects.values().filter(move |object| short(object) == kind)
    }
}

/// The last part of an object's type.
pub fn short(object: &Value) -> &str {
    object["type"].as_str().and_then(|kind| kind.strip_prefix("https://schema.oparl.org/1.1/")).unwrap_or_default()
}

/// Reads an answer in JSON that any site may read.
pub fn json(answer: &Answer, url: &str) -> Value {
    assert_eq!(answer.status, 200, "{url}: {}", answer.body);
    assert_eq!(answer.header("access-control-allow-origin"), Some("*"), "{url}");
    assert_eq!(answer.header("content-type"), Some("application/json"), "{url}");
    assert_eq!(answer.header("set-cookie"), None, "{url}");
    serde_json::from_str(&answer.body).unwrap()
}

/// All pages of a list.
pub async fn pages(visitor: &Visitor, base: &str, url: &str) -> Vec<Value> {
    let (mut next, mut pages) = (Some(url.to_owned()), Vec::new());
    while let Some(url) = next {
        let page = json(&visitor.get(url.strip_prefix(base).unwrap()).await, &url);
        assert_eq!(page["links"]["self"], url, "{page}");
        assert!(page["data"].is_array() && page["pagination"].is_object() && page["links"].is_object(), "{page}");
        next = page["links"]["next"].as_str().map(str::to_owned);
        let (count, size) = (page["data"].as_array().unwrap().len(), page["pagination"]["elementsPerPage"].as_u64());
        assert!(next.is_none() || Some(count as u64) == size, "{url} is not full");
        pages.push(page);
    }
    pages
}

/// The objects of a list.
pub async fn list(visitor: &Visitor, base: &str, url: &str) -> Vec<Value> {
    let pages = pages(visitor, base, url).await;
    pages.iter().flat_map(|page| page["data"].as_array().unwrap().clone()).collect()
}

/// Follows every address from the System on, and finds each object where its id says.
pub async fn crawl(visitor: &Visitor, base: &str) -> Found {
    let mut found = Found::default();
    let mut waiting = vec![(format!("{base}/oparl/v1.1/system"), "System")];
    let mut seen = BTreeSet::new();
    while let Some((url, kind)) = waiting.pop() {
        if !seen.insert(url.clone()) {
            continue;
        }
        let answer = visitor.get(url.strip_prefix(base).unwrap_or_else(|| panic!("{url}"))).await;
        let value = json(&answer, &url);
        found.text.push_str(&answer.body);
        if value["data"].is_array() {
            let pages = pages(visitor, base, &url).await;
            for object in pages.iter().flat_map(|page| page["data"].as_array().unwrap()) {
                assert_eq!(short(object), kind, "{url}");
                waiting.push((object["id"].as_str().unwrap().to_owned(), kind));
                follow(object, &mut waiting, &mut found);
            }
            found.lists.insert(url, pages);
        } else {
            assert_eq!((value["id"].as_str(), short(&value)), (Some(url.as_str()), kind));
            follow(&value, &mut waiting, &mut found);
            found.objects.insert(url, value);
        }
    }
    found
}

fn follow(object: &Value, waiting: &mut Vec<(String, &'static str)>, found: &mut Found) {
    let properties: &Map<String, Value> = object.as_object().unwrap();
    for (name, value) in properties {
        let values = match value {
            Value::Array(values) => values.clone(),
            value => vec![value.clone()],
        };
        for value in values {
            match (&value, leads_to(name)) {
                (Value::String(url), Some(kind)) => waiting.push((url.clone(), kind)),
                (Value::Object(_), Some(kind)) => {
                    assert_eq!(short(&value), kind, "{name}");
                    waiting.push((value["id"].as_str().unwrap().to_owned(), kind));
                    follow(&value, waiting, found);
                    found.inside.push(value);
                }
                (Value::String(url), None) if ["web", "accessUrl", "downloadUrl"].contains(&name.as_str()) => {
                    found.elsewhere.insert(url.clone());
                }
                _ => {}
            }
        }
    }
}
