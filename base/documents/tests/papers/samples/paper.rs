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
        Block::Markdown(
            "Kommunestyret godkjenner avtalen om kommunal øyeblikkeleg hjelp døgnopphald ved Hallingdal sjukestugu, slik han \
             ligg føre i versjon 3.\n\nVedtaket gjeld under føresetnad av at *alle* kommunane gjer **likelydande vedtak**."
                .into(),
        ),
        Block::Heading(Heading::new(1, "Saksutgreiing").anchored("utgreiing")),
        Block::Markdown(UTGREIING.into()),
        Block::Together(vec![
            Block::Heading(Heading::new(1, "Vedlegg").anchored("vedlegg")),
            Block::Markdown("1. Avtaletekst, versjon 3\n2. Kostnadsfordeling 2027\n3. Uttale frå brukarutvalet".into()),
        ]),
    ];
    paper
}

const UTGREIING: &str = "\
### Bakgrunn for saka

Helse- og omsorgstenestelova § 3-5 pålegg kommunane å tilby døgnopphald til pasientar som treng øyeblikkeleg hjelp. \
Kommunane i Hallingdal har løyst dette i lag sidan 2012. Sjukestugu har i dag fire senger; belegget har dei siste åra lege \
mellom 55 og 70 prosent, med toppar i vinterferien og i påska.

### Vurdering av helsefagleg kompetanse og beredskap

Tenesta krev døgnkontinuerleg sjukepleiarbemanning og tilgang på lege. Kompetanseplanen føreset tverrfagleg \
samhandlingskompetanse, medisinsk-teknisk utstyrsopplæring og rettleiing frå spesialisthelsetenesta.

- Rekruttering: det er vanskeleg å få faste sjukepleiarar i turnus.
- Økonomi: auka utgifter er rekna til 1\u{a0}250\u{a0}000 kroner i året for alle kommunane samla.
- Innbyggjarane: færre lange reiser til Ringerike sjukehus.

#### Alternativ som er vurderte

Alternativ A, å halde fram som i dag, er rimelegast. Alternativ B, å auke til seks senger, gjev betre beredskap, men ~~kan \
innførast frå nyttår~~ kan tidlegast innførast frå hausten 2027. Rekneskapen førast på ansvar `3220`.

---

Administrasjonen rår til alternativ B.
";
