//! Retention: the daily run is made.

use super::finding::Finding;
use crate::Error;
use crate::say::moment;
use database::Tx;
use time::{Duration, OffsetDateTime};

const SUBJECT: &str = "retention";
const LONG: Duration = Duration::days(2);

pub(super) async fn check(tx: &Tx) -> Result<Finding, Error> {
    Ok(judge(::retention::last_run(tx).await?, tx.now()))
}

fn judge(last: Option<OffsetDateTime>, now: OffsetDateTime) -> Finding {
    let Some(last) = last else {
        return Finding::ok(SUBJECT, "nothing was deleted yet; `samhelse serve` begins when it starts");
    };
    let text = format!("what need not be kept was deleted last at {}", moment(last));
    if now - last > LONG {
        let remedy = "see that `samhelse serve` runs, and look in its log for a retention rule that could not be kept";
        Finding::warning(SUBJECT, text, remedy)
    } else {
        Finding::ok(SUBJECT, text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::doctor::finding::Verdict::{Ok as Good, Warning};

    #[test]
    fn a_run_that_is_overdue_is_told() {
        let now = OffsetDateTime::UNIX_EPOCH + Duration::days(20_000);
        let ago = |hours| judge(Some(now - Duration::hours(hours)), now).verdict;
        assert_eq!([ago(1), ago(48), ago(49)], [Good, Good, Warning]);
        assert_eq!(judge(None, now).verdict, Good);
    }
}
