//! The feature's routes.

use crate::pages;
use web::Routes;

/// Assignments of areas and bodies, giving one, reporting on it, and answering the report.
pub fn routes() -> Routes {
    Routes::new()
        .get("/areas/{area}/assignments", pages::list::of_area)
        .get("/bodies/{body}/assignments", pages::list::of_body)
        .get("/bodies/{body}/assignments/new", pages::new::get)
        .post("/bodies/{body}/assignments/new", pages::new::post)
        .get("/assignments/{assignment}", pages::show::get)
        .get("/assignments/{assignment}/history", pages::history::get)
        .get("/assignments/{assignment}/report", pages::report::get)
        .post("/assignments/{assignment}/report", pages::report::post)
        .post("/assignments/{assignment}/answer", pages::answer::post)
        .get("/assignment-reports/{report}", pages::file::get)
}
