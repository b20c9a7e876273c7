//! The feature's routes.

use crate::pages;
use web::Routes;

/// An area's bodies, and each body.
pub fn routes() -> Routes {
    Routes::new()
        .get("/areas/{area}/bodies", pages::list::get)
        .get("/bodies/{body}", pages::show::get)
        .get("/bodies/{body}/history", pages::history::get)
}
