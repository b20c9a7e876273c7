//! The feature's routes.

use crate::pages;
use web::Routes;

/// Signing up, what one sees of it by one's own link, and what those see and do who run the meeting.
pub fn routes() -> Routes {
    Routes::new()
        .get("/meetings/{meeting}/signup", pages::signup::get)
        .post("/meetings/{meeting}/signup", pages::signup::post)
        .get("/meetings/{meeting}/signup/edit", pages::edit::get)
        .post("/meetings/{meeting}/signup/edit", pages::edit::post)
        .get("/signup/{link}", pages::own::get)
        .post("/signup/{link}", pages::own::post)
        .post("/signup/{link}/withdraw", pages::withdraw::post)
        .get("/meetings/{meeting}/participants", pages::participants::get)
        .get("/meetings/{meeting}/participants.csv", pages::participants::csv)
        .get("/meetings/{meeting}/participants/needs", pages::needs::get)
        .get("/meetings/{meeting}/participants/new", pages::add::get)
        .post("/meetings/{meeting}/participants/new", pages::add::post)
        .post("/meetings/{meeting}/participants/came", pages::came::post)
        .post("/meetings/{meeting}/participants/{participant}/remove", pages::remove::post)
}
