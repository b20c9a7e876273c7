//! The feature's routes.

use crate::pages;
use web::Routes;

/// Meetings, their agendas, papers, attendance, votes and minutes; calendars of them.
pub fn routes() -> Routes {
    Routes::new()
        .get("/areas/{area}/meetings", pages::list::get)
        .get("/areas/{area}/meetings.ics", pages::calendar::of_area)
        .get("/bodies/{body}/meetings", pages::of_body::get)
        .get("/bodies/{body}/meetings.ics", pages::calendar::of_body)
        .get("/bodies/{body}/meetings/new", pages::new::get)
        .post("/bodies/{body}/meetings/new", pages::new::post)
        .get("/meetings/{meeting}", pages::show::get)
        .get("/meetings/{meeting}/notice.pdf", pages::print::notice)
        .get("/meetings/{meeting}/minutes.pdf", pages::print::minutes)
        .get("/meetings/{meeting}/history", pages::history::get)
        .get("/meetings/{meeting}/edit", pages::edit::get)
        .post("/meetings/{meeting}/edit", pages::edit::post)
        .post("/meetings/{meeting}/call", pages::forward::call)
        .post("/meetings/{meeting}/begin", pages::forward::begin_meeting)
        .post("/meetings/{meeting}/cancel", pages::forward::cancel)
        .post("/meetings/{meeting}/present", pages::forward::present)
        .get("/meetings/{meeting}/items/new", pages::new_item::get)
        .post("/meetings/{meeting}/items/new", pages::new_item::post)
        .get("/meetings/{meeting}/attendance", pages::attendance::get)
        .post("/meetings/{meeting}/attendance", pages::attendance::post)
        .get("/meetings/{meeting}/minutes", pages::minutes::get)
        .post("/meetings/{meeting}/minutes", pages::minutes::post)
        .get("/agenda-items/{item}/edit", pages::agenda_item::get)
        .post("/agenda-items/{item}/edit", pages::agenda_item::post)
        .post("/agenda-items/{item}/move", pages::move_item::post)
        .post("/agenda-items/{item}/answer", pages::answer::post)
        .post("/agenda-items/{item}/result", pages::result::post)
        .get("/agenda-items/{item}/papers/new", pages::new_paper::get)
        .post("/agenda-items/{item}/papers/new", pages::new_paper::post)
        .get("/agenda-items/{item}/votes/new", pages::vote::get)
        .post("/agenda-items/{item}/votes/new", pages::vote::post)
        .get("/papers/{paper}", pages::paper::get)
}
