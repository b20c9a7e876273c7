//! What a program asks for. Nobody is known here: neither a session nor a token counts.

use crate::urls::Urls;
use access::Reader;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;
use web::{Error, Given, Lang, Parameters, State, T};

/// The objects on a page of a list, when nothing else is asked for, and at most.
pub const PER_PAGE: u32 = 100;

/// A request to the interface. A parameter that is not one of `P` is refused.
pub struct Asked<P = ()> {
    /// What all requests share.
    pub state: State,
    /// Always a visitor.
    pub reader: Reader,
    /// What is asked for in the query.
    pub parameters: P,
}

impl<P> Asked<P> {
    /// The addresses of this installation.
    pub fn urls(&self) -> Urls {
        Urls::of(&self.state)
    }

    /// The texts that stand in answers, which have one language so that an object has one address.
    pub fn texts(&self) -> T {
        T::new(self.state.catalogue.clone(), Lang::Nb)
    }
}

impl<P: Parameters> FromRequestParts<State> for Asked<P> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, state: &State) -> Result<Self, Error> {
        Ok(Self { state: state.clone(), reader: Reader::visitor(), parameters: Given::read(&parts.uri)? })
    }
}

/// What a list is narrowed to, and where its page begins.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Only what became public at this moment or later.
    pub created_since: Option<OffsetDateTime>,
    /// Only what became public at this moment or before.
    pub created_until: Option<OffsetDateTime>,
    /// Only what was changed at this moment or later, also what is gone.
    pub modified_since: Option<OffsetDateTime>,
    /// Only what was changed at this moment or before.
    pub modified_until: Option<OffsetDateTime>,
    /// Whether what is shown inside other objects is left out.
    pub omit_internal: bool,
    /// The objects on a page.
    pub per_page: Option<u32>,
    /// The number in the register after which the page begins.
    pub after: Option<i64>,
}

impl Parameters for Filter {
    fn take(given: &mut Given) -> Result<Self, Error> {
        Ok(Self {
            created_since: given.one("created_since", moment)?,
            created_until: given.one("created_until", moment)?,
            modified_since: given.one("modified_since", moment)?,
            modified_until: given.one("modified_until", moment)?,
            omit_internal: given.one("omit_internal", truth)?.unwrap_or_default(),
            per_page: given.one("elementsPerPage", |text| text.parse().ok().filter(|count: &u32| *count > 0))?,
            after: given.one("after", |text| text.parse().ok().filter(|number: &i64| *number > 0))?,
        })
    }
}

impl Filter {
    /// The objects on a page.
    pub fn page_size(&self) -> u32 {
        self.per_page.unwrap_or(PER_PAGE).min(PER_PAGE)
    }

    /// The query of the page that begins after this number, always written in the same way.
    pub fn query(&self, after: Option<i64>) -> String {
        let moment = |moment: Option<OffsetDateTime>| moment.and_then(|moment| moment.format(&Rfc3339).ok());
        let parts = [
            ("created_since", moment(self.created_since)),
            ("created_until", moment(self.created_until)),
            ("modified_since", moment(self.modified_since)),
            ("modified_until", moment(self.modified_until)),
            ("omit_internal", self.omit_internal.then(|| "true".to_owned())),
            ("elementsPerPage", self.per_page.map(|count| count.min(PER_PAGE).to_string())),
            ("after", after.map(|number| number.to_string())),
        ];
        let given: Vec<_> = parts.into_iter().filter_map(|(name, value)| Some((name, value?))).collect();
        match serde_html_form::to_string(given) {
            Ok(query) if !query.is_empty() => format!("?{query}"),
            _ => String::new(),
        }
    }
}

/// A moment with its time zone. A `+` that was not encoded has become a space.
fn moment(text: &str) -> Option<OffsetDateTime> {
    OffsetDateTime::parse(&text.replace(' ', "+"), &Rfc3339).ok()
}

fn truth(text: &str) -> Option<bool> {
    text.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::datetime;

    #[test]
    fn a_moment_needs_its_time_zone() {
        let expected = Some(datetime!(2026-01-01 00:00 +1));
        assert_eq!(moment("2026-01-01T00:00:00+01:00"), expected);
        assert_eq!(moment("2026-01-01T00:00:00 01:00"), expected);
        for wrong in ["2026-01-01", "2026-01-01T00:00:00", "", "now"] {
            assert_eq!(moment(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_query_is_written_in_one_way() {
        assert_eq!(Filter::default().query(None), "");
        let filter = Filter {
            modified_since: Some(datetime!(2026-01-01 00:00 +1)),
            per_page: Some(5000),
            omit_internal: true,
            ..Filter::default()
        };
        let expected =
            "?modified_since=2026-01-01T00%3A00%3A00%2B01%3A00&omit_internal=true&elementsPerPage=100&after=7";
        assert_eq!(filter.query(Some(7)), expected);
        assert_eq!(filter.page_size(), 100);
    }
}
