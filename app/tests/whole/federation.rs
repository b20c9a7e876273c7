//! Signing in at a real provider.

use crate::support::{PASSWORD, TestSite};
use base64::Engine as _;
use config::{Oidc, OidcLevel, OidcRole, Settings};
use database::Clock;
use serde_json::json;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use testkit::{Answer, Person, Provider, SmtpServer, TestDatabase, Visitor, on_both_databases};
use time::Duration;

on_both_databases!(
    claims_give_roles_and_take_them,
    an_account_is_connected_and_disconnected,
    an_invitation_needs_no_password,
    an_answer_counts_once_and_for_its_own_question,
    keys_may_change_and_clocks_differ,
    a_provider_that_is_another_is_not_believed,
    a_strict_provider_is_satisfied,
    logging_out_ends_both_sessions,
    a_log_out_may_name_the_session_alone,
    a_link_by_mail_does_not_lead_past_the_second_proof,
    a_fresh_proof_is_a_fresh_proof,
    a_name_that_is_taken_is_no_obstacle,
    a_level_of_assurance_is_insisted_on,
    a_level_may_stand_in_a_claim_of_the_providers_own,
);

/// A site with two providers, and how far its clock is ahead.
struct Federated {
    site: TestSite,
    provider: Provider,
    ahead: Arc<AtomicI64>,
}

impl Federated {
    async fn start(home: TestDatabase) -> Self {
        Self::start_with(home, |_, _| {}).await
    }

    async fn start_with(home: TestDatabase, change: impl FnOnce(&mut Settings, &Provider)) -> Self {
        let ahead = Arc::new(AtomicI64::new(0));
        let (told, system) = (ahead.clone(), Clock::system());
        let clock = Clock::from_fn(move || system.now() + Duration::seconds(told.load(Ordering::Relaxed)));
        let folder = home.folder().to_owned();
        let mut provider = None;
        let site = TestSite::start_at(home, clock, |settings| {
            let started = Provider::start(&settings.public_url, &folder);
            let mut plain = oidc(&started.plain);
            plain.client_secret = Some("a secret that both know".into());
            let mut strict = oidc(&started.strict);
            strict.client_key_file = Some(started.key_file.clone());
            strict.client_key_id = Some("the-client".into());
            settings.oidc = [("plain".to_owned(), plain), ("strict".to_owned(), strict)].into();
            change(settings, &started);
            provider = Some(started);
        });
        Self { site: site.await, provider: provider.unwrap(), ahead }
    }

    async fn roles(&self, roles: &[&str]) {
        self.provider.control(json!({ "roles": roles })).await;
    }

    /// Where the way to a provider leads, from its page.
    async fn leave(&self, visitor: &Visitor, page: &str, action: &str) -> String {
        let answer = visitor.submit_from(page, action, &[("next", "/account")]).await;
        assert_eq!(answer.status, 200, "{}", answer.body);
        let refresh = answer.header("refresh").expect("the page leads on by itself");
        let link = answer.attributes("main a.ds-button", "href").remove(0);
        assert_eq!(refresh, format!("0; url={link}"));
        link
    }

    /// The address that the provider sends the browser back to.
    async fn way_back(&self, visitor: &Visitor, who: &str) -> String {
        let url = self.leave(visitor, "/sign-in?again=yes", "/sign-in/oidc/plain").await;
        Person::new().follow(&url, who, &self.site.url).await
    }

    async fn sign_in(&self, visitor: &Visitor, who: &str) -> Answer {
        let back = self.way_back(visitor, who).await;
        visitor.get(&back).await
    }
}

fn plain(settings: &mut Settings) -> &mut Oidc {
    settings.oidc.get_mut("plain").unwrap()
}

