//! The feature's route.

use crate::pages;
use web::Routes;

/// What waits for the reader.
pub fn routes() -> Routes {
    Routes::new().get("/work", pages::work::get)
}
