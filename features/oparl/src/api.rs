//! What programs read, one kind of answer a file.

pub mod content;
pub mod list;
pub mod one;

use axum::Json;
use axum::response::{IntoResponse, Response};
use serde_json::Value;

/// An answer in JSON.
fn json(value: Value) -> Response {
    Json(value).into_response()
}