pub(crate) fn oidc(issuer: &str) -> Oidc {
    let role = |value: &str, role: &str, area: Option<&str>, party: Option<&str>| OidcRole {
        value: value.into(),
        role: role.into(),
        area: area.map(Into::into),
        party: party.map(Into::into),
    };
    Oidc {
        name: "Kommunens innlogging".into(),
        issuer: issuer.into(),
        client_id: "samhelse".into(),
        client_secret: None,
        client_secret_file: None,
        client_key_file: None,
        client_key_id: None,
        scopes: ["openid", "profile", "email", "roles"].map(Into::into).to_vec(),
        acr: Vec::new(),
        level: None,
        roles_claim: "roles".into(),
        roles: vec![
            role("koordinator", "coordinator", Some("hallingdal"), None),
            role("hol", "case_officer", None, Some("hol")),
            role("nowhere", "member", Some("no-such-area"), None),
        ],
        roles_days: 90,
    }
}

async fn claims_give_roles_and_take_them(home: TestDatabase) {
    let there = Federated::start(home).await;
    let nobody = there.sign_in(&there.site.visitor(), "kari").await;
    assert!(nobody.status == 400 && nobody.body.contains("ikke koblet til noen konto"), "{}", nobody.body);
    there.roles(&["nowhere"]).await;
    assert_eq!(there.sign_in(&there.site.visitor(), "kari").await.status, 400, "a place that is none gives no role");

    there.roles(&["koordinator", "hol", "nowhere", "something else"]).await;
    let kari = there.site.visitor();
    let answer = there.sign_in(&kari, "Kari.Ås").await;
    assert_eq!((answer.status, answer.location.as_deref()), (303, Some("/account")), "{}", answer.body);
    let account = kari.get("/account").await;
    for said in ["Rådgiver Kari.Ås", "Koordinator, Hallingdal", "Saksbehandler, Hol"] {
        assert!(account.body.contains(said), "{said}: {}", account.body);
    }
    assert_eq!(kari.get("/bodies/helse-og-omsorgslederforum/matters/new").await.status, 200);
    let administrator = there.site.sign_in("administrator").await;
    let seen = administrator.get("/accounts/kari.as").await;
    assert!(seen.status == 200 && seen.body.contains("fra plain") && seen.body.contains("til og med"), "{}", seen.body);

    there.roles(&["hol"]).await;
    there.sign_in(&kari, "Kari.Ås").await;
    let account = kari.get("/account").await;
    assert!(!account.body.contains("Koordinator, Hallingdal") && account.body.contains("Saksbehandler, Hol"));
    there.roles(&[]).await;
    assert_eq!(there.sign_in(&kari, "Kari.Ås").await.status, 303, "an account without roles is still an account");
    assert!(kari.get("/account").await.body.contains("ingen roller"));

    administrator.submit_from("/accounts/kari.as", "/accounts/kari.as/close", &[("closed", "yes")]).await;
    assert_eq!(kari.get("/account").await.status, 303);
    assert_eq!(there.sign_in(&there.site.visitor(), "Kari.Ås").await.status, 400, "a closed account stays closed");
    there.site.audit_records().await;
}

async fn an_account_is_connected_and_disconnected(home: TestDatabase) {
    let there = Federated::start(home).await;
    let hol = there.site.sign_in("hol").await;
    let url = there.leave(&hol, "/account/security", "/account/identities/plain/connect").await;
    let back = Person::new().follow(&url, "ola", &there.site.url).await;
    let done = hol.get(&back).await;
    assert_eq!(done.location.as_deref(), Some("/account/security?done=identity-connected"), "{}", done.body);

    let ola = there.site.visitor();
    assert_eq!(there.sign_in(&ola, "ola").await.status, 303);
    assert!(ola.get("/account").await.body.contains("Saksbehandler, Hol"), "the roles that people gave are kept");

    let gol = there.site.sign_in("gol").await;
    let url = there.leave(&gol, "/account/security", "/account/identities/plain/connect").await;
    let back = Person::new().follow(&url, "ola", &there.site.url).await;
    assert_eq!(gol.get(&back).await.status, 409, "nobody takes what is another's");
    assert_eq!(hol.get(&back).await.status, 409, "and nobody else brings the answer");

    assert_eq!(ola.get("/account").await.status, 200);
    let remove = hol.get("/account/security").await.attributes("form[action^='/account/identities/']", "action");
    let remove = remove.into_iter().find(|action| action.ends_with("/remove")).unwrap();
    assert_eq!(gol.submit_from("/account/security", &remove, &[]).await.status, 404);
    assert_eq!(hol.submit_from("/account/security", &remove, &[]).await.status, 303);
    assert_eq!(ola.get("/account").await.status, 303, "what began at the provider has ended");
    assert_eq!(hol.get("/account").await.status, 200);
    assert_eq!(there.sign_in(&there.site.visitor(), "ola").await.status, 400);

    there.roles(&["hol"]).await;
    let new = there.site.visitor();
    there.sign_in(&new, "eva").await;
    let remove = new.get("/account/security").await.attributes("form[action$='/remove']", "action").remove(0);
    let only = new.submit_from("/account/security", &remove, &[]).await;
    assert!(only.status == 409 && only.body.contains("eneste måten"), "{}", only.body);
    assert!(new.get("/account/security").await.body.contains(&remove), "nothing was removed");
    let chosen = new.submit("/account/password", &[("new", "en ganske lang setning")]).await;
    assert_eq!(chosen.status, 303, "{}", chosen.body);
    assert_eq!(new.submit_from("/account/security", &remove, &[]).await.status, 303, "now there is another way in");
}

