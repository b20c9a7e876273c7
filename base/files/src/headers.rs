//! How a file is given to a browser.

use crate::MediaType;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// The value of the header `Content-Disposition` (RFC 6266): shown in the browser for PDF and pictures, saved otherwise;
/// with the name in ASCII for old programs and in full (RFC 5987) for the others.
pub fn content_disposition(file_name: &str, media_type: MediaType) -> String {
    if media_type.is_inline() { to_show(file_name) } else { to_keep(file_name) }
}

/// The same for what is to be shown if the browser can, whatever it is.
pub fn to_show(file_name: &str) -> String {
    disposition("inline", file_name)
}

/// The same for what is to be saved, whatever it is.
pub fn to_keep(file_name: &str) -> String {
    disposition("attachment", file_name)
}

fn disposition(disposition: &str, file_name: &str) -> String {
    format!("{disposition}; filename=\"{}\"; filename*=UTF-8''{}", ascii(file_name), percent_encoded(file_name))
}

/// The name with what a quoted ASCII string cannot hold replaced. Quotes and backslashes are replaced as well, since
/// programs disagree on how to read them escaped; so is `%`, which some decode.
fn ascii(file_name: &str) -> String {
    let mut name = String::with_capacity(file_name.len());
    for character in file_name.nfd().filter(|character| !is_combining_mark(*character)) {
        match character {
            '"' | '\\' | '%' => name.push('_'),
            ' '..='~' => name.push(character),
            'æ' => name.push_str("ae"),
            'Æ' => name.push_str("AE"),
            'ø' => name.push('o'),
            'Ø' => name.push('O'),
            _ => name.push('_'),
        }
    }
    name
}

fn percent_encoded(file_name: &str) -> String {
    let mut name = String::with_capacity(file_name.len());
    for byte in file_name.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => name.push(char::from(byte)),
            b'!' | b'#' | b'$' | b'&' | b'+' | b'-' | b'.' | b'^' | b'_' | b'`' | b'|' | b'~' => {
                name.push(char::from(byte))
            }
            _ => name.extend(['%', hexadecimal(byte >> 4), hexadecimal(byte & 15)]),
        }
    }
    name
}

fn hexadecimal(half: u8) -> char {
    char::from_digit(u32::from(half), 16).unwrap_or('0').to_ascii_uppercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_norwegian_name_is_given_twice() {
        assert_eq!(
            content_disposition("Møte på Ål.pdf", MediaType::Pdf),
            "inline; filename=\"Mote pa Al.pdf\"; filename*=UTF-8''M%C3%B8te%20p%C3%A5%20%C3%85l.pdf"
        );
    }

    #[test]
    fn only_pdf_and_pictures_are_shown_in_the_browser() {
        let shown = MediaType::ALL
            .map(|(media_type, _)| media_type)
            .into_iter()
            .filter(|media_type| content_disposition("a", *media_type).starts_with("inline;"));
        assert_eq!(shown.collect::<Vec<_>>(), [MediaType::Pdf, MediaType::Png, MediaType::Jpeg]);
    }

    proptest! {
        #[test]
        fn no_name_breaks_out_of_the_header(name in ".{0,60}|[\"\\\\\r\n\t%;æøå]{0,20}") {
            let header = content_disposition(&name, MediaType::Docx);
            prop_assert!(header.bytes().all(|byte| (b' '..=b'~').contains(&byte)));
            prop_assert_eq!(header.matches('"').count(), 2);
            prop_assert!(!header.contains('\\'));
            let encoded = header.rsplit_once("''").map(|(_, encoded)| encoded).unwrap_or_default();
            prop_assert_eq!(decoded(encoded), name.as_bytes());
        }
    }

    fn decoded(text: &str) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut rest = text.bytes();
        while let Some(byte) = rest.next() {
            let pair = [rest.clone().next().unwrap_or_default(), rest.clone().nth(1).unwrap_or_default()];
            if byte == b'%' {
                bytes.push(u8::from_str_radix(std::str::from_utf8(&pair).unwrap(), 16).unwrap());
                rest.nth(1);
            } else {
                bytes.push(byte);
            }
        }
        bytes
    }
}
