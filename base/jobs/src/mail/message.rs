//! What is sent.

use super::MailError;
use lettre::message::header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue, MIME_VERSION_1_0};
use lettre::message::{Body, Mailbox};
use time::OffsetDateTime;
use uuid::Uuid;

/// A mail to one recipient, in plain text.
#[derive(Clone)]
pub struct Message {
    /// The recipient's address.
    pub to: String,
    /// The subject.
    pub subject: String,
    /// The text.
    pub text: String,
    /// What stands before the `@` of the Message-ID; from [`message_id`], so that a mail that is sent again is known as the
    /// same.
    pub id: String,
    /// When what it tells of happened: its date. At every attempt the same, so that a mail sent again is the same throughout.
    pub at: OffsetDateTime,
    /// The language of subject and text, as in `nb`.
    pub language: String,
}

/// The id of the mail that tells `recipient` about an event. The same two always give the same id, which shows neither.
pub fn message_id(event_id: &str, recipient: &str) -> String {
    Uuid::new_v5(&Uuid::NAMESPACE_OID, format!("{event_id}\n{recipient}").as_bytes()).to_string()
}

impl Message {
    /// The mail as it is sent.
    pub(super) fn mail_from(&self, from: &Mailbox) -> Result<lettre::Message, MailError> {
        let to: Mailbox = self.to.parse().map_err(|_| MailError::To)?;
        if self.id.is_empty()
            || !self.id.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_'))
        {
            return Err(MailError::Message("the id holds something else than letters, digits and - . _"));
        }
        // Quoted-printable keeps Norwegian readable in the file, and any line short enough for every server.
        let text = Body::new_with_encoding(self.text.clone(), ContentTransferEncoding::QuotedPrintable)
            .map_err(|_| MailError::Message("the text cannot be encoded"))?;
        lettre::Message::builder()
            .from(from.clone())
            .to(to)
            .subject(self.subject.replace(char::is_control, " "))
            .date(self.at.into())
            .message_id(Some(format!("<{}@{}>", self.id, from.email.domain())))
            .header(MIME_VERSION_1_0)
            .header(ContentType::TEXT_PLAIN)
            .raw_header(field("Content-Language", self.language.clone()))
            // RFC 3834: no holiday notice is sent in answer.
            .raw_header(field("Auto-Submitted", "auto-generated".to_owned()))
            .body(text)
            .map_err(|_| MailError::Message("a field is missing"))
    }
}

impl std::fmt::Debug for Message {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Message").field("id", &self.id).field("language", &self.language).finish_non_exhaustive()
    }
}

fn field(name: &'static str, value: String) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message() -> Message {
        Message {
            to: "mottaker@example.org".into(),
            subject: "Ny sak til Ål\r\nBcc: a@example.org".into(),
            text: "Hei\n\nSaken 12/26 er klar.\n".into(),
            id: message_id("event", "mottaker@example.org"),
            at: OffsetDateTime::UNIX_EPOCH,
            language: "nb".into(),
        }
    }

    fn sent(message: &Message) -> Result<String, MailError> {
        let from = "Samhelse <post@samhelse.example.org>".parse().unwrap();
        Ok(String::from_utf8(message.mail_from(&from)?.formatted()).unwrap())
    }

    #[test]
    fn the_same_event_and_recipient_give_the_same_id() {
        assert_eq!(message_id("a", "b"), message_id("a", "b"));
        assert_ne!(message_id("a", "b"), message_id("a", "c"));
        assert_ne!(message_id("ab", "c"), message_id("a", "bc"));
    }

    #[test]
    fn it_is_plain_text_that_says_it_was_made_by_a_program() {
        let mail = sent(&message()).unwrap();
        for line in [
            "From: Samhelse <post@samhelse.example.org>\r\n",
            "To: mottaker@example.org\r\n",
            "Auto-Submitted: auto-generated\r\n",
            "Content-Language: nb\r\n",
            "Content-Type: text/plain; charset=utf-8\r\n",
            "MIME-Version: 1.0\r\n",
            "\r\n\r\nHei\r\n\r\nSaken 12/26 er klar.\r\n",
        ] {
            assert!(mail.contains(line), "{line:?} in {mail}");
        }
        assert!(mail.contains(&format!("Message-ID: <{}@samhelse.example.org>\r\n", message().id)), "{mail}");
    }

    #[test]
    fn nothing_breaks_out_of_its_field() {
        assert!(!sent(&message()).unwrap().contains("\r\nBcc"));
        let wrong = |change: fn(&mut Message)| {
            let mut message = message();
            change(&mut message);
            sent(&message)
        };
        assert!(!wrong(|message| message.language = "nb\r\nBcc: a@example.org".into()).unwrap().contains("\r\nBcc"));
        assert!(matches!(wrong(|message| message.id = "a>\r\nBcc: b".into()), Err(MailError::Message(_))));
        assert!(matches!(wrong(|message| message.to = "a@b\r\nBcc: c@d".into()), Err(MailError::To)));
        assert!(matches!(wrong(|message| message.to = "ingen".into()), Err(MailError::To)));
    }

    #[test]
    fn what_it_says_is_not_shown() {
        let shown = format!("{:?}", message());
        assert!(!shown.contains("mottaker") && !shown.contains("sak"), "{shown}");
    }
}
