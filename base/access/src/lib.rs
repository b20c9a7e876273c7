//! Who is reading or writing, and what they may do where.
//!
//! Nothing is allowed unless a grant says so. Grants hold for an area and everything below it, for one body,
//! or for one party.
//! What follows from them for a kind of object stands in the `policy.rs` of the feature that owns the object.

mod name;
mod queries;
mod reader;
mod role;
mod sessions;
mod tokens;

pub use name::is_account_name;
pub use queries::{everybody, grants, reader_of};
pub use reader::{Account, Grant, Place, Reader};
pub use role::{Role, UnknownRole};
pub use sessions::{LIFETIME, Session, find_session, retention, touch_session};
pub use tokens::{PREFIX, Scope, Token, UnknownScope, find_token, touch_token};
