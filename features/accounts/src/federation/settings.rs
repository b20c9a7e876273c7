//! The providers, as the settings name them.

use access::Role;
use oidc::{ClientKey, Level, Provider};
use std::collections::BTreeMap;
use std::sync::Arc;
use time::Duration;

/// All providers.
#[derive(Default)]
pub struct Federation(BTreeMap<String, Arc<Site>>);

/// A provider and what its word is worth here.
pub struct Site {
    /// Its name in the settings and in addresses.
    pub id: String,
    /// Its name for people.
    pub name: String,
    /// The provider.
    pub provider: Provider,
    /// The claim that decides on roles.
    pub claim: String,
    /// Who gets which role.
    pub rules: Vec<RoleRule>,
    /// How long such a role lasts after its holder last signed in.
    pub lasts: Duration,
}

/// A role for whoever has a value in the claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleRule {
    /// The value.
    pub value: String,
    /// The role.
    pub role: Role,
    /// The slug of its area.
    pub area: Option<String>,
    /// The slug of its party.
    pub party: Option<String>,
}

/// Settings that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// The key cannot be read.
    #[error("oidc.{id}.client_key_file: {path} could not be read: {reason}")]
    Key {
        /// The provider.
        id: String,
        /// The file.
        path: String,
        /// Why not.
        reason: std::io::Error,
    },
    /// A role's settings contradict themselves.
    #[error("oidc.{id}.roles, {value:?}: {reason}")]
    Role {
        /// The provider.
        id: String,
        /// The value in the claim.
        value: String,
        /// What is wrong.
        reason: String,
    },
    /// The provider cannot be used as set up.
    #[error("oidc.{id}: {source}")]
    Provider {
        /// The provider.
        id: String,
        /// Why not.
        source: oidc::Error,
    },
}

impl Federation {
    /// The providers of the settings of an installation with this address.
    pub fn new(settings: &BTreeMap<String, config::Oidc>, public_url: &str) -> Result<Self, SettingsError> {
        let site = |(id, one): (&String, &config::Oidc)| Ok((id.clone(), Arc::new(Site::new(id, one, public_url)?)));
        settings.iter().map(site).collect::<Result<_, _>>().map(Self)
    }

    /// The provider with this name.
    pub fn site(&self, id: &str) -> Option<Arc<Site>> {
        self.0.get(id).cloned()
    }

    /// All providers.
    pub fn sites(&self) -> impl Iterator<Item = &Site> {
        self.0.values().map(AsRef::as_ref)
    }
}

impl Site {
    fn new(id: &str, settings: &config::Oidc, public_url: &str) -> Result<Self, SettingsError> {
        let provider = Provider::new(oidc::Settings {
            issuer: settings.issuer.clone(),
            client_id: settings.client_id.clone(),
            client_key: client_key(id, settings)?,
            scopes: settings.scopes.iter().filter(|scope| *scope != "openid").cloned().collect(),
            acr: settings.acr.clone(),
            level: settings.level.clone().map(|level| Level { claim: level.claim, values: level.values }),
            redirect_url: format!("{public_url}/sign-in/oidc/{id}/callback"),
            logged_out_url: format!("{public_url}/"),
        });
        Ok(Self {
            id: id.to_owned(),
            name: settings.name.clone(),
            provider: provider.map_err(|source| SettingsError::Provider { id: id.to_owned(), source })?,
            claim: settings.roles_claim.clone(),
            rules: settings.roles.iter().map(|rule| role_rule(id, rule)).collect::<Result<_, _>>()?,
            lasts: Duration::days(settings.roles_days.into()),
        })
    }
}

fn client_key(id: &str, settings: &config::Oidc) -> Result<ClientKey, SettingsError> {
    let Some(path) = &settings.client_key_file else {
        return Ok(settings.client_secret.clone().map_or(ClientKey::Public, ClientKey::Secret));
    };
    let pem = std::fs::read_to_string(path).map_err(|reason| SettingsError::Key {
        id: id.to_owned(),
        path: path.display().to_string(),
        reason,
    })?;
    Ok(ClientKey::Signing { pem, id: settings.client_key_id.clone() })
}

fn role_rule(id: &str, rule: &config::OidcRole) -> Result<RoleRule, SettingsError> {
    let wrong =
        |reason: &str| SettingsError::Role { id: id.to_owned(), value: rule.value.clone(), reason: reason.to_owned() };
    let role: Role = rule.role.parse().map_err(|error: access::UnknownRole| wrong(&error.to_string()))?;
    let (area, party) = (rule.area.clone(), rule.party.clone());
    match (role, area.is_some(), party.is_some()) {
        (Role::Administrator, false, false)
        | (Role::Coordinator | Role::Member, true, false)
        | (Role::CaseOfficer, false, true) => Ok(RoleRule { value: rule.value.clone(), role, area, party }),
        (Role::Administrator, ..) => Err(wrong("an administrator has neither area nor party")),
        (Role::Coordinator | Role::Member, ..) => Err(wrong("this role needs an area and no party")),
        (Role::CaseOfficer, ..) => Err(wrong("this role needs a party and no area")),
    }
}
