//! Form tokens: a form is only accepted from a page that we gave to the same browser.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// The token for a browser, from the installation's secret and a cookie that only this browser holds.
pub(crate) fn token(secret: &[u8], basis: &str) -> String {
    URL_SAFE_NO_PAD.encode(mac(secret, basis).finalize().into_bytes())
}

/// Whether `token` is the one for `basis`; takes the same time however wrong it is.
pub(crate) fn is_valid(secret: &[u8], basis: &str, token: &str) -> bool {
    URL_SAFE_NO_PAD.decode(token).is_ok_and(|bytes| mac(secret, basis).verify_slice(&bytes).is_ok())
}

fn mac(secret: &[u8], basis: &str) -> Hmac<Sha256> {
    // HMAC takes a key of any length, so the fallback is never used; it keeps this function free of a panic.
    let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(secret)
        .unwrap_or_else(|_| <Hmac<Sha256> as KeyInit>::new(&Default::default()));
    mac.update(b"form:");
    mac.update(basis.as_bytes());
    mac
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_holds_for_its_own_basis_and_secret_only() {
        let token = token(b"secret", "session");
        assert!(is_valid(b"secret", "session", &token));
        assert!(!is_valid(b"secret", "other", &token));
        assert!(!is_valid(b"Secret", "session", &token));
        assert!(!is_valid(b"secret", "session", ""));
    }
}
