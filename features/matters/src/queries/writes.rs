//! Changing matters. Each function belongs to a write that its page begins, records and commits.

use crate::queries::Matter;
use crate::rules::ConsultationState;
use audit::Writing;
use database::{Error, FromQueryResult, Value, new_id, values};
use time::Date;

/// The words of a matter, in two languages.
#[derive(Clone, Debug, Default, serde::Serialize)]
pub struct Words {
    /// Title in bokmål.
    pub title_nb: String,
    /// Title in nynorsk.
    pub title_nn: String,
    /// Summary in bokmål.
    pub summary_nb: String,
    /// Summary in nynorsk.
    pub summary_nn: String,
    /// Text in bokmål (Markdown).
    pub text_nb: String,
    /// Text in nynorsk (Markdown).
    pub text_nn: String,
    /// Recommendation in bokmål.
    pub recommendation_nb: String,
    /// Recommendation in nynorsk.
    pub recommendation_nn: String,
    /// Why the matter is kept from the public.
    pub legal_basis: Option<String>,
    /// What the public may know it as, in bokmål.
    pub public_title_nb: String,
    /// What the public may know it as, in nynorsk.
    pub public_title_nn: String,
}

impl Words {
    /// What the audit log says of them: of what is kept from the public the legal basis alone, since the log keeps it for ever.
    pub fn noted(&self) -> Option<serde_json::Value> {
        match &self.legal_basis {
            Some(basis) => Some(serde_json::json!({ "legal_basis": basis })),
            None => serde_json::to_value(self).ok(),
        }
    }
}

/// The next free number of a body in a year.
pub async fn next_number(writing: &Writing, body_id: &str, year: i64) -> Result<i64, Error> {
    let sql = "SELECT coalesce(max(number), 0) + 1 AS n FROM matter WHERE body_id = $1 AND year = $2";
    writing.count(sql, values![body_id, year]).await
}

/// Adds a matter.
pub async fn insert_matter(
    writing: &Writing,
    slug: &str,
    body_id: &str,
    year: i64,
    number: i64,
    words: &Words,
    published: bool,
) -> Result<(), Error> {
    let columns: Vec<(&str, Value)> = vec![
        ("id", new_id().into()),
        ("slug", slug.into()),
        ("body_id", body_id.into()),
        ("year", year.into()),
        ("number", number.into()),
        ("title_nb", words.title_nb.as_str().into()),
        ("title_nn", words.title_nn.as_str().into()),
        ("summary_nb", words.summary_nb.as_str().into()),
        ("summary_nn", words.summary_nn.as_str().into()),
        ("text_nb", words.text_nb.as_str().into()),
        ("text_nn", words.text_nn.as_str().into()),
        ("recommendation_nb", words.recommendation_nb.as_str().into()),
        ("recommendation_nn", words.recommendation_nn.as_str().into()),
        ("legal_basis", words.legal_basis.clone().into()),
        ("public_title_nb", words.public_title_nb.as_str().into()),
        ("public_title_nn", words.public_title_nn.as_str().into()),
        ("state", "open".into()),
        ("opened_on", writing.today().into()),
        ("published_at", published.then(|| writing.now()).into()),
        ("modified_at", writing.now().into()),
        ("constructed", false.into()),
        ("source", "".into()),
        ("version", 1_i64.into()),
    ];
    writing.insert("matter", columns).await
}

/// Changes a matter's words; `false` when somebody else changed the matter since `version`. What carries it on agendas is exempt when it
/// is.
pub async fn update_words(writing: &Writing, id: &str, version: i64, words: &Words) -> Result<bool, Error> {
    let changed = writing
        .execute(
            "UPDATE matter SET title_nb = $3, title_nn = $4, summary_nb = $5, summary_nn = $6, text_nb = $7, text_nn = $8,
             recommendation_nb = $9, recommendation_nn = $10, legal_basis = $11, public_title_nb = $12,
             public_title_nn = $13, modified_at = $14, version = version + 1 WHERE id = $1 AND version = $2",
            values![
                id,
                version,
                words.title_nb.as_str(),
                words.title_nn.as_str(),
                words.summary_nb.as_str(),
                words.summary_nn.as_str(),
                words.text_nb.as_str(),
                words.text_nn.as_str(),
                words.recommendation_nb.as_str(),
                words.recommendation_nn.as_str(),
                words.legal_basis.clone(),
                words.public_title_nb.as_str(),
                words.public_title_nn.as_str(),
                writing.now()
            ],
        )
        .await?;
    super::shield_items(writing, id).await?;
    Ok(changed == 1)
}

/// Lets everybody see a matter; `false` when they already could.
pub async fn publish(writing: &Writing, id: &str) -> Result<bool, Error> {
    let sql = "UPDATE matter SET published_at = $2, modified_at = $2 WHERE id = $1 AND published_at IS NULL";
    Ok(writing.execute(sql, values![id, writing.now()]).await? == 1)
}

