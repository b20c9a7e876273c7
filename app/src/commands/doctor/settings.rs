//! The settings: the secret key, the public address, the proxy in front, and backups.

use super::finding::Finding;
use backup::Recipients;
use config::Settings;
use std::net::SocketAddr;
use std::os::unix::fs::MetadataExt as _;

const SUBJECT: &str = "settings";

pub(super) fn check(settings: &Settings) -> Vec<Finding> {
    let key = settings.secret().map(drop);
    let mode = settings.secret_key_file.as_ref().and_then(|file| file.metadata().ok()).map(|file| file.mode());
    vec![
        secret_key(key, mode),
        public_url(&settings.public_url),
        proxy(&settings.public_url, settings.listen, settings.trust_forwarded_for),
        recipient(settings.backup_recipient.as_deref()),
    ]
}

fn secret_key(key: Result<(), config::Error>, mode: Option<u32>) -> Finding {
    match (key, mode) {
        // systemd gives it to the service alone, and these settings do not name it.
        (Err(config::Error::NoSecret), _) => Finding::warning(
            SUBJECT,
            "no secret key is named here",
            "where the service gets its key by itself, as from systemd, there is nothing to do; elsewhere, put a key into a file \
             and name it in secret_key_file: `samhelse serve` does not start without",
        ),
        (Err(error), _) => Finding::wrong(
            SUBJECT,
            error.to_string(),
            "put a key into a file and name it in secret_key_file; `samhelse serve` does not start without",
        ),
        (Ok(()), Some(mode)) if mode & 0o007 != 0 => Finding::warning(
            SUBJECT,
            "everybody on this machine may read the file with the secret key",
            "`chmod o= FILE`, and then change the key",
        ),
        (Ok(()), _) => Finding::ok(SUBJECT, "the secret key is there"),
    }
}

fn public_url(url: &str) -> Finding {
    if url.starts_with("https://") {
        return Finding::ok(SUBJECT, format!("people use {url}"));
    }
    let remedy = "let a proxy speak https, and set public_url to the https address";
    if is_local(url) {
        return Finding::warning(SUBJECT, format!("people use {url}, which only this machine reaches"), remedy);
    }
    Finding::wrong(SUBJECT, format!("people use {url}: passwords pass the network unencrypted"), remedy)
}

fn proxy(url: &str, listen: SocketAddr, trusts: bool) -> Finding {
    match (trusts, listen.ip().is_loopback()) {
        (true, false) => Finding::warning(
            SUBJECT,
            format!(
                "trust_forwarded_for is on, and {listen} can be reached past the proxy, where anybody writes that header"
            ),
            "listen on 127.0.0.1, or make sure that only the proxy reaches the port",
        ),
        (true, true) => Finding::ok(SUBJECT, "the client's address is taken from the proxy"),
        (false, _) if url.starts_with("https://") => Finding::warning(
            SUBJECT,
            "all visitors count as one address, the proxy's, so that wrong passwords of some lock out all",
            "set trust_forwarded_for = true if the proxy sets X-Forwarded-For itself",
        ),
        (false, _) => Finding::ok(SUBJECT, "the client's address is taken from the connection"),
    }
}

fn recipient(recipient: Option<&str>) -> Finding {
    match recipient.map(|recipient| Recipients::parse([recipient])) {
        None => Finding::warning(
            SUBJECT,
            "there is no backup_recipient, so backups need --recipient",
            "make a key with `samhelse backup key FILE`, and set what it prints",
        ),
        Some(Ok(_)) => Finding::ok(SUBJECT, "backups have a recipient"),
        Some(Err(error)) => {
            Finding::wrong(SUBJECT, format!("backup_recipient: {error}"), "set the line that it printed")
        }
    }
}

/// Whether the address is this machine's own name for itself.
fn is_local(url: &str) -> bool {
    let host = url.split_once("://").map_or(url, |(_, host)| host);
    ["localhost", "127.", "[::1]"].iter().any(|local| host.starts_with(local))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::doctor::finding::Verdict::{self, Ok as Good, Warning, Wrong};

    #[test]
    fn a_key_must_be_there_and_not_for_everybody() {
        let verdict = |key, mode| secret_key(key, mode).verdict;
        assert_eq!(verdict(Err(config::Error::ShortSecret(32)), None), Wrong);
        assert_eq!(verdict(Err(config::Error::NoSecret), None), Warning, "systemd gives it to the service alone");
        assert_eq!([Some(0o644), Some(0o640), None].map(|mode| verdict(Ok(()), mode)), [Warning, Good, Good]);
    }

    #[test]
    fn https_is_for_everybody_but_this_machine() {
        let verdicts = ["https://a.no", "http://localhost:8080", "http://a.no"].map(|url| public_url(url).verdict);
        assert_eq!(verdicts, [Good, Warning, Wrong]);
    }

    #[test]
    fn the_header_is_trusted_behind_a_proxy_only() {
        let verdict =
            |url: &str, listen: &str, trusts| -> Verdict { proxy(url, listen.parse().unwrap(), trusts).verdict };
        assert_eq!(verdict("https://a.no", "127.0.0.1:8080", true), Good);
        assert_eq!(verdict("https://a.no", "127.0.0.1:8080", false), Warning);
        assert_eq!(verdict("https://a.no", "0.0.0.0:8080", true), Warning);
        assert_eq!(verdict("http://localhost", "127.0.0.1:8080", false), Good);
    }

    #[test]
    fn a_recipient_must_be_one() {
        assert_eq!([None, Some("age1x")].map(|text| recipient(text).verdict), [Warning, Wrong]);
    }
}
