//! The feature's routes.

use crate::pages::{
    account, account_of, accounts, authenticator, correct, data, email, end_session, erase, export, invitation, invite,
    passkey, password, recover, recovery_codes, security, sign_in, sign_in_code, sign_in_passkey, sign_out, totp,
    viewings,
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
        .get("/account/data", data::get)
        .get("/account/data.json", export::own)
        .post("/account/data/email", email::ask)
        .post("/account/data/language", data::language)
        .get("/account/email/{token}", email::get)
        .post("/account/email/{token}", email::post)
        .get("/recover", recover::get)
        .post("/recover", recover::post)
        .get("/invitations/{token}", invitation::get)
        .post("/invitations/{token}", invitation::post)
        .get("/accounts", accounts::get)
        .get("/accounts/new", invite::get)
        .post("/accounts/new", invite::post)
        .get("/accounts/{account}", account_of::get)
        .post("/accounts/{account}/grants", account_of::grant)
        .post("/accounts/{account}/grants/{grant}/end", account_of::end_grant)
        .post("/accounts/{account}/close", account_of::close)
        .post("/accounts/{account}/link", account_of::send_link)
        .get("/accounts/{account}/correct", correct::get)
        .post("/accounts/{account}/correct", correct::post)
        .get("/accounts/{account}/data.json", export::of)
        .get("/accounts/{account}/viewings", viewings::get)
        .get("/accounts/{account}/erase", erase::get)
        .post("/accounts/{account}/erase", erase::post)
}
