//! Bodies in the database.

mod body;
mod details;
mod members;
mod mine;
mod parts;
mod writes;

pub use body::{Body, all, below, body, in_area};
pub use details::{Details, details, details_in_area, details_of_membership};
pub use members::{Membership, members};
pub use mine::{Mine, mine};
pub use parts::{AreaName, ChairTerm, CompositionRule, Mandate, Seat, Succession};
pub use writes::*;