/// Puts a matter in another state, decided with a result or not.
pub async fn set_state(
    writing: &Writing,
    id: &str,
    state: &str,
    decided_on: Option<Date>,
    result: Option<&str>,
) -> Result<(), Error> {
    let sql = "UPDATE matter SET state = $2, decided_on = $3, result = $4, modified_at = $5 WHERE id = $1";
    writing.execute(sql, values![id, state, decided_on, result.map(str::to_owned), writing.now()]).await?;
    Ok(())
}

/// Sets the day on which a decision is to be looked at again, or none.
pub async fn set_review(writing: &Writing, id: &str, review_on: Option<Date>) -> Result<(), Error> {
    let sql = "UPDATE matter SET review_on = $2, modified_at = $3 WHERE id = $1";
    writing.execute(sql, values![id, review_on, writing.now()]).await?;
    Ok(())
}

/// Sends a matter to a body.
pub async fn insert_consultation(
    writing: &Writing,
    matter_id: &str,
    body_id: &str,
    role: &str,
    text_number: Option<i64>,
) -> Result<(), Error> {
    let sql = "SELECT coalesce(max(position), 0) + 1 AS n FROM consultation WHERE matter_id = $1";
    let position = writing.count(sql, values![matter_id]).await?;
    let columns: Vec<(&str, Value)> = vec![
        ("id", new_id().into()),
        ("matter_id", matter_id.into()),
        ("body_id", body_id.into()),
        ("role", role.into()),
        ("text_number", text_number.into()),
        ("state", ConsultationState::Sent.as_str().into()),
        ("sent_on", writing.today().into()),
        ("position", position.into()),
        ("version", 1_i64.into()),
    ];
    writing.insert("consultation", columns).await
}

/// What a body has said.
#[derive(Clone, Debug, serde::Serialize)]
pub struct Answer {
    /// How far the consultation has come.
    pub state: ConsultationState,
    /// The day of the meeting.
    pub meeting_date: Option<Date>,
    /// The body's own case number.
    pub case_number: Option<String>,
    /// The words resolved.
    pub resolution: Option<String>,
    /// The body's own publication.
    pub link: Option<String>,
    /// Why it does not take the matter up.
    pub declined_reason: Option<String>,
}

/// Notes what a body has said; `false` when the consultation has changed since `version`.
pub async fn update_consultation(writing: &Writing, id: &str, version: i64, answer: &Answer) -> Result<bool, Error> {
    let changed = writing
        .execute(
            "UPDATE consultation SET state = $3, meeting_date = $4, case_number = $5, resolution = $6, link = $7,
             declined_reason = $8, version = version + 1 WHERE id = $1 AND version = $2",
            values![
                id,
                version,
                answer.state.as_str(),
                answer.meeting_date,
                answer.case_number.clone(),
                answer.resolution.clone(),
                answer.link.clone(),
                answer.declined_reason.clone()
            ],
        )
        .await?;
    Ok(changed == 1)
}

/// The words of the next text of a joint resolution.
#[derive(Clone, Debug)]
pub struct NewText {
    /// Its number.
    pub number: i64,
    /// The language of the words.
    pub language: String,
    /// The words.
    pub words: String,
    /// What changed, in bokmål.
    pub note_nb: String,
    /// What changed, in nynorsk.
    pub note_nn: String,
    /// SHA-256 of the normalised words.
    pub sha256: String,
}

/// Adds a joint resolution without texts, and answers its id.
pub async fn insert_joint_resolution(writing: &Writing, matter_id: &str) -> Result<String, Error> {
    let id = new_id();
    let columns: Vec<(&str, Value)> =
        vec![("id", id.as_str().into()), ("matter_id", matter_id.into()), ("version", 1_i64.into())];
    writing.insert("joint_resolution", columns).await?;
    Ok(id)
}

/// Counts an edit of a joint resolution; `false` when somebody else edited it since `version`.
pub async fn bump_joint_resolution(writing: &Writing, id: &str, version: i64) -> Result<bool, Error> {
    let sql = "UPDATE joint_resolution SET version = version + 1 WHERE id = $1 AND version = $2";
    Ok(writing.execute(sql, values![id, version]).await? == 1)
}

/// Writes the draft text, in place of the draft that was there.
pub async fn replace_draft(writing: &Writing, joint_id: &str, text: &NewText) -> Result<(), Error> {
    let sql = "DELETE FROM resolution_text WHERE joint_resolution_id = $1 AND circulated_on IS NULL";
    writing.execute(sql, values![joint_id]).await?;
    let columns: Vec<(&str, Value)> = vec![
        ("id", new_id().into()),
        ("joint_resolution_id", joint_id.into()),
        ("number", text.number.into()),
        ("language", text.language.as_str().into()),
        ("words", text.words.as_str().into()),
        ("note_nb", text.note_nb.as_str().into()),
        ("note_nn", text.note_nn.as_str().into()),
        ("sha256", text.sha256.as_str().into()),
    ];
    writing.insert("resolution_text", columns).await
}

