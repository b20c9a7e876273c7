//! What a handler for programs knows about its request.
//!
//! Programs find what they may read below `/api`. They show a token, or none and read what is published. Cookies do not count
//! there, so that no page elsewhere can make a browser ask in somebody's name.

mod answer;
mod parameters;

pub use answer::{Problem, Problems, Reference, Words};
pub use parameters::{Given, Parameters};

use crate::cookies::session_token_hash;
use crate::error::{Error, Result};
use crate::limits;
use crate::state::State;
use ::limits::Kind;
use access::Reader;
use axum::extract::FromRequestParts;
use axum::http::header;
use axum::http::request::Parts;

/// Where the addresses of the interface that follows a standard begin. Scripts on other sites may read there, too.
pub(crate) const OPEN: &str = "/oparl/";

/// Whether an address is for programs.
pub(crate) fn is_for_programs(path: &str) -> bool {
    path.starts_with("/api/") || path.starts_with(OPEN)
}

/// The request's reader and parameters, and the way to everything shared. A parameter that is not one of `P` is refused.
pub struct Api<P = ()> {
    /// What all requests share.
    pub state: State,
    /// Who asks: the token's account, or a visitor.
    pub reader: Reader,
    /// What is asked for in the query.
    pub parameters: P,
}

impl<P> Api<P> {
    /// The address that people use for this path.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.state.settings.public_url)
    }
}

impl<P: Parameters> FromRequestParts<State> for Api<P> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, state: &State) -> Result<Self> {
        let reader = reader(parts, state).await?;
        Ok(Self { state: state.clone(), reader, parameters: Given::read(&parts.uri)? })
    }
}

async fn reader(parts: &Parts, state: &State) -> Result<Reader> {
    let Some(header) = parts.headers.get(header::AUTHORIZATION) else { return Ok(Reader::visitor()) };
    let token = header.to_str().ok().and_then(|text| text.split_once(' '));
    let (_, token) = token.filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer")).ok_or(Error::Token)?;
    let tx = state.database.read().await?;
    let found = access::find_token(&tx, &session_token_hash(token.trim())).await?.ok_or(Error::Token)?;
    drop(tx);
    limits::count(state, Kind::TokenReads, &found.id)?;
    access::touch_token(&state.database, &found).await?;
    Ok(found.reader)
}
