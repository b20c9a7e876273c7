//! One role after another goes through the site and sends what it should not.

use super::bodies::{self, Body, Fields, encoded};
use super::chance::Chance;
use super::crawl::{Crawl, Found};
use super::look::fault;
use super::values::Values;
use crate::support::TestSite;
use std::collections::BTreeMap;
use std::time::{Duration, Instant};
use testkit::{Answer, Form, Visitor};
use web::{Method, Route};

/// The keys of query strings that some page reads, and some that none does.
const KEYS: [&str; 10] = ["lang", "year", "state", "done", "next", "page", "csrf", "id", "q", "sort[]"];

/// The forms after which nothing is as it was; they come last.
const ENDS_SESSIONS: [&str; 3] = ["/account/sessions/{session}/end", "/account/password", "/sign-out"];

/// What was done so far.
pub struct Tour<'a> {
    site: &'a TestSite,
    routes: Vec<Route>,
    cases: usize,
    chance: Chance,
    /// How often each action was sent, and with which answers.
    pub sent: BTreeMap<&'static str, BTreeMap<u16, usize>>,
    forms: usize,
    pages: usize,
    asked: usize,
    slowest: (Duration, String),
}

impl<'a> Tour<'a> {
    /// A tour on which each form is sent `cases` times.
    pub fn new(site: &'a TestSite, cases: usize) -> Self {
        let routes = samhelse::router::routes().list().to_vec();
        let slowest = (Duration::ZERO, String::new());
        let chance = Chance::new(20_260_601);
        Self { site, routes, cases, chance, sent: BTreeMap::new(), forms: 0, pages: 0, asked: 0, slowest }
    }

    /// Goes through the site as somebody.
    pub async fn go(&mut self, role: &str, mut person: Visitor, start: &str) {
        let crawl = Crawl::of(&person, &self.routes, start).await;
        self.pages += crawl.pages;
        self.forms += crawl.forms.len();
        let values = Values { known: crawl.parts.into_iter().filter(|part| !part.is_empty()).collect() };
        self.ask(role, &person, &values).await;
        let (last, first): (Vec<_>, Vec<_>) =
            crawl.forms.into_iter().partition(|found| ENDS_SESSIONS.contains(&found.route));
        for found in first.into_iter().chain(last) {
            for _ in 0..self.cases {
                self.send(role, &person, &found, &values).await;
                person = self.still(role, person).await;
            }
        }
        self.site.work().await;
    }

    /// Asks for every page, with parameters from elsewhere and query strings that no link has.
    async fn ask(&mut self, role: &str, person: &Visitor, values: &Values) {
        let pages: Vec<_> =
            self.routes.iter().filter(|route| route.method == Method::Get).map(|one| one.path).collect();
        for route in pages {
            for _ in 0..self.cases.div_ceil(4) {
                let path = self.address(route, values);
                let started = Instant::now();
                let answer = person.get(&path).await;
                self.asked += 1;
                self.look(role, &path, b"", &answer, started.elapsed());
            }
        }
    }

    fn address(&mut self, route: &str, values: &Values) -> String {
        let chance = &mut self.chance;
        let parts = route.split('/').map(|part| match part.starts_with('{') {
            false => part.to_owned(),
            true if chance.once_in(3) => encoded(&short(values.bad(chance))),
            true => encoded(chance.pick::<String>(&values.known)),
        });
        let path = parts.collect::<Vec<_>>().join("/");
        let query =
            (0..chance.below(4)).map(|_| format!("{}={}", chance.pick(&KEYS), encoded(&short(values.bad(chance)))));
        let query = query.collect::<Vec<_>>().join("&");
        let broken = if chance.once_in(8) { "&%FF=%&&lang=%C3" } else { "" };
        format!("{path}?{query}{broken}")
    }

    /// Sends a form once, from the page as it is now, or as it was when that has no such form any more.
    async fn send(&mut self, role: &str, person: &Visitor, found: &Found, values: &Values) {
        let page = person.get(&found.page).await;
        let form = page.forms().into_iter().find(|form| form.action == found.form.action);
        let body = self.body(&form.unwrap_or_else(|| renewed(&found.form, &page)), values);
        let started = Instant::now();
        let answer = person.post_raw(&found.action, &body.kind, body.bytes.clone()).await;
        *self.sent.entry(found.route).or_default().entry(answer.status).or_default() += 1;
        self.look(role, &found.action, &body.bytes, &answer, started.elapsed());
    }

