//! The addresses of objects, lists and pages.

use crate::Kind;
use web::State;

/// Makes addresses that people and programs use.
#[derive(Clone, Debug)]
pub struct Urls {
    public_url: String,
}

impl Urls {
    /// The addresses of this installation.
    pub fn of(state: &State) -> Self {
        Self { public_url: state.settings.public_url.clone() }
    }

    /// A page for people.
    pub fn page(&self, path: &str) -> String {
        format!("{}{path}", self.public_url)
    }

    /// An address below the interface's.
    pub fn path(&self, path: &str) -> String {
        format!("{}/oparl/v1.1/{path}", self.public_url)
    }

    /// The object, which is also its id.
    pub fn object(&self, kind: Kind, id: &str) -> String {
        match kind {
            Kind::System => self.path(Kind::System.segment()),
            kind => self.path(&format!("{}/{id}", kind.segment())),
        }
    }

    /// A list of objects of one kind that belong to an object of another.
    pub fn list(&self, of: Kind, id: &str, kind: Kind) -> String {
        format!("{}/{}", self.object(of, id), kind.segment())
    }
}
