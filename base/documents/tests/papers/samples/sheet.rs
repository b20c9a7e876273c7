//! A sheet of figures for one municipality, in English for a project with partners abroad.

use documents::{Align, Block, Column, Document, Fact, Heading, Language, Letterhead, Note, Table};

pub fn sheet() -> Document {
    let mut sheet = Document::new(
        Language::En,
        Letterhead::of("Ål municipality"),
        "Figures for health planning",
        time::macros::date!(2026 - 9 - 1),
    );
    sheet.page_label = "Page {page} of {pages}".into();
    sheet.facts = vec![Fact::new("Region", "Hallingdal"), Fact::new("Year", "2026")];
    let mut columns = vec![Column::words("Service")];
    columns.extend(["2024", "2025", "2026"].map(Column::numbers));
    columns.push(Column { heading: "Trend".into(), align: Align::Center });
    let rows = (1..=48).map(|row| {
        vec![
            format!("Service no. {row}"),
            format!("{}", row * 7),
            format!("{}", row * 8),
            format!("{}", row * 9),
            "up".into(),
        ]
    });
    sheet.blocks = vec![
        Block::Note(Note { label: "Constructed numbers".into(), text: "Made to try the layout.".into() }),
        Block::Heading(Heading::new(1, "Use of services")),
        Block::Table(Table {
            caption: Some("Users by service and year".into()),
            columns,
            rows: rows.collect(),
            row_headings: true,
            total: None,
        }),
    ];
    sheet
}
