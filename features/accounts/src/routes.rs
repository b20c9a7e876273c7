//! The feature's routes.

use crate::pages::{account, end_session, password, sign_in, sign_out};
use web::Routes;

/// Signing in and out, and one's own account.
pub fn routes() -> Routes {
    Routes::new()
        .get("/sign-in", sign_in::get)
        .post("/sign-in", sign_in::post)
        .post("/sign-out", sign_out::post)
        .get("/account", account::get)
        .post("/account/sessions/{session}/end", end_session::post)
        .get("/account/password", password::get)
        .post("/account/password", password::post)
}
