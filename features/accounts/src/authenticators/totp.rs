//! Codes from an app (RFC 6238): six digits, a new one every thirty seconds, SHA-1, which is what all apps can do.

use super::internal;
use qrcode::render::svg;
use qrcode::{EcLevel, QrCode};
use totp_rs::{Builder, Totp};
use web::{Html, Result};

/// The length of a secret in bytes, as RFC 4226 advises.
const SECRET: usize = 20;

/// A fresh secret.
pub fn random_secret() -> [u8; SECRET] {
    rand::random()
}

/// The app's side and ours of one secret. `account` is what the app shows below "Samhelse".
pub fn app(secret: &[u8], account: &str) -> Result<Totp> {
    // The app writes account and issuer with a colon between them, so neither may hold one.
    let account = account.replace(':', " ");
    Builder::new()
        .with_secret(secret.to_vec())
        .with_account_name(account)
        .with_issuer(Some("Samhelse"))
        .build()
        .map_err(internal)
}

/// The time step whose code this is, if it is one of now, the one before or the one after. `at` is seconds since 1970.
pub fn step(secret: &[u8], code: &str, at: i64) -> Result<Option<i64>> {
    let digits: String = code.chars().filter(|c| !c.is_whitespace()).collect();
    let at = u64::try_from(at).unwrap_or_default();
    Ok(app(secret, "")?.check(&digits, at).and_then(|step| i64::try_from(step).ok()))
}

/// The secret as text, in groups of four letters, for those who cannot take a picture of the code.
pub fn readable(app: &Totp) -> String {
    let text = app.secret().to_base32();
    text.as_bytes().chunks(4).map(String::from_utf8_lossy).collect::<Vec<_>>().join(" ")
}

/// The picture that an app reads.
pub fn picture(app: &Totp) -> Result<Html> {
    let url = app.to_url().map_err(internal)?;
    let code = QrCode::with_error_correction_level(url.as_bytes(), EcLevel::M).map_err(internal)?;
    let picture = code.render::<svg::Color<'_>>().min_dimensions(220, 220).build();
    let drawing = picture.find("<svg").and_then(|start| picture.get(start..)).unwrap_or_default();
    Ok(Html::trusted(drawing.replacen("<svg", "<svg aria-hidden=\"true\" focusable=\"false\"", 1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Appendix B of RFC 6238, cut to six digits.
    #[test]
    fn the_codes_are_those_of_the_standard() {
        let secret = b"12345678901234567890";
        for (at, code) in [(59, "287082"), (1_111_111_109, "081804"), (2_000_000_000, "279037")] {
            assert_eq!(step(secret, code, at).unwrap(), Some(at / 30));
        }
        assert_eq!(step(secret, "287 082", 59 + 30).unwrap(), Some(1), "the step before still counts");
        assert_eq!(step(secret, "287082", 59 + 60).unwrap(), None);
        for wrong in ["", "28708", "2870820", "abcdef", "２８７０８２"] {
            assert_eq!(step(secret, wrong, 59).unwrap(), None);
        }
    }

    #[test]
    fn an_app_gets_what_it_needs() {
        let app = app(b"12345678901234567890", "Saksbehandler: Hol").unwrap();
        assert_eq!(readable(&app), "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assert!(picture(&app).unwrap().to_string().starts_with("<svg aria-hidden"));
    }
}
