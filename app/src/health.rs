//! What a supervisor asks: is the program alive, and can it serve?

use axum::Extension;
use axum::extract::State;
use axum::http::StatusCode;
use std::time::Duration;
use tokio::time::timeout;
use web::{Routes, Told};

/// How long the database may take to answer; load balancers give up after a few seconds.
const PATIENCE: Duration = Duration::from_secs(2);

/// `/healthz` and `/readyz`.
pub(crate) fn routes() -> Routes {
    Routes::new().get("/healthz", alive).get("/readyz", ready)
}

async fn alive() -> &'static str {
    "ok"
}

async fn ready(State(state): State<web::State>) -> (StatusCode, Extension<Told>, &'static str) {
    match timeout(PATIENCE, state.database.ping()).await {
        Ok(Ok(())) => return (StatusCode::OK, Extension(Told), "ok"),
        Ok(Err(error)) => tracing::error!(%error, "the database does not answer"),
        Err(_) => tracing::error!("the database does not answer within {} s", PATIENCE.as_secs()),
    }
    (StatusCode::SERVICE_UNAVAILABLE, Extension(Told), "the database does not answer")
}
