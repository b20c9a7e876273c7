//! `GET` and `POST /sign-in/oidc/{provider}/logout`: a provider tells that somebody has logged out there.
//!
//! `GET` is OpenID Connect Front-Channel Logout 1.0: the provider lets the person's browser load it, with the provider's own
//! session, which nobody else knows. `POST` is Back-Channel Logout 1.0: the provider itself sends a signed token. Neither rests on
//! a cookie of ours, so neither needs a form token.

use crate::federation::{self, session_hash, subject_hash};
use crate::queries::{self, Ended};
use audit::{Record, Writing};
use axum::body::Bytes;
use axum::extract::Path;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use web::{Context, Error, Result};

/// What the browser brings.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Front {
    iss: Option<String>,
    sid: String,
}

/// What the provider sends.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Back {
    logout_token: String,
}

const REFUSED: Error = Error::BadRequest { reason: "provider-refused" };

/// Ends our sessions of the provider's session, whether or not there are any.
pub async fn get(context: Context, Path(provider): Path<String>) -> Result<Response> {
    let site = federation::site(&context, &provider)?;
    let query = context.uri.query().unwrap_or_default();
    let front: Front = serde_html_form::from_str(query).map_err(|_| REFUSED)?;
    // Entra leaves the issuer out; the path names the provider, and nobody else knows its sessions.
    let issuer = site.provider.issuer();
    if front.iss.is_some_and(|iss| iss != issuer) || front.sid.is_empty() {
        return Err(REFUSED);
    }
    let at = context.state.database.clock().now();
    end(&context, &provider, &Ended { session_hash: Some(session_hash(issuer, &front.sid)), subject_hash: None, at })
        .await
}

/// Ends the sessions that a signed token speaks of.
pub async fn post(context: Context, Path(provider): Path<String>, body: Bytes) -> Result<Response> {
    let site = federation::site(&context, &provider)?;
    let back: Back = serde_html_form::from_bytes(&body).map_err(|_| REFUSED)?;
    let now = context.state.database.clock().now();
    let gone =
        site.provider.logged_out(now, &back.logout_token).await.map_err(|error| federation::told(&site, &error))?;
    let issuer = site.provider.issuer();
    let ended = Ended {
        session_hash: gone.session.map(|session| session_hash(issuer, &session)),
        subject_hash: gone.subject.map(|subject| subject_hash(issuer, &subject)),
        // The whole seconds of a token may lie a moment before a session that it means, and the clocks may differ.
        at: gone.at + time::Duration::seconds(60),
    };
    end(&context, &provider, &ended).await
}

async fn end(context: &Context, provider: &str, ended: &Ended) -> Result<Response> {
    let mut writing: Writing = context.write().await?;
    let accounts = queries::end_sessions_of(&writing, provider, ended).await?;
    let any = !accounts.is_empty();
    for account in accounts {
        writing.record(Record {
            action: "session-ended",
            subject_kind: "account",
            subject: account,
            after: Some(serde_json::json!({ "provider": provider })),
            ..Record::default()
        });
    }
    if any {
        context.commit(writing).await?;
    }
    let nothing = HeaderValue::from_static("no-store");
    Ok((StatusCode::OK, [(header::CACHE_CONTROL, nothing)]).into_response())
}
