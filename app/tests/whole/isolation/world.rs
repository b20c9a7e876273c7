//! A random world: areas, parties, bodies and matters, by their places in its lists.

use super::chance::Chance;
use crate::support::TestSite;
use access::Reader;
use regionpack::{
    self as pack, AreaKind, BodyKind, ConsultationRole, ConsultationState, MatterState, Pack, PartyKind, TextLanguage,
};
use time::{Date, Duration};

#[derive(Debug)]
pub struct World {
    pub seed: u64,
    /// The area above each; none for the root.
    pub areas: Vec<Option<usize>>,
    pub parties: Vec<Party>,
    pub bodies: Vec<Body>,
    pub matters: Vec<Matter>,
}

#[derive(Debug)]
pub struct Party {
    pub area: usize,
    pub kind: PartyKind,
}

#[derive(Debug)]
pub struct Body {
    pub area: usize,
    pub party: Option<usize>,
    /// The parties with a seat in it.
    pub seats: Vec<usize>,
}

#[derive(Debug)]
pub struct Matter {
    pub body: usize,
    pub published: bool,
    /// The bodies it was sent to, and whether they were sent its text.
    pub sent: Vec<(usize, bool, ConsultationState)>,
    pub attached: bool,
    /// Whether a text was circulated.
    pub circulated: bool,
    /// Whether a text is being written.
    pub draft: bool,
}

const AREAS: usize = 7;
const PARTIES: usize = 4;
const BODIES: usize = 6;
const MATTERS: usize = 6;

impl World {
    pub fn random(chance: &mut Chance, seed: u64) -> Self {
        let areas = (0..AREAS).map(|place| (place > 0).then(|| chance.below(place))).collect();
        let kinds = [PartyKind::Municipality, PartyKind::HospitalTrust, PartyKind::RegionalCouncil, PartyKind::Other];
        let parties =
            (0..PARTIES).map(|_| Party { area: chance.below(AREAS), kind: chance.one(&kinds) }).collect::<Vec<_>>();
        let bodies = (0..BODIES).map(|_| {
            let party = chance.is(60).then(|| chance.below(PARTIES));
            let area = party.map_or_else(|| chance.below(AREAS), |party| parties[party].area);
            let seats = (0..chance.below(3)).map(|_| chance.below(PARTIES)).collect();
            Body { area, party, seats }
        });
        let bodies = bodies.collect();
        let matters = (0..MATTERS).map(|_| Matter::random(chance)).collect();
        Self { seed, areas, parties, bodies, matters }
    }

    /// Puts it into the site's database as a region pack.
    pub async fn build(&self, site: &TestSite) {
        let pack = self.pack(site.database.clock().today());
        regionpack::import(&site.database, site.files(), &Reader::system(), &pack).await.unwrap();
    }

    // One name begins as another: a path of areas must not be taken for what it only begins like.
    pub fn area(&self, place: usize) -> String {
        format!("w{}-a{}", self.seed, "x".repeat(place + 1))
    }

    pub fn party(&self, place: usize) -> String {
        format!("w{}-p{place}", self.seed)
    }

    pub fn body(&self, place: usize) -> String {
        format!("w{}-b{place}", self.seed)
    }

    pub fn matter(&self, place: usize) -> String {
        format!("w{}-b{}-2026-{}", self.seed, self.matters[place].body, place + 1)
    }

    /// A word that stands only in the title of this matter.
    pub fn title(&self, place: usize) -> String {
        format!("Title{}q{place}z", self.seed)
    }

    /// A word that stands only in its attachment.
    pub fn attachment(&self, place: usize) -> String {
        format!("Attached{}q{place}z", self.seed)
    }

    /// A word that stands only in its circulated text.
    pub fn circulated(&self, place: usize) -> String {
        format!("Circulated{}q{place}z", self.seed)
    }

    /// A word that stands only in the text that is being written.
    pub fn draft(&self, place: usize) -> String {
        format!("Draft{}q{place}z", self.seed)
    }

    /// Whether the area is the other or stands below it.
    pub fn is_within(&self, area: usize, other: usize) -> bool {
        area == other || self.areas[area].is_some_and(|above| self.is_within(above, other))
    }

    fn pack(&self, today: Date) -> Pack {
        Pack {
            slug: format!("w{}", self.seed),
            name: text("World"),
            description: text(""),
            licence: "EUPL-1.2".into(),
            sources: Vec::new(),
            areas: (0..self.areas.len()).map(|place| self.pack_area(place)).collect(),
            numbers: Vec::new(),
            populations: Vec::new(),
            parties: (0..self.parties.len()).map(|place| self.pack_party(place)).collect(),
            contacts: Vec::new(),
            accounts: Vec::new(),
            bodies: (0..self.bodies.len()).map(|place| self.pack_body(place)).collect(),
            matters: (0..self.matters.len()).map(|place| self.pack_matter(place, today)).collect(),
            meetings: Vec::new(),
        }
    }

