//! The files of bodies.

use super::toml::Toml;
use crate::pack::Body;
use crate::words::Word;

/// The file of a body.
pub(super) fn file(body: &Body) -> String {
    let mut toml = Toml::default();
    toml.text("kind", body.kind.as_str());
    toml.text("area", &body.area);
    toml.optional("party", body.party.as_ref());
    toml.optional("parent", body.parent.as_ref());
    toml.optional("reports_to", body.reports_to.as_ref());
    toml.date("valid_from", body.validity.from);
    toml.date("valid_to", body.validity.to);
    toml.text("source", &body.source);
    toml.section("name", &body.name);
    toml.section("mandate", &body.mandate);
    toml.section("composition", &body.composition);
    for seat in &body.seats {
        toml.header("[[seats]]");
        toml.text("party", &seat.party);
        toml.bare("votes", seat.votes);
        toml.both("role", &seat.role);
    }
    toml.finish()
}
