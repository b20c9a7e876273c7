//! What every page stands on: the request's context, languages, forms, errors told once, safe headers.
//!
//! A handler takes a [`Context`], reads or writes through a feature's `queries.rs`, and renders an askama template that
//! extends `layout.html` and holds a [`Page`].

mod api;
mod assets;
mod context;
mod cookies;
mod cors;
mod csrf;
mod csv;
mod error;
mod etag;
pub mod forms;
mod headers;
mod history;
mod i18n;
mod limits;
mod locale;
mod markdown;
mod observe;
mod page;
mod paths;
mod publishing;
mod recover;
mod routes;
mod state;
mod stored;

pub use self::markdown::{Html, markdown};
pub use api::{Api, Given, Parameters, Problem, Problems, Reference, Words};
pub use context::Context;
pub use cookies::{Cookies, random_token, session_token_hash, with_cookie};
pub use csv::{csv, harmless};
pub use error::{Error, Result};
pub use forms::{FormData, FormState, Received, Upload, is_email};
pub use history::history;
pub use i18n::{Catalogue, Lang, Localised, Messages, T};
pub use locale::{collate, from_norway, in_norway};
pub use observe::metrics_text;
pub use page::{AreaLink, Crumb, Page, render, see_other};
pub use publishing::{Finding, Publishing};
pub use recover::Told;
pub use routes::{Method, Route, Routes};
pub use state::{NavigationItem, Settings, Shared, State};
pub use stored::stored_file;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use axum::middleware::{from_fn, from_fn_with_state};
use std::time::Duration;
use tower::ServiceBuilder;
use tower_http::CompressionLevel;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{DefaultPredicate, NotForContentType, Predicate as _};
use tower_http::timeout::TimeoutLayer;

/// The most of any request that is read. What is refused as too large is read to this point and thrown away, because a browser
/// that is still sending shows a broken connection instead of the page that explains.
const MAX_BODY: usize = 200 * 1024 * 1024;

/// The texts of the shell, of forms and of error pages.
pub const MESSAGES: Messages = messages!();

/// The routes that belong to no feature.
pub fn base_routes() -> Routes {
    Routes::new().get("/assets/{name}", assets::get).get("/metrics", observe::get)
}

/// Puts around the routes what holds for all of them.
pub fn finish(router: Router<State>, state: State) -> Router {
    let timeout = TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, Duration::from_secs(60));
    // One layer of eleven parts, outermost first: a router boxes and copies each layer of its own for every request.
    let around = ServiceBuilder::new()
        .layer(from_fn(observe::observe))
        .layer(from_fn_with_state(state.clone(), headers::secure))
        .layer(from_fn(cors::open))
        .layer(CompressionLayer::new().quality(CompressionLevel::Fastest).compress_when(worth_compressing()))
        .layer(from_fn(etag::revalidate))
        .layer(from_fn_with_state(state.clone(), recover::tell_errors_once))
        .layer(CatchPanicLayer::custom(recover::panicked))
        .layer(from_fn(paths::refuse_nul))
        .layer(from_fn_with_state(state.clone(), limits::by_address))
        .layer(DefaultBodyLimit::max(MAX_BODY))
        .layer(timeout);
    router
        .fallback(recover::not_found)
        .method_not_allowed_fallback(recover::method_not_allowed)
        .layer(around)
        .with_state(state)
}

/// The three `.ftl` files of the crate that calls it.
#[macro_export]
macro_rules! messages {
    () => {
        $crate::Messages {
            nb: include_str!("../i18n/nb.ftl"),
            nn: include_str!("../i18n/nn.ftl"),
            en: include_str!("../i18n/en.ftl"),
        }
    };
}

/// Whatever is text; what is compressed already, and sent while it is made, goes as it is.
fn worth_compressing() -> impl tower_http::compression::Predicate {
    DefaultPredicate::new().and(NotForContentType::const_new("application/zip"))
}
