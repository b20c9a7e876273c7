//! Items that other features bring before a body.

use super::{ItemWords, NewItem, insert_item, touch_meeting};
use crate::rules::ItemKind;
use audit::Writing;
use database::{Error, FromQueryResult, values};

/// Puts an item on the agenda of the body's next meeting that is being planned, and gives the item's id and the meeting's slug;
/// nothing where none is planned. An agenda that the members have been called with is left as they know it.
pub async fn put_on_next_agenda(
    writing: &Writing,
    body_id: &str,
    kind: ItemKind,
    matter_id: Option<&str>,
    words: &ItemWords,
) -> Result<Option<(String, String)>, Error> {
    #[derive(FromQueryResult)]
    struct Next {
        id: String,
        slug: String,
    }
    let sql = "SELECT n.id, n.slug FROM meeting n WHERE n.body_id = $1 AND n.state = 'planned' AND n.starts_at > $2
               ORDER BY n.starts_at, n.id LIMIT 1";
    let Some(next) = writing.one::<Next>(sql, values![body_id, writing.now()]).await? else { return Ok(None) };
    let new = NewItem { kind, accepted: true, matter_id, minutes_of_id: None };
    let item_id = insert_item(writing, &next.id, new, words).await?;
    touch_meeting(writing, &next.id).await?;
    Ok(Some((item_id, next.slug)))
}
