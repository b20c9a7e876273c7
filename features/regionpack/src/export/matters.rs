//! Matters with everything that belongs to them.

use super::{ExportError, grouped, long, optional, short, word};
use crate::pack::{Assignment, Consultation, Document, EarlierAnswer, JointResolution, Matter, ResolutionText, Rule};
use crate::policy::Leave;
use crate::queries::select::{self, AssignmentRow, ConsultationRow, DocumentRow, EarlierRow, MatterRow, TextRow};
use crate::rules::text::prose;
use database::Tx;
use files::FileStore;
use std::collections::HashMap;

pub(super) async fn read(tx: &Tx, leave: &Leave, files: &FileStore) -> Result<Vec<Matter>, ExportError> {
    let mut parts = Parts::read(tx, leave, files).await?;
    let rows = select::matters(tx, leave).await?;
    Ok(rows.into_iter().map(|row| parts.matter(row)).collect::<Result<_, _>>()?)
}

/// What belongs to matters, by their keys.
struct Parts {
    documents: HashMap<String, Vec<Document>>,
    resolutions: HashMap<String, JointResolution>,
    consultations: HashMap<String, Vec<ConsultationRow>>,
    earlier: HashMap<String, Vec<EarlierRow>>,
    assignments: HashMap<String, Vec<AssignmentRow>>,
}

impl Parts {
    async fn read(tx: &Tx, leave: &Leave, files: &FileStore) -> Result<Self, ExportError> {
        let mut documents: HashMap<String, Vec<Document>> = HashMap::new();
        for row in select::documents(tx, leave).await? {
            documents.entry(row.matter.clone()).or_default().push(document(row, files).await?);
        }
        Ok(Self {
            documents,
            resolutions: resolutions(tx, leave).await?,
            consultations: grouped(select::consultations(tx, leave).await?, |row| &row.matter),
            earlier: grouped(select::earlier_answers(tx, leave).await?, |row| &row.consultation_id),
            assignments: grouped(select::assignments(tx, leave).await?, |row| &row.matter),
        })
    }

    fn matter(&mut self, row: MatterRow) -> Result<Matter, database::Error> {
        let consultations = self.consultations.remove(&row.slug).unwrap_or_default();
        let assignments = self.assignments.remove(&row.slug).unwrap_or_default();
        Ok(Matter {
            documents: self.documents.remove(&row.slug).unwrap_or_default(),
            joint_resolution: self.resolutions.remove(&row.slug),
            consultations: consultations.into_iter().map(|row| self.consultation(row)).collect::<Result<_, _>>()?,
            assignments: assignments.into_iter().map(assignment).collect::<Result<_, _>>()?,
            key: row.slug,
            body: row.body,
            year: row.year,
            number: row.number,
            state: word(&row.state)?,
            opened_on: row.opened_on,
            decided_on: row.decided_on,
            result: row.result.as_deref().map(word).transpose()?,
            review_on: row.review_on,
            published: row.published,
            legal_basis: row.legal_basis.as_deref().map(word).transpose()?,
            public_title: short(&row.public_title_nb, &row.public_title_nn),
            constructed: row.constructed,
            source: row.source,
            title: short(&row.title_nb, &row.title_nn),
            summary: long(&row.summary_nb, &row.summary_nn),
            text: long(&row.text_nb, &row.text_nn),
            recommendation: long(&row.recommendation_nb, &row.recommendation_nn),
        })
    }
}

impl Parts {
    fn consultation(&mut self, row: ConsultationRow) -> Result<Consultation, database::Error> {
        let earlier = self.earlier.remove(&row.id).unwrap_or_default();
        Ok(Consultation {
            body: row.body,
            role: word(&row.role)?,
            state: word(&row.state)?,
            sent_on: row.sent_on,
            meeting_date: row.meeting_date,
            case_number: optional(row.case_number),
            resolution: own_words(row.resolution),
            link: optional(row.link),
            declined_reason: own_words(row.declined_reason),
            text: row.text_number,
            earlier: earlier.into_iter().map(earlier_answer).collect::<Result<_, _>>()?,
        })
    }
}

async fn document(row: DocumentRow, files: &FileStore) -> Result<Document, ExportError> {
    let DocumentRow { matter, title_nb, title_nn, file_name: file, sha256, added_on } = row;
    match files.read(&sha256).await {
        Ok(content) => Ok(Document { file, title: short(&title_nb, &title_nn), added_on, content: content.to_vec() }),
        Err(source) => Err(ExportError::Document { matter, file, source }),
    }
}

async fn resolutions(tx: &Tx, leave: &Leave) -> Result<HashMap<String, JointResolution>, ExportError> {
    let mut texts = grouped(select::texts(tx, leave).await?, |row| &row.matter);
    let mut resolutions = HashMap::new();
    for row in select::resolutions(tx, leave).await? {
        let texts = texts.remove(&row.matter).unwrap_or_default().into_iter().map(text);
        let texts = texts.collect::<Result<_, database::Error>>()?;
        let rule = row.quorum.map_or(Rule::All, Rule::Quorum);
        resolutions.insert(row.matter, JointResolution { rule, deadline: row.deadline, texts });
    }
    Ok(resolutions)
}

fn text(row: TextRow) -> Result<ResolutionText, database::Error> {
    Ok(ResolutionText {
        number: row.number,
        language: word(&row.language)?,
        words: prose(&row.words),
        circulated_on: row.circulated_on,
        note: long(&row.note_nb, &row.note_nn),
    })
}

fn earlier_answer(row: EarlierRow) -> Result<EarlierAnswer, database::Error> {
    Ok(EarlierAnswer {
        state: word(&row.state)?,
        meeting_date: row.meeting_date,
        case_number: optional(row.case_number),
        resolution: own_words(row.resolution),
        link: optional(row.link),
        ending: word(&row.ending)?,
        reason: own_words(Some(row.reason)),
        ended_on: row.ended_at.date(),
    })
}

fn own_words(words: Option<String>) -> Option<String> {
    words.map(|words| prose(&words)).filter(|words| !words.is_empty())
}

fn assignment(row: AssignmentRow) -> Result<Assignment, database::Error> {
    Ok(Assignment {
        title: short(&row.title_nb, &row.title_nn),
        description: long(&row.description_nb, &row.description_nn),
        owner: row.owner,
        report_due: row.report_due,
        state: word(&row.state)?,
    })
}