async fn an_invitation_needs_no_password(home: TestDatabase) {
    let mail = SmtpServer::start().await.unwrap();
    let url = mail.url();
    let there = Federated::start_with(home, |settings, _| settings.mail.url = Some(url)).await;
    let administrator = there.site.sign_in("administrator").await;
    let fields = [
        ("display_name", "Rådgiver, Hol"),
        ("name", "radgiver"),
        ("email", "radgiver@hol.example"),
        ("locale", "nb"),
        ("role", "case_officer"),
        ("party", "hol"),
    ];
    assert_eq!(administrator.submit("/accounts/new", &fields).await.status, 303);
    let path = crate::administration::link(&there.site, &mail, "radgiver@hol.example").await;
    let invited = there.site.visitor();
    let url = there.leave(&invited, &path, &format!("{path}/oidc/plain")).await;
    let back = Person::new().follow(&url, "radgiver", &there.site.url).await;
    assert_eq!(invited.get(&back).await.location.as_deref(), Some("/work"));
    assert!(invited.get("/account").await.body.contains("Saksbehandler, Hol"));
    assert_eq!(invited.get(&path).await.status, 404, "the invitation is used up");
    assert_eq!(there.sign_in(&there.site.visitor(), "radgiver").await.status, 303);
}

async fn an_answer_counts_once_and_for_its_own_question(home: TestDatabase) {
    let there = Federated::start(home).await;
    there.roles(&["hol"]).await;
    let person = there.site.visitor();
    let used = there.way_back(&person, "ola").await;
    assert_eq!(person.get(&used).await.status, 303);
    assert_eq!(person.get(&used).await.status, 409, "the same answer again");

    let code = |back: &str| back.split("code=").nth(1).unwrap().split('&').next().unwrap().to_owned();
    let visitor = there.site.visitor();
    let fresh = there.way_back(&visitor, "ola").await;
    let replayed = fresh.replace(&code(&fresh), &code(&used));
    assert_eq!(visitor.get(&replayed).await.status, 400, "a code that was used, in a new answer");
    assert_eq!(visitor.get(&fresh).await.status, 409, "one answer to a question, right or wrong");

    let stolen = there.way_back(&there.site.visitor(), "ola").await;
    let visitor = there.site.visitor();
    let own = there.way_back(&visitor, "ola").await;
    assert_eq!(visitor.get(&own.replace(&code(&own), &code(&stolen))).await.status, 400, "another browser's code");
    assert_eq!(there.site.visitor().get(&stolen).await.status, 409, "another browser's whole answer");

    for (part, other) in [("state=", "state=x"), ("iss=", "iss=http%3A%2F%2Fevil.example&x="), ("iss=", "x=")] {
        let visitor = there.site.visitor();
        let back = there.way_back(&visitor, "ola").await;
        assert!(back.contains(part), "{back}");
        assert_eq!(visitor.get(&back.replace(part, other)).await.status, 400, "{other}");
        assert_eq!(visitor.get("/account").await.status, 303, "{other}");
    }
    let visitor = there.site.visitor();
    let back = there.way_back(&visitor, "ola").await;
    let state = back.split("state=").nth(1).unwrap().split('&').next().unwrap();
    let iss = back.split("iss=").nth(1).unwrap();
    let cancelled = format!("/sign-in/oidc/plain/callback?error=access_denied&state={state}&iss={iss}");
    assert_eq!(visitor.get(&cancelled).await.location.as_deref(), Some("/sign-in?done=provider-cancelled"));
    there.site.audit_records().await;
}

