//! The agenda: items, their order, their papers and results.

use crate::queries::{Item, Meeting, item::hour_and_minute};
use crate::rules::{ItemKind, ItemResult, Speaker};
use audit::Writing;
use database::{Error, FromQueryResult, Tx, Value, new_id, values};
use time::{OffsetDateTime, Time};

/// What people write of an item.
#[derive(Clone, Debug, Default, serde::Serialize)]
pub struct ItemWords {
    /// Title in bokmål.
    pub title_nb: String,
    /// Title in nynorsk.
    pub title_nn: String,
    /// Case text in bokmål (Markdown).
    pub text_nb: String,
    /// Case text in nynorsk (Markdown).
    pub text_nn: String,
    /// Recommendation in bokmål.
    pub recommendation_nb: String,
    /// Recommendation in nynorsk.
    pub recommendation_nn: String,
    /// How many minutes are set aside.
    pub minutes: Option<i64>,
    /// The time of day in Norway at which it has to begin.
    #[serde(with = "hour_and_minute::option")]
    pub starts: Option<Time>,
    /// Who presents it.
    pub speakers: Vec<Speaker>,
    /// Why it is kept from the public.
    pub legal_basis: Option<&'static str>,
    /// What the public may know it as, in bokmål.
    pub public_title_nb: String,
    /// What the public may know it as, in nynorsk.
    pub public_title_nn: String,
}

/// What an item is, besides its words.
#[derive(Clone, Copy, Debug)]
pub struct NewItem<'a> {
    /// What it is for.
    pub kind: ItemKind,
    /// Whether it stands on the agenda at once.
    pub accepted: bool,
    /// The matter it carries.
    pub matter_id: Option<&'a str>,
    /// The meeting whose minutes it approves.
    pub minutes_of_id: Option<&'a str>,
}

/// Adds an item at the end of a meeting's agenda, and gives its id. One that carries an exempt matter is exempt.
pub async fn insert_item(
    writing: &Writing,
    meeting_id: &str,
    new: NewItem<'_>,
    words: &ItemWords,
) -> Result<String, Error> {
    let sql = "SELECT coalesce(max(position), 0) + 1 AS n FROM agenda_item WHERE meeting_id = $1";
    let position = writing.count(sql, values![meeting_id]).await?;
    let id = new_id();
    let mut columns: Vec<(&str, Value)> = vec![
        ("id", id.as_str().into()),
        ("meeting_id", meeting_id.into()),
        ("position", position.into()),
        ("kind", new.kind.as_str().into()),
        ("state", if new.accepted { "accepted" } else { "proposed" }.into()),
        ("matter_id", new.matter_id.into()),
        ("minutes_of_id", new.minutes_of_id.into()),
        ("resolution", "".into()),
        ("created_at", writing.now().into()),
        ("modified_at", writing.now().into()),
        ("version", 1_i64.into()),
    ];
    columns.extend(word_columns(words));
    writing.insert("agenda_item", columns).await?;
    if let Some(matter_id) = new.matter_id {
        matters::queries::shield_items(writing, matter_id).await?;
    }
    insert_speakers(writing, &id, &words.speakers).await?;
    Ok(id)
}

async fn insert_speakers(writing: &Writing, item_id: &str, speakers: &[Speaker]) -> Result<(), Error> {
    for speaker in speakers {
        let columns: Vec<(&str, Value)> = vec![
            ("agenda_item_id", item_id.into()),
            ("position", speaker.position.into()),
            ("name", speaker.name.as_str().into()),
            ("organisation", speaker.organisation.as_str().into()),
        ];
        writing.insert("speaker", columns).await?;
    }
    Ok(())
}

fn word_columns(words: &ItemWords) -> Vec<(&'static str, Value)> {
    vec![
        ("title_nb", words.title_nb.as_str().into()),
        ("title_nn", words.title_nn.as_str().into()),
        ("text_nb", words.text_nb.as_str().into()),
        ("text_nn", words.text_nn.as_str().into()),
        ("recommendation_nb", words.recommendation_nb.as_str().into()),
        ("recommendation_nn", words.recommendation_nn.as_str().into()),
        ("minutes", words.minutes.into()),
        ("starts", words.starts.map(|time| format!("{:02}:{:02}", time.hour(), time.minute())).into()),
        ("legal_basis", words.legal_basis.into()),
        ("public_title_nb", words.public_title_nb.as_str().into()),
        ("public_title_nn", words.public_title_nn.as_str().into()),
    ]
}

/// Changes an item's words and what it is for; `false` when somebody else changed it since `version`.
pub async fn update_item(
    writing: &Writing,
    id: &str,
    version: i64,
    kind: ItemKind,
    words: &ItemWords,
) -> Result<bool, Error> {
    let mut values = values![id, version, kind.as_str(), writing.now()];
    let mut set = String::from("kind = $3, modified_at = $4, version = version + 1");
    for (name, value) in word_columns(words) {
        values.push(value);
        set.push_str(&format!(", {name} = ${}", values.len()));
    }
    let sql = format!("UPDATE agenda_item SET {set} WHERE id = $1 AND version = $2");
    if writing.execute(&sql, values).await? != 1 {
        return Ok(false);
    }
    writing.execute("DELETE FROM speaker WHERE agenda_item_id = $1", values![id]).await?;
    insert_speakers(writing, id, &words.speakers).await?;
    Ok(true)
}

/// Answers a proposal: it comes on the agenda or not.
pub async fn answer_proposal(writing: &Writing, id: &str, accepted: bool) -> Result<bool, Error> {
    let sql = "UPDATE agenda_item SET state = $2, modified_at = $3, version = version + 1 WHERE id = $1 AND state = 'proposed'";
    let state = if accepted { "accepted" } else { "declined" };
    Ok(writing.execute(sql, values![id, state, writing.now()]).await? == 1)
}

