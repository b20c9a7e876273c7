//! What every answer to a program is made of.

use serde::Serialize;
use utoipa::{IntoResponses, ToSchema};

/// A text in the two languages that content is written in; empty where it is not written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Words {
    /// In bokmål.
    pub nb: String,
    /// In nynorsk.
    pub nn: String,
}

impl Words {
    /// The text in both languages.
    pub fn new(nb: &str, nn: &str) -> Self {
        Self { nb: nb.to_owned(), nn: nn.to_owned() }
    }
}

/// Something that has a page of its own.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Reference {
    /// Its slug, as in addresses.
    pub slug: String,
    /// Its name.
    pub name: Words,
    /// Its page.
    #[schema(format = "uri")]
    pub url: String,
}

/// Why there is no answer, as RFC 9457 writes it.
#[derive(Debug, Serialize, ToSchema)]
pub struct Problem {
    /// Always `about:blank`: the status says what kind of problem it is.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// The status of the answer.
    pub status: u16,
    /// The kind of problem, in the language asked for with `Accept-Language`.
    pub title: String,
    /// What happened, in the same language.
    pub detail: String,
    /// The parameter that was not understood.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parameter: Option<String>,
}

/// The problems that every route may answer with.
#[derive(Debug, IntoResponses)]
pub enum Problems {
    /// A parameter is unknown, was given twice or has a value that cannot be asked for; `parameter` names it.
    #[response(status = 400, content_type = "application/problem+json")]
    BadRequest(Problem),
    /// The token is wrong, was ended or has expired.
    #[response(status = 401, content_type = "application/problem+json", headers(("WWW-Authenticate" = String, description = "`Bearer`")))]
    Unauthorized(Problem),
    /// There is no such thing, or you may not know of it.
    #[response(status = 404, content_type = "application/problem+json")]
    NotFound(Problem),
}
