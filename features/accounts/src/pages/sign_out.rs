//! `POST /sign-out`.

use crate::queries::Origin;
use crate::{federation, queries, sessions};
use axum::response::Response;
use web::{Context, Cookies, FormData, Result, see_other};

/// Ends the session and forgets its cookie.
pub async fn post(context: Context, _data: FormData) -> Result<Response> {
    let mut left = None;
    if let (Some(session_id), Some(account)) = (&context.session_id, context.reader.account()) {
        let mut writing = context.write().await?;
        left = queries::origin(&writing, session_id).await?;
        queries::end_session(&writing, session_id).await?;
        writing.record(audit::Record {
            action: "session-ended",
            subject_kind: "account",
            subject: account.id.clone(),
            ..Default::default()
        });
        context.commit(writing).await?;
    }
    let response = match left {
        Some(origin) => leave_provider(&context, &origin).await?,
        None => None,
    };
    let response = response.unwrap_or_else(|| see_other("/", "signed-out"));
    Ok(match Cookies::of(&context.state.settings).set("session", "", Some(0)) {
        Some(cookie) => sessions::with_cookie(response, cookie),
        None => response,
    })
}

/// The page that leads on to where the provider's own session ends, if it says where. One that cannot be reached keeps nobody
/// signed in here.
async fn leave_provider(context: &Context, origin: &Origin) -> Result<Option<Response>> {
    let Ok(site) = federation::site(context, &origin.provider) else { return Ok(None) };
    let tx = context.state.database.single();
    let token = match &origin.id_token {
        Some(sealed) => context.state.vault.unseal(&tx, federation::SEALED, sealed).await.ok(),
        None => None,
    };
    let token = token.and_then(|token| String::from_utf8(token.to_vec()).ok());
    match site.provider.logout_url(context.state.database.clock().now(), token.as_deref()).await {
        Ok(Some(url)) => federation::go_on(context, &site.name, &url).map(Some),
        Ok(None) => Ok(None),
        Err(error) => {
            tracing::warn!(provider = %site.id, %error, "nobody could be logged out at the provider");
            Ok(None)
        }
    }
}
