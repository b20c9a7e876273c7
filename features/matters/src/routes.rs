//! The feature's routes.

use crate::{api, pages};
use web::Routes;

/// Matters, their texts, consultations, attachments and assignments; decisions and their feed; matters for programs.
pub fn routes() -> Routes {
    Routes::new()
        .get("/areas/{area}/matters", pages::list::get)
        .get("/areas/{area}/matters.csv", pages::export::get)
        .get("/areas/{area}/decisions", pages::decisions::get)
        .get("/areas/{area}/decisions.atom", pages::feed::get)
        .get("/bodies/{body}/matters", pages::of_body::get)
        .get("/bodies/{body}/matters/new", pages::new::get)
        .post("/bodies/{body}/matters/new", pages::new::post)
        .get("/matters/{matter}", pages::show::get)
        .get("/matters/{matter}/history", pages::history::get)
        .get("/matters/{matter}/access", pages::access::get)
        .get("/matters/{matter}/edit", pages::edit::get)
        .post("/matters/{matter}/edit", pages::edit::post)
        .post("/matters/{matter}/publish", pages::publish::post)
        .get("/matters/{matter}/close", pages::close::get)
        .post("/matters/{matter}/close", pages::close::post)
        .get("/matters/{matter}/send", pages::send::get)
        .post("/matters/{matter}/send", pages::send::post)
        .get("/matters/{matter}/texts/new", pages::write_text::get)
        .post("/matters/{matter}/texts/new", pages::write_text::post)
        .get("/matters/{matter}/texts/{number}", pages::text::get)
        .get("/matters/{matter}/circulate", pages::circulate::get)
        .post("/matters/{matter}/circulate", pages::circulate::post)
        .get("/matters/{matter}/assignments/new", pages::assign::get)
        .post("/matters/{matter}/assignments/new", pages::assign::post)
        .get("/matters/{matter}/documents/new", pages::attach::get)
        .post("/matters/{matter}/documents/new", pages::attach::post)
        .get("/documents/{document}", pages::document::get)
        .post("/consultations/{consultation}/accept", pages::accept::post)
        .get("/consultations/{consultation}/schedule", pages::schedule::get)
        .post("/consultations/{consultation}/schedule", pages::schedule::post)
        .get("/consultations/{consultation}/answer", pages::answer::get)
        .post("/consultations/{consultation}/answer", pages::answer::post)
        .get("/api/areas/{area}/matters", api::list::get)
        .get("/api/matters/{matter}", api::show::get)
}
