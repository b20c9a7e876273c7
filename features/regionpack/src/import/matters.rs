//! Importing matters with everything that belongs to them.

use super::documents::StoredDocuments;
use super::ids::Ids;
use super::{ImportError, position, record};
use crate::pack::{Matter, Pack};
use crate::policy::Leave;
use crate::queries::insert;
use crate::words::{MatterState, Word};
use audit::Writing;
use serde_json::json;

pub(super) async fn insert(
    writing: &mut Writing,
    leave: &Leave,
    pack: &Pack,
    ids: &mut Ids,
    stored: &StoredDocuments,
) -> Result<(), ImportError> {
    for matter in &pack.matters {
        let id = ids.matters.give(&matter.key);
        let body = ids.bodies.of(&matter.body)?;
        insert::matter(writing, leave, matter, &id, body.clone()).await?;
        insert_documents(writing, leave, matter, &id, stored).await?;
        insert_resolution(writing, leave, matter, &id).await?;
        for (index, consultation) in matter.consultations.iter().enumerate() {
            let consulted = ids.bodies.of(&consultation.body)?;
            insert::consultation(writing, leave, consultation, &id, consulted.clone(), position(index)).await?;
            if let (true, true, Some(day)) =
                (matter.published, consultation.state.is_answer(), consultation.meeting_date)
            {
                insert::feed_entry(writing, leave, &id, consultation.state.as_str(), Some(consulted), day).await?;
            }
        }
        if let (true, MatterState::Adopted, Some(day)) = (matter.published, matter.state, matter.decided_on) {
            insert::feed_entry(writing, leave, &id, matter.state.as_str(), None, day).await?;
        }
        for (index, assignment) in matter.assignments.iter().enumerate() {
            let owner = ids.parties.of(&assignment.owner)?;
            insert::assignment(writing, leave, assignment, (&id, body.clone()), owner, position(index)).await?;
        }
        let after = json!({
            "body": matter.body,
            "number": format!("{}/{}", matter.number, matter.year),
            "state": matter.state.as_str(),
            "published": matter.published,
            "title_nb": matter.legal_basis.is_none().then_some(&matter.title.nb),
        });
        writing.record(record("matter-imported", "matter", &matter.key, after));
    }
    Ok(())
}

async fn insert_documents(
    writing: &Writing,
    leave: &Leave,
    matter: &Matter,
    id: &str,
    stored: &StoredDocuments,
) -> Result<(), ImportError> {
    for (index, document) in matter.documents.iter().enumerate() {
        let file = stored.get(&(matter.key.clone(), document.file.clone()));
        let file = file.ok_or_else(|| ImportError::Unknown(document.file.clone()))?;
        insert::document(writing, leave, document, file, id, position(index)).await?;
    }
    Ok(())
}

async fn insert_resolution(writing: &Writing, leave: &Leave, matter: &Matter, id: &str) -> Result<(), ImportError> {
    let Some(resolution) = &matter.joint_resolution else { return Ok(()) };
    let resolution_id = database::new_id();
    insert::joint_resolution(writing, leave, resolution, &resolution_id, id).await?;
    for text in &resolution.texts {
        insert::resolution_text(writing, leave, text, &resolution_id).await?;
    }
    Ok(())
}