async fn keys_may_change_and_clocks_differ(home: TestDatabase) {
    let there = Federated::start(home).await;
    there.roles(&["hol"]).await;
    assert_eq!(there.sign_in(&there.site.visitor(), "ola").await.status, 303);
    there.provider.control(json!({ "rotate": true })).await;
    assert_eq!(there.sign_in(&there.site.visitor(), "ola").await.status, 400, "keys are not asked for without end");
    there.ahead.store(15, Ordering::Relaxed);
    assert_eq!(there.sign_in(&there.site.visitor(), "ola").await.status, 303, "new keys are found");
    for (ahead, status) in [(50, 303), (-50, 303), (-600, 400), (700, 400), (3700, 400), (0, 303)] {
        there.ahead.store(ahead, Ordering::Relaxed);
        assert_eq!(there.sign_in(&there.site.visitor(), "ola").await.status, status, "a clock {ahead} s ahead");
    }
}

async fn a_provider_that_is_another_is_not_believed(home: TestDatabase) {
    let there = Federated::start(home).await;
    there.roles(&["hol"]).await;
    there.provider.control(json!({ "issuer": "http://127.0.0.1:1" })).await;
    let refused = there.sign_in(&there.site.visitor(), "ola").await;
    assert!(refused.status == 400 && refused.body.contains("kunne ikke brukes"), "{}", refused.body);
    drop(there);

    let home = TestDatabase::sqlite().await;
    let renamed = |settings: &mut Settings, provider: &Provider| {
        plain(settings).issuer = provider.plain.replace("127.0.0.1", "localhost");
    };
    let there = Federated::start_with(home, renamed).await;
    let visitor = there.site.visitor();
    let answer = visitor.submit_from("/sign-in", "/sign-in/oidc/plain", &[]).await;
    assert!(answer.status == 502 && answer.body.contains("svarer ikke som den skal"), "{}", answer.body);
    let missing = |settings: &mut Settings, _: &Provider| plain(settings).issuer = "http://127.0.0.1:1".into();
    let there = Federated::start_with(TestDatabase::sqlite().await, missing).await;
    let visitor = there.site.visitor();
    assert_eq!(visitor.submit_from("/sign-in", "/sign-in/oidc/plain", &[]).await.status, 502);
    assert_eq!(
        visitor.submit("/sign-in", &[("name", "hol"), ("password", PASSWORD)]).await.status,
        303,
        "others get in"
    );
}

async fn a_strict_provider_is_satisfied(home: TestDatabase) {
    let there = Federated::start(home).await;
    there.roles(&["hol"]).await;
    let visitor = there.site.visitor();
    let url = there.leave(&visitor, "/sign-in", "/sign-in/oidc/strict").await;
    assert!(url.contains("request_uri=") && !url.contains("code_challenge"), "the request was pushed: {url}");
    let back = Person::new().follow(&url, "ola", &there.site.url).await;
    assert_eq!(visitor.get(&back).await.status, 303);
    let at_the_other = there.site.visitor();
    assert_eq!(there.sign_in(&at_the_other, "ola").await.status, 303);
    let names = [visitor.get("/account/security").await, at_the_other.get("/account/security").await]
        .map(|page| page.attributes("form[action$='/remove']", "action").remove(0));
    assert_ne!(names[0], names[1], "the same word at two providers is two people");
}

