//! Writing matters and what belongs to them.

use crate::pack::{Assignment, Consultation, Document, EarlierAnswer, JointResolution, Matter, ResolutionText, Rule};
use crate::policy::Leave;
use crate::words::Word;
use database::{Error, Tx, new_id};
use files::Stored;
use time::Date;

pub(crate) async fn matter(tx: &Tx, _leave: &Leave, matter: &Matter, id: &str, body: String) -> Result<(), Error> {
    let published_at = matter.published.then(|| matter.opened_on.midnight().assume_utc());
    let columns = vec![
        ("id", id.into()),
        ("slug", matter.key.as_str().into()),
        ("body_id", body.into()),
        ("year", matter.year.into()),
        ("number", matter.number.into()),
        ("title_nb", matter.title.nb.as_str().into()),
        ("title_nn", matter.title.nn.as_str().into()),
        ("summary_nb", matter.summary.nb.as_str().into()),
        ("summary_nn", matter.summary.nn.as_str().into()),
        ("text_nb", matter.text.nb.as_str().into()),
        ("text_nn", matter.text.nn.as_str().into()),
        ("recommendation_nb", matter.recommendation.nb.as_str().into()),
        ("recommendation_nn", matter.recommendation.nn.as_str().into()),
        ("result", matter.result.map(Word::as_str).map(str::to_owned).into()),
        ("legal_basis", matter.legal_basis.map(Word::as_str).map(str::to_owned).into()),
        ("public_title_nb", matter.public_title.nb.as_str().into()),
        ("public_title_nn", matter.public_title.nn.as_str().into()),
        ("review_on", matter.review_on.into()),
        ("state", matter.state.as_str().into()),
        ("opened_on", matter.opened_on.into()),
        ("decided_on", matter.decided_on.into()),
        ("published_at", published_at.into()),
        ("modified_at", tx.now().into()),
        ("constructed", matter.constructed.into()),
        ("source", matter.source.as_str().into()),
        ("version", 1_i64.into()),
    ];
    tx.insert("matter", columns).await
}

pub(crate) async fn document(
    tx: &Tx,
    _leave: &Leave,
    document: &Document,
    file: &Stored,
    matter: &str,
    position: i64,
) -> Result<(), Error> {
    let size = i64::try_from(file.size).map_err(|error| Error::Row(error.to_string()))?;
    let columns = vec![
        ("id", new_id().into()),
        ("matter_id", matter.into()),
        ("title_nb", document.title.nb.as_str().into()),
        ("title_nn", document.title.nn.as_str().into()),
        ("file_name", file.file_name.as_str().into()),
        ("media_type", file.media_type.as_str().into()),
        ("size", size.into()),
        ("sha256", file.sha256.as_str().into()),
        ("added_on", document.added_on.into()),
        ("position", position.into()),
    ];
    tx.insert("document", columns).await
}

pub(crate) async fn joint_resolution(
    tx: &Tx,
    _leave: &Leave,
    resolution: &JointResolution,
    id: &str,
    matter: &str,
) -> Result<(), Error> {
    let quorum = match resolution.rule {
        Rule::All => None,
        Rule::Quorum(quorum) => Some(quorum),
    };
    let columns = vec![
        ("id", id.into()),
        ("matter_id", matter.into()),
        ("quorum", quorum.into()),
        ("deadline", resolution.deadline.into()),
        ("version", 1_i64.into()),
    ];
    tx.insert("joint_resolution", columns).await
}

pub(crate) async fn resolution_text(
    tx: &Tx,
    _leave: &Leave,
    text: &ResolutionText,
    resolution: &str,
) -> Result<(), Error> {
    let columns = vec![
        ("id", new_id().into()),
        ("joint_resolution_id", resolution.into()),
        ("number", text.number.into()),
        ("language", text.language.as_str().into()),
        ("words", text.words.as_str().into()),
        ("note_nb", text.note.nb.as_str().into()),
        ("note_nn", text.note.nn.as_str().into()),
        ("sha256", textdiff::fingerprint(&text.words).into()),
        ("circulated_on", text.circulated_on.into()),
    ];
    tx.insert("resolution_text", columns).await
}

pub(crate) async fn consultation(
    tx: &Tx,
    _leave: &Leave,
    consultation: &Consultation,
    matter: &str,
    body: String,
    position: i64,
) -> Result<(), Error> {
    let id = new_id();
    let columns = vec![
        ("id", id.as_str().into()),
        ("matter_id", matter.into()),
        ("body_id", body.into()),
        ("role", consultation.role.as_str().into()),
        ("text_number", consultation.text.into()),
        ("state", consultation.state.as_str().into()),
        ("sent_on", consultation.sent_on.into()),
        ("meeting_date", consultation.meeting_date.into()),
        ("case_number", consultation.case_number.clone().into()),
        ("resolution", consultation.resolution.clone().into()),
        ("link", consultation.link.clone().into()),
        ("declined_reason", consultation.declined_reason.clone().into()),
        ("position", position.into()),
        ("version", 1_i64.into()),
    ];
    tx.insert("consultation", columns).await?;
    for (number, earlier) in (1_i64..).zip(&consultation.earlier) {
        earlier_answer(tx, earlier, &id, number).await?;
    }
    Ok(())
}

async fn earlier_answer(tx: &Tx, earlier: &EarlierAnswer, consultation: &str, number: i64) -> Result<(), Error> {
    let columns = vec![
        ("id", new_id().into()),
        ("consultation_id", consultation.into()),
        ("number", number.into()),
        ("state", earlier.state.as_str().into()),
        ("meeting_date", earlier.meeting_date.into()),
        ("case_number", earlier.case_number.clone().into()),
        ("resolution", earlier.resolution.clone().into()),
        ("link", earlier.link.clone().into()),
        ("ending", earlier.ending.as_str().into()),
        ("reason", earlier.reason.clone().unwrap_or_default().into()),
        ("ended_at", earlier.ended_on.midnight().assume_utc().into()),
    ];
    tx.insert("answer_edition", columns).await
}

pub(crate) async fn assignment(
    tx: &Tx,
    _leave: &Leave,
    assignment: &Assignment,
    (matter, body): (&str, String),
    owner: String,
    position: i64,
) -> Result<(), Error> {
    let columns = vec![
        ("id", new_id().into()),
        ("matter_id", matter.into()),
        ("body_id", body.into()),
        ("title_nb", assignment.title.nb.as_str().into()),
        ("title_nn", assignment.title.nn.as_str().into()),
        ("description_nb", assignment.description.nb.as_str().into()),
        ("description_nn", assignment.description.nn.as_str().into()),
        ("owner_id", owner.into()),
        ("report_due", assignment.report_due.into()),
        ("state", assignment.state.as_str().into()),
        ("position", position.into()),
    ];
    tx.insert("assignment", columns).await
}

/// An entry in the feeds for what a body resolved on `day` before the region came here. Nobody is told by mail.
pub(crate) async fn feed_entry(
    tx: &Tx,
    _leave: &Leave,
    matter: &str,
    kind: &str,
    body: Option<String>,
    day: Date,
) -> Result<(), Error> {
    let columns = vec![
        ("id", new_id().into()),
        ("event_id", new_id().into()),
        ("matter_id", matter.into()),
        ("kind", kind.into()),
        ("body_id", body.into()),
        ("published_at", day.midnight().assume_utc().into()),
    ];
    tx.insert("feed_entry", columns).await
}
