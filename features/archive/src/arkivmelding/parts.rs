//! What stands in several kinds of message.

use crate::SYSTEM;
use crate::enclosure::Enclosure;
use crate::xml::Element;
use web::T;

/// A value of a code list.
pub fn code(name: &'static str, value: &str) -> Element {
    Element::of(name, [Some(Element::text("n5mdk:kode", value))])
}

/// Our own key of something.
pub fn key(key: &str) -> Element {
    keyed("referanseEksternNoekkel", key)
}

/// A folder, by our own key: the one that a registration belongs to, or another.
pub fn folder(name: &'static str, key: &str) -> Element {
    Element::of(name, [Some(keyed("n5mdk:referanseEksternNoekkel", key))])
}

fn keyed(name: &'static str, key: &str) -> Element {
    let (system, key) = (Element::text("n5mdk:fagsystem", SYSTEM), Element::text("n5mdk:noekkel", key));
    Element::of(name, [Some(system), Some(key)])
}

/// The folder that a registration belongs to.
pub fn parent(key: &str) -> Element {
    folder("referanseForelderMappe", key)
}

/// Somebody or something with a name.
pub fn named(name: &'static str, value: &str) -> Element {
    Element::of(name, [Some(Element::text("n5mdk:navn", value))])
}

/// Words as people wrote them, which are no more than words.
pub fn words(name: &'static str, words: &str) -> Element {
    formatted(name, words, "tekst")
}

/// Words as people wrote them in Markdown.
pub fn markdown(name: &'static str, words: &str) -> Element {
    formatted(name, words, "markdown")
}

fn formatted(name: &'static str, words: &str, format: &str) -> Element {
    Element::of(name, [Some(Element::text("n5mdk:tekstInnhold", words)), Some(code("n5mdk:tekstFormat", format))])
}

/// That something is kept from the public, and why. The code is the section of offentleglova: the standard's own list knows those of
/// the law before it alone.
pub fn shielding(t: &T, legal_basis: &str) -> Element {
    let section = section(legal_basis);
    let restriction = Element::of(
        "tilgangsrestriksjon",
        [
            Some(Element::text("n5mdk:kode", section)),
            Some(Element::text("n5mdk:beskrivelse", t.with("archive-restriction", "section", section))),
        ],
    );
    let basis = Element::text("skjermingshjemmel", t.named("archive-basis-", legal_basis));
    Element::of("skjerming", [Some(restriction), Some(basis)])
}

/// The section of offentleglova in the name of a legal basis, such as `13` in `offl-13-fvl-13-1`.
pub fn section(legal_basis: &str) -> &str {
    legal_basis.split('-').nth(1).unwrap_or_default()
}

/// The name of a document in the message.
pub fn name(number: i64, enclosure: &Enclosure) -> String {
    format!("document-{number}.{}", enclosure.extension())
}

/// The documents of a registration; the first is the main one.
pub fn documents<'a>(t: &'a T, enclosures: &'a [Enclosure]) -> impl Iterator<Item = Option<Element>> + 'a {
    (1..).zip(enclosures).map(|(number, enclosure)| Some(document(t, number, enclosure)))
}

fn document(t: &T, number: i64, enclosure: &Enclosure) -> Element {
    let object = Element::of(
        "dokumentobjekt",
        [
            Some(Element::text("versjonsnummer", enclosure.version.to_string())),
            Some(code("variantformat", enclosure.variant)),
            Some(code("format", &enclosure.format())),
            Some(Element::text("mimeType", &*enclosure.media_type)),
            Some(Element::text("filnavn", &*enclosure.file_name)),
            Some(Element::text("referanseDokumentfil", name(number, enclosure))),
            Some(Element::text("sjekksum", &*enclosure.sha256)),
            Some(Element::text("sjekksumAlgoritme", "SHA-256")),
            Some(Element::text("filstoerrelse", enclosure.size.to_string())),
        ],
    );
    Element::of(
        "dokumentbeskrivelse",
        [
            Some(code("dokumentstatus", "F")),
            Some(Element::text("tittel", &*enclosure.title)),
            Some(code("tilknyttetRegistreringSom", if number == 1 { "H" } else { "V" })),
            Some(Element::text("dokumentnummer", number.to_string())),
            enclosure.legal_basis.as_deref().map(|basis| shielding(t, basis)),
            Some(object),
            Some(key(&enclosure.key)),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::section;

    #[test]
    fn every_legal_basis_names_its_section() {
        for basis in meetings::rules::LEGAL_BASES {
            assert!(section(basis).parse::<u8>().is_ok(), "{basis}");
        }
    }
}
