//! What a supervisor asks: is the program alive, and can it serve?

use axum::extract::State;
use axum::http::StatusCode;
use web::Routes;

/// `/healthz` and `/readyz`.
pub(crate) fn routes() -> Routes {
    Routes::new().get("/healthz", alive).get("/readyz", ready)
}

async fn alive() -> &'static str {
    "ok"
}

async fn ready(State(state): State<web::State>) -> (StatusCode, &'static str) {
    match state.database.ping().await {
        Ok(()) => (StatusCode::OK, "ok"),
        Err(error) => {
            tracing::error!(%error, "the database does not answer");
            (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer")
        }
    }
}
