//! Every feature's routes in one place.

use crate::{api, health};
use axum::Router;
use web::{Messages, NavigationItem, Routes, State};

/// All routes.
pub fn routes() -> Routes {
    Routes::new()
        .and(areas::routes())
        .and(bodies::routes())
        .and(matters::routes())
        .and(meetings::routes())
        .and(archive::routes())
        .and(assignments::routes())
        .and(signups::routes())
        .and(work::routes())
        .and(frontpage::routes())
        .and(accounts::routes())
        .and(oparl::routes())
        .and(api::routes())
        .and(health::routes())
        .and(web::base_routes())
}

/// The whole site.
pub fn router(state: State) -> Router {
    web::finish(routes().into_router(), state)
}

/// All texts.
pub fn messages() -> [Messages; 12] {
    [
        web::MESSAGES,
        areas::MESSAGES,
        bodies::MESSAGES,
        matters::MESSAGES,
        meetings::MESSAGES,
        archive::MESSAGES,
        assignments::MESSAGES,
        signups::MESSAGES,
        work::MESSAGES,
        frontpage::MESSAGES,
        accounts::MESSAGES,
        oparl::MESSAGES,
    ]
}

/// The links in an area's navigation.
pub fn navigation() -> Vec<NavigationItem> {
    vec![
        NavigationItem { path: "/areas/{area}", key: "nav-front" },
        NavigationItem { path: "/areas/{area}/meetings", key: "nav-meetings" },
        NavigationItem { path: "/areas/{area}/matters", key: "nav-matters" },
        NavigationItem { path: "/areas/{area}/decisions", key: "nav-decisions" },
        NavigationItem { path: "/areas/{area}/assignments", key: "nav-assignments" },
        NavigationItem { path: "/areas/{area}/bodies", key: "nav-bodies" },
        NavigationItem { path: "/areas/{area}/parties", key: "nav-parties" },
    ]
}
