//! Papers and Consultations.

use super::files::file_inside;
use super::meetings::keyword;
use super::{Object, Writer, words};
use crate::Kind;
use crate::queries::consultations::Consultation;
use crate::queries::papers::Paper;
use serde_json::{Value, json};

/// A matter with its texts, attachments and consultations.
pub fn paper(writer: &Writer<'_>, paper: &Paper) -> Object {
    let (current, earlier) = match paper.texts.split_last() {
        Some((current, earlier)) => (Some(current), earlier),
        None => (None, [].as_slice()),
    };
    let auxiliary: Vec<Object> = paper.documents.iter().chain(earlier).map(|file| file_inside(writer, file)).collect();
    let consultations: Vec<Object> =
        paper.consultations.iter().chain(&paper.dealings).map(|one| consultation_inside(writer, one)).collect();
    let properties = json!({
        "body": writer.urls.object(Kind::Body, &paper.owner_id),
        "name": words(&paper.title_nb, &paper.title_nn),
        "reference": format!("{}/{:02}", paper.number, paper.year.rem_euclid(100)),
        "date": paper.opened_on,
        "paperType": writer.texts.get("oparl-paper-type"),
        "mainFile": current.map(|file| file_inside(writer, file)),
        "auxiliaryFile": auxiliary,
        "underDirectionOf": [writer.urls.object(Kind::Organization, &paper.body_id)],
        "originatorOrganization": [writer.urls.object(Kind::Organization, &paper.body_id)],
        "consultation": consultations,
        "keyword": keyword(writer, paper.constructed),
        "web": writer.urls.page(&format!("/matters/{}", paper.slug)),
        "samhelse:nameNn": paper.title_nn,
        "samhelse:summary": words(&paper.summary_nb, &paper.summary_nn),
        "samhelse:legalBasis": paper.legal_basis,
        "samhelse:state": paper.state,
        "samhelse:result": paper.result,
        "samhelse:decidedOn": paper.decided_on,
    });
    writer.object(Kind::Paper, &paper.id, properties)
}

fn consultation_inside(writer: &Writer<'_>, consultation: &Consultation) -> Object {
    let properties = properties(writer, consultation);
    writer.inside(Kind::Consultation, &consultation.id, properties, &consultation.created, &consultation.modified)
}

/// A consultation, with its matter.
pub fn consultation_alone(writer: &Writer<'_>, consultation: &Consultation) -> Object {
    let mut properties = properties(writer, consultation);
    if let Value::Object(properties) = &mut properties {
        properties.insert("paper".to_owned(), writer.urls.object(Kind::Paper, &consultation.matter_id).into());
    }
    writer.object(Kind::Consultation, &consultation.id, properties)
}

fn properties(writer: &Writer<'_>, consultation: &Consultation) -> Value {
    let role = consultation.role.as_deref().or(consultation.kind.as_deref()).unwrap_or("information");
    json!({
        "agendaItem": consultation.item_id.as_ref().map(|id| writer.urls.object(Kind::AgendaItem, id)),
        "meeting": consultation.meeting_id.as_ref().map(|id| writer.urls.object(Kind::Meeting, id)),
        "organization": [writer.urls.object(Kind::Organization, &consultation.body_id)],
        "authoritative": role == "decision",
        "role": writer.texts.get(&format!("oparl-role-{role}")),
        "web": writer.urls.page(&format!("/matters/{}", consultation.slug)),
        "samhelse:role": role,
        "samhelse:state": consultation.state,
        "samhelse:meetingDate": consultation.meeting_date,
        "samhelse:caseNumber": consultation.case_number,
        "samhelse:resolution": consultation.resolution,
        "samhelse:link": consultation.link,
        "samhelse:declinedReason": consultation.declined_reason,
    })
}
