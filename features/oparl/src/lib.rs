//! The read interface of OParl 1.1 for everything that is public, below `/oparl/v1.1/`. It knows no account and no session.
//!
//! What is public is written down in a register (`oparl_object`) whenever something has changed, which gives each object the moment
//! in which it became public, the moment of its last change, and a mark when it is gone. What an object says is read anew for each
//! request, under the conditions of `queries::public`: the register can be late, but shows nothing.

mod api;
mod asked;
mod kind;
mod objects;
mod queries;
mod routes;
mod rules;
mod upkeep;
mod urls;

use kind::Kind;
pub use queries::register::bring_up_to_date;
pub use routes::routes;
pub use upkeep::{Upkeep, keep_up};

/// The feature's texts.
pub const MESSAGES: web::Messages = web::messages!();
