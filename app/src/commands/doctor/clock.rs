//! The clock: as the database server's, and not before what has already happened.

use super::finding::Finding;
use crate::Error;
use crate::say::moment;
use database::{Database, Tx};
use time::{Duration, OffsetDateTime};

const SUBJECT: &str = "clock";
const REMEDY: &str = "let the machine set its clock by the network: `timedatectl set-ntp true`";

pub(super) async fn check(database: &Database, tx: &Tx) -> Result<Finding, Error> {
    let (server, newest) = (database.server_time().await?, audit::newest(tx).await?);
    Ok(judge(database.clock().now(), server, newest))
}

fn judge(now: OffsetDateTime, server: Option<OffsetDateTime>, newest: Option<OffsetDateTime>) -> Finding {
    if let Some(newest) = newest.filter(|newest| *newest > now + Duration::minutes(1)) {
        let text = format!("it shows {}, and the newest audit record is of {}", moment(now), moment(newest));
        return Finding::wrong(SUBJECT, text, REMEDY);
    }
    let difference = server.map_or(Duration::ZERO, |server| (server - now).abs());
    let seconds = difference.whole_seconds();
    match seconds {
        61.. => Finding::wrong(SUBJECT, format!("it is {seconds} s from the database server's"), REMEDY),
        6.. => Finding::warning(SUBJECT, format!("it is {seconds} s from the database server's"), REMEDY),
        _ => Finding::ok(SUBJECT, format!("it shows {}", moment(now))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::doctor::finding::Verdict::{Ok as Good, Warning, Wrong};

    #[test]
    fn clocks_that_differ_are_told() {
        let now = OffsetDateTime::UNIX_EPOCH + Duration::days(20_000);
        let after = |seconds: i64| Some(now + Duration::seconds(seconds));
        let verdicts = [None, after(3), after(-30), after(100)].map(|server| judge(now, server, None).verdict);
        assert_eq!(verdicts, [Good, Good, Warning, Wrong]);
        let verdicts = [after(-9999), after(30), after(90)].map(|newest| judge(now, None, newest).verdict);
        assert_eq!(verdicts, [Good, Good, Wrong]);
    }
}
