//! What the report must never show, whatever a library puts into its errors.

use config::Settings;

/// The secrets of the settings.
pub(super) struct Secrets(Vec<String>);

impl Secrets {
    pub(super) fn of(settings: &Settings) -> Self {
        let mut secrets: Vec<String> = settings.secret_key.iter().cloned().collect();
        if let Ok(key) = settings.secret() {
            secrets.push(String::from_utf8_lossy(key.as_bytes()).into_owned());
        }
        secrets.extend(settings.database_url.iter().chain(&settings.mail.url).filter_map(|url| password(url)));
        secrets.extend(settings.s3.iter().filter_map(|s3| s3.secret_access_key.clone()));
        secrets.retain(|secret| !secret.is_empty());
        Self(secrets)
    }

    /// The text with the secrets in it replaced.
    pub(super) fn hide(&self, text: &str) -> String {
        self.0.iter().fold(text.to_owned(), |text, secret| text.replace(secret, "***"))
    }
}

/// The password of `scheme://user:password@host` or `…?password=…`.
fn password(url: &str) -> Option<String> {
    let (_, rest) = url.split_once("://")?;
    if let Some((_, after)) = rest.split_once("password=") {
        return after.split('&').next().map(str::to_owned);
    }
    let (login, _) = rest.rsplit_once('@')?;
    login.split_once(':').map(|(_, password)| password.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_and_keys_are_not_shown() {
        let key = "k".repeat(40);
        let mut settings = Settings { secret_key: Some(key.clone()), ..Settings::default() };
        settings.database_url = Some("postgres://samhelse:hemmelig@db/samhelse".into());
        settings.mail.url = Some("smtps://post:o@rd@mail.example.org".into());
        let secrets = Secrets::of(&settings);
        assert_eq!(secrets.hide(&format!("{key}, hemmelig and o@rd")), "***, *** and ***");
        assert_eq!(password("postgres://db/a?user=b&password=c&d=e").as_deref(), Some("c"));
    }
}
