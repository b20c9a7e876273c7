//! Everything that can be opened, and what of the matters stands in it.

use super::people::Person;
use super::rules;
use super::world::World;
use crate::support::TestSite;
use testkit::Answer;

/// Tries one person against everything; answers how many requests that took.
pub async fn check(world: &World, person: &Person, site: &TestSite, leaks: &mut Vec<String>) -> usize {
    let mut eye = Eye { world, person, site, leaks, asked: 0 };
    for matter in 0..world.matters.len() {
        eye.matter(matter).await;
    }
    for area in 0..world.areas.len() {
        eye.area(area).await;
    }
    for body in 0..world.bodies.len() {
        let slug = world.body(body);
        let belongs = |matter: usize| {
            let matter = &world.matters[matter];
            matter.body == body || matter.sent.iter().any(|(sent, ..)| *sent == body)
        };
        eye.list(&format!("/bodies/{slug}/matters"), belongs).await;
        for path in [format!("/bodies/{slug}"), format!("/bodies/{slug}/history"), format!("/api/bodies/{slug}")] {
            eye.elsewhere(&path).await;
        }
        for room in ["edit", "end", "mandates/new", "composition"] {
            eye.room(&format!("/bodies/{slug}/{room}"), rules::coordinates(world, person, body)).await;
        }
        eye.room(&format!("/bodies/{slug}/members/new"), rules::names_somebody(world, person, body)).await;
        eye.room(&format!("/bodies/{slug}/members"), true).await;
    }
    for area in 0..world.areas.len() {
        let path = format!("/areas/{}/bodies/new", world.area(area));
        eye.room(&path, rules::coordinates_area(world, person, area)).await;
    }
    for party in 0..world.parties.len() {
        eye.elsewhere(&format!("/parties/{}/history", world.party(party))).await;
    }
    eye.elsewhere("/").await;
    eye.elsewhere("/work").await;
    eye.asked
}

struct Eye<'a> {
    world: &'a World,
    person: &'a Person,
    site: &'a TestSite,
    leaks: &'a mut Vec<String>,
    asked: usize,
}

