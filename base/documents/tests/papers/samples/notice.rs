//! An innkalling with agenda.

use documents::{Block, Column, Document, Fact, Heading, Language, List, Note, Table};

pub fn notice() -> Document {
    let mut notice = Document::new(
        Language::Nb,
        super::hallingtinget(),
        "Innkalling til møte i Hallingtinget",
        time::macros::date!(2026 - 11 - 3),
    );
    notice.number = Some("Møte 4/2026".into());
    notice.date_text = Some("Nesbyen, 3. november 2026".into());
    notice.page_label = "Side {page} av {pages}".into();
    notice.site = Some("https://samhelse.example".into());
    notice.facts = vec![
        Fact::new("Tid", "Fredag 20. november 2026 kl. 10.00–14.30"),
        Fact::new("Sted", "Gol kommunehus, møterom Bygdastugu\nGamlevegen 4, 3550 Gol"),
        Fact::new("Innkalt", "Faste medlemmer fra Flå, Nesbyen, Gol, Hemsedal, Ål og Hol"),
        Fact::new("Møteleder", "Leder av regionrådet"),
    ];
    notice.blocks = blocks();
    notice
}

fn blocks() -> Vec<Block> {
    vec![
        Block::Markdown(include_str!("forfall.nb.md").into()),
        Block::Heading(Heading::new(1, "Saksliste").anchored("saksliste")),
        Block::Table(Table {
            columns: vec![Column::numbers("Sak"), Column::words("Tittel"), Column::words("Behandles")],
            rows: [
                ["12/26", "Godkjenning av innkalling og saksliste", "Åpent"],
                ["13/26", "Felles legevakt for Hallingdal: revidert samarbeidsavtale", "Åpent"],
                ["14/26", "Finansiering av helsefellesskapet 2027–2030", "Åpent"],
                ["15/26", "Kjøp av sykestueplasser: forhandlinger med helseforetaket", "Lukket"],
            ]
            .map(|row| row.map(String::from).to_vec())
            .to_vec(),
            row_headings: true,
            ..Table::default()
        }),
        Block::PageBreak,
        Block::Heading(Heading::numbered(1, "13/26", "Felles legevakt for Hallingdal").anchored("sak-13")),
        Block::Markdown(LEGEVAKT.into()),
        Block::Heading(Heading::new(2, "Innstilling").anchored("sak-13-innstilling")),
        Block::List(List {
            numbered: true,
            items: vec![
                "Hallingtinget slutter seg til den reviderte avtalen om felles legevakt, datert 12. oktober 2026."
                    .into(),
                "Avtalen sendes kommunestyrene i de seks kommunene for likelydende vedtak innen 1. mars 2027.".into(),
                "Arbeidsutvalget legger fram en evaluering når avtalen har virket i to år.".into(),
            ],
        }),
        Block::Heading(Heading::numbered(1, "15/26", "Kjøp av sykestueplasser").anchored("sak-15")),
        Block::Note(Note {
            label: "Unntatt offentlighet".into(),
            text: "Saksframlegget er unntatt etter offentleglova § 23 første ledd, av hensyn til forhandlingene."
                .into(),
        }),
        Block::Signatures(vec!["Leder av Hallingtinget".into(), "Sekretær for regionrådet".into()]),
    ]
}

const LEGEVAKT: &str = include_str!("legevakt.nb.md");
