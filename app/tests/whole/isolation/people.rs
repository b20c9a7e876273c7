//! Accounts with random roles, each with a browser and two tokens.

use super::chance::Chance;
use super::world::World;
use crate::support::{PASSWORD, TestSite};
use access::{Reader, Role};
use accounts::queries::{NewAccount, NewGrant, NewToken, id_of, insert_account, insert_token};
use audit::Writing;
use testkit::Visitor;
use time::{Date, Duration};

#[derive(Debug)]
pub struct Grant {
    pub role: Role,
    pub scope: Scope,
    /// Whether it holds today.
    pub holds: bool,
    from: Option<Date>,
    to: Option<Date>,
}

#[derive(Debug)]
pub enum Scope {
    Area(usize),
    Body(usize),
    Party(usize),
    Everything,
}

pub struct Person {
    pub name: String,
    pub grants: Vec<Grant>,
    pub browser: Visitor,
    /// None for a visitor.
    pub tokens: Option<Tokens>,
}

pub struct Tokens {
    pub internal: String,
    pub published: String,
}

/// A visitor, accounts with random roles, and one who runs the world and one who answers for each party in it.
pub struct Everybody {
    pub people: Vec<Person>,
}

const ACCOUNTS: usize = 7;

impl Grant {
    fn random(chance: &mut Chance, world: &World, today: Date) -> Self {
        let (role, scope) = match chance.below(10) {
            0 => (Role::Administrator, Scope::Everything),
            1..=3 => (Role::CaseOfficer, Scope::Party(chance.below(world.parties.len()))),
            4..=6 => (chance.one(&[Role::Coordinator, Role::Member]), Scope::Body(concerned(chance, world))),
            _ => (chance.one(&[Role::Coordinator, Role::Member]), Scope::Area(around(chance, world))),
        };
        let day = Duration::days(1);
        let (from, to, holds) = chance.one(&[
            (None, None, true),
            (None, None, true),
            (Some(today), Some(today), true),
            (Some(today - day), None, true),
            (None, Some(today - day), false),
            (Some(today + day), None, false),
        ]);
        Self { role, scope, holds, from, to }
    }

    fn lasting(role: Role, scope: Scope) -> Self {
        Self { role, scope, holds: true, from: None, to: None }
    }

    async fn stored(&self, writing: &Writing, world: &World) -> NewGrant {
        let id = async |table: &str, slug: String| id_of(writing, table, &slug).await.unwrap();
        let (mut area_id, mut party_id, mut body_id) = (None, None, None);
        match self.scope {
            Scope::Area(area) => area_id = id("area", world.area(area)).await,
            Scope::Party(party) => party_id = id("party", world.party(party)).await,
            Scope::Body(body) => body_id = id("body", world.body(body)).await,
            Scope::Everything => {}
        }
        let (role, valid_from, valid_to) = (self.role, self.from, self.to);
        NewGrant { role, area_id, party_id, body_id, valid_from, valid_to, provider: None }
    }
}

/// A body that has to do with some matter: roles elsewhere see nothing, and would try little.
fn concerned(chance: &mut Chance, world: &World) -> usize {
    let matter = &world.matters[chance.below(world.matters.len())];
    let bodies: Vec<usize> = std::iter::once(matter.body).chain(matter.sent.iter().map(|(body, ..)| *body)).collect();
    chance.one(&bodies)
}

/// The area of such a body, or one above it.
fn around(chance: &mut Chance, world: &World) -> usize {
    let mut area = world.bodies[concerned(chance, world)].area;
    while let Some(above) = world.areas[area].filter(|_| chance.is(30)) {
        area = above;
    }
    area
}

impl Everybody {
    pub async fn random(chance: &mut Chance, world: &World, site: &TestSite) -> Self {
        let today = site.database.clock().today();
        let hash = accounts::passwords::hash(PASSWORD.into()).await.unwrap();
        let mut people =
            vec![Person { name: "visitor".into(), grants: Vec::new(), browser: site.visitor(), tokens: None }];
        for place in 0..ACCOUNTS {
            let grants = (0..1 + chance.below(3)).map(|_| Grant::random(chance, world, today)).collect();
            people.push(Person::add(site, world, &hash, format!("w{}-u{place}", world.seed), grants).await);
        }
        let mut grants = vec![Grant::lasting(Role::Coordinator, Scope::Area(0))];
        grants.extend((0..world.parties.len()).map(|party| Grant::lasting(Role::CaseOfficer, Scope::Party(party))));
        people.push(Person::add(site, world, &hash, format!("w{}-everywhere", world.seed), grants).await);
        Self { people }
    }

    /// Whoever may do everything in the world.
    pub fn everywhere(&self) -> &Person {
        self.people.last().unwrap()
    }

    /// Writes the drafts of texts, which a region pack cannot hold in the history.
    pub async fn write_drafts(&self, world: &World) {
        for (place, _) in world.matters.iter().enumerate().filter(|(_, matter)| matter.draft) {
            let path = format!("/matters/{}/texts/new", world.matter(place));
            let words = world.draft(place);
            let fields = [("words", words.as_str()), ("language", "nb"), ("note_nb", "A note")];
            let answer = self.everywhere().browser.submit(&path, &fields).await;
            assert_eq!(answer.status, 303, "{path}: {}", answer.body);
        }
    }
}

impl Person {
    async fn add(site: &TestSite, world: &World, hash: &str, name: String, grants: Vec<Grant>) -> Self {
        let mut writing = Writing::begin(&site.database, &Reader::system(), "test").await.unwrap();
        let mut stored = Vec::new();
        for grant in &grants {
            stored.push(grant.stored(&writing, world).await);
        }
        let account =
            NewAccount { name: &name, display_name: &name, email: None, locale: "nb", password_hash: Some(hash) };
        let id = insert_account(&writing, &account, &stored).await.unwrap();
        let tokens = Tokens { internal: format!("internal-{name}"), published: format!("published-{name}") };
        let scopes = [(access::Scope::Internal, &tokens.internal), (access::Scope::Published, &tokens.published)];
        for (scope, token) in scopes {
            let token_hash = &web::session_token_hash(token);
            let expires_at = writing.now() + Duration::days(1);
            let token = NewToken { account_id: &id, name: "Test", scope, token_hash, expires_at };
            insert_token(&writing, &token).await.unwrap();
        }
        writing.record(audit::Record {
            action: "account-added",
            subject_kind: "account",
            subject: name.clone(),
            ..Default::default()
        });
        writing.commit().await.unwrap();
        let browser = site.sign_in(&name).await;
        Self { name, grants, browser, tokens: Some(tokens) }
    }
}
