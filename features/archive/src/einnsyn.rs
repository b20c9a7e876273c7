//! Meetings and matters as eInnsyn takes them: `Moetemappe` and `Moetesak`, with what belongs to them inside. Only what is public is ever
//! given to these functions.

pub mod matter;
pub mod meeting;

use serde_json::{Map, Value, json};

/// The most characters that eInnsyn takes in a title or a resolution.
const SHORT: usize = 500;
/// The most that it takes in a description.
const LONG: usize = 1000;

/// An object without what is missing.
fn object(fields: Value) -> Value {
    match fields {
        Value::Object(fields) => {
            Value::Object(fields.into_iter().filter(|(_, value)| !value.is_null()).collect::<Map<_, _>>())
        }
        other => other,
    }
}

/// The text, or as many of its words as there is room for, with a mark that there was more.
fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let cut: String = text.chars().take(most - 1).collect();
    let whole = cut.rfind(char::is_whitespace).map_or(cut.as_str(), |end| &cut[..end]);
    format!("{}\u{2026}", whole.trim_end())
}

/// Words as people wrote them.
fn words(text: &str) -> Value {
    json!({ "tekstInnhold": shortened(text, SHORT), "tekstFormat": "text/plain" })
}

/// A document that everybody may fetch.
struct Document<'a> {
    title: &'a str,
    url: String,
    media_type: &'a str,
    sha256: Option<&'a str>,
    key: String,
}

/// A document as the `number`th of what it belongs to.
fn document(number: usize, is_main: bool, document: &Document<'_>) -> Value {
    let content = object(json!({
        "externalId": document.key,
        "referanseDokumentfil": document.url,
        "format": document.media_type,
        "sjekksum": document.sha256,
        "sjekksumAlgoritme": document.sha256.map(|_| "SHA-256"),
    }));
    json!({
        "externalId": document.key,
        "tittel": shortened(document.title, SHORT),
        "tittelSensitiv": shortened(document.title, SHORT),
        "dokumentnummer": number,
        "tilknyttetRegistreringSom": if is_main { "hoveddokument" } else { "vedlegg" },
        "dokumentobjekt": [content],
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_long_is_cut_between_words_and_says_so() {
        assert_eq!(shortened("Ja.", 3), "Ja.");
        assert_eq!(shortened("Felles vakt i Ål", 15), "Felles vakt i\u{2026}");
        let long = "å".repeat(501);
        assert_eq!(shortened(&long, SHORT).chars().count(), SHORT);
    }
}
