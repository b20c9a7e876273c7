//! Reading and showing the form of an item, for those who add one and those who change one.

use crate::queries::ItemWords;
use crate::rules::{ItemKind, LEGAL_BASES, Speaker, speakers};
use access::Reader;
use askama::Template;
use axum::response::Response;
use database::Tx;
use web::{Context, FormState, Page, Publishing, Result, render};

#[derive(Template)]
#[template(path = "item_form.html")]
struct Form<'a> {
    page: Page,
    form: &'a FormState,
    action: &'a str,
    version: Option<i64>,
    is_proposal: bool,
    publishing: &'a Publishing,
    kinds: Vec<(&'static str, String)>,
    bases: Vec<(&'static str, String)>,
    matters: Vec<(String, String)>,
}

/// How many may present an item.
const MOST_SPEAKERS: usize = 20;

/// Reads the words of an item, and what it is for.
pub(super) fn read(form: &mut FormState, kind: ItemKind) -> (ItemKind, ItemWords) {
    let kind = match kind {
        // What approves minutes goes on approving them.
        ItemKind::Minutes => Some(kind),
        _ => form.choice("kind", &ItemKind::CHOICES),
    };
    let words = ItemWords {
        title_nb: form.optional("title_nb", 200),
        title_nn: form.optional("title_nn", 200),
        text_nb: form.optional("text_nb", 100_000),
        text_nn: form.optional("text_nn", 100_000),
        recommendation_nb: form.optional("recommendation_nb", 20_000),
        recommendation_nn: form.optional("recommendation_nn", 20_000),
        minutes: form.number("minutes", 1, 600),
        starts: if form.value("starts").trim().is_empty() { None } else { form.time("starts") },
        speakers: read_speakers(form),
        legal_basis: basis(form),
        public_title_nb: form.optional("public_title_nb", 200),
        public_title_nn: form.optional("public_title_nn", 200),
    };
    if words.title_nb.is_empty() && words.title_nn.is_empty() {
        form.fail("title_nb", "item-form-error-title");
    }
    let kind = kind.unwrap_or_default();
    if kind == ItemKind::Break && !is_bare(&words) {
        form.fail("kind", "item-form-error-break");
    }
    (kind, words)
}

fn read_speakers(form: &mut FormState) -> Vec<Speaker> {
    let found = speakers(&form.optional("speakers", 4000));
    if found.len() > MOST_SPEAKERS {
        form.fail("speakers", "item-form-error-speakers");
    }
    found
}

/// Whether there is nothing but a title and times, which is all that a break has.
fn is_bare(words: &ItemWords) -> bool {
    let ItemWords { text_nb, text_nn, recommendation_nb, recommendation_nn, public_title_nb, public_title_nn, .. } =
        words;
    let texts = [text_nb, text_nn, recommendation_nb, recommendation_nn, public_title_nb, public_title_nn];
    texts.into_iter().all(String::is_empty) && words.speakers.is_empty() && words.legal_basis.is_none()
}

/// What carries an exempt matter is exempt as it is, also when the form says nothing of it.
pub(super) async fn shield(tx: &Tx, words: &mut ItemWords, matter: Option<&str>) -> Result<()> {
    let Some(slug) = matter.filter(|_| words.legal_basis.is_none()) else { return Ok(()) };
    // Whoever writes the item need not be able to read the matter.
    let Some(matter) = matters::queries::find(tx, &Reader::system(), slug).await? else { return Ok(()) };
    let Some(basis) = LEGAL_BASES.into_iter().find(|basis| matter.legal_basis.as_deref() == Some(basis)) else {
        return Ok(());
    };
    words.legal_basis = Some(basis);
    if words.public_title_nb.is_empty() && words.public_title_nn.is_empty() {
        (words.public_title_nb, words.public_title_nn) = (matter.public_title_nb, matter.public_title_nn);
    }
    Ok(())
}

/// Why something is kept from the public, or nothing.
pub(super) fn basis(form: &mut FormState) -> Option<&'static str> {
    if form.value("legal_basis").is_empty() {
        return None;
    }
    form.choice("legal_basis", &LEGAL_BASES.map(|basis| (basis, basis)))
}

/// The legal bases with their names.
pub(super) fn bases(context: &Context) -> Vec<(&'static str, String)> {
    LEGAL_BASES.map(|basis| (basis, context.t.named("legal-basis-", basis).into_owned())).to_vec()
}

/// What is shown besides the fields.
pub(super) struct Around<'a> {
    /// Where the form goes.
    pub action: &'a str,
    /// The version that an existing item has now.
    pub version: Option<i64>,
    /// Whether it has to be accepted by somebody else.
    pub is_proposal: bool,
    /// What was found in the words that are about to become public.
    pub publishing: &'a Publishing,
    /// The matters that can be taken up.
    pub matters: Vec<(String, String)>,
}

/// Shows the form.
pub(super) fn show(context: &Context, page: Page, form: &FormState, around: Around<'_>) -> Result<Response> {
    let Around { action, version, is_proposal, publishing, matters } = around;
    // Breaks are the coordinator's.
    let kinds = ItemKind::CHOICES.into_iter().filter(|(_, kind)| !is_proposal || *kind != ItemKind::Break);
    let kinds = kinds.map(|(name, _)| (name, context.t.named("item-kind-", name).into_owned())).collect();
    render(&Form { page, form, action, version, is_proposal, publishing, kinds, bases: bases(context), matters })
}