impl Eye<'_> {
    async fn get(&mut self, path: &str) -> Answer {
        self.asked += 1;
        self.person.browser.get(path).await
    }

    async fn with_token(&mut self, token: &str, path: &str) -> Answer {
        self.asked += 1;
        self.site.visitor().get_with(path, "authorization", &format!("Bearer {token}")).await
    }

    fn must(&mut self, path: &str, what: &str, is: bool, expected: bool) {
        if is != expected {
            let verb = if is { "shows" } else { "hides" };
            self.leaks.push(format!("{}: {path} {verb} {what}", self.person.name));
        }
    }

    /// A page, or an answer, that is there for whoever sees the matter; and the draft in it for whoever runs it.
    fn is_for(&mut self, path: &str, answer: &Answer, matter: usize, sees: bool, runs: bool) {
        self.must(path, "itself", answer.status == 200, sees);
        if !sees {
            self.must(path, "that it exists", answer.status != 404, false);
        }
        let draft = self.world.draft(matter);
        self.must(path, "the draft", answer.body.contains(&draft), runs && self.world.matters[matter].draft);
    }

    async fn matter(&mut self, matter: usize) {
        let (world, slug) = (self.world, self.world.matter(matter));
        let sees = rules::sees(world, self.person, matter);
        let runs = rules::runs(world, self.person, matter);
        let circulated = world.matters[matter].circulated;
        let path = format!("/matters/{slug}");
        let page = self.get(&path).await;
        self.is_for(&path, &page, matter, sees, runs);
        self.must(&path, "the title", page.body.contains(&world.title(matter)), sees);
        self.must(&path, "the text", page.body.contains(&world.circulated(matter)), sees && circulated);
        let path = format!("/matters/{slug}/history");
        let page = self.get(&path).await;
        self.is_for(&path, &page, matter, sees, runs);
        let path = format!("/matters/{slug}/texts/1");
        let page = self.get(&path).await;
        self.must(&path, "itself", page.status == 200, sees && circulated);
        self.must(&path, "the draft", page.body.contains(&world.draft(matter)), false);
        let path = format!("/matters/{slug}/texts/2");
        let page = self.get(&path).await;
        self.must(&path, "itself", page.status != 404, false);
        for room in ["access", "edit", "circulate", "texts/new", "send", "close"] {
            let path = format!("/matters/{slug}/{room}");
            let page = self.get(&path).await;
            self.must(&path, "itself", page.status == 200 || page.status == 409, runs);
            if !sees {
                self.must(&path, "that it exists", page.status != 404, false);
            }
        }
        self.attachment(matter, sees).await;
        self.for_program(matter, sees, runs).await;
    }

    async fn attachment(&mut self, matter: usize, sees: bool) {
        if !self.world.matters[matter].attached {
            return;
        }
        let path = attachment(self.site, &self.world.matter(matter)).await;
        let file = self.get(&path).await;
        self.must(&path, "itself", file.status != 404, sees);
        self.must(&path, "its content", file.body.contains(&self.world.attachment(matter)), sees);
    }

    async fn for_program(&mut self, matter: usize, sees: bool, runs: bool) {
        let path = format!("/api/matters/{}", self.world.matter(matter));
        let published = self.world.matters[matter].published;
        let by_session = self.get(&path).await;
        self.is_for(&path, &by_session, matter, published, false);
        let Some(tokens) = &self.person.tokens else { return };
        let answer = self.with_token(&tokens.published, &path).await;
        self.is_for(&path, &answer, matter, published, false);
        let answer = self.with_token(&tokens.internal, &path).await;
        self.is_for(&path, &answer, matter, sees, runs);
    }

    async fn area(&mut self, area: usize) {
        let (world, slug) = (self.world, self.world.area(area));
        let belongs = |matter: usize| {
            let matter = &world.matters[matter];
            let within = |body: usize| world.is_within(world.bodies[body].area, area);
            within(matter.body) || matter.sent.iter().any(|(body, ..)| within(*body))
        };
        for path in ["matters", "matters.csv", "matters?year=2026"] {
            self.list(&format!("/areas/{slug}/{path}"), belongs).await;
        }
        for path in ["", "/history", "/decisions", "/bodies", "/parties"] {
            self.elsewhere(&format!("/areas/{slug}{path}")).await;
        }
        let path = format!("/areas/{slug}/decisions.atom");
        let feed = self.get(&path).await;
        for matter in 0..world.matters.len() {
            if !world.matters[matter].published {
                self.must(&path, &world.matter(matter), feed.body.contains(&world.title(matter)), false);
            }
        }
        let path = format!("/api/areas/{slug}/matters");
        let by_session = self.get(&path).await;
        self.lists(&path, &by_session, |matter| belongs(matter) && world.matters[matter].published);
        if let Some(tokens) = &self.person.tokens {
            let answer = self.with_token(&tokens.published, &path).await;
            self.lists(&path, &answer, |matter| belongs(matter) && world.matters[matter].published);
            let person = self.person;
            let answer = self.with_token(&tokens.internal, &path).await;
            self.lists(&path, &answer, |matter| belongs(matter) && rules::sees(world, person, matter));
        }
    }

    /// A list that names the matters which belong in it and which the person sees, and no others.
    async fn list(&mut self, path: &str, belongs: impl Fn(usize) -> bool) {
        let page = self.get(path).await;
        let (world, person) = (self.world, self.person);
        self.lists(path, &page, |matter| belongs(matter) && rules::sees(world, person, matter));
    }

    fn lists(&mut self, path: &str, page: &Answer, expected: impl Fn(usize) -> bool) {
        self.must(path, "itself", page.status == 200, true);
        for matter in 0..self.world.matters.len() {
            let (slug, title) = (self.world.matter(matter), self.world.title(matter));
            self.must(path, &slug, page.body.contains(&title), expected(matter));
            self.must(path, "a draft", page.body.contains(&self.world.draft(matter)), false);
        }
    }

    /// A page that is there for some, and says nothing of matters.
    async fn room(&mut self, path: &str, expected: bool) {
        let page = self.get(path).await;
        self.must(path, "itself", page.status == 200, expected);
    }

    /// A page that may name matters, but none that the person does not see.
    async fn elsewhere(&mut self, path: &str) {
        let page = self.get(path).await;
        for matter in 0..self.world.matters.len() {
            if !rules::sees(self.world, self.person, matter) {
                self.must(path, &self.world.matter(matter), page.body.contains(&self.world.title(matter)), false);
            }
            self.must(path, "a draft", page.body.contains(&self.world.draft(matter)), false);
        }
    }
}

/// The address of a matter's attachment, whoever may know it.
async fn attachment(site: &TestSite, matter: &str) -> String {
    let tx = site.database.read().await.unwrap();
    let matter = matters::queries::find(&tx, &access::Reader::system(), matter).await.unwrap().unwrap();
    matter.documents[0].path()
}
