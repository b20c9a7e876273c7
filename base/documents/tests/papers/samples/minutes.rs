//! A protokoll with votes.

use documents::{Block, Column, Document, Fact, Heading, Language, Note, Table, Votes};

pub fn minutes() -> Document {
    let mut minutes =
        Document::new(Language::Nb, super::hallingtinget(), "Møteprotokoll", time::macros::date!(2026 - 11 - 23));
    minutes.number = Some("Møte 4/2026".into());
    minutes.date_text = Some("Fredag 20. november 2026".into());
    minutes.page_label = "Side {page} av {pages}".into();
    minutes.facts = vec![
        Fact::new("Tid", "Kl. 10.00–13.45"),
        Fact::new("Sted", "Gol kommunehus"),
        Fact::new("Til stede", "17 av 18 medlemmer; ordføreren i Flå var møteleder"),
    ];
    minutes.blocks = vec![
        Block::Heading(Heading::new(1, "Frammøte").anchored("frammote")),
        Block::Table(Table {
            caption: Some("Frammøte fordelt på kommuner".into()),
            columns: vec![Column::words("Kommune"), Column::numbers("Medlemmer"), Column::numbers("Til stede")],
            rows: ["Flå", "Nesbyen", "Gol", "Hemsedal", "Ål", "Hol"]
                .map(|name| vec![name.to_owned(), "3".into(), if name == "Hemsedal" { "2" } else { "3" }.into()])
                .to_vec(),
            row_headings: true,
            total: Some(vec!["Sum".into(), "18".into(), "17".into()]),
        }),
        Block::Heading(Heading::numbered(1, "13/26", "Felles legevakt for Hallingdal").anchored("sak-13")),
        Block::Heading(Heading::new(2, "Behandling")),
        Block::Markdown(include_str!("behandling.nb.md").into()),
        Block::Together(vec![Block::Votes(Votes {
            caption: Some("Votering over punkt 2".into()),
            choice: "Forslag".into(),
            counts: vec!["For".into(), "Mot".into()],
            results: vec![("Innstillingen".into(), vec![6, 11]), ("Endringsforslaget fra Hol".into(), vec![11, 6])],
        })]),
        Block::Paragraph("Punkt 1 og 3 ble enstemmig vedtatt.".into()),
        Block::Heading(Heading::new(2, "Vedtak")),
        Block::Markdown(include_str!("vedtak.nb.md").into()),
        Block::Note(Note {
            label: "Protokolltilførsel".into(),
            text: "Representantene fra Flå ber om at kjøretid blir et eget punkt i evalueringen.".into(),
        }),
        Block::Signatures(vec!["Møteleder".into(), "Første underskriver".into(), "Andre underskriver".into()]),
    ];
    minutes
}
