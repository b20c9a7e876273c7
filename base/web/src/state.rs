//! What all requests share.

use crate::i18n::{Catalogue, Lang};
use axum::http::Extensions;
use database::Database;
use files::FileStore;
use limits::Limits;
use std::ops::Deref;
use std::sync::Arc;
use vault::Vault;

/// How this installation is set up, as far as pages need to know.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The address people use, without a slash at the end.
    pub public_url: String,
    /// The key that form tokens are made with.
    pub secret: Vec<u8>,
    /// The key before that, while it is being changed: form tokens made with it still hold.
    pub previous_secret: Option<Vec<u8>>,
    /// Whether this is a demonstration: said on every page.
    pub demonstration: bool,
    /// The language of a visitor who has not chosen one.
    pub default_language: Lang,
    /// Whether the client's address is taken from the proxy in front.
    pub trust_forwarded_for: bool,
}

/// A link in the area's navigation.
#[derive(Clone, Debug)]
pub struct NavigationItem {
    /// The path, in which `{area}` is the area's slug.
    pub path: &'static str,
    /// The translation key of its text.
    pub key: &'static str,
}

/// The parts of [`State`].
pub struct Shared {
    /// The database.
    pub database: Database,
    /// The attachments.
    pub files: FileStore,
    /// Seals sensitive fields.
    pub vault: Vault,
    /// How this installation is set up.
    pub settings: Settings,
    /// How much is asked for.
    pub limits: Limits,
    /// All texts.
    pub catalogue: Arc<Catalogue>,
    /// The links in an area's navigation.
    pub navigation: Vec<NavigationItem>,
    /// What features keep for all their requests, by its type.
    pub features: Extensions,
    /// Called after a write, so that what it put in the outbox is seen to at once.
    pub wake: Box<dyn Fn() + Send + Sync>,
}

/// What all requests share; cheap to clone.
#[derive(Clone)]
pub struct State(Arc<Shared>);

impl State {
    /// Puts the parts together.
    pub fn new(shared: Shared) -> Self {
        Self(Arc::new(shared))
    }

    /// What a feature keeps for all its requests.
    pub fn feature<T: Send + Sync + 'static>(&self) -> Option<&T> {
        self.0.features.get::<Arc<T>>().map(AsRef::as_ref)
    }
}

impl Deref for State {
    type Target = Shared;

    fn deref(&self) -> &Shared {
        &self.0
    }
}
