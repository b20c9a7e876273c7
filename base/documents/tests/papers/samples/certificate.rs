//! A kursbevis, in nynorsk.

use documents::{Block, Document, Fact, Language, Letterhead, List};

pub fn certificate() -> Document {
    let mut certificate = Document::new(
        Language::Nn,
        Letterhead {
            belongs_to: Some("Helsefellesskapet".into()),
            ..Letterhead::of("Kompetansenettverket i Hallingdal")
        },
        "Kursbevis",
        time::macros::date!(2026 - 6 - 4),
    );
    certificate.page_label = "{page}/{pages}".into();
    certificate.facts = vec![
        Fact::new("Kurs", "Tidleg oppdaging av forverra tilstand"),
        Fact::new("Omfang", "12 timar"),
        Fact::new("Deltakar", "Sjukepleiar i heimetenesta, Hemsedal kommune"),
    ];
    certificate.blocks = vec![
        Block::Paragraph("Deltakaren har gjennomført kurset og stått på prøva.".into()),
        Block::List(List {
            numbered: false,
            items: vec!["ABCDE og NEWS2".into(), "Kommunikasjon med ISBAR".into(), "Simulering i fire omgangar".into()],
        }),
        Block::Signatures(vec!["Gol, 4. juni 2026".into(), "Kursansvarleg".into()]),
    ];
    certificate
}
