//! Where else people can sign in (OpenID Connect).

use serde::Deserialize;
use std::fmt::{Debug, Formatter};
use std::path::PathBuf;

/// A provider.
#[derive(Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Oidc {
    /// What people read on the button.
    pub name: String,
    /// The issuer's address, to the letter as the provider writes it.
    pub issuer: String,
    /// What the provider knows this installation as.
    pub client_id: String,
    /// The secret that goes with it.
    pub client_secret: Option<String>,
    /// The file that the secret was read from.
    pub client_secret_file: Option<PathBuf>,
    /// The file with the RSA key to sign with instead of a secret.
    pub client_key_file: Option<PathBuf>,
    /// The id of that key at the provider.
    pub client_key_id: Option<String>,
    /// What is asked for besides `openid`.
    #[serde(default)]
    pub scopes: Vec<String>,
    /// The levels of assurance of which one is needed.
    #[serde(default)]
    pub acr: Vec<String>,
    /// The same by another claim than `acr`.
    pub level: Option<OidcLevel>,
    /// The claim that `roles` look at.
    #[serde(default = "roles_claim")]
    pub roles_claim: String,
    /// Who gets which role.
    #[serde(default)]
    pub roles: Vec<OidcRole>,
    /// How many days such a role lasts after its holder last signed in.
    #[serde(default = "roles_days")]
    pub roles_days: u16,
}

/// The levels of assurance that will do, by a claim of the provider's own.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OidcLevel {
    /// The claim.
    pub claim: String,
    /// Its values, of which one is needed.
    pub values: Vec<String>,
}

/// A role for whoever has a value in the provider's claim.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OidcRole {
    /// The value.
    pub value: String,
    /// The role.
    pub role: String,
    /// The slug of the area it holds for.
    pub area: Option<String>,
    /// The slug of the party it holds for.
    pub party: Option<String>,
}

fn roles_claim() -> String {
    "roles".to_owned()
}

fn roles_days() -> u16 {
    90
}

impl Debug for Oidc {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Oidc")
            .field("name", &self.name)
            .field("issuer", &self.issuer)
            .field("client_id", &self.client_id)
            .field("client_secret", &self.client_secret.as_ref().map(|_| "***"))
            .field("client_secret_file", &self.client_secret_file)
            .field("client_key_file", &self.client_key_file)
            .field("client_key_id", &self.client_key_id)
            .field("scopes", &self.scopes)
            .field("acr", &self.acr)
            .field("level", &self.level)
            .field("roles_claim", &self.roles_claim)
            .field("roles", &self.roles)
            .field("roles_days", &self.roles_days)
            .finish()
    }
}
