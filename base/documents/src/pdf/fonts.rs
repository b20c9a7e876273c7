//! The typeface of documents: Inter in four cuts, compiled in.

use std::{collections::HashSet, sync::LazyLock};
use typst::{
    foundations::Bytes,
    text::{Font, FontBook},
    utils::LazyHash,
};

/// The cuts, and the list by which the typesetter finds them.
pub(crate) struct Fonts {
    pub book: LazyHash<FontBook>,
    pub cuts: Vec<Font>,
    /// The code points that every cut has a shape for.
    shapes: HashSet<u32>,
}

/// Read once and kept.
pub(crate) static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let cuts: Vec<_> = assets::PRINT.iter().flat_map(|file| Font::iter(Bytes::new(*file))).collect();
    let shapes = cuts.iter().map(|cut| cut.info().coverage.iter().collect::<HashSet<_>>());
    let shapes = shapes.reduce(|all, cut| all.intersection(&cut).copied().collect()).unwrap_or_default();
    Fonts { book: LazyHash::new(FontBook::from_fonts(&cuts)), cuts, shapes }
});

/// Whether every cut has a shape for the character, and one that archives accept: what is of private use means nothing to others.
pub(crate) fn draws(character: char) -> bool {
    let code = u32::from(character);
    let private = matches!(code, 0xE000..=0xF8FF | 0xF_0000..);
    !private && FONTS.shapes.contains(&code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_cuts_of_inter_have_the_letters_of_the_north() {
        assert_eq!(FONTS.cuts.len(), 4);
        assert!(FONTS.cuts.iter().all(|cut| cut.info().family == "Inter"));
        assert!("ÆØÅæøåÄÖÜéòôČčĐđŊŋŠšŦŧŽž«»–—…€§½×≥ЖΩ\u{A0}\u{2011}□\u{200B}".chars().all(draws));
        assert!(!draws('漢') && !draws('😀') && !draws('\u{E000}'));
    }
}
