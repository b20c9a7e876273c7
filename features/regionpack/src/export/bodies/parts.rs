//! Who must be in a body and who is, whose turn it is to chair it, and what took its place.

use crate::export::{ExportError, grouped, short, word};
use crate::pack::{ChairTerm, CompositionRule, Member, Successor, Validity};
use crate::policy::Leave;
use crate::queries::select::{self, ChairRow, MemberRow, RuleRow, SeatRow, SuccessorRow};
use crate::rules::text::trimmed;
use database::{Error, Tx};
use std::collections::HashMap;

/// The rows of all bodies, by body.
pub(super) struct Parts {
    rules: HashMap<String, Vec<RuleRow>>,
    members: HashMap<String, Vec<MemberRow>>,
    chairs: HashMap<String, Vec<ChairRow>>,
    successors: HashMap<String, Vec<SuccessorRow>>,
}

impl Parts {
    pub(super) async fn read(tx: &Tx, leave: &Leave) -> Result<Self, ExportError> {
        Ok(Self {
            rules: grouped(select::rules(tx, leave).await?, |row| &row.body),
            members: grouped(select::members(tx, leave).await?, |row| &row.body),
            chairs: grouped(select::chairs(tx, leave).await?, |row| &row.body),
            successors: grouped(select::successors(tx, leave).await?, |row| &row.body),
        })
    }

    pub(super) fn rules(&mut self, body: &str) -> Result<Vec<CompositionRule>, Error> {
        self.rules.remove(body).unwrap_or_default().into_iter().map(rule).collect()
    }

    pub(super) fn members(&mut self, body: &str, seats: &[SeatRow]) -> Result<Vec<Member>, Error> {
        let rows = self.members.remove(body).unwrap_or_default();
        let ids: Vec<String> = rows.iter().map(|row| row.id.clone()).collect();
        rows.into_iter().map(|row| member(row, &ids, seats)).collect()
    }

    pub(super) fn chairs(&mut self, body: &str) -> Vec<ChairTerm> {
        let rows = self.chairs.remove(body).unwrap_or_default().into_iter();
        rows.map(|row| ChairTerm { party: row.party, from: row.valid_from, to: row.valid_to }).collect()
    }

    pub(super) fn successors(&mut self, body: &str) -> Result<Vec<Successor>, Error> {
        let rows = self.successors.remove(body).unwrap_or_default().into_iter();
        let successor = |row: SuccessorRow| {
            Ok(Successor { kind: word(&row.kind)?, body: row.successor, happened_on: row.happened_on })
        };
        let mut found = rows.map(successor).collect::<Result<Vec<_>, Error>>()?;
        found.sort_by(|a, b| a.body.cmp(&b.body));
        Ok(found)
    }
}

fn rule(row: RuleRow) -> Result<CompositionRule, Error> {
    Ok(CompositionRule {
        label: short(&row.label_nb, &row.label_nn),
        party_kind: row.party_kind.as_deref().map(word).transpose()?,
        below_inhabitants: row.below_inhabitants,
        role: row.role.as_deref().map(word).transpose()?,
        minimum: row.minimum,
        maximum: row.maximum,
    })
}

fn member(row: MemberRow, ids: &[String], seats: &[SeatRow]) -> Result<Member, Error> {
    Ok(Member {
        name: trimmed(&row.name),
        role: word(&row.role)?,
        seat: row.seat_id.and_then(|id| seats.iter().position(|seat| seat.id == id)),
        party: row.party,
        deputy_for: row.deputy_for_id.and_then(|id| ids.iter().position(|other| *other == id)),
        title: short(&row.title_nb, &row.title_nn),
        validity: Validity { from: row.valid_from, to: row.valid_to },
    })
}
