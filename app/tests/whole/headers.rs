//! What every response carries.

use crate::support::{CASE, TestSite};
use testkit::{TestDatabase, on_both_databases};

on_both_databases!(pages_carry_safe_headers_and_tags, secure_cookies_over_https, metrics_count_requests_without_names);

async fn pages_carry_safe_headers_and_tags(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let visitor = site.visitor();
    let page = visitor.get(CASE).await;
    let policy = page.header("content-security-policy").unwrap();
    assert!(policy.contains("default-src 'self'") && policy.contains("frame-ancestors 'none'"), "{policy}");
    assert_eq!(page.header("x-content-type-options"), Some("nosniff"));
    assert_eq!(page.header("set-cookie"), None, "a visitor who only reads gets no cookie");
    assert!(page.header("x-request-id").is_some());
    let tag = page.header("etag").unwrap().to_owned();
    let again = visitor.get_with(CASE, "if-none-match", &tag).await;
    assert_eq!((again.status, again.body.as_str()), (304, ""));
    let packed = visitor.get_with(CASE, "accept-encoding", "br").await;
    assert_eq!(packed.header("content-encoding"), Some("br"));
    let style = page.attributes("link[rel=stylesheet]", "href").remove(0);
    let style = visitor.get(&style).await;
    assert_eq!(style.header("cache-control"), Some("public, max-age=31536000, immutable"));
    let document = visitor.get(&page.attributes("a[href^='/documents/']", "href").remove(0)).await;
    assert!(document.header("content-security-policy").unwrap().contains("sandbox"));
    assert!(document.header("content-disposition").unwrap().starts_with("attachment"));
    let missing = visitor.get("/none").await;
    assert_eq!(missing.status, 404);
    assert!(missing.body.contains("Vi fant ikke siden"), "{}", missing.body);
    let nynorsk = visitor.get("/none?lang=nn").await;
    assert!(nynorsk.body.contains("Vi fann ikkje sida") && nynorsk.header("set-cookie").unwrap().contains("lang=nn"));
}

async fn secure_cookies_over_https(home: TestDatabase) {
    let site = TestSite::start_with(home, |settings| settings.public_url = "https://samhelse.example".into()).await;
    let cookie = site.visitor().get("/sign-in").await.header("set-cookie").unwrap().to_owned();
    assert!(cookie.starts_with("__Host-samhelse_visit="), "{cookie}");
    for part in ["Path=/", "HttpOnly", "SameSite=Lax", "Secure"] {
        assert!(cookie.contains(part), "{cookie}");
    }
}

async fn metrics_count_requests_without_names(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let visitor = site.visitor();
    visitor.get(CASE).await;
    let metrics = visitor.get("/metrics").await;
    assert!(metrics.body.contains("route=\"/matters/{matter}\""), "{}", metrics.body);
    assert!(!metrics.body.contains("lederforum"), "{}", metrics.body);
    assert_eq!(visitor.get_with("/metrics", "x-forwarded-for", "192.0.2.1").await.status, 404);
}
