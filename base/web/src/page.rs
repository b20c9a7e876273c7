//! The shell around every page.

use crate::Lang;
use crate::context::Context;
use crate::error::Result;
use crate::i18n::T;
use crate::state::State;
use askama::Template;
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Response};

/// The area a page belongs to, shown top right.
#[derive(Clone, Debug)]
pub struct AreaLink {
    /// The area's slug.
    pub slug: String,
    /// Its name.
    pub name: String,
}

/// A step on the way from the top to the page.
#[derive(Clone, Debug)]
pub struct Crumb {
    /// The step's address.
    pub url: String,
    /// Its name.
    pub name: String,
}

/// A link in the navigation.
pub struct NavigationLink {
    /// Where it leads.
    pub url: String,
    /// Its text.
    pub name: String,
    /// Whether the page is there or below.
    pub current: bool,
}

/// What the layout needs to know.
pub struct Page {
    /// The texts.
    pub t: T,
    /// The page's title.
    pub title: String,
    /// The area, if the page belongs to one.
    pub area: Option<AreaLink>,
    /// The way here.
    pub crumbs: Vec<Crumb>,
    /// The role of whoever has signed in.
    pub account: Option<String>,
    /// The form token.
    pub csrf: String,
    /// The page's path, without a query.
    pub path: String,
    /// What was just done, said on top.
    pub notice: Option<String>,
    /// The Atom feed of this page.
    pub feed: Option<String>,
    /// Whether this installation is a demonstration.
    pub demonstration: bool,
    /// The links of the area's navigation.
    pub navigation: Vec<NavigationLink>,
    /// The address people use.
    pub public_url: String,
    state: State,
}

impl Page {
    pub(crate) fn new(context: &Context, title: String) -> Self {
        let mut page = Self::bare(&context.state, context.t.clone(), title, context.uri.path().to_owned());
        page.account = context.reader.account().map(|account| account.display_name.clone());
        page.csrf.clone_from(&context.csrf);
        if context.uri.query().is_some() {
            page.notice = context.query("done").map(|done| format!("notice-{done}")).filter(|key| page.t.has(key));
            page.notice = page.notice.map(|key| page.t.get(&key).into_owned());
        }
        page
    }

    pub(crate) fn bare(state: &State, t: T, title: String, path: String) -> Self {
        Self {
            t,
            title,
            area: None,
            crumbs: Vec::new(),
            account: None,
            csrf: String::new(),
            path,
            notice: None,
            feed: None,
            demonstration: state.settings.demonstration,
            navigation: Vec::new(),
            public_url: state.settings.public_url.clone(),
            state: state.clone(),
        }
    }

    /// The page in its area, with the area's navigation.
    pub fn in_area(mut self, slug: impl Into<String>, name: impl Into<String>) -> Self {
        let (slug, name) = (slug.into(), name.into());
        self.navigation = self
            .state
            .navigation
            .iter()
            .map(|item| {
                let url = item.path.replace("{area}", &slug);
                let current = self.path == url;
                NavigationLink { name: self.t.get(item.key).into_owned(), url, current }
            })
            .collect();
        self.area = Some(AreaLink { slug, name });
        self
    }

    /// The page with one more step on the way to it.
    pub fn crumb(mut self, url: impl Into<String>, name: impl Into<String>) -> Self {
        self.crumbs.push(Crumb { url: url.into(), name: name.into() });
        self
    }

    /// The page with an Atom feed.
    pub fn with_feed(mut self, url: impl Into<String>) -> Self {
        self.feed = Some(url.into());
        self
    }

    /// The address of one of the site's own files.
    pub fn asset(&self, name: &str) -> &'static str {
        assets::url(name)
    }

    /// The languages, each with its own name.
    pub fn languages(&self) -> [(Lang, &'static str); 3] {
        // Each language is named in itself, in every language of the interface.
        [(Lang::Nb, "Bokmål"), (Lang::Nn, "Nynorsk"), (Lang::En, "English")] // tidy:allow-text
    }
}

/// The template as a response.
pub fn render(template: &impl Template) -> Result<Response> {
    Ok(Html(template.render()?).into_response())
}

/// Sends the browser to `path` after a form was handled; `done` is the end of a `notice-` key that says what happened.
pub fn see_other(path: &str, done: &str) -> Response {
    let query = if done.is_empty() { String::new() } else { format!("?done={done}") };
    (StatusCode::SEE_OTHER, [(header::LOCATION, format!("{path}{query}"))]).into_response()
}
