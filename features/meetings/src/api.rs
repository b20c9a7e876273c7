//! What programs read of the meetings, one resource a file.

mod answer;
pub mod list;
pub mod show;

use utoipa::OpenApi;

/// The routes as they are described to programs.
#[derive(OpenApi)]
#[openapi(paths(list::of_area, list::of_body, show::get), components(schemas(list::When)))]
pub struct Document;
