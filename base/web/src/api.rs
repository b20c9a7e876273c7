//! What a handler for programs knows about its request.
//!
//! Programs find what they may read below `/api`. They show a token, or none and read what is published. Cookies do not count
//! there, so that no page elsewhere can make a browser ask in somebody's name.

use crate::cookies::session_token_hash;
use crate::error::{Error, Result};
use crate::state::State;
use access::Reader;
use axum::extract::FromRequestParts;
use axum::http::header;
use axum::http::request::Parts;

/// Where the addresses for programs begin.
pub(crate) const PATH: &str = "/api/";

/// The request's reader, and the way to everything shared.
pub struct Api {
    /// What all requests share.
    pub state: State,
    /// Who asks: the token's account, or a visitor.
    pub reader: Reader,
}

impl FromRequestParts<State> for Api {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, state: &State) -> Result<Self> {
        let Some(header) = parts.headers.get(header::AUTHORIZATION) else {
            return Ok(Self { state: state.clone(), reader: Reader::visitor() });
        };
        let token = header.to_str().ok().and_then(|text| text.split_once(' '));
        let (_, token) = token.filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer")).ok_or(Error::Token)?;
        let tx = state.database.read().await?;
        let found = access::find_token(&tx, &session_token_hash(token.trim())).await?.ok_or(Error::Token)?;
        drop(tx);
        state.limits.count_token(&found.id)?;
        access::touch_token(&state.database, &found).await?;
        Ok(Self { state: state.clone(), reader: found.reader })
    }
}
