//! What holds whoever asks; pure functions.

mod composition;
mod links;
mod mandate;
mod membership;
mod period;
mod slug;
mod structure;
mod succession;

pub use composition::{Counted, Requirement, Verdict, verdict};
pub use links::leads_to;
pub use mandate::{SOON, Term, newest_begun, term};
pub use membership::{Candidate, Fault, Held, MemberRole, check};
pub use period::Period;
pub use slug::slug;
pub use structure::{Connection, Drawn, Layout, Node, layout};
pub use succession::SuccessionKind;
