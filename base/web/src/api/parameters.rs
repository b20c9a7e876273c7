//! What a program asks for in the query. A name that is not known is refused: a filter with a slip in it must not answer
//! everything.

use crate::error::{Error, Result};
use axum::http::Uri;

/// The parameters of a route.
pub trait Parameters: Sized {
    /// Takes what the route knows; what it leaves is refused.
    fn take(given: &mut Given) -> Result<Self>;
}

impl Parameters for () {
    fn take(_given: &mut Given) -> Result<Self> {
        Ok(())
    }
}

/// The names and values in a query that nothing has taken yet.
pub struct Given(Vec<(String, String)>);

impl Given {
    /// Reads the parameters of a route from an address.
    pub fn read<P: Parameters>(uri: &Uri) -> Result<P> {
        let pairs = serde_html_form::from_str(uri.query().unwrap_or_default());
        let mut given = Self(pairs.map_err(|_| Error::BadRequest { reason: "error-bad-request-message" })?);
        let parameters = P::take(&mut given)?;
        match given.0.into_iter().next() {
            Some((name, _)) => Err(Error::Parameter { name, reason: "error-parameter-unknown" }),
            None => Ok(parameters),
        }
    }

    /// The value with this name as `read` understands it, or none if it was not given. A value that it does not understand is
    /// an error, and so are two.
    pub fn one<T>(&mut self, name: &str, read: impl Fn(&str) -> Option<T>) -> Result<Option<T>> {
        let wrong = |reason| Error::Parameter { name: name.to_owned(), reason };
        let mut values = self.0.extract_if(.., |(key, _)| key == name).map(|(_, value)| value);
        let Some(value) = values.next() else { return Ok(None) };
        if values.next().is_some() {
            return Err(wrong("error-parameter-twice"));
        }
        read(&value).map(Some).ok_or_else(|| wrong("error-parameter-value"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Year(Option<u16>);

    impl Parameters for Year {
        fn take(given: &mut Given) -> Result<Self> {
            Ok(Self(given.one("year", |text| text.parse().ok())?))
        }
    }

    fn read(address: &'static str) -> Result<Option<u16>, (String, &'static str)> {
        match Given::read::<Year>(&Uri::from_static(address)) {
            Ok(year) => Ok(year.0),
            Err(Error::Parameter { name, reason }) => Err((name, reason)),
            Err(error) => panic!("{error}"),
        }
    }

    #[test]
    fn what_is_not_understood_is_named() {
        assert_eq!(read("/"), Ok(None));
        assert_eq!(read("/?year=2018"), Ok(Some(2018)));
        assert_eq!(read("/?year=x"), Err(("year".into(), "error-parameter-value")));
        assert_eq!(read("/?year=1&year=2"), Err(("year".into(), "error-parameter-twice")));
        assert_eq!(read("/?year=1&yaer=2"), Err(("yaer".into(), "error-parameter-unknown")));
        assert!(Given::read::<()>(&Uri::from_static("/?")).is_ok());
    }
}
