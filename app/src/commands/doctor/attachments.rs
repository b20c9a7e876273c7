//! The file store: every document's file is there with its size, and what nothing refers to is counted.

use super::finding::Finding;
use crate::say::count;
use crate::{Error, site};
use config::Settings;
use database::Tx;
use files::Kept;
use matters::queries::StoredFile;
use std::collections::HashMap;

const SUBJECT: &str = "attachments";
const BUCKET_REMEDY: &str =
    "check the table [s3] of the settings, and that its key may list, read, write and delete in the bucket";
/// So many are named.
const NAMED: usize = 5;

pub(super) async fn check(tx: &Tx, settings: &Settings) -> Result<Vec<Finding>, Error> {
    // The rows first: a file that is stored meanwhile then counts as one that nothing refers to yet.
    let mut named = matters::queries::stored_files(tx).await?;
    let reports = assignments::queries::stored_files(tx).await?;
    named.extend(reports.into_iter().map(|file| StoredFile { sha256: file.sha256, size: file.size }));
    // Opening a folder makes it, and a doctor makes nothing.
    if settings.s3.is_none() && !settings.data.join("files").is_dir() {
        return Ok(judge(&named, &[]));
    }
    Ok(match (site::open_files(settings)?.all().await, &settings.s3) {
        (Ok(kept), _) => judge(&named, &kept),
        (Err(error), Some(s3)) => vec![Finding::wrong(SUBJECT, unread(&s3.bucket, &error), BUCKET_REMEDY)],
        (Err(error), None) => return Err(error.into()),
    })
}

/// What the server says is in its error, which also repeats the request; the first line is enough.
fn unread(bucket: &str, error: &files::Error) -> String {
    let reason = error.to_string();
    let reason = reason.lines().next().unwrap_or_default();
    format!("the bucket {bucket:?} cannot be listed: {reason}")
}

fn judge(named: &[StoredFile], kept: &[Kept]) -> Vec<Finding> {
    let sizes: HashMap<&str, u64> = kept.iter().map(|file| (file.sha256.as_str(), file.size)).collect();
    let (mut missing, mut changed) = (Vec::new(), Vec::new());
    for file in named {
        match sizes.get(file.sha256.as_str()) {
            None => missing.push(file.sha256.as_str()),
            Some(size) if i64::try_from(*size) != Ok(file.size) => changed.push(file.sha256.as_str()),
            Some(_) => {}
        }
    }
    let there = named.len() - missing.len();
    let mut findings = vec![];
    let remedy = "take the file, which is named by its SHA-256, out of a backup and put it back below files/sha256";
    if !missing.is_empty() {
        findings.push(Finding::wrong(SUBJECT, format!("{} missing: {}", missing.len(), some(&missing)), remedy));
    }
    if !changed.is_empty() {
        let text = format!("{} of another size than they had: {}", changed.len(), some(&changed));
        findings.push(Finding::wrong(SUBJECT, text, remedy));
    }
    if findings.is_empty() {
        // Two documents with the same content share a file; one that nothing refers to was left by a write that failed.
        let others = kept.len().saturating_sub(there);
        let text = format!("{} there with the right size; {others} that nothing refers to", count(named.len(), "file"));
        findings.push(Finding::ok(SUBJECT, text));
    }
    findings
}

fn some(hashes: &[&str]) -> String {
    let more = if hashes.len() > NAMED { ", …" } else { "" };
    format!("{}{more}", hashes[..hashes.len().min(NAMED)].join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::doctor::finding::Verdict;

    #[test]
    fn what_is_missing_or_changed_is_named() {
        let named = |sha256: &str, size| StoredFile { sha256: sha256.into(), size };
        let kept = |sha256: &str, size| Kept { sha256: sha256.into(), size };
        let whole = judge(&[named("a", 1), named("b", 2)], &[kept("a", 1), kept("b", 2), kept("c", 3)]);
        assert_eq!(whole, [Finding::ok("attachments", "2 files there with the right size; 1 that nothing refers to")]);
        let lacking = judge(&[named("a", 1), named("b", 2)], &[kept("b", 3)]);
        assert!(lacking.iter().all(|finding| finding.verdict == Verdict::Wrong), "{lacking:?}");
        assert!(lacking[0].text.contains("missing: a") && lacking[1].text.ends_with("had: b"), "{lacking:?}");
    }
}
