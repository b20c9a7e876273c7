//! The virus scanner answers.

use super::finding::Finding;
use files::Scanner;

const SUBJECT: &str = "scanner";

pub(super) async fn check(setting: Option<&str>) -> Finding {
    match setting.map(str::parse::<Scanner>) {
        None => Finding::ok(SUBJECT, "attachments are not looked at for viruses"),
        Some(Err(error)) => Finding::wrong(SUBJECT, error.to_string(), "mend `scanner` in the settings"),
        Some(Ok(scanner)) => judge(scanner.ping().await),
    }
}

fn judge(answered: Result<(), files::Error>) -> Finding {
    match answered {
        Ok(()) => Finding::ok(SUBJECT, "ClamAV answers"),
        Err(error) => Finding::wrong(
            SUBJECT,
            error.to_string(),
            "look whether clamd runs and whether Samhelse may use its socket; until then no attachment is taken",
        ),
    }
}
