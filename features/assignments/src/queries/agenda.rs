//! Bringing reports before the body.

use audit::Writing;
use database::{Error, FromQueryResult, Tx, values};
use meetings::queries::{ItemWords, NewPaper};
use meetings::rules::{ItemKind, LEGAL_BASES};
use web::T;

/// A report that stands on no agenda.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Waiting {
    /// The report's id.
    pub id: String,
    /// The id of the assignment.
    pub assignment_id: String,
    /// The body that gave the assignment.
    pub body_id: String,
    /// The matter that the assignment follows from.
    pub matter_id: Option<String>,
    /// The assignment's title in bokmål.
    pub title_nb: String,
    /// The assignment's title in nynorsk.
    pub title_nn: String,
    /// Why what decided the assignment is kept from the public.
    pub legal_basis: Option<String>,
    /// The language of the words.
    pub language: String,
    /// What the report says.
    pub words: String,
    /// The name of the attached file.
    pub file_name: Option<String>,
    /// The file's media type.
    pub media_type: Option<String>,
    /// The file's size in bytes.
    pub size: Option<i64>,
    /// The name of its content in the file store.
    pub sha256: Option<String>,
}

impl Waiting {
    /// The item's words. It is kept from the public where what decided the assignment is.
    fn item(&self, t: &T) -> ItemWords {
        let title = |key: &str, title: &str| if title.is_empty() { String::new() } else { t.with(key, "title", title) };
        let is_nynorsk = self.language == "nn";
        let link = t.with(
            if is_nynorsk { "assignments-item-link-nn" } else { "assignments-item-link-nb" },
            "url",
            format!("/assignments/{}", self.assignment_id),
        );
        let text = format!("{}\n\n{link}", self.words);
        let (text_nb, text_nn) = if is_nynorsk { (String::new(), text) } else { (text, String::new()) };
        let legal_basis = self.legal_basis.as_deref();
        ItemWords {
            title_nb: title("assignments-item-title-nb", &self.title_nb),
            title_nn: title("assignments-item-title-nn", &self.title_nn),
            text_nb,
            text_nn,
            legal_basis: legal_basis.and_then(|basis| LEGAL_BASES.into_iter().find(|one| *one == basis)),
            ..ItemWords::default()
        }
    }

    fn paper(&self) -> Option<NewPaper> {
        let file_name = self.file_name.clone()?;
        Some(NewPaper {
            position: None,
            is_presentation: false,
            title_nb: file_name.clone(),
            title_nn: String::new(),
            legal_basis: None,
            file_name,
            media_type: self.media_type.clone()?,
            size: self.size?,
            sha256: self.sha256.clone()?,
        })
    }
}

/// Reports without an answer that stand on no agenda, or on that of a meeting which was cancelled; the oldest first.
pub async fn waiting(tx: &Tx) -> Result<Vec<Waiting>, Error> {
    let sql = "SELECT r.id, r.assignment_id, s.body_id, s.matter_id, s.title_nb, s.title_nn,
               coalesce(i.legal_basis, m.legal_basis) AS legal_basis, r.language, r.words,
               r.file_name, r.media_type, r.size, r.sha256 FROM assignment s JOIN assignment_report r ON r.assignment_id = s.id
               LEFT JOIN matter m ON m.id = s.matter_id LEFT JOIN agenda_item i ON i.id = s.agenda_item_id
               LEFT JOIN agenda_item ri ON ri.id = r.agenda_item_id
               LEFT JOIN meeting rm ON rm.id = ri.meeting_id WHERE s.state = 'reported' AND r.answer IS NULL
               AND (ri.id IS NULL OR rm.state = 'cancelled') ORDER BY r.reported_at, r.id";
    tx.all(sql, values![]).await
}

/// Puts a report on the agenda of the body's next meeting that is being planned, and gives that meeting's slug; nothing where no
/// meeting is planned. The report waits then.
pub async fn put_on_next_agenda(writing: &Writing, t: &T, report: &Waiting) -> Result<Option<String>, Error> {
    let words = report.item(t);
    let matter_id = report.matter_id.as_deref();
    let put = meetings::queries::put_on_next_agenda(writing, &report.body_id, ItemKind::Information, matter_id, &words);
    let Some((item_id, slug)) = put.await? else { return Ok(None) };
    if let Some(paper) = report.paper() {
        meetings::queries::insert_paper(writing, &item_id, &paper).await?;
    }
    let sql = "UPDATE assignment_report SET agenda_item_id = $2 WHERE id = $1";
    writing.execute(sql, values![report.id.as_str(), item_id]).await?;
    Ok(Some(slug))
}
