//! The form of a body, new or changed.

use crate::queries::{Body, BodyFields};
use crate::rules::leads_to;
use areas::queries::{Area, Party};
use std::collections::HashMap;
use textdiff::Part;
use web::{Context, FormState, Page};

/// The kinds of bodies, in the order in which they are offered.
pub(super) const KINDS: [&str; 13] = [
    "working_group",
    "reference_group",
    "resource_group",
    "professional_network",
    "professional_committee",
    "local_committee",
    "strategic_committee",
    "partnership_meeting",
    "leaders_forum",
    "board",
    "regional_council",
    "regional_assembly",
    "council",
];

/// So many lines stand below the name at the top of documents.
const LETTERHEAD_LINES: usize = 6;

/// The page of the form.
#[derive(askama::Template)]
#[template(path = "body_form.html")]
pub(super) struct BodyForm {
    pub page: Page,
    pub form: FormState,
    pub kinds: Vec<(String, String)>,
    pub bodies: Vec<(String, String)>,
    pub parties: Vec<(String, String)>,
    pub action: String,
    pub is_new: bool,
    /// What somebody else wrote meanwhile, field by field.
    pub differences: Vec<(&'static str, Vec<Part>)>,
}

/// The kinds with their names.
pub(super) fn kinds(context: &Context) -> Vec<(String, String)> {
    KINDS.map(|kind| (kind.to_owned(), context.t.named("body-kind-", kind).into_owned())).to_vec()
}

/// The bodies that another can stand under or report to.
pub(super) fn choices<'a>(context: &Context, bodies: impl Iterator<Item = &'a Body>) -> Vec<(String, String)> {
    bodies.map(|body| (body.slug.clone(), body.name(context.lang()).value.to_owned())).collect()
}

/// Reads the form, with an error at each field that cannot be; `own` is the slug of the body that is changed.
pub(super) fn read(form: &mut FormState, all: &[Body], own: Option<&str>) -> BodyFields {
    // Errors stand in the order in which the fields are read.
    let (name_nb, name_nn) = (form.required("name_nb", 200), form.required("name_nn", 200));
    let kind = form.choice("kind", &KINDS.map(|kind| (kind, kind))).unwrap_or_default().to_owned();
    let mut above = |name: &'static str| {
        let slug = Some(form.optional(name, 200)).filter(|slug| !slug.is_empty())?;
        if !all.iter().any(|body| body.slug == slug) {
            form.fail(name, "form-error-choice");
        }
        Some(slug)
    };
    let (parent, reports_to) = (above("parent"), above("reports_to"));
    let fields = BodyFields {
        kind,
        name_nb,
        name_nn,
        parent,
        reports_to,
        composition_nb: form.optional("composition_nb", 10_000),
        composition_nn: form.optional("composition_nn", 10_000),
        letterhead: letterhead(form),
        valid_from: form.date("valid_from", false),
    };
    if let Some(own) = own {
        check_circle(form, all, own, "parent", fields.parent.as_deref(), |body| body.parent_slug.as_deref());
        check_circle(form, all, own, "reports_to", fields.reports_to.as_deref(), |body| {
            body.reports_to_slug.as_deref()
        });
    }
    fields
}

/// The lines below the name at the top of documents, without those that are empty.
fn letterhead(form: &mut FormState) -> String {
    let text = form.optional("letterhead", 600);
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    if lines.len() > LETTERHEAD_LINES {
        form.fail("letterhead", "body-form-error-letterhead");
    }
    lines.join("\n")
}

fn check_circle(
    form: &mut FormState,
    all: &[Body],
    own: &str,
    name: &str,
    above: Option<&str>,
    link: fn(&Body) -> Option<&str>,
) {
    let links: HashMap<&str, &str> = all.iter().filter_map(|body| Some((body.slug.as_str(), link(body)?))).collect();
    if above.is_some_and(|above| leads_to(&links, above, own)) {
        form.fail(name, "body-form-error-circle");
    }
}

/// A council is that of the municipality in its own area, and of no other party.
pub(super) fn check_council(form: &mut FormState, kind: &str, party: Option<&Party>, area: &Area) {
    let own = party.is_some_and(|party| party.kind == "municipality" && party.area_slug == area.slug);
    if kind == "council" && !own {
        form.fail("party", "body-form-error-council");
    }
}

/// The fields as the form holds them.
pub(super) fn values(fields: &BodyFields) -> [(&'static str, String); 9] {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    [
        ("name_nb", fields.name_nb.clone()),
        ("name_nn", fields.name_nn.clone()),
        ("kind", fields.kind.clone()),
        ("parent", text(&fields.parent)),
        ("reports_to", text(&fields.reports_to)),
        ("composition_nb", fields.composition_nb.clone()),
        ("composition_nn", fields.composition_nn.clone()),
        ("letterhead", fields.letterhead.clone()),
        ("valid_from", fields.valid_from.map(|day| day.to_string()).unwrap_or_default()),
    ]
}

/// What differs, field by field.
pub(super) fn differences<const N: usize>(
    theirs: [(&'static str, String); N],
    mine: [(&'static str, String); N],
) -> Vec<(&'static str, Vec<Part>)> {
    let pairs = theirs.into_iter().zip(mine).filter(|((_, theirs), (_, mine))| theirs != mine);
    pairs.map(|((name, theirs), (_, mine))| (name, textdiff::diff(&theirs, &mine))).collect()
}