/// Puts the items of an agenda in this order. What is proposed keeps its place among them.
pub async fn order_items(writing: &Writing, agenda: &[&Item]) -> Result<(), Error> {
    let mut positions: Vec<i64> = agenda.iter().map(|item| item.position).collect();
    positions.sort_unstable();
    let sql = "UPDATE agenda_item SET position = $2, modified_at = $3 WHERE id = $1";
    for (item, position) in agenda.iter().zip(positions).filter(|(item, position)| item.position != *position) {
        writing.execute(sql, values![item.id.as_str(), position, writing.now()]).await?;
    }
    Ok(())
}

/// Notes what came of an item; `false` when somebody else noted something since `version`.
pub async fn set_result(
    writing: &Writing,
    id: &str,
    version: i64,
    result: Option<ItemResult>,
    resolution: &str,
) -> Result<bool, Error> {
    let sql = "UPDATE agenda_item SET result = $3, resolution = $4, modified_at = $5, version = version + 1
               WHERE id = $1 AND version = $2";
    let values = values![id, version, result.map(ItemResult::as_str), resolution, writing.now()];
    Ok(writing.execute(sql, values).await? == 1)
}

/// A file that becomes a paper.
#[derive(Clone, Debug)]
pub struct NewPaper {
    /// The place of the paper that it is a new version of.
    pub position: Option<i64>,
    /// Whether it is what a speaker shows.
    pub is_presentation: bool,
    /// Title in bokmål.
    pub title_nb: String,
    /// Title in nynorsk.
    pub title_nn: String,
    /// Why it is kept from the public.
    pub legal_basis: Option<&'static str>,
    /// File name.
    pub file_name: String,
    /// Media type.
    pub media_type: String,
    /// Size in bytes.
    pub size: i64,
    /// The name of its content in the file store.
    pub sha256: String,
}

/// Adds a paper to an item, or a version to one of its papers.
pub async fn insert_paper(writing: &Writing, item_id: &str, paper: &NewPaper) -> Result<(), Error> {
    let last = "SELECT coalesce(max(position), 0) + 1 AS n FROM paper WHERE agenda_item_id = $1";
    let position = match paper.position {
        Some(position) => position,
        None => writing.count(last, values![item_id]).await?,
    };
    let sql = "SELECT coalesce(max(number), 0) + 1 AS n FROM paper WHERE agenda_item_id = $1 AND position = $2";
    let number = writing.count(sql, values![item_id, position]).await?;
    let columns: Vec<(&str, Value)> = vec![
        ("id", new_id().into()),
        ("agenda_item_id", item_id.into()),
        ("number", number.into()),
        ("position", position.into()),
        ("is_presentation", paper.is_presentation.into()),
        ("title_nb", paper.title_nb.as_str().into()),
        ("title_nn", paper.title_nn.as_str().into()),
        ("legal_basis", paper.legal_basis.into()),
        ("file_name", paper.file_name.as_str().into()),
        ("media_type", paper.media_type.as_str().into()),
        ("size", paper.size.into()),
        ("sha256", paper.sha256.as_str().into()),
        ("created_at", writing.now().into()),
    ];
    writing.insert("paper", columns).await
}

/// The slugs of a body's meetings whose minutes, or the correction of them, nobody has approved; the earliest first.
pub async fn not_approved(tx: &Tx, body_id: &str) -> Result<Vec<String>, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        slug: String,
    }
    let sql =
        "SELECT m.slug FROM meeting m WHERE m.body_id = $1 AND (m.state = 'minuted' OR m.state = 'approved' AND EXISTS
               (SELECT 1 FROM minutes_edition e WHERE e.meeting_id = m.id AND e.approved_on IS NULL
                AND e.number = (SELECT max(n.number) FROM minutes_edition n WHERE n.meeting_id = m.id)))
               ORDER BY m.starts_at, m.id";
    Ok(tx.all::<Row>(sql, values![body_id]).await?.into_iter().map(|row| row.slug).collect())
}

/// Puts the approval of a meeting's minutes on the agenda of the body's next meeting, if one is planned and none is to approve them
/// already; gives that meeting's slug.
pub async fn put_minutes_on_next_agenda(
    writing: &Writing,
    meeting: &Meeting,
    words: &ItemWords,
) -> Result<Option<String>, Error> {
    #[derive(FromQueryResult)]
    struct Next {
        id: String,
        slug: String,
    }
    let sql = "SELECT n.id, n.slug FROM meeting n WHERE n.body_id = (SELECT body_id FROM meeting WHERE id = $1)
               AND n.starts_at > $2 AND n.state IN ('planned', 'called') AND NOT EXISTS
               (SELECT 1 FROM agenda_item i JOIN meeting t ON t.id = i.meeting_id WHERE i.minutes_of_id = $1
                AND i.state = 'accepted' AND i.result IS NULL AND t.state IN ('planned', 'called', 'held'))
               ORDER BY n.starts_at, n.id LIMIT 1";
    let after: OffsetDateTime = meeting.starts_at;
    let Some(next) = writing.one::<Next>(sql, values![meeting.id.as_str(), after]).await? else { return Ok(None) };
    let new = NewItem { kind: ItemKind::Minutes, accepted: true, matter_id: None, minutes_of_id: Some(&meeting.id) };
    let id = insert_item(writing, &next.id, new, words).await?;
    // The minutes of the last meeting come first.
    let first = "UPDATE agenda_item SET position = (SELECT min(position) - 1 FROM agenda_item WHERE meeting_id = $2) WHERE id = $1";
    writing.execute(first, values![id, next.id.as_str()]).await?;
    super::touch_meeting(writing, &next.id).await?;
    Ok(Some(next.slug))
}
