//! Writing what bodies are made of besides their seats.

use crate::pack::{ChairTerm, CompositionRule, Mandate, Member, Successor};
use crate::policy::Leave;
use crate::words::Word;
use database::{Error, Tx, new_id};

pub(crate) async fn mandate(tx: &Tx, _leave: &Leave, mandate: &Mandate, body: &str, number: i64) -> Result<(), Error> {
    let columns = vec![
        ("id", new_id().into()),
        ("body_id", body.into()),
        ("number", number.into()),
        ("text_nb", mandate.text.nb.as_str().into()),
        ("text_nn", mandate.text.nn.as_str().into()),
        ("adopted_on", mandate.adopted_on.into()),
        ("valid_from", mandate.validity.from.into()),
        ("valid_to", mandate.validity.to.into()),
        ("source", mandate.source.as_str().into()),
    ];
    tx.insert("mandate", columns).await
}

pub(crate) async fn rule(
    tx: &Tx,
    _leave: &Leave,
    rule: &CompositionRule,
    body: &str,
    position: i64,
) -> Result<(), Error> {
    let columns = vec![
        ("id", new_id().into()),
        ("body_id", body.into()),
        ("label_nb", rule.label.nb.as_str().into()),
        ("label_nn", rule.label.nn.as_str().into()),
        ("party_kind", rule.party_kind.map(|kind| kind.as_str().to_owned()).into()),
        ("below_inhabitants", rule.below_inhabitants.into()),
        ("role", rule.role.map(|role| role.as_str().to_owned()).into()),
        ("minimum", rule.minimum.into()),
        ("maximum", rule.maximum.into()),
        ("position", position.into()),
    ];
    tx.insert("composition_rule", columns).await
}

/// What a member refers to, by id.
pub(crate) struct MemberPlace {
    pub(crate) id: String,
    pub(crate) body: String,
    pub(crate) seat: Option<String>,
    pub(crate) party: Option<String>,
    pub(crate) deputy_for: Option<String>,
    pub(crate) position: i64,
}

pub(crate) async fn member(tx: &Tx, _leave: &Leave, member: &Member, place: MemberPlace) -> Result<(), Error> {
    let columns = vec![
        ("id", place.id.into()),
        ("body_id", place.body.into()),
        ("seat_id", place.seat.into()),
        ("party_id", place.party.into()),
        ("name", member.name.as_str().into()),
        ("role", member.role.as_str().into()),
        ("title_nb", member.title.nb.as_str().into()),
        ("title_nn", member.title.nn.as_str().into()),
        ("deputy_for_id", place.deputy_for.into()),
        ("valid_from", member.validity.from.into()),
        ("valid_to", member.validity.to.into()),
        ("position", place.position.into()),
        ("version", 1_i64.into()),
    ];
    tx.insert("membership", columns).await
}

pub(crate) async fn chair(tx: &Tx, _leave: &Leave, term: &ChairTerm, body: &str, party: String) -> Result<(), Error> {
    let columns = vec![
        ("id", new_id().into()),
        ("body_id", body.into()),
        ("party_id", party.into()),
        ("valid_from", term.from.into()),
        ("valid_to", term.to.into()),
    ];
    tx.insert("chair_term", columns).await
}

pub(crate) async fn successor(
    tx: &Tx,
    _leave: &Leave,
    successor: &Successor,
    from: &str,
    to: String,
) -> Result<(), Error> {
    let columns = vec![
        ("id", new_id().into()),
        ("from_body_id", from.into()),
        ("to_body_id", to.into()),
        ("kind", successor.kind.as_str().into()),
        ("happened_on", successor.happened_on.into()),
    ];
    tx.insert("body_succession", columns).await
}
