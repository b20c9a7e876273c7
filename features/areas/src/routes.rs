//! The feature's routes.

use crate::{api, pages};
use web::Routes;

/// `/`, `/areas`, and the parties; areas for programs.
pub fn routes() -> Routes {
    Routes::new()
        .get("/", pages::home::get)
        .get("/areas", pages::tree::get)
        .get("/areas/{area}/history", pages::area_history::get)
        .get("/areas/{area}/parties", pages::parties::get)
        .get("/parties/{party}", pages::party::get)
        .get("/parties/{party}/history", pages::party_history::get)
        .get("/api/areas", api::list::get)
        .get("/api/areas/{area}", api::show::get)
}
