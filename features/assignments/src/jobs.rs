//! What follows from a write outside its transaction: reminders by mail, and reports that waited for a meeting.

use crate::queries::{self, Recipient};
use crate::reminders::{self, Remind};
use crate::rules::AssignmentState;
use access::Reader;
use async_trait::async_trait;
use audit::{Record, Writing};
use database::Database;
use jobs::{Event, Handler, HandlerError, Mailer, Message, deliver_once, message_id};
use std::sync::Arc;
use web::{Catalogue, Lang, T};

/// What the handlers work with.
#[derive(Clone)]
pub struct Tools {
    /// The database.
    pub database: Database,
    /// The way mail goes out.
    pub mailer: Arc<Mailer>,
    /// All texts.
    pub catalogue: Arc<Catalogue>,
    /// The address people use.
    pub public_url: String,
}

/// The handlers of this feature's events, and of those of meetings that make room for reports or take it.
pub fn handlers(tools: &Tools) -> Vec<Arc<dyn Handler>> {
    let meeting = |topic| -> Arc<dyn Handler> { Arc::new(Meeting { topic, tools: tools.clone() }) };
    vec![Arc::new(Reminded(tools.clone())), meeting("meeting-planned"), meeting("meeting-cancelled")]
}

/// A meeting was planned or cancelled: reports that stand on no agenda find one.
struct Meeting {
    topic: &'static str,
    tools: Tools,
}

#[async_trait]
impl Handler for Meeting {
    fn topic(&self) -> &'static str {
        self.topic
    }

    async fn handle(&self, event: &Event) -> Result<(), HandlerError> {
        let Tools { database, catalogue, .. } = &self.tools;
        if queries::waiting(&database.single()).await?.is_empty() {
            return Ok(());
        }
        // What goes into the item is named for both written languages, whatever this one is.
        let t = T::new(catalogue.clone(), Lang::Nb);
        let mut writing = Writing::begin(database, &Reader::system(), &event.id).await?;
        let mut found = false;
        for report in queries::waiting(&writing).await? {
            let Some(meeting) = queries::put_on_next_agenda(&writing, &t, &report).await? else { continue };
            writing.record(Record {
                action: "assignment-report-placed",
                subject_kind: "assignment",
                subject: report.assignment_id,
                before: None,
                after: Some(serde_json::json!({ "meeting": meeting })),
            });
            found = true;
        }
        if found {
            writing.commit().await?;
        }
        Ok(())
    }
}

/// A report is due: reminds those who write it.
struct Reminded(Tools);

#[async_trait]
impl Handler for Reminded {
    fn topic(&self) -> &'static str {
        reminders::TOPIC
    }

    async fn handle(&self, event: &Event) -> Result<(), HandlerError> {
        let remind: Remind = serde_json::from_value(event.payload.clone())?;
        let tx = self.0.database.single();
        let assignment = queries::find(&tx, &Reader::system(), &remind.assignment).await?;
        let still_due =
            assignment.is_some_and(|one| one.state == AssignmentState::Given && one.report_due == remind.report_due);
        if !still_due {
            return Ok(());
        }
        let recipients = queries::recipients(&tx, &remind.assignment).await?;
        drop(tx);
        let mut failed = None;
        for recipient in recipients {
            let message = self.0.message(event, &remind, &recipient);
            let sent = deliver_once(&self.0.database, &event.id, &recipient.account_id, &self.0.mailer, message);
            failed = sent.await.err().or(failed);
        }
        failed.map_or(Ok(()), Err)
    }
}

impl Tools {
    /// A message that says where to look and nothing else: mail is read by more machines than its recipient's.
    fn message(&self, event: &Event, remind: &Remind, recipient: &Recipient) -> Message {
        let lang = Lang::parse(&recipient.locale).unwrap_or(Lang::Nb);
        let t = T::new(self.catalogue.clone(), lang);
        let url = format!("{}/assignments/{}", self.public_url, remind.assignment);
        let date = t.date(&remind.report_due);
        Message {
            to: recipient.email.clone(),
            subject: t.named("mail-assignment-subject-", &remind.kind).into_owned(),
            text: t.with_all("mail-assignment-text", &[("date", &date), ("url", &url)]),
            id: message_id(&event.id, &recipient.account_id),
            at: event.created_at,
            language: lang.as_str().to_owned(),
        }
    }
}