async fn logging_out_ends_both_sessions(home: TestDatabase) {
    let there = Federated::start(home).await;
    there.roles(&["hol"]).await;
    let (visitor, person) = (there.site.visitor(), Person::new());
    let url = there.leave(&visitor, "/sign-in", "/sign-in/oidc/plain").await;
    let back = person.follow(&url, "ola", &there.site.url).await;
    visitor.get(&back).await;
    let url = there.leave(&visitor, "/account", "/sign-out").await;
    assert!(url.contains("id_token_hint=") && url.contains("post_logout_redirect_uri="), "{url}");
    assert_eq!(visitor.get("/account").await.status, 303, "here at once");
    assert!(person.follow(&url, "ola", &there.site.url).await.starts_with('/'), "and back from there");

    let url = there.leave(&visitor, "/sign-in", "/sign-in/oidc/plain").await;
    visitor.get(&person.follow(&url, "ola", &there.site.url).await).await;
    let other = there.site.visitor();
    there.sign_in(&other, "ola").await;
    assert_eq!(visitor.get("/account").await.status, 200);
    let end =
        format!("{}/session/end?client_id=samhelse&post_logout_redirect_uri={}/", there.provider.plain, there.site.url);
    person.follow(&end, "ola", &there.site.url).await;
    assert_eq!(visitor.get("/account").await.status, 303, "the provider has told us");
    assert_eq!(other.get("/account").await.status, 200, "another session there is another here");

    let front = format!("/sign-in/oidc/plain/logout?iss={}&sid=", there.provider.plain);
    assert_eq!(there.site.visitor().get(&format!("{front}none")).await.status, 200);
    assert_eq!(other.get("/account").await.status, 200);
    let own = session_at_provider(&there.site).await;
    assert_eq!(there.site.visitor().get(&format!("/sign-in/oidc/plain/logout?iss=x&sid={own}")).await.status, 400);
    let without_issuer = format!("/sign-in/oidc/plain/logout?sid={own}");
    assert_eq!(there.site.visitor().get(&without_issuer).await.status, 200, "as Entra does it");
    assert_eq!(other.get("/account").await.status, 303, "the browser has told us");
    for token in ["", "x", "e30.e30.e30"] {
        let answer = visitor.post("/sign-in/oidc/plain/logout", &[("logout_token", token)]).await;
        assert_eq!(answer.status, 400, "{token}");
    }
    there.site.audit_records().await;
}

async fn a_log_out_may_name_the_session_alone(home: TestDatabase) {
    let there = Federated::start(home).await;
    there.roles(&["hol"]).await;
    there.provider.control(json!({ "nameless": true })).await;
    let (person, here, beside) = (Person::new(), there.site.visitor(), there.site.visitor());
    for visitor in [&here, &beside] {
        let url = there.leave(visitor, "/sign-in", "/sign-in/oidc/plain").await;
        visitor.get(&person.follow(&url, "ola", &there.site.url).await).await;
    }
    let (elsewhere, another) = (there.site.visitor(), there.site.visitor());
    there.sign_in(&elsewhere, "ola").await;
    there.sign_in(&another, "kari").await;
    for visitor in [&here, &beside, &elsewhere, &another] {
        assert_eq!(visitor.get("/account").await.status, 200);
    }
    let end =
        format!("{}/session/end?client_id=samhelse&post_logout_redirect_uri={}/", there.provider.plain, there.site.url);
    person.follow(&end, "ola", &there.site.url).await;
    for visitor in [&here, &beside] {
        assert_eq!(visitor.get("/account").await.status, 303, "both began in the session that has ended");
    }
    assert_eq!(elsewhere.get("/account").await.status, 200, "the same person in another session there");
    assert_eq!(another.get("/account").await.status, 200, "and somebody else");
    there.site.audit_records().await;
}

async fn a_link_by_mail_does_not_lead_past_the_second_proof(home: TestDatabase) {
    let mail = SmtpServer::start().await.unwrap();
    let url = mail.url();
    let there = Federated::start_with(home, |settings, _| settings.mail.url = Some(url)).await;
    let hol = there.site.sign_in("hol").await;
    crate::authenticators::add_app(&hol).await;
    let tx = there.site.database.write().await.unwrap();
    tx.execute("UPDATE account SET password_hash = NULL, email = 'hol@hol.example' WHERE name = 'hol'", vec![])
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let administrator = there.site.sign_in("administrator").await;
    assert_eq!(administrator.submit_from("/accounts/hol", "/accounts/hol/link", &[]).await.status, 303);
    let path = crate::administration::link(&there.site, &mail, "hol@hol.example").await;
    let stranger = there.site.visitor();
    let page = stranger.get(&path).await;
    assert!(page.status == 200 && !page.body.contains("/oidc/"), "{}", page.body);
    assert_eq!(stranger.submit_from(&path, &format!("{path}/oidc/plain"), &[]).await.status, 404);
}

