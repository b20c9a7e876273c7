//! The audit log: its chain is whole.

use super::finding::Finding;
use crate::Error;
use crate::say::count;
use audit::Broken;
use database::Tx;

const SUBJECT: &str = "audit log";

pub(super) async fn check(tx: &Tx) -> Result<Finding, Error> {
    Ok(judge(audit::verify(tx).await?))
}

fn judge(chain: Result<i64, Broken>) -> Finding {
    match chain {
        Ok(records) => Finding::ok(SUBJECT, format!("{}, whole", count(records, "record"))),
        Err(Broken { sequence }) => Finding::wrong(
            SUBJECT,
            format!(
                "it is broken at record {sequence}: that one, or one before it, was changed, removed or put in later"
            ),
            "keep the database as it is, find out who could write to it, and compare it with the last good backup",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::doctor::finding::Verdict;

    #[test]
    fn a_broken_chain_is_wrong() {
        assert_eq!(judge(Ok(1)), Finding::ok("audit log", "1 record, whole"));
        let broken = judge(Err(Broken { sequence: 7 }));
        assert!(broken.verdict == Verdict::Wrong && broken.text.contains("record 7"), "{broken}");
    }
}
