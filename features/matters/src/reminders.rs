//! Reminding councils of deadlines, and coordinators of decisions that are to be looked at again.

use crate::queries;
use crate::rules::{Reminder, of_deadline, of_review};
use access::Reader;
use audit::{Record, Writing};
use database::{Database, Tx};
use serde_json::json;
use time::Date;

/// The topic of the events.
pub(crate) const TOPIC: &str = "matter-reminder";

/// Something to be reminded of.
struct Due {
    matter_id: String,
    slug: String,
    reminder: Reminder,
    day: Date,
    text: Option<i64>,
}

/// Announces every reminder that is due and was not announced before. May be called as often as one likes, on every node.
pub async fn remind(database: &Database) -> Result<(), audit::Error> {
    if due(&database.single()).await?.is_empty() {
        return Ok(());
    }
    let mut writing = Writing::begin(database, &Reader::system(), "reminders").await?;
    let mut announced = false;
    for one in due(&writing).await? {
        if !queries::note_reminder(&writing, &one.matter_id, one.reminder, one.day).await? {
            continue;
        }
        announced = true;
        let kind = one.reminder.as_str();
        writing.announce(TOPIC, &json!({ "matter": one.slug, "text": one.text, "state": kind }))?;
        writing.record(Record {
            action: "matter-reminded",
            subject_kind: "matter",
            subject: one.slug,
            before: None,
            after: Some(json!({ "reminder": kind, "day": one.day })),
        });
    }
    if announced { writing.commit().await } else { Ok(()) }
}

async fn due(tx: &Tx) -> Result<Vec<Due>, database::Error> {
    let today = tx.today();
    let deadlines = queries::deadlines(tx).await?.into_iter().filter_map(|one| {
        let reminder = of_deadline(one.circulated_on, one.deadline, today)?;
        Some(Due { matter_id: one.id, slug: one.slug, reminder, day: one.deadline, text: Some(one.text) })
    });
    let reviews = queries::reviews(tx).await?.into_iter().filter_map(|one| {
        let reminder = of_review(one.review_on, today)?;
        Some(Due { matter_id: one.id, slug: one.slug, reminder, day: one.review_on, text: None })
    });
    Ok(deadlines.chain(reviews).collect())
}
