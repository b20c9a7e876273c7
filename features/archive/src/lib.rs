//! What a municipality's archive and journal take over, as files: meetings and matters as arkivmelding (Fiks arkiv, after Noark 5) and
//! as JSON for eInnsyn. And what a council's own system gives and takes: a matter going there, and the resolution coming back (Fiks
//! politisk behandling).
//!
//! There are two editions. The public one holds what a visitor may read, and nothing that was made from more: it is read as a
//! visitor reads. The whole one is for whoever may read everything in the body.

mod arkivmelding;
mod edition;
mod einnsyn;
mod enclosure;
mod package;
mod pages;
mod paper;
mod referral;
mod returned;
mod routes;
mod xml;

pub use routes::routes;

/// The feature's texts.
pub const MESSAGES: web::Messages = web::messages!();

/// The name under which the archive knows this system, in every key that it keeps of ours.
const SYSTEM: &str = "samhelse";
