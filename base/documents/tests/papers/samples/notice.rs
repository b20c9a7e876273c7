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
        Block::Markdown(
            "Medlemmer som ikke kan møte, melder forfall til sekretariatet så snart som mulig og senest **onsdag 18. november \
             kl. 12.00**. Vararepresentanter møter bare etter særskilt innkalling. Møtet er åpent for alle, og kan følges på \
             [nettsidene til regionrådet](https://www.hallingdal.no)."
                .into(),
        ),
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
                "Hallingtinget slutter seg til den reviderte avtalen om felles legevakt, datert 12. oktober 2026.".into(),
                "Avtalen sendes kommunestyrene i de seks kommunene for likelydende vedtak innen 1. mars 2027.".into(),
                "Arbeidsutvalget legger fram en evaluering når avtalen har virket i to år.".into(),
            ],
        }),
        Block::Heading(Heading::numbered(1, "15/26", "Kjøp av sykestueplasser").anchored("sak-15")),
        Block::Note(Note {
            label: "Unntatt offentlighet".into(),
            text: "Saksframlegget er unntatt etter offentleglova § 23 første ledd, av hensyn til forhandlingene.".into(),
        }),
        Block::Signatures(vec!["Leder av Hallingtinget".into(), "Sekretær for regionrådet".into()]),
    ]
}

const LEGEVAKT: &str = "\
## Bakgrunn

Kommunene i Hallingdal har hatt felles legevakt siden 2008. Legevakta ligger ved Hallingdal sjukestugu på Ål og dekker hele \
regionen på kveld, natt og i helger. Avstandene er store: fra Flå til Ål er det 76 km, og vinterstid må innbyggerne regne med \
over én times kjøring.

## Vurdering

Den reviderte avtalen endrer tre forhold:

1. **Vertskommunens ansvar** for bemanning og beredskap blir presisert.
2. Utgiftene fordeles etter *folketall* (80 %) og *fast grunnbeløp* (20 %).
3. Kommunene får en felles plan for:
   - utekjøring og følgetjeneste,
   - opplæring av turister og sesongarbeidere i når de skal ringe 116 117,
   - samhandling med ambulansetjenesten.

> «Det avgjørende for innbyggerne er ikke hvor legen sitter, men hvor raskt hjelpen kommer fram.»

Beregnet fordeling for 2027:

| Kommune | Andel | Beløp i kroner |
|:--------|------:|------:|
| Flå | 6,9 % | 1\u{a0}104\u{a0}000 |
| Nesbyen | 16,1 % | 2\u{a0}576\u{a0}000 |
| Gol | 22,3 % | 3\u{a0}568\u{a0}000 |
| Hemsedal | 13,0 % | 2\u{a0}080\u{a0}000 |
| Ål | 21,6 % | 3\u{a0}456\u{a0}000 |
| Hol | 20,1 % | 3\u{a0}216\u{a0}000 |

Se også [saken i sin helhet](/matters/felles-legevakt).
";
