//! A matter: its folder, and a registration with the case as it stands, its texts and what was attached.

use super::Message;
use super::parts::{code, documents, key, markdown, named, parent, shielding};
use crate::enclosure::Enclosure;
use crate::referral::begins;
use crate::xml::Element;
use matters::queries::Matter;
use web::T;

/// The message of a matter; `paper` is the case as PDF.
pub fn message(t: &T, matter: &Matter, paper: Vec<u8>) -> Message {
    let lang = t.lang();
    let path = format!("matters/{}", matter.slug);
    let title = matter.title(lang).value;
    let file_name = format!("{}.pdf", matter.slug);
    let mut paper = Enclosure::made(format!("{path}/case"), title.to_owned(), file_name, paper);
    if matter.redacted {
        paper.variant = "O";
    }
    let attached = matter.documents.iter().map(|one| {
        let key = format!("documents/{}", one.id);
        Enclosure::kept(key, one.title(lang).value, &one.file_name, &one.media_type, one.size, &one.sha256)
    });
    let enclosures: Vec<Enclosure> = std::iter::once(paper).chain(attached).collect();
    let summary = matter.summary(lang).value;
    let text = matter.text(lang).value;
    let joint = matter.joint.as_ref().and_then(|joint| joint.current());
    let proposal = joint.map(|text| text.words.as_str()).unwrap_or_default();
    let study = (!text.is_empty()).then(|| {
        Element::of("utredning", [Some(markdown("saksbeskrivelse", text)), Some(markdown("innstilling", proposal))])
    });
    let resolution = matter.decided_on.filter(|_| matter.state == "adopted").zip(joint).and_then(|(day, text)| {
        let day = Element::text("dato", begins(day)?);
        Some(Element::of("vedtak", [Some(markdown("vedtakstekst", &text.words)), Some(day)]))
    });
    let shielding = || matter.legal_basis.as_deref().map(|basis| shielding(t, basis));
    let registration = Element::of("registrering", [Some(parent(&path)), shielding()])
        .with("xsi:type", "moetesak")
        .and(documents(t, &enclosures))
        .and([
            Some(Element::text("registreringsID", matter.reference())),
            Some(Element::text("tittel", title)),
            public_title(t, matter),
            (!summary.is_empty()).then(|| Element::text("beskrivelse", summary)),
            Some(key(&format!("{path}/case"))),
            Some(code("moetesakstype", "PS")),
            Some(Element::text("moetesaksaar", matter.year.to_string())),
            Some(Element::text("moetesakssekvensnummer", matter.number.to_string())),
            Some(named("administrativEnhet", matter.body(lang).value)),
            study,
            (!proposal.is_empty()).then(|| markdown("innstilling", proposal)),
            resolution,
        ]);
    Message { folder: Some(folder(t, matter, &path)), registration, enclosures }
}

/// What the public may know it as, beside the title of a matter that is exempt and told in full.
fn public_title(t: &T, matter: &Matter) -> Option<Element> {
    let is_told = matter.legal_basis.is_some() && !matter.redacted;
    is_told.then(|| {
        Element::text("offentligTittel", t.lang().pick(&matter.public_title_nb, &matter.public_title_nn).value)
    })
}

fn folder(t: &T, matter: &Matter, path: &str) -> Element {
    let lang = t.lang();
    let is_open = matches!(matter.state.as_str(), "open" | "circulating");
    Element::of(
        "mappe",
        [
            Some(Element::text("tittel", matter.title(lang).value)),
            public_title(t, matter),
            matter.constructed.then(|| Element::text("noekkelord", t.get("matters-constructed"))),
            matter.legal_basis.as_deref().map(|basis| shielding(t, basis)),
            Some(key(path)),
            Some(Element::text("saksaar", matter.year.to_string())),
            Some(Element::text("sakssekvensnummer", matter.number.to_string())),
            matter.opened_on.map(|day| Element::text("saksdato", day.to_string())),
            Some(named("administrativEnhet", matter.body(lang).value)),
            Some(code("saksstatus", if is_open { "B" } else { "A" })),
        ],
    )
    .with("xsi:type", "saksmappe")
}
