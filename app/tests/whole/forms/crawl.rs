//! Going through the site by its links.

use super::look::fault;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use testkit::{Form, Visitor};
use web::{Method, Route};

/// So many pages of one route are looked at: the next differs in its content alone.
const PAGES: usize = 8;

/// Where everybody may begin.
const STARTS: [&str; 10] = [
    "/",
    "/areas",
    "/areas/hallingdal",
    "/sign-in",
    "/recover",
    "/work",
    "/account",
    "/accounts",
    "/matters/lederforum-2018-4",
    "/matters/lederforum-2026-2",
];

/// A form where it was found.
#[derive(Clone, Debug)]
pub struct Found {
    /// The page it stands in.
    pub page: String,
    /// Where it is sent.
    pub action: String,
    /// The route of that.
    pub route: &'static str,
    /// The form.
    pub form: Form,
}

/// What was found.
#[derive(Default)]
pub struct Crawl {
    /// The forms, at most two for a route.
    pub forms: Vec<Found>,
    /// The parts of all addresses.
    pub parts: BTreeSet<String>,
    /// The pages that were looked at.
    pub pages: usize,
}

impl Crawl {
    /// Goes through everything that this person finds.
    pub async fn of(person: &Visitor, routes: &[Route], start: &str) -> Self {
        let mut crawl = Self::default();
        let mut seen = BTreeSet::new();
        let mut counts = BTreeMap::<&str, usize>::new();
        let mut queue: VecDeque<String> = [&start].into_iter().chain(&STARTS).map(|path| (*path).to_owned()).collect();
        while let Some(path) = queue.pop_front() {
            let Some(route) = route_of(routes, Method::Get, &path) else { continue };
            let count = counts.entry(route).or_default();
            if *count >= PAGES || !seen.insert(path.clone()) {
                continue;
            }
            *count += 1;
            crawl.pages += 1;
            let answer = person.get(&path).await;
            assert_eq!(fault(&answer), None, "{path}: {:.2000}", answer.body);
            for form in answer.forms() {
                crawl.keep(routes, &path, form);
            }
            let links = answer.attributes("a[href^='/']", "href").into_iter().chain(answer.location);
            for link in links.filter(|link| !link.contains("lang=")) {
                let link = link.split('#').next().unwrap().to_owned();
                crawl.parts.extend(link.split(['/', '?']).skip(2).map(str::to_owned));
                queue.push_back(link);
            }
        }
        crawl
    }

    fn keep(&mut self, routes: &[Route], page: &str, form: Form) {
        let action = if form.action.is_empty() { page.to_owned() } else { form.action.clone() };
        assert!(form.is_post, "a form at {page} is not a post: {form:?}");
        let route = route_of(routes, Method::Post, &action).unwrap_or_else(|| panic!("{page}: no route for {form:?}"));
        if self.forms.iter().filter(|found| found.route == route).count() < 2
            && !self.forms.iter().any(|found| found.action == action && found.form.fields.len() == form.fields.len())
        {
            self.forms.push(Found { page: page.to_owned(), action, route, form });
        }
    }
}

/// The route that a path belongs to: of those that fit, the one with the fewest parameters.
pub fn route_of(routes: &[Route], method: Method, path: &str) -> Option<&'static str> {
    let path: Vec<&str> = path.split('?').next()?.split('/').collect();
    let fits = |route: &&Route| {
        let parts: Vec<&str> = route.path.split('/').collect();
        let fit = |(part, own): (&&str, &&str)| part == own || (part.starts_with('{') && !own.is_empty());
        route.method == method && parts.len() == path.len() && parts.iter().zip(&path).all(fit)
    };
    routes.iter().filter(fits).map(|route| route.path).min_by_key(|route| route.matches('{').count())
}
