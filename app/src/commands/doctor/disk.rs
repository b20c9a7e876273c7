//! Room on the disk.

use super::finding::Finding;
use crate::say::size;
use std::path::Path;

const SUBJECT: &str = "disk";
/// With less, an attachment and the database's log may not fit.
const TOO_LITTLE: u64 = 500_000_000;
/// With less than this, and less than a tenth of the disk, somebody should look.
const LITTLE: u64 = 5_000_000_000;

pub(super) fn check(folder: &Path) -> Option<Finding> {
    // A folder that is not there was told already.
    let space = rustix::fs::statvfs(folder).ok()?;
    Some(judge(space.f_bavail.saturating_mul(space.f_frsize), space.f_blocks.saturating_mul(space.f_frsize)))
}

fn judge(free: u64, whole: u64) -> Finding {
    let text = format!("{} of {} are free", size(free), size(whole));
    let remedy = "make room, or move the data folder to a larger disk; the audit log and the attachments only grow";
    if free < TOO_LITTLE {
        Finding::wrong(SUBJECT, text, remedy)
    } else if free < LITTLE && free < whole / 10 {
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
    fn little_room_is_told_before_there_is_none() {
        const GB: u64 = 1_000_000_000;
        let verdicts =
            [(50, 100), (4, 10), (4, 100), (0, 100)].map(|(free, whole)| judge(free * GB, whole * GB).verdict);
        assert_eq!(verdicts, [Good, Good, Warning, Wrong]);
    }
}
