//! What everybody tells who signs up, whoever fills it in.

use crate::person::Person;
use crate::queries::{Participant, Signup};
use crate::rules::Way;
use areas::queries::Party;
use database::Tx;
use meetings::queries::Meeting;
use web::{Context, FormState, Result, T};

/// What stands for an organisation that is no party here.
const OTHER: &str = "other";

/// The longest name, and the longest text on what is needed.
const NAME: usize = 200;
const NEEDS: usize = 500;

/// What somebody has told.
pub(super) struct Fields {
    /// Who they are.
    pub person: Person,
    /// The party they come for.
    pub party_id: Option<String>,
    /// How they take part.
    pub way: Way,
}

/// Whether an address is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Email {
    /// It must be there.
    Required,
    /// It may be left out.
    Optional,
    /// It is not asked for.
    Unasked,
}

/// Reads the fields, in the order in which they stand on the page.
pub(super) fn read(form: &mut FormState, signup: &Signup, parties: &[Party], email: Email) -> Option<Fields> {
    let name = form.required("name", NAME);
    let email = if email == Email::Unasked { None } else { form.email("email", email == Email::Required) };
    let way = match offered(signup).as_slice() {
        [(_, only)] => Some(*only),
        several => form.choice("way", several),
    };
    let party_id = if signup.asks_party { party(form, parties) } else { None };
    let needs = form.optional("needs", NEEDS);
    let way = way?;
    form.is_valid().then_some(Fields { person: Person { name, email, needs }, party_id, way })
}

fn party(form: &mut FormState, parties: &[Party]) -> Option<String> {
    let mut choices: Vec<(&str, Option<&str>)> =
        parties.iter().map(|party| (party.slug.as_str(), Some(party.id.as_str()))).collect();
    choices.push((OTHER, None));
    form.choice("party", &choices)?.map(str::to_owned)
}

/// How one can take part.
pub(super) fn offered(signup: &Signup) -> Vec<(&'static str, Way)> {
    let is_offered = |way| match way {
        Way::InPerson => signup.in_person,
        Way::Video => signup.video,
    };
    Way::CHOICES.into_iter().filter(|(_, way)| is_offered(*way)).collect()
}

/// The parties one can come for.
pub(super) async fn parties(tx: &Tx, context: &Context, meeting: &Meeting) -> Result<Vec<Party>> {
    let Some(host) = meeting.host() else { return Ok(Vec::new()) };
    Ok(areas::queries::parties(tx, &context.reader, &host.area_path).await?)
}

/// The choices of a form.
pub(super) struct Choices {
    /// How one takes part; nothing where there is one way.
    pub ways: Vec<(&'static str, String)>,
    /// For whom one comes; nothing where that is not asked.
    pub parties: Vec<(String, String)>,
}

impl Choices {
    /// Those of a sign-up.
    pub(super) fn of(t: &T, signup: &Signup, parties: &[Party]) -> Self {
        let offered = offered(signup);
        let ways = offered.iter().filter(|_| offered.len() > 1);
        let ways = ways.map(|(value, _)| (*value, t.named("signup-way-", value).into_owned())).collect();
        let mut named: Vec<(String, String)> =
            parties.iter().map(|party| (party.slug.clone(), party.name(t.lang()).value.to_owned())).collect();
        named.push((OTHER.to_owned(), t.get("signup-party-other").into_owned()));
        Self { ways, parties: if signup.asks_party { named } else { Vec::new() } }
    }
}

/// A form with what somebody has told.
pub(super) fn filled(participant: &Participant, name: &str, needs: &str) -> FormState {
    FormState::new("signup-")
        .with("name", name)
        .with("needs", needs)
        .with("way", participant.way.as_str())
        .with("party", participant.party_slug.as_deref().unwrap_or(OTHER))
}
