//! The files of bodies.

use super::toml::Toml;
use crate::pack::{Body, CompositionRule, Mandate, Member, Text};
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
    toml.optional("letterhead", Some(&body.letterhead).filter(|lines| !lines.is_empty()));
    toml.section("name", &body.name);
    let (first, later) = match body.mandates.split_first() {
        Some((first, later)) => (Some(first), later),
        None => (None, &[][..]),
    };
    toml.section("mandate", first.map_or(&Text::default(), |first| &first.text));
    first.iter().for_each(|first| write_days(&mut toml, first, body));
    for mandate in later {
        toml.header("[[mandates]]");
        toml.both("text", &mandate.text);
        write_days(&mut toml, mandate, body);
    }
    toml.section("composition", &body.composition);
    for seat in &body.seats {
        toml.header("[[seats]]");
        toml.text("party", &seat.party);
        toml.bare("votes", seat.votes);
        toml.both("role", &seat.role);
    }
    body.rules.iter().for_each(|rule| write_rule(&mut toml, rule));
    body.members.iter().for_each(|member| write_member(&mut toml, member));
    for term in &body.chairs {
        toml.header("[[chairs]]");
        toml.text("party", &term.party);
        toml.date("valid_from", Some(term.from));
        toml.date("valid_to", term.to);
    }
    for successor in &body.successors {
        toml.header("[[successors]]");
        toml.text("body", &successor.body);
        toml.text("kind", successor.kind.as_str());
        toml.date("happened_on", Some(successor.happened_on));
    }
    toml.finish()
}

/// When a mandate was adopted and holds; its source, where that is not the body's.
fn write_days(toml: &mut Toml, mandate: &Mandate, body: &Body) {
    toml.date("adopted_on", mandate.adopted_on);
    toml.date("valid_from", mandate.validity.from);
    toml.date("valid_to", mandate.validity.to);
    toml.optional("source", Some(&mandate.source).filter(|source| **source != body.source));
}

fn write_rule(toml: &mut Toml, rule: &CompositionRule) {
    toml.header("[[rules]]");
    toml.both("label", &rule.label);
    if let Some(kind) = rule.party_kind {
        toml.text("party_kind", kind.as_str());
    }
    if let Some(below) = rule.below_inhabitants {
        toml.bare("below_inhabitants", below);
    }
    if let Some(role) = rule.role {
        toml.text("role", role.as_str());
    }
    toml.bare("minimum", rule.minimum);
    if let Some(maximum) = rule.maximum {
        toml.bare("maximum", maximum);
    }
}

/// Seats and members are named by their numbers, counted from 1.
fn write_member(toml: &mut Toml, member: &Member) {
    toml.header("[[members]]");
    toml.text("name", &member.name);
    toml.text("role", member.role.as_str());
    match member.seat {
        Some(seat) => toml.bare("seat", seat + 1),
        None => toml.optional("party", member.party.as_ref()),
    }
    if let Some(other) = member.deputy_for {
        toml.bare("deputy_for", other + 1);
    }
    if !member.title.is_empty() {
        toml.both("title", &member.title);
    }
    toml.date("valid_from", member.validity.from);
    toml.date("valid_to", member.validity.to);
}
