//! A saksframlegg, in nynorsk.

use documents::{Block, Document, Fact, Heading, Language, Letterhead, Note};

pub fn paper() -> Document {
    let letterhead = Letterhead {
        body: "Hol kommune".into(),
        second: Some("Helse- og omsorgsutvalet".into()),
        belongs_to: None,
        address: vec!["Rådhusvegen 16".into(), "3576 Hol".into()],
    };
    let mut paper = Document::new(
        Language::Nn,
        letterhead,
        "Samarbeidsavtale om øyeblikkeleg hjelp døgnopphald ved Hallingdal sjukestugu",
        time::macros::date!(2026 - 10 - 12),
    );
    paper.number = Some("Sak 31/26".into());
    paper.date_text = Some("12. oktober 2026".into());
    paper.page_label = "Side {page} av {pages}".into();
    paper.facts = vec![
        Fact::new("Arkivsak", "26/01187"),
        Fact::new("Saksbehandlar", "Samhandlingskoordinatoren"),
        Fact::new("Handsamast av", "Helse- og omsorgsutvalet, kommunestyret"),
    ];
    paper.blocks = vec![
        Block::Note(Note {
            label: "Konstruerte tal".into(),
            text: "Tala i dette saksframlegget er laga for å prøve løysinga, og seier ikkje noko om dei verkelege tenestene.".into(),
        }),
        Block::Heading(Heading::new(1, "Framlegg til vedtak").anchored("framlegg")),
        Block::Markdown(include_str!("vedtak.nn.md").into()),
        Block::Heading(Heading::new(1, "Saksutgreiing").anchored("utgreiing")),
        Block::Markdown(UTGREIING.into()),
        Block::Together(vec![
            Block::Heading(Heading::new(1, "Vedlegg").anchored("vedlegg")),
            Block::Markdown("1. Avtaletekst, versjon 3\n2. Kostnadsfordeling 2027\n3. Uttale frå brukarutvalet".into()),
        ]),
    ];
    paper
}

const UTGREIING: &str = include_str!("utgreiing.nn.md");
