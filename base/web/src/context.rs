//! What a handler knows about its request.

use crate::cookies::{Cookies, random_token, session_token_hash};
use crate::csrf;
use crate::error::{Error, Result};
use crate::i18n::{Lang, T};
use crate::limits::{self, Class};
use crate::observe::RequestId;
use crate::page::Page;
use crate::state::{Settings, State};
use ::limits::Kind;
use access::Reader;
use audit::{Viewing, Writing};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Uri, header};
use std::net::{IpAddr, SocketAddr};

/// The request's reader, language and tokens, and the way to everything shared.
pub struct Context {
    /// What all requests share.
    pub state: State,
    /// Who asks.
    pub reader: Reader,
    /// The texts in the reader's language.
    pub t: T,
    /// The id of the reader's session.
    pub session_id: Option<String>,
    /// The request's path with its query.
    pub uri: Uri,
    /// What the log calls this request.
    pub request_id: String,
    /// The form token; empty for a visitor whose browser holds no cookie of ours.
    pub csrf: String,
    /// The marks that accounts have left in this browser, by which they know it again.
    pub browser: String,
    /// The client's address.
    pub address: Option<IpAddr>,
}

impl Context {
    /// The language.
    pub fn lang(&self) -> Lang {
        self.t.lang()
    }

    /// A page with this title, ready for a template.
    pub fn page(&self, title: impl Into<String>) -> Page {
        Page::new(self, title.into())
    }

    /// Begins a write on behalf of the reader.
    pub async fn write(&self) -> Result<Writing> {
        Ok(Writing::begin(&self.state.database, &self.reader, &self.request_id).await?)
    }

    /// Commits a write and wakes the background work.
    pub async fn commit(&self, writing: Writing) -> Result<()> {
        writing.commit().await?;
        (self.state.wake)();
        Ok(())
    }

    /// Notes that the reader was shown something about people, beside the answer: a page must not wait for its turn to write.
    pub fn viewed(&self, viewing: Viewing) {
        let (database, reader, request_id) =
            (self.state.database.clone(), self.reader.clone(), self.request_id.clone());
        tokio::spawn(async move {
            if let Err(error) = audit::note_viewing(&database, &reader, &request_id, &viewing).await {
                tracing::error!(%error, request_id, page = viewing.page, "a viewing could not be noted");
            }
        });
    }

    /// The error for a reader who may see this page but not do what it is for: visitors are asked to sign in.
    pub fn refused(&self) -> Error {
        if self.reader.account().is_some() {
            Error::Forbidden
        } else {
            Error::SignIn { next: self.uri.path().to_owned() }
        }
    }

    /// Makes the form token rest on `basis`, the value of the `visit` cookie that the response is about to set.
    pub fn renew_form_token(&mut self, basis: &str) {
        self.csrf = csrf::token(&self.state.settings.secret, basis);
    }

    /// The cookie that the form token of a visitor rests on, when their browser has none yet. For pages with a form for visitors.
    pub fn form_cookie(&mut self) -> Option<HeaderValue> {
        if !self.csrf.is_empty() {
            return None;
        }
        let visit = random_token();
        self.renew_form_token(&visit);
        Cookies::of(&self.state.settings).set("visit", &visit, None)
    }

    /// A value in the query string.
    pub fn query(&self, name: &str) -> Option<String> {
        query_value(&self.uri, name)
    }
}

impl FromRequestParts<State> for Context {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, state: &State) -> Result<Self> {
        let cookies = Cookies::of(&state.settings);
        let (mut reader, mut session_id, mut basis) = (Reader::visitor(), None, None);
        if let Some(token) = cookies.read(&parts.headers, "session") {
            let tx = state.database.read().await?;
            if let Some(session) = access::find_session(&tx, &session_token_hash(token)).await? {
                drop(tx);
                if Class::of(&parts.method, parts.uri.path()) == Some(Class::Write)
                    && let Some(account) = session.reader.account()
                {
                    limits::count(state, Kind::AccountWrites, &account.id)?;
                }
                // A full disk must not keep anybody from reading.
                if let Err(error) = access::touch_session(&state.database, &session).await {
                    tracing::warn!(%error, "when a session was last used could not be noted");
                }
                basis = Some(token.to_owned());
                session_id = Some(session.id);
                reader = session.reader;
            }
        }
        let basis = basis.or_else(|| cookies.read(&parts.headers, "visit").map(str::to_owned));
        let csrf = basis.map(|basis| csrf::token(&state.settings.secret, &basis)).unwrap_or_default();
        Ok(Self {
            t: T::new(state.catalogue.clone(), language(&state.settings, &parts.headers, &parts.uri)),
            state: state.clone(),
            reader,
            session_id,
            uri: parts.uri.clone(),
            request_id: parts.extensions.get::<RequestId>().map(|id| id.0.clone()).unwrap_or_default(),
            csrf,
            browser: cookies.read(&parts.headers, "browser").unwrap_or_default().to_owned(),
            address: client_address(parts, state.settings.trust_forwarded_for),
        })
    }
}

/// Whether `token` is the right form token for the browser that sent `headers`.
pub(crate) fn form_token_is_valid(state: &State, headers: &HeaderMap, token: &str) -> bool {
    let cookies = Cookies::of(&state.settings);
    ["session", "visit"].iter().filter_map(|name| cookies.read(headers, name)).any(|basis| {
        let secrets = std::iter::once(&state.settings.secret).chain(&state.settings.previous_secret);
        secrets.into_iter().any(|secret| csrf::is_valid(secret, basis, token))
    })
}

/// The language a request asks for: by `?lang=`, by the cookie of an earlier choice, by the browser, else the
/// installation's own.
pub(crate) fn language(settings: &Settings, headers: &HeaderMap, uri: &Uri) -> Lang {
    let cookies = Cookies::of(settings);
    query_value(uri, "lang")
        .and_then(|tag| Lang::parse(&tag))
        .or_else(|| cookies.read(headers, "lang").and_then(Lang::parse))
        .or_else(|| headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok().and_then(Lang::negotiate))
        .unwrap_or(settings.default_language)
}

pub(crate) fn query_value(uri: &Uri, name: &str) -> Option<String> {
    let pairs: Vec<(String, String)> = serde_html_form::from_str(uri.query()?).ok()?;
    pairs.into_iter().find_map(|(key, value)| (key == name).then_some(value))
}

pub(crate) fn client_address(parts: &Parts, trust_forwarded_for: bool) -> Option<IpAddr> {
    let forwarded = || parts.headers.get("x-forwarded-for")?.to_str().ok()?.rsplit(',').next()?.trim().parse().ok();
    let peer = || Some(parts.extensions.get::<axum::extract::ConnectInfo<SocketAddr>>()?.0.ip());
    if trust_forwarded_for { forwarded().or_else(peer) } else { peer() }
}