async fn a_fresh_proof_is_a_fresh_proof(home: TestDatabase) {
    let there = Federated::start(home).await;
    there.roles(&["hol"]).await;
    let (visitor, person) = (there.site.visitor(), Person::new());
    let url = there.leave(&visitor, "/sign-in", "/sign-in/oidc/plain").await;
    visitor.get(&person.follow(&url, "ola", &there.site.url).await).await;
    let now = there.ahead.load(Ordering::Relaxed);
    there.ahead.store(now + 17 * 60, Ordering::Relaxed);
    let url = there.leave(&visitor, "/sign-in?again=yes", "/sign-in/oidc/plain").await;
    assert!(url.contains("prompt=login") && url.contains("max_age=0"), "{url}");
    let silent = url.replace("&prompt=login", "").replace("&max_age=0", "");
    there.ahead.store(now, Ordering::Relaxed);
    let back = person.follow(&silent, "ola", &there.site.url).await;
    let answer = visitor.get(&back).await;
    assert_eq!(answer.status, 400, "the provider knew the person and asked nothing: {}", answer.body);
}

async fn a_name_that_is_taken_is_no_obstacle(home: TestDatabase) {
    let there = Federated::start(home).await;
    there.roles(&["hol"]).await;
    for who in ["hol", "HOL", "hol@kommune.example"] {
        let visitor = there.site.visitor();
        assert_eq!(there.sign_in(&visitor, who).await.status, 303, "{who}");
        assert!(visitor.get("/account").await.body.contains("Saksbehandler, Hol"));
    }
}

/// The provider's own session, from the ID token of the latest session here.
async fn session_at_provider(site: &TestSite) -> String {
    let tx = site.database.read().await.unwrap();
    let sql = "SELECT json_object('token', s.id_token) AS json FROM session s WHERE s.id_token IS NOT NULL";
    let row: serde_json::Value = tx.json(sql, vec![]).await.unwrap().unwrap();
    let sealed = row["token"].as_str().unwrap();
    assert!(sealed.starts_with("v1."), "the ID token is sealed");
    let token = site.vault().unseal(&tx, "session.id_token", sealed).await.unwrap();
    let token = String::from_utf8(token.to_vec()).unwrap();
    let payload = base64::engine::general_purpose::URL_SAFE_NO_PAD.decode(token.split('.').nth(1).unwrap()).unwrap();
    let claims: serde_json::Value = serde_json::from_slice(&payload).unwrap();
    claims["sid"].as_str().unwrap().to_owned()
}

async fn a_level_of_assurance_is_insisted_on(home: TestDatabase) {
    let high = |settings: &mut Settings, _: &Provider| plain(settings).acr = vec!["high".into()];
    let there = Federated::start_with(home, high).await;
    there.roles(&["hol"]).await;
    let visitor = there.site.visitor();
    let url = there.leave(&visitor, "/sign-in", "/sign-in/oidc/plain").await;
    assert!(url.contains("acr_values=high"), "{url}");
    let back = Person::new().follow(&url, "ola", &there.site.url).await;
    assert_eq!(visitor.get(&back).await.status, 400, "the provider did not say how sure it is");
}

async fn a_level_may_stand_in_a_claim_of_the_providers_own(home: TestDatabase) {
    let there = Federated::start_with(home, |settings, _| {
        let level = OidcLevel { claim: "https://levels.example/level".into(), values: vec!["4".into()] };
        plain(settings).level = Some(level);
    })
    .await;
    there.roles(&["hol"]).await;
    for (level, status) in [(json!("4"), 303), (json!("3"), 400), (json!(4), 303), (json!(null), 400)] {
        there.provider.control(json!({ "level": level })).await;
        assert_eq!(there.sign_in(&there.site.visitor(), "ola").await.status, status, "{level}");
    }
}
