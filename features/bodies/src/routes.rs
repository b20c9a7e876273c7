//! The feature's routes.

use crate::{api, pages};
use web::Routes;

/// An area's bodies, and each body; the same for programs.
pub fn routes() -> Routes {
    Routes::new()
        .get("/areas/{area}/bodies", pages::list::get)
        .get("/bodies/{body}", pages::show::get)
        .get("/bodies/{body}/history", pages::history::get)
        .get("/api/areas/{area}/bodies", api::list::get)
        .get("/api/bodies/{body}", api::show::get)
}
