//! The feature's routes.

use crate::pages::{
    account, authenticator, end_session, passkey, password, recovery_codes, security, sign_in, sign_in_code,
    sign_in_passkey, sign_out, totp,
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
}
