//! Which names a file may have.

use unicode_normalization::UnicodeNormalization;

/// The longest name, in bytes of UTF-8: what common file systems take, with room for a suffix like " (2)".
const MAX_NAME_BYTES: usize = 200;

/// Names that Windows keeps for devices, with any extension.
const DEVICES: [&str; 6] = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"];

/// What is wrong with a file name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NameProblem {
    /// There is no name.
    #[error("it is empty")]
    Empty,
    /// It holds `/` or `\`.
    #[error("it holds a path separator")]
    Separator,
    /// It holds a control character or a line break.
    #[error("it holds a control character")]
    Control,
    /// It holds a character that turns the direction of writing, which can make `fdp.exe` look like `exe.pdf`.
    #[error("it holds a character that turns the direction of writing")]
    Direction,
    /// It begins with a dot, so that it would be hidden or mean a folder.
    #[error("it begins with a dot")]
    LeadingDot,
    /// It ends with a dot or a space, which Windows drops.
    #[error("it ends with a dot or a space")]
    TrailingDotOrSpace,
    /// Windows keeps the name for a device.
    #[error("it is kept for a device on Windows")]
    Reserved,
    /// It is longer than 200 bytes.
    #[error("it is longer than {MAX_NAME_BYTES} bytes")]
    TooLong,
}

/// The name in Unicode's composed form, when people on every system can store and read a file by that name. Names are
/// refused rather than mended, so that a file is never found under another name than the one it was sent with.
pub fn clean_name(name: &str) -> Result<String, NameProblem> {
    let name: String = name.nfc().collect();
    if name.trim().is_empty() {
        return Err(NameProblem::Empty);
    }
    if name.contains(['/', '\\']) {
        return Err(NameProblem::Separator);
    }
    if name.chars().any(|character| character.is_control() || matches!(character, '\u{2028}' | '\u{2029}')) {
        return Err(NameProblem::Control);
    }
    if name.chars().any(turns_direction) {
        return Err(NameProblem::Direction);
    }
    if name.starts_with('.') {
        return Err(NameProblem::LeadingDot);
    }
    if name.ends_with(['.', ' ']) {
        return Err(NameProblem::TrailingDotOrSpace);
    }
    if is_reserved(&name) {
        return Err(NameProblem::Reserved);
    }
    if name.len() > MAX_NAME_BYTES {
        return Err(NameProblem::TooLong);
    }
    Ok(name)
}

fn turns_direction(character: char) -> bool {
    matches!(character, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

fn is_reserved(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_uppercase();
    let numbered = ["COM", "LPT"].iter().any(|device| {
        let mut rest = stem.strip_prefix(device).unwrap_or_default().chars();
        matches!((rest.next(), rest.next()), (Some('1'..='9' | '¹' | '²' | '³'), None))
    });
    numbered || DEVICES.contains(&stem.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ordinary_names_stay_as_they_are() {
        for name in
            ["rapport.pdf", "Møtebok Ål 2026 – endelig (2).docx", "a..b.txt", "console.txt", "COM10.csv", "blåbær"]
        {
            assert_eq!(clean_name(name).as_deref(), Ok(name));
        }
    }

    #[test]
    fn a_decomposed_name_is_composed() {
        assert_eq!(clean_name("A\u{30a}l.pdf").as_deref(), Ok("Ål.pdf"));
    }

    #[test]
    fn each_problem_is_told() {
        let long = format!("{}.pdf", "å".repeat(100));
        for (name, problem) in [
            ("", NameProblem::Empty),
            ("  ", NameProblem::Empty),
            ("a/b.pdf", NameProblem::Separator),
            ("..\\b.pdf", NameProblem::Separator),
            ("a\r\nb.pdf", NameProblem::Control),
            ("a\u{0}.pdf", NameProblem::Control),
            ("a\u{85}b.pdf", NameProblem::Control),
            ("a\u{2028}b.pdf", NameProblem::Control),
            ("rapport\u{202e}fdp.exe", NameProblem::Direction),
            ("a\u{2066}b.pdf", NameProblem::Direction),
            (".htaccess", NameProblem::LeadingDot),
            ("..", NameProblem::LeadingDot),
            ("a.pdf.", NameProblem::TrailingDotOrSpace),
            ("a.pdf ", NameProblem::TrailingDotOrSpace),
            ("con", NameProblem::Reserved),
            ("Aux .txt", NameProblem::Reserved),
            ("lpt1.tar.gz", NameProblem::Reserved),
            ("COM².txt", NameProblem::Reserved),
            (&long, NameProblem::TooLong),
        ] {
            assert_eq!(clean_name(name), Err(problem), "{name:?}");
        }
    }

    proptest! {
        #[test]
        fn a_clean_name_is_safe_and_stays_clean(name in "\\PC{0,40}|[./\\\\a-zæøå \u{0}-\u{1f}\u{202a}-\u{202e}]{0,20}|.{0,80}") {
            if let Ok(clean) = clean_name(&name) {
                prop_assert!(!clean.chars().any(|character| character.is_control() || turns_direction(character)));
                prop_assert!(!clean.contains(['/', '\\']) && !clean.starts_with('.') && !clean.ends_with(['.', ' ']));
                prop_assert!(clean.len() <= MAX_NAME_BYTES && !clean.is_empty());
                prop_assert_eq!(clean_name(&clean), Ok(clean.clone()));
            }
        }
    }
}
