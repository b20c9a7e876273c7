//! The feature's routes.

use crate::pages;
use web::Routes;

/// An area's front page, and the page on accessibility.
pub fn routes() -> Routes {
    Routes::new().get("/areas/{area}", pages::area::get).get("/accessibility", pages::accessibility::get)
}
