//! Languages: the interface's texts from Fluent files, and content that is written in bokmål, nynorsk or both.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::borrow::Cow;
use std::sync::Arc;

/// A language of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lang {
    /// Bokmål.
    Nb,
    /// Nynorsk.
    Nn,
    /// English.
    En,
}

impl Lang {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Nb, Self::Nn, Self::En];

    /// The BCP 47 tag.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Nb => "nb",
            Self::Nn => "nn",
            Self::En => "en",
        }
    }

    /// The language with this tag; `no` is bokmål.
    pub fn parse(tag: &str) -> Option<Self> {
        match tag.split('-').next().unwrap_or_default().to_ascii_lowercase().as_str() {
            "nb" | "no" => Some(Self::Nb),
            "nn" => Some(Self::Nn),
            "en" => Some(Self::En),
            _ => None,
        }
    }

    /// The first of a browser's languages that we have. Quality values are not weighed: browsers send them in order.
    pub fn negotiate(accept_language: &str) -> Option<Self> {
        accept_language.split(',').find_map(|range| Self::parse(range.split(';').next().unwrap_or_default().trim()))
    }

    /// The text for a reader of this language, of the two that content is written in. A missing one is replaced by the
    /// other, and said to be.
    pub fn pick<'a>(self, nb: &'a str, nn: &'a str) -> Localised<'a> {
        let (own, other, own_lang, other_lang) = match self {
            Self::Nn => (nn, nb, Self::Nn, Self::Nb),
            _ => (nb, nn, Self::Nb, Self::Nn),
        };
        if own.trim().is_empty() && !other.trim().is_empty() {
            Localised { value: other, lang: other_lang, fallback: true }
        } else {
            Localised { value: own, lang: own_lang, fallback: false }
        }
    }
}

impl std::fmt::Display for Lang {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Content in the language it was found in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Localised<'a> {
    /// The text.
    pub value: &'a str,
    /// Its language, for the `lang` attribute.
    pub lang: Lang,
    /// Whether it stands in for a translation that is missing.
    pub fallback: bool,
}

impl std::fmt::Display for Localised<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.value)
    }
}

/// One crate's texts in the three languages, as Fluent.
#[derive(Clone, Copy, Debug)]
pub struct Messages {
    /// Bokmål.
    pub nb: &'static str,
    /// Nynorsk.
    pub nn: &'static str,
    /// English.
    pub en: &'static str,
}

/// A Fluent file that cannot be used.
#[derive(Debug, thiserror::Error)]
#[error("the {lang} texts cannot be used: {reason}")]
pub struct BadMessages {
    lang: Lang,
    reason: String,
}

/// All texts in all languages.
pub struct Catalogue {
    bundles: [FluentBundle<FluentResource>; 3],
}

impl Catalogue {
    /// Reads the texts of all crates; a faulty file or a key that two crates use is an error.
    pub fn new(messages: &[Messages]) -> Result<Self, BadMessages> {
        Ok(Self { bundles: [bundle(Lang::Nb, messages)?, bundle(Lang::Nn, messages)?, bundle(Lang::En, messages)?] })
    }

    /// Whether there is a text with this key.
    pub fn has(&self, key: &str) -> bool {
        self.bundles[0].has_message(key)
    }

    fn bundle(&self, lang: Lang) -> &FluentBundle<FluentResource> {
        match lang {
            Lang::Nb => &self.bundles[0],
            Lang::Nn => &self.bundles[1],
            Lang::En => &self.bundles[2],
        }
    }

    fn format<'a>(&'a self, lang: Lang, key: &str, args: Option<&FluentArgs<'_>>) -> Cow<'a, str> {
        let bundle = self.bundle(lang);
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            tracing::error!(key, %lang, "a text is missing");
            return Cow::Owned(key.to_owned());
        };
        let mut faults = Vec::new();
        match args {
            None => bundle.format_pattern(pattern, None, &mut faults),
            Some(args) => Cow::Owned(bundle.format_pattern(pattern, Some(args), &mut faults).into_owned()),
        }
    }
}

fn bundle(lang: Lang, messages: &[Messages]) -> Result<FluentBundle<FluentResource>, BadMessages> {
    let bad = |reason: String| BadMessages { lang, reason };
    let id = lang.as_str().parse().map_err(|error| bad(format!("{error}")))?;
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    bundle.set_use_isolating(false);
    for messages in messages {
        let source = match lang {
            Lang::Nb => messages.nb,
            Lang::Nn => messages.nn,
            Lang::En => messages.en,
        };
        let resource = FluentResource::try_new(source.to_owned()).map_err(|(_, errors)| bad(format!("{errors:?}")))?;
        bundle.add_resource(resource).map_err(|errors| bad(format!("{errors:?}")))?;
    }
    Ok(bundle)
}

/// The texts in one language.
#[derive(Clone)]
pub struct T {
    catalogue: Arc<Catalogue>,
    lang: Lang,
}

impl T {
    /// The texts of `catalogue` in `lang`.
    pub fn new(catalogue: Arc<Catalogue>, lang: Lang) -> Self {
        Self { catalogue, lang }
    }

    /// The language.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The text with this key.
    pub fn get(&self, key: &str) -> Cow<'_, str> {
        self.catalogue.format(self.lang, key, None)
    }

    /// The text with this key and one argument.
    pub fn with<'a, V: Into<FluentValue<'a>>>(&self, key: &str, name: &'a str, value: V) -> String {
        let mut args = FluentArgs::new();
        args.set(name, value);
        self.catalogue.format(self.lang, key, Some(&args)).into_owned()
    }

    /// The text with this key and several text arguments.
    pub fn with_all(&self, key: &str, values: &[(&str, &str)]) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in values {
            args.set(*name, *value);
        }
        self.catalogue.format(self.lang, key, Some(&args)).into_owned()
    }

    /// The text whose key is `prefix` followed by `name`, such as a state's.
    pub fn named(&self, prefix: &str, name: &str) -> Cow<'_, str> {
        self.get(&format!("{prefix}{name}"))
    }

    /// Whether there is a text with this key.
    pub fn has(&self, key: &str) -> bool {
        self.catalogue.has(key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_language_we_have_is_chosen() {
        assert_eq!(Lang::negotiate("de, nn-NO;q=0.8, en"), Some(Lang::Nn));
        assert_eq!(Lang::negotiate("no"), Some(Lang::Nb));
        assert_eq!(Lang::negotiate("de"), None);
    }

    #[test]
    fn missing_content_falls_back_and_says_so() {
        let text = Lang::Nn.pick("Sak", " ");
        assert_eq!((text.value, text.lang, text.fallback), ("Sak", Lang::Nb, true));
        assert!(!Lang::Nn.pick("Sak", "Sak på nynorsk").fallback);
    }
}