    fn pack_area(&self, place: usize) -> pack::Area {
        let kind = if self.areas[place].is_none() { AreaKind::Nation } else { AreaKind::Region };
        pack::Area {
            key: self.area(place),
            kind,
            parent: self.areas[place].map(|above| self.area(above)),
            name: text(&self.area(place)),
            validity: pack::Validity::default(),
            source: String::new(),
        }
    }

    fn pack_party(&self, place: usize) -> pack::Party {
        pack::Party {
            key: self.party(place),
            kind: self.parties[place].kind,
            area: self.area(self.parties[place].area),
            name: text(&self.party(place)),
            organisation_number: None,
            website: None,
            email: None,
            phone: None,
            address: None,
            source: String::new(),
        }
    }

    fn pack_body(&self, place: usize) -> pack::Body {
        let body = &self.bodies[place];
        pack::Body {
            key: self.body(place),
            kind: if body.party.is_some() { BodyKind::Council } else { BodyKind::LeadersForum },
            area: self.area(body.area),
            party: body.party.map(|party| self.party(party)),
            parent: None,
            reports_to: None,
            validity: pack::Validity::default(),
            source: String::new(),
            name: text(&self.body(place)),
            letterhead: String::new(),
            mandates: Vec::new(),
            composition: text(""),
            seats: body.seats.iter().map(|party| self.pack_seat(*party)).collect(),
            rules: Vec::new(),
            members: Vec::new(),
            chairs: Vec::new(),
            successors: Vec::new(),
        }
    }

    fn pack_seat(&self, party: usize) -> pack::Seat {
        pack::Seat { party: self.party(party), votes: true, role: text("Seat") }
    }

    fn pack_matter(&self, place: usize, today: Date) -> pack::Matter {
        let matter = &self.matters[place];
        let document = pack::Document {
            file: format!("attached-{place}.txt"),
            title: text("Attachment"),
            added_on: today,
            content: self.attachment(place).into_bytes(),
        };
        let circulated = pack::ResolutionText {
            number: 1,
            language: TextLanguage::Nb,
            words: self.circulated(place),
            circulated_on: Some(today),
            note: text(""),
        };
        let joint = pack::JointResolution {
            rule: pack::Rule::All,
            deadline: Some(today + Duration::days(30)),
            texts: vec![circulated],
        };
        pack::Matter {
            key: self.matter(place),
            body: self.body(matter.body),
            year: 2026,
            number: i64::try_from(place).unwrap() + 1,
            state: if matter.circulated { MatterState::Circulating } else { MatterState::Open },
            opened_on: today,
            decided_on: None,
            result: None,
            review_on: None,
            published: matter.published,
            legal_basis: None,
            public_title: pack::Text::default(),
            constructed: true,
            source: String::new(),
            title: text(&self.title(place)),
            summary: text(""),
            text: text(""),
            recommendation: pack::Text::default(),
            documents: if matter.attached { vec![document] } else { Vec::new() },
            consultations: matter.sent.iter().map(|sent| self.pack_consultation(*sent, today)).collect(),
            joint_resolution: matter.circulated.then_some(joint),
            assignments: Vec::new(),
        }
    }

    fn pack_consultation(
        &self,
        (body, about_text, state): (usize, bool, ConsultationState),
        today: Date,
    ) -> pack::Consultation {
        let is_answer = state == ConsultationState::AdoptedWithChange;
        pack::Consultation {
            body: self.body(body),
            role: if about_text { ConsultationRole::Decision } else { ConsultationRole::Recommendation },
            state,
            sent_on: today,
            meeting_date: is_answer.then_some(today),
            case_number: None,
            resolution: is_answer.then(|| "Other words".to_owned()),
            link: None,
            declined_reason: None,
            text: about_text.then_some(1),
            earlier: Vec::new(),
        }
    }
}

impl Matter {
    fn random(chance: &mut Chance) -> Self {
        let circulated = chance.is(50);
        let states = [ConsultationState::Sent, ConsultationState::Accepted, ConsultationState::AdoptedWithChange];
        let mut sent: Vec<(usize, bool, ConsultationState)> = Vec::new();
        for _ in 0..chance.below(4) {
            let one = (chance.below(BODIES), circulated && chance.is(60), chance.one(&states));
            if !sent.iter().any(|(body, ..)| *body == one.0) {
                sent.push(one);
            }
        }
        Self {
            body: chance.below(BODIES),
            published: chance.is(35),
            sent,
            attached: chance.is(60),
            circulated,
            draft: chance.is(60),
        }
    }
}

fn text(words: &str) -> pack::Text {
    pack::Text { nb: words.to_owned(), nn: String::new() }
}
