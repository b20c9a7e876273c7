//! The providers that people sign in at answer, and are the ones that the settings mean.

use super::finding::Finding;
use accounts::federation::{Federation, Site};
use config::Settings;
use database::Clock;

const SUBJECT: &str = "sign-in";

pub(super) async fn check(settings: &Settings, clock: &Clock) -> Vec<Finding> {
    let federation = match Federation::new(&settings.oidc, &settings.public_url) {
        Ok(federation) => federation,
        Err(error) => return vec![Finding::wrong(SUBJECT, error.to_string(), "mend this setting")],
    };
    let mut findings = Vec::new();
    for site in federation.sites() {
        findings.push(judge(site, site.provider.reach(clock.now()).await));
    }
    findings
}

fn judge(site: &Site, reached: Result<(), oidc::Error>) -> Finding {
    match reached {
        Ok(()) => Finding::ok(SUBJECT, format!("{} answers and says that it is {}", site.id, site.provider.issuer())),
        Err(error) => Finding::wrong(
            SUBJECT,
            format!("{}: {error}", site.id),
            "look at `issuer`, the network and the certificates; people sign in with passwords and passkeys meanwhile",
        ),
    }
}
