//! The feature's routes.

use crate::pages::{
    access, account, account_of, accounts, authenticator, end_session, identity, invitation, invite, passkey, password,
    provider_logout, recover, recovery_codes, security, sign_in, sign_in_code, sign_in_passkey, sign_in_provider,
    sign_out, tokens, totp,
};
use web::Routes;

/// Signing in and out, and one's own account.
pub fn routes() -> Routes {
    Routes::new()
        .get("/sign-in", sign_in::get)
        .post("/sign-in", sign_in::post)
        .get("/sign-in/code", sign_in_code::get)
        .post("/sign-in/code", sign_in_code::post)
        .post("/sign-in/passkey/begin", sign_in_passkey::begin)
        .post("/sign-in/passkey", sign_in_passkey::post)
        .post("/sign-in/oidc/{provider}", sign_in_provider::post)
        .get("/sign-in/oidc/{provider}/callback", sign_in_provider::callback)
        .get("/sign-in/oidc/{provider}/logout", provider_logout::get)
        .post("/sign-in/oidc/{provider}/logout", provider_logout::post)
        .post("/account/identities/{provider}/connect", identity::connect)
        .post("/account/identities/{identity}/remove", identity::remove)
        .post("/invitations/{token}/oidc/{provider}", invitation::by_provider)
        .post("/sign-out", sign_out::post)
        .get("/account", account::get)
        .post("/account/sessions/{session}/end", end_session::post)
        .get("/account/password", password::get)
        .post("/account/password", password::post)
        .get("/account/security", security::get)
        .get("/account/totp", totp::get)
        .post("/account/totp", totp::post)
        .post("/account/passkeys/begin", passkey::begin)
        .post("/account/passkeys", passkey::post)
        .post("/account/recovery-codes", recovery_codes::post)
        .post("/account/authenticators/{authenticator}/remove", authenticator::remove)
        .get("/recover", recover::get)
        .post("/recover", recover::post)
        .get("/invitations/{token}", invitation::get)
        .post("/invitations/{token}", invitation::post)
        .get("/access", access::get)
        .post("/access/grants", access::give)
        .post("/access/grants/{grant}/end", access::end)
        .post("/access/grants/{grant}/confirm", access::confirm)
        .get("/accounts", accounts::get)
        .get("/accounts/new", invite::get)
        .post("/accounts/new", invite::post)
        .get("/accounts/{account}", account_of::get)
        .post("/accounts/{account}/grants", account_of::grant)
        .post("/accounts/{account}/grants/{grant}/end", account_of::end_grant)
        .get("/accounts/{account}/tokens", tokens::get)
        .post("/accounts/{account}/tokens", tokens::make)
        .post("/accounts/{account}/tokens/{token}/end", tokens::end)
        .post("/accounts/{account}/close", account_of::close)
        .post("/accounts/{account}/link", account_of::send_link)
}
