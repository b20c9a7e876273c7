//! Logging out, from our side and from the provider's.

use crate::{Error, Provider, logout_token};
use time::OffsetDateTime;

/// A longer token is not put into an address, which servers cut.
const LONGEST_HINT: usize = 2500;

/// Whose sessions a provider has ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoggedOut {
    /// The person; nobody where the provider names its session alone.
    pub subject: Option<String>,
    /// The provider's session; without one, all of the person's.
    pub session: Option<String>,
    /// When they were ended.
    pub at: OffsetDateTime,
}

impl Provider {
    /// Where the browser logs out at the provider as well (RP-Initiated Logout 1.0); `None` when it has no such place.
    pub async fn logout_url(&self, now: OffsetDateTime, id_token: Option<&str>) -> Result<Option<String>, Error> {
        let known = self.known(now).await?;
        let Some(endpoint) = &known.more.end_session_endpoint else { return Ok(None) };
        let mut fields = vec![
            ("client_id", self.settings.client_id.as_str()),
            ("post_logout_redirect_uri", self.settings.logged_out_url.as_str()),
        ];
        if let Some(token) = id_token.filter(|token| token.len() <= LONGEST_HINT) {
            fields.push(("id_token_hint", token));
        }
        let query = serde_html_form::to_string(&fields).map_err(|error| Error::Settings(error.to_string()))?;
        let joint = if endpoint.contains('?') { '&' } else { '?' };
        Ok(Some(format!("{endpoint}{joint}{query}")))
    }

    /// Whom a logout token speaks of, if it holds (Back-Channel Logout 1.0, section 2.6). Tokens are not
    /// remembered: one that is sent again ends only what had begun when it was made, which is ended already.
    pub async fn logged_out(&self, now: OffsetDateTime, token: &str) -> Result<LoggedOut, Error> {
        let claims = logout_token::claims(self, token, now).await?;
        let at = claims.made_at().unwrap_or(now);
        let named = |name: Option<String>| name.filter(|name| !name.is_empty());
        Ok(LoggedOut { subject: named(claims.sub), session: named(claims.sid), at })
    }
}
