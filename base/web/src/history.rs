//! The history of anything that has an address: who did what, and when.

use crate::error::Result;
use crate::page::{Page, render};
use askama::Template;
use audit::Entry;
use axum::response::Response;

#[derive(Template)]
#[template(path = "history.html")]
struct History {
    page: Page,
    entries: Vec<Entry>,
}

/// The page for `entries`, which `audit::history` has read for this reader.
pub fn history(page: Page, entries: Vec<Entry>) -> Result<Response> {
    render(&History { page, entries })
}