    fn body(&mut self, form: &Form, values: &Values) -> Body {
        let mut fields = self.filled(form, values);
        if !self.chance.once_in(5) {
            for _ in 0..=self.chance.below(3) {
                self.spoil(&mut fields, values);
            }
        }
        let file = form.fields.iter().find(|field| field.kind == "file");
        match file {
            Some(file) if form.is_multipart => bodies::in_parts(&fields, &file.name, &mut self.chance),
            _ => bodies::plain(&fields, &mut self.chance),
        }
    }

    /// The form as a person might fill it in.
    fn filled(&mut self, form: &Form, values: &Values) -> Fields {
        let chance = &mut self.chance;
        let mut fields = Fields::new();
        let is_seen = |name: &str| name != signups::pages::signup::TRAP;
        for field in form.fields.iter().filter(|field| field.kind != "file" && is_seen(&field.name)) {
            if !matches!(field.kind.as_str(), "radio" | "checkbox") {
                fields.push((field.name.clone(), values.fitting(field, chance)));
            } else if chance.once_in(2) {
                // Of radio buttons the last that was pressed counts.
                fields.retain(|(name, _)| field.kind != "radio" || *name != field.name);
                fields.push((field.name.clone(), field.value.clone()));
            }
        }
        fields
    }

    fn spoil(&mut self, fields: &mut Fields, values: &Values) {
        let chance = &mut self.chance;
        // The token seldom, since nothing behind it is reached without.
        let own: Vec<usize> = (0..fields.len()).filter(|at| fields[*at].0 != "csrf" || chance.once_in(20)).collect();
        if own.is_empty() || chance.once_in(8) {
            fields.push((short(values.bad(chance)), values.bad(chance)));
            return;
        }
        let at = *chance.pick(&own);
        match chance.below(8) {
            0 => drop(fields.remove(at)),
            1 => fields.insert(at, (fields[at].0.clone(), values.bad(chance))),
            2 => fields.push((fields[at].0.clone(), values.bad(chance))),
            _ => fields[at].1 = values.bad(chance),
        }
    }

    fn look(&mut self, role: &str, path: &str, body: &[u8], answer: &Answer, took: Duration) {
        if let Some(fault) = fault(answer) {
            let body = String::from_utf8_lossy(body);
            panic!("{role}, {path:.500}\n{body:.3000}\n=> {fault}\n{:.3000}", answer.body);
        }
        if took > self.slowest.0 {
            self.slowest = (took, format!("{path:.60} with {} bytes", body.len()));
        }
    }

    /// The same person, let in again where what was sent has put them out.
    async fn still(&self, role: &str, person: Visitor) -> Visitor {
        let status = person.get("/account").await.status;
        match role {
            "visitor" if status == 200 => self.site.visitor(),
            "visitor" | "halfway" | "participant" => person,
            _ if status == 200 => person,
            _ => {
                for table in ["sign_in_failure", "recovery_code", "authenticator"] {
                    self.site.database.single().execute(&format!("DELETE FROM {table}"), vec![]).await.unwrap();
                }
                self.site.sign_in(role).await
            }
        }
    }

    /// What was done, in lines.
    pub fn figures(&self) -> String {
        let sent: usize = self.sent.values().flat_map(BTreeMap::values).sum();
        let (slowest, at) = &self.slowest;
        let mut lines = vec![format!(
            "{} pages, {} forms for {} actions; {sent} forms sent, {} addresses asked for; slowest {slowest:.1?}: {at}",
            self.pages,
            self.forms,
            self.sent.len(),
            self.asked,
        )];
        lines.extend(self.sent.iter().map(|(route, answers)| format!("  {route}: {answers:?}")));
        lines.join("\n")
    }
}

/// A form as it was, with the token of today.
fn renewed(form: &Form, page: &Answer) -> Form {
    let mut form = form.clone();
    for field in form.fields.iter_mut().filter(|field| field.name == "csrf") {
        field.value = page.hidden("csrf").unwrap_or_else(|| field.value.clone());
    }
    form
}

/// As much as an address or a name takes.
fn short(text: String) -> String {
    text.chars().take(300).collect()
}
