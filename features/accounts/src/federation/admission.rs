//! Who an identity is here, and what it may do.

use super::{RoleRule, Site, subject_hash};
use crate::notices::{self, Happening};
use crate::passwords;
use crate::queries::{self, NewAccount, NewGrant};
use crate::record::of_account;
use crate::rules::federation as rules;
use audit::Writing;
use oidc::Identity;
use web::{Context, Error, Result};

/// The account of an identity, with its roles brought up to the provider's word. Somebody new gets an account if their claims
/// give them a role here; others must connect an account first, or be invited.
pub(crate) async fn admit(
    context: &Context,
    writing: &mut Writing,
    site: &Site,
    identity: &Identity,
) -> Result<String> {
    let unknown = Error::BadRequest { reason: "provider-unknown" };
    let hash = subject_hash(&identity.issuer, &identity.subject);
    let grants = grants(writing, site, identity).await?;
    match queries::account_of_identity(writing, &hash).await? {
        Some((account_id, true)) => {
            queries::use_identity(writing, &hash).await?;
            renew_grants(writing, site, &account_id, &grants).await?;
            Ok(account_id)
        }
        Some((_, false)) => Err(unknown),
        None if grants.is_empty() => Err(unknown),
        None => {
            let account_id = add_account(context, writing, identity, &grants).await?;
            connect(writing, site, identity, &account_id).await?;
            Ok(account_id)
        }
    }
}

/// Connects an account with an identity, and tells its owner. One that is connected with another account already is a conflict.
pub(crate) async fn connect(writing: &mut Writing, site: &Site, identity: &Identity, account_id: &str) -> Result<()> {
    let hash = subject_hash(&identity.issuer, &identity.subject);
    match queries::account_of_identity(writing, &hash).await? {
        Some((owner, _)) if owner == account_id => return Ok(()),
        Some(_) => return Err(Error::Conflict { reason: "provider-taken" }),
        None => {}
    }
    if queries::identities(writing, account_id).await?.iter().any(|one| one.provider == site.id) {
        return Err(Error::Conflict { reason: "provider-connected" });
    }
    queries::insert_identity(writing, account_id, &site.id, &hash).await?;
    writing.record(of_account("identity-connected", account_id, &site.id));
    notices::announce(writing, account_id, Happening::IdentityConnected)
}

/// The grants that the claims give. A rule whose area or party does not exist gives none.
async fn grants(writing: &Writing, site: &Site, identity: &Identity) -> Result<Vec<NewGrant>> {
    let until = (writing.now() + site.lasts).date();
    let mut grants = Vec::new();
    let held: Vec<&RoleRule> = rules::granted(&site.rules, &identity.texts(&site.claim));
    for rule in held {
        let area_id = id_of(writing, "area", rule.area.as_deref()).await?;
        let party_id = id_of(writing, "party", rule.party.as_deref()).await?;
        if area_id.is_some() != rule.area.is_some() || party_id.is_some() != rule.party.is_some() {
            tracing::warn!(provider = %site.id, value = %rule.value, "a role's area or party does not exist");
            continue;
        }
        let provider = Some(site.id.clone());
        grants.push(NewGrant {
            role: rule.role,
            area_id,
            body_id: None,
            party_id,
            valid_from: None,
            valid_to: Some(until),
            provider,
        });
    }
    Ok(grants)
}

async fn id_of(writing: &Writing, table: &str, slug: Option<&str>) -> Result<Option<String>> {
    Ok(match slug {
        Some(slug) => queries::id_of(writing, table, slug).await?,
        None => None,
    })
}

/// Makes the provider's roles of an account those that its claims give now. Roles that people gave are left alone.
async fn renew_grants(writing: &mut Writing, site: &Site, account_id: &str, grants: &[NewGrant]) -> Result<()> {
    let mut held = queries::provided_grants(writing, account_id, &site.id).await?;
    for grant in grants {
        let same = |one: &queries::ProvidedGrant| {
            one.role == grant.role.as_str() && one.area_id == grant.area_id && one.party_id == grant.party_id
        };
        match held.iter().position(same) {
            Some(place) => queries::prolong_grant(writing, &held.swap_remove(place).id, grant).await?,
            None => {
                queries::insert_grant(writing, account_id, grant).await?;
                writing.record(of_account("grant-added", account_id, grant.role.as_str()));
            }
        }
    }
    for over in held {
        queries::end_grant(writing, account_id, &over.id).await?;
        writing.record(of_account("grant-ended", account_id, &over.role));
    }
    Ok(())
}

async fn add_account(
    context: &Context,
    writing: &mut Writing,
    identity: &Identity,
    grants: &[NewGrant],
) -> Result<String> {
    let name = free_name(writing, identity).await?;
    let display_name = rules::display_name(identity.text("name").unwrap_or(&name));
    let verified = identity.claims.get("email_verified").is_none_or(|verified| verified != false);
    let account = NewAccount {
        name: &name,
        display_name: &display_name,
        email: identity.text("email").filter(|email| verified && web::is_email(email)),
        locale: context.lang().as_str(),
        password_hash: None,
    };
    let account_id = queries::insert_account(writing, &account, grants).await?;
    writing.record(of_account("account-added", &account_id, "provider"));
    for grant in grants {
        writing.record(of_account("grant-added", &account_id, grant.role.as_str()));
    }
    Ok(account_id)
}

/// A name that no account has, as the claims wish it if possible.
async fn free_name(writing: &Writing, identity: &Identity) -> Result<String> {
    let wish = identity.text("preferred_username").or_else(|| identity.text("email")).unwrap_or_default();
    let mut name = rules::account_name(wish, &passwords::random_token());
    while queries::is_taken(writing, &name).await? {
        name = rules::account_name("", &passwords::random_token());
    }
    Ok(name)
}
