//! What is written in the minutes.

use audit::Writing;
use database::{Error, FromQueryResult, Tx, Value, new_id, values};
use serde::Deserialize;
use textdiff::{Merged, merge};

/// What the minutes say of one item, or of the meeting as a whole.
#[derive(Clone, Debug, Default, Deserialize, FromQueryResult)]
pub struct Part {
    /// Id.
    pub id: String,
    /// The item; none for the meeting as a whole.
    pub agenda_item_id: Option<String>,
    /// The words.
    pub words: String,
    /// Counts its savings.
    pub version: i64,
}

/// Saves what somebody wrote who began from the words of `version`. What somebody else saved since is brought together with it, so
/// that no word is lost. Gives what is saved now, and in how many places both had changed the same words.
pub async fn save_part(
    writing: &Writing,
    meeting_id: &str,
    item_id: Option<&str>,
    version: i64,
    words: &str,
) -> Result<(Part, usize), Error> {
    let Some(part) = part(writing, meeting_id, item_id).await? else {
        let part =
            Part { id: new_id(), agenda_item_id: item_id.map(str::to_owned), words: words.to_owned(), version: 1 };
        let columns: Vec<(&str, Value)> = vec![
            ("id", part.id.as_str().into()),
            ("meeting_id", meeting_id.into()),
            ("agenda_item_id", item_id.into()),
            ("words", words.into()),
            ("version", 1_i64.into()),
        ];
        writing.insert("minutes_part", columns).await?;
        remember(writing, &part).await?;
        return Ok((part, 0));
    };
    let merged = if part.version == version {
        Merged { text: words.to_owned(), conflicts: 0 }
    } else {
        let base = revision(writing, &part.id, version).await?.unwrap_or_default();
        merge(&base, &part.words, words)
    };
    if merged.text == part.words {
        return Ok((part, merged.conflicts));
    }
    let part = Part { words: merged.text, version: part.version + 1, ..part };
    let sql = "UPDATE minutes_part SET words = $2, version = $3 WHERE id = $1";
    writing.execute(sql, values![part.id.as_str(), part.words.as_str(), part.version]).await?;
    remember(writing, &part).await?;
    Ok((part, merged.conflicts))
}

async fn part(tx: &Tx, meeting_id: &str, item_id: Option<&str>) -> Result<Option<Part>, Error> {
    let sql = "SELECT id, agenda_item_id, words, version FROM minutes_part
               WHERE meeting_id = $1 AND coalesce(agenda_item_id, '') = $2";
    tx.one(sql, values![meeting_id, item_id.unwrap_or_default()]).await
}

/// The words of a part as they were saved with this version.
pub async fn revision(tx: &Tx, part_id: &str, version: i64) -> Result<Option<String>, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        words: String,
    }
    let sql = "SELECT words FROM minutes_revision WHERE minutes_part_id = $1 AND version = $2";
    Ok(tx.one::<Row>(sql, values![part_id, version]).await?.map(|row| row.words))
}

async fn remember(writing: &Writing, part: &Part) -> Result<(), Error> {
    let columns: Vec<(&str, Value)> = vec![
        ("minutes_part_id", part.id.as_str().into()),
        ("version", part.version.into()),
        ("words", part.words.as_str().into()),
        ("saved_at", writing.now().into()),
    ];
    writing.insert("minutes_revision", columns).await
}
