//! The feature's routes.

use crate::{api, pages};
use web::Routes;

/// An area's bodies and their structure; each body with its mandates, members and composition; the same for programs.
pub fn routes() -> Routes {
    Routes::new()
        .get("/areas/{area}/bodies", pages::list::get)
        .get("/areas/{area}/bodies/new", pages::new::get)
        .post("/areas/{area}/bodies/new", pages::new::post)
        .get("/areas/{area}/structure", pages::structure::get)
        .get("/bodies/{body}", pages::show::get)
        .get("/bodies/{body}/history", pages::history::get)
        .get("/bodies/{body}/edit", pages::edit::get)
        .post("/bodies/{body}/edit", pages::edit::post)
        .get("/bodies/{body}/end", pages::end::get)
        .post("/bodies/{body}/end", pages::end::post)
        .get("/bodies/{body}/mandates/new", pages::write_mandate::get)
        .post("/bodies/{body}/mandates/new", pages::write_mandate::post)
        .get("/bodies/{body}/mandates/{number}", pages::mandate::get)
        .get("/bodies/{body}/members", pages::members::get)
        .get("/bodies/{body}/members/new", pages::name_member::get)
        .post("/bodies/{body}/members/new", pages::name_member::post)
        .get("/memberships/{membership}/edit", pages::edit_member::get)
        .post("/memberships/{membership}/edit", pages::edit_member::post)
        .get("/bodies/{body}/composition", pages::composition::get)
        .post("/bodies/{body}/seats", pages::composition::seats::post)
        .post("/bodies/{body}/seats/{seat}/remove", pages::composition::seats::remove)
        .post("/bodies/{body}/rules", pages::composition::requirements::post)
        .post("/bodies/{body}/rules/{rule}/remove", pages::composition::requirements::remove)
        .post("/bodies/{body}/chairs", pages::composition::chairs::post)
        .post("/bodies/{body}/chairs/{term}/remove", pages::composition::chairs::remove)
        .get("/api/areas/{area}/bodies", api::list::get)
        .get("/api/bodies/{body}", api::show::get)
}
