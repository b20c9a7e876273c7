//! A matter as programs read it.

mod consultation;

use crate::api::MatterState;
use crate::queries::{Assignment, Document, Joint, Matter, ResolutionText};
use consultation::ConsultationAnswer;
use serde::Serialize;
use time::Date;
use utoipa::ToSchema;
use web::{Api, Reference, Words};

/// A matter with all that its page shows.
#[derive(Serialize, ToSchema)]
pub struct MatterDetails {
    /// Its slug, as in addresses.
    slug: String,
    /// Its number as people write it, such as `4/18`.
    reference: String,
    /// Its title.
    title: Words,
    /// Its summary.
    summary: Words,
    /// Its text, as Markdown.
    text: Words,
    /// What is recommended, as Markdown.
    recommendation: Words,
    /// How far it has come.
    #[schema(value_type = MatterState)]
    state: String,
    /// The day it was opened.
    opened_on: Option<Date>,
    /// The day it was decided.
    decided_on: Option<Date>,
    /// What came of it: `adopted`, `adopted_with_change`, `postponed`, `referred`, `refused` or `noted`.
    result: Option<String>,
    /// The day on which the decision is to be looked at again.
    review_on: Option<Date>,
    /// Why it is exempt from public access, if it is. Unless you see what is internal, the title is then the public one, and there
    /// are no words, texts and attachments.
    legal_basis: Option<String>,
    /// Whether everybody may see it.
    published: bool,
    /// Whether it was made for demonstration and is not real.
    constructed: bool,
    /// Where its facts come from.
    source: String,
    /// The body where it began.
    body: Reference,
    /// Its attachments.
    documents: Vec<DocumentAnswer>,
    /// The bodies it was sent to.
    consultations: Vec<ConsultationAnswer>,
    /// Its joint resolution, if it has one.
    joint_resolution: Option<JointResolution>,
    /// What is to be done when it is adopted.
    assignments: Vec<AssignmentAnswer>,
    /// Its page.
    #[schema(format = "uri")]
    url: String,
}

/// An attachment.
#[derive(Serialize, ToSchema)]
#[schema(as = Document)]
pub struct DocumentAnswer {
    /// Its title.
    title: Words,
    /// Its file name.
    file_name: String,
    /// Its media type.
    media_type: String,
    /// Its size in bytes.
    size: i64,
    /// The SHA-256 of its content, hexadecimal.
    sha256: String,
    /// Where it is fetched.
    #[schema(format = "uri")]
    url: String,
}

/// One text that several councils must adopt with the same words.
#[derive(Serialize, ToSchema)]
pub struct JointResolution {
    /// How many councils must adopt the same words; all of them where there is no number.
    quorum: Option<i64>,
    /// The day by which the councils are asked to answer.
    deadline: Option<Date>,
    /// Its texts, oldest first.
    texts: Vec<Text>,
}

/// The words of a joint resolution.
#[derive(Serialize, ToSchema)]
pub struct Text {
    /// 1 for the first.
    number: i64,
    /// The language of the words: `nb` or `nn`. The words are the resolution, so there is no translation.
    language: String,
    /// The words, as Markdown.
    words: String,
    /// What changed since the text before.
    note: Words,
    /// SHA-256 of the words as they are compared, hexadecimal.
    sha256: String,
    /// The day it was circulated; null while it is being written.
    circulated_on: Option<Date>,
    /// Its page; null while it is being written.
    #[schema(format = "uri")]
    url: Option<String>,
}

/// Something that is to be done, and reported.
#[derive(Serialize, ToSchema)]
#[schema(as = Assignment)]
pub struct AssignmentAnswer {
    /// Its title.
    title: Words,
    /// What it is about.
    description: Words,
    /// `planned` until the matter is adopted, then `given`, then `reported`.
    state: String,
    /// The day by which the owner reports.
    report_due: Date,
    /// The party that is to do it.
    owner: Reference,
}

impl MatterDetails {
    /// The matter for a reader who may read it, and may or may not coordinate it.
    pub(super) fn of(api: &Api, matter: &Matter, may_coordinate: bool) -> Self {
        let joint = matter.joint.as_ref().map(|joint| JointResolution::of(api, matter, joint, may_coordinate));
        Self {
            slug: matter.slug.clone(),
            reference: matter.reference(),
            title: Words::new(&matter.title_nb, &matter.title_nn),
            summary: Words::new(&matter.summary_nb, &matter.summary_nn),
            text: Words::new(&matter.text_nb, &matter.text_nn),
            recommendation: Words::new(&matter.recommendation_nb, &matter.recommendation_nn),
            state: matter.state.clone(),
            result: matter.result.clone(),
            review_on: matter.review_on,
            opened_on: matter.opened_on,
            decided_on: matter.decided_on,
            legal_basis: matter.legal_basis.clone(),
            published: matter.published,
            constructed: matter.constructed,
            source: matter.source.clone(),
            body: reference(api, "bodies", &matter.body_slug, &matter.body_nb, &matter.body_nn),
            documents: matter.documents.iter().map(|document| DocumentAnswer::of(api, document)).collect(),
            consultations: matter.consultations.iter().map(|one| ConsultationAnswer::of(api, one)).collect(),
            // That a first text is being written is for the coordinator to know.
            joint_resolution: joint.filter(|joint| !joint.texts.is_empty()),
            assignments: matter.assignments.iter().map(|one| AssignmentAnswer::of(api, one)).collect(),
            url: api.url(&format!("/matters/{}", matter.slug)),
        }
    }
}

impl JointResolution {
    fn of(api: &Api, matter: &Matter, joint: &Joint, may_coordinate: bool) -> Self {
        let shown = joint.texts.iter().filter(|text| may_coordinate || text.circulated_on.is_some());
        let texts = shown.map(|text| Text::of(api, matter, text)).collect();
        Self { quorum: joint.quorum, deadline: joint.deadline, texts }
    }
}

impl Text {
    fn of(api: &Api, matter: &Matter, text: &ResolutionText) -> Self {
        Self {
            number: text.number,
            language: text.language.clone(),
            words: text.words.clone(),
            note: Words::new(&text.note_nb, &text.note_nn),
            sha256: text.sha256.clone(),
            circulated_on: text.circulated_on,
            url: text.circulated_on.map(|_| api.url(&format!("/matters/{}/texts/{}", matter.slug, text.number))),
        }
    }
}

impl DocumentAnswer {
    fn of(api: &Api, document: &Document) -> Self {
        Self {
            title: Words::new(&document.title_nb, &document.title_nn),
            file_name: document.file_name.clone(),
            media_type: document.media_type.clone(),
            size: document.size,
            sha256: document.sha256.clone(),
            url: api.url(&document.path()),
        }
    }
}

impl AssignmentAnswer {
    fn of(api: &Api, assignment: &Assignment) -> Self {
        Self {
            title: Words::new(&assignment.title_nb, &assignment.title_nn),
            description: Words::new(&assignment.description_nb, &assignment.description_nn),
            state: assignment.state.clone(),
            report_due: assignment.report_due,
            owner: reference(api, "parties", &assignment.owner_slug, &assignment.owner_nb, &assignment.owner_nn),
        }
    }
}

fn reference(api: &Api, room: &str, slug: &str, nb: &str, nn: &str) -> Reference {
    Reference { slug: slug.to_owned(), name: Words::new(nb, nn), url: api.url(&format!("/{room}/{slug}")) }
}
