//! What programs read of the matters, one resource a file.

pub mod list;
pub mod show;
mod state;

use utoipa::OpenApi;

pub use state::MatterState;

/// The routes as they are described to programs.
#[derive(OpenApi)]
#[openapi(paths(list::get, show::get))]
pub struct Document;
