//! Routes that can be listed, so that a test can hold each of them against each role.

use crate::state::State;
use axum::Router;
use axum::handler::Handler;
use axum::routing::{get, post};

/// The method of a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Method {
    /// Reads.
    Get,
    /// Writes.
    Post,
}

/// A route.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Route {
    /// The path with its parameters, such as `/matters/{matter}`.
    pub path: &'static str,
    /// The method.
    pub method: Method,
}

/// A feature's routes and their handlers.
#[derive(Default)]
pub struct Routes {
    router: Router<State>,
    list: Vec<Route>,
}

impl Routes {
    /// No routes.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a page.
    pub fn get<H: Handler<A, State>, A: 'static>(mut self, path: &'static str, handler: H) -> Self {
        self.router = self.router.route(path, get(handler));
        self.list.push(Route { path, method: Method::Get });
        self
    }

    /// Adds an action.
    pub fn post<H: Handler<A, State>, A: 'static>(mut self, path: &'static str, handler: H) -> Self {
        self.router = self.router.route(path, post(handler));
        self.list.push(Route { path, method: Method::Post });
        self
    }

    /// Adds another feature's routes.
    pub fn and(mut self, other: Self) -> Self {
        self.router = self.router.merge(other.router);
        self.list.extend(other.list);
        self
    }

    /// All routes.
    pub fn list(&self) -> &[Route] {
        &self.list
    }

    /// The router.
    pub fn into_router(self) -> Router<State> {
        self.router
    }
}
