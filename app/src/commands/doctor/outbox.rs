//! The outbox: nothing waits for long.

use super::finding::Finding;
use crate::Error;
use crate::say::{count, moment};
use database::Tx;
use jobs::Waiting;
use time::{Duration, OffsetDateTime};

const SUBJECT: &str = "outbox";
const LONG: Duration = Duration::hours(1);
const TOO_LONG: Duration = Duration::days(1);

pub(super) async fn check(tx: &Tx) -> Result<Finding, Error> {
    Ok(judge(&jobs::waiting(tx).await?, tx.now()))
}

fn judge(waiting: &Waiting, now: OffsetDateTime) -> Finding {
    let age = waiting.oldest.map_or(Duration::ZERO, |oldest| now - oldest);
    let mut text = match waiting.oldest {
        None => "nothing waits".to_owned(),
        Some(oldest) => format!("{} not done, the oldest since {}", count(waiting.events, "event"), moment(oldest)),
    };
    if waiting.failed > 0 {
        text.push_str(&format!("; {} failed", waiting.failed));
    }
    if let Some(failure) = &waiting.failure {
        text.push_str(&format!(", the oldest with: {failure}"));
    }
    if waiting.doubtful > 0 {
        let letters = count(waiting.doubtful, "mail");
        text.push_str(&format!("; {letters} may be missing, because the program was ended while sending"));
    }
    let remedy = "see that `samhelse serve` runs, and look at mail above; what failed is tried again by itself";
    if age > TOO_LONG {
        Finding::wrong(SUBJECT, text, remedy)
    } else if age > LONG || waiting.failed > 0 || waiting.doubtful > 0 {
        Finding::warning(SUBJECT, text, remedy)
    } else {
        Finding::ok(SUBJECT, text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::doctor::finding::Verdict::{Ok as Good, Warning, Wrong};

    #[test]
    fn what_waits_long_or_failed_is_told() {
        let now = OffsetDateTime::UNIX_EPOCH + Duration::days(20_000);
        let since = |hours| Waiting { events: 1, oldest: Some(now - Duration::hours(hours)), ..Waiting::default() };
        assert_eq!([0, 2, 30].map(|hours| judge(&since(hours), now).verdict), [Good, Warning, Wrong]);
        let failed = judge(&Waiting { failed: 1, failure: Some("no server".into()), ..since(0) }, now);
        assert!(failed.verdict == Warning && failed.text.contains("no server"), "{failed}");
        let doubtful = judge(&Waiting { doubtful: 2, ..Waiting::default() }, now);
        assert!(doubtful.verdict == Warning && doubtful.text.contains("2 mails may be missing"), "{doubtful}");
        assert_eq!(judge(&Waiting::default(), now).verdict, Good);
    }
}
