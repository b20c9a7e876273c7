//! Who somebody is, by their provider's word.

use serde_json::{Map, Value};

/// A person whom a provider has vouched for.
#[derive(Clone)]
pub struct Identity {
    /// The issuer.
    pub issuer: String,
    /// The person at that issuer (`sub`); never given to another.
    pub subject: String,
    /// The provider's own session (`sid`), by which it can end ours.
    pub session: Option<String>,
    /// All claims.
    pub claims: Map<String, Value>,
    /// The ID token as it came, to be shown when logging out.
    pub id_token: String,
}

impl Identity {
    /// A claim that is text and not empty.
    pub fn text(&self, claim: &str) -> Option<&str> {
        self.find(claim)?.as_str().map(str::trim).filter(|text| !text.is_empty())
    }

    /// The texts of a claim that is a list, or the one text of a claim that is none. `claim` may lead into objects by dots, as in
    /// `realm_access.roles`; a claim whose own name holds dots is found first.
    pub fn texts(&self, claim: &str) -> Vec<&str> {
        match self.find(claim) {
            Some(Value::Array(values)) => values.iter().filter_map(Value::as_str).collect(),
            Some(Value::String(text)) => vec![text],
            _ => Vec::new(),
        }
    }

    fn find(&self, claim: &str) -> Option<&Value> {
        self.claims.get(claim).or_else(|| {
            let mut parts = claim.split('.');
            let first = self.claims.get(parts.next()?)?;
            parts.try_fold(first, |value, part| value.get(part))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn claims_are_found_by_their_names_and_by_paths() {
        let Value::Object(claims) = json!({
            "name": " Rådgiver ", "empty": " ", "groups": ["a", 1, "b"], "role": "a",
            "realm_access": { "roles": ["c"] }, "https://x.no/roles": ["d"],
        }) else {
            unreachable!()
        };
        let text = String::new;
        let identity = Identity { issuer: text(), subject: text(), session: None, claims, id_token: text() };
        assert_eq!(identity.text("name"), Some("Rådgiver"));
        assert_eq!(identity.text("empty"), None);
        assert_eq!(identity.texts("groups"), ["a", "b"]);
        assert_eq!(identity.texts("role"), ["a"]);
        assert_eq!(identity.texts("realm_access.roles"), ["c"]);
        assert_eq!(identity.texts("https://x.no/roles"), ["d"]);
        assert!(identity.texts("realm_access").is_empty() && identity.texts("none.at.all").is_empty());
    }
}