/// Makes the draft the text that the councils are asked about.
pub async fn circulate(writing: &Writing, joint_id: &str, deadline: Date, quorum: Option<i64>) -> Result<(), Error> {
    let sql = "UPDATE resolution_text SET circulated_on = $2 WHERE joint_resolution_id = $1 AND circulated_on IS NULL";
    writing.execute(sql, values![joint_id, writing.today()]).await?;
    let sql = "UPDATE joint_resolution SET deadline = $2, quorum = $3 WHERE id = $1";
    writing.execute(sql, values![joint_id, deadline, quorum]).await?;
    Ok(())
}

/// A new assignment.
#[derive(Clone, Debug, serde::Serialize)]
pub struct NewAssignment {
    /// Title in bokmål.
    pub title_nb: String,
    /// Title in nynorsk.
    pub title_nn: String,
    /// Description in bokmål.
    pub description_nb: String,
    /// Description in nynorsk.
    pub description_nn: String,
    /// The slug of the party that owns it.
    pub owner: String,
    /// The day by which the owner reports.
    pub report_due: Date,
    /// `planned`, or `given` when the matter is adopted already.
    pub state: &'static str,
}

/// Adds an assignment of the body where the matter began; `false` when no party has the owner's slug.
pub async fn insert_assignment(writing: &Writing, matter: &Matter, assignment: &NewAssignment) -> Result<bool, Error> {
    #[derive(FromQueryResult)]
    struct Owner {
        id: String,
    }
    let owner: Option<Owner> =
        writing.one("SELECT id FROM party WHERE slug = $1", values![assignment.owner.as_str()]).await?;
    let Some(owner) = owner else { return Ok(false) };
    let sql = "SELECT coalesce(max(position), 0) + 1 AS n FROM assignment WHERE matter_id = $1";
    let position = writing.count(sql, values![matter.id.as_str()]).await?;
    let columns: Vec<(&str, Value)> = vec![
        ("id", new_id().into()),
        ("matter_id", matter.id.as_str().into()),
        ("body_id", matter.body_id.as_str().into()),
        ("title_nb", assignment.title_nb.as_str().into()),
        ("title_nn", assignment.title_nn.as_str().into()),
        ("description_nb", assignment.description_nb.as_str().into()),
        ("description_nn", assignment.description_nn.as_str().into()),
        ("owner_id", owner.id.into()),
        ("report_due", assignment.report_due.into()),
        ("state", assignment.state.into()),
        ("position", position.into()),
    ];
    writing.insert("assignment", columns).await?;
    Ok(true)
}

/// Gives out the assignments that waited for the matter to be adopted.
pub async fn give_assignments(writing: &Writing, matter_id: &str) -> Result<u64, Error> {
    let sql = "UPDATE assignment SET state = 'given' WHERE matter_id = $1 AND state = 'planned'";
    writing.execute(sql, values![matter_id]).await
}

/// A new attachment.
#[derive(Clone, Debug)]
pub struct NewDocument {
    /// Title in bokmål.
    pub title_nb: String,
    /// Title in nynorsk.
    pub title_nn: String,
    /// File name.
    pub file_name: String,
    /// Media type.
    pub media_type: String,
    /// Size in bytes.
    pub size: i64,
    /// The name of its content in the file store.
    pub sha256: String,
}

/// Adds an attachment; `false` when the matter has one of that name.
pub async fn insert_document(writing: &Writing, matter_id: &str, document: &NewDocument) -> Result<bool, Error> {
    let taken = "SELECT count(*) AS n FROM document WHERE matter_id = $1 AND file_name = $2";
    if writing.count(taken, values![matter_id, document.file_name.as_str()]).await? > 0 {
        return Ok(false);
    }
    let sql = "SELECT coalesce(max(position), 0) + 1 AS n FROM document WHERE matter_id = $1";
    let position = writing.count(sql, values![matter_id]).await?;
    let columns: Vec<(&str, Value)> = vec![
        ("id", new_id().into()),
        ("matter_id", matter_id.into()),
        ("title_nb", document.title_nb.as_str().into()),
        ("title_nn", document.title_nn.as_str().into()),
        ("file_name", document.file_name.as_str().into()),
        ("media_type", document.media_type.as_str().into()),
        ("size", document.size.into()),
        ("sha256", document.sha256.as_str().into()),
        ("added_on", writing.today().into()),
        ("position", position.into()),
    ];
    writing.insert("document", columns).await?;
    Ok(true)
}

/// Adds an entry to the feeds, once for each event. The background work writes it: it repeats what was already recorded.
pub async fn insert_feed_entry(
    tx: &database::Tx,
    event_id: &str,
    matter_slug: &str,
    kind: &str,
    body_slug: Option<&str>,
) -> Result<(), Error> {
    tx.execute(
        "INSERT INTO feed_entry (id, event_id, matter_id, kind, body_id, published_at)
         SELECT $1, $2, m.id, $4, (SELECT id FROM body WHERE slug = $5), $6 FROM matter m WHERE m.slug = $3
         ON CONFLICT (event_id) DO NOTHING",
        values![new_id(), event_id, matter_slug, kind, body_slug.map(str::to_owned), tx.now()],
    )
    .await?;
    Ok(())
}
