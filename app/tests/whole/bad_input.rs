//! Bad input gets a clear error and changes nothing.

use crate::case::pdf;
use crate::support::{CASE, TestSite};
use testkit::{Answer, TestDatabase, Visitor, on_both_databases};

on_both_databases!(bad_forms_change_nothing, bad_files_change_nothing, a_lost_update_becomes_a_conflict);

const NEW: &str = "/bodies/helse-og-omsorgslederforum/matters/new";

fn told(answer: &Answer, status: u16, words: &str) {
    assert_eq!(answer.status, status, "{}", answer.body);
    assert!(answer.body.contains(words), "{words:?} is not said: {}", answer.body);
}

async fn bad_forms_change_nothing(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let coordinator = site.sign_in("koordinator").await;
    let token = coordinator.token(NEW).await;
    let before = site.audit_records().await;

    let long = "a".repeat(10 * 1024 * 1024);
    told(&coordinator.post(NEW, &[("csrf", &token), ("title_nb", "x"), ("text_nb", &long)]).await, 413, "for stort");
    let long = "a".repeat(100_001);
    let kept = coordinator.submit(NEW, &[("title_nb", "Beholdt tittel"), ("text_nb", &long)]).await;
    told(&kept, 422, "Skriv høyst 100000 tegn");
    assert_eq!(kept.attributes("#title_nb", "value"), ["Beholdt tittel"]);
    assert_eq!(kept.attributes(".ds-error-summary a", "href"), ["#text_nb"]);
    let form = "application/x-www-form-urlencoded";
    let invalid = format!("csrf={token}&title_nb=%FF%FE").into_bytes();
    told(&coordinator.post_raw(NEW, form, invalid).await, 400, "ikke er gyldig tekst");
    let json = coordinator.post_raw(NEW, "application/json", b"{\"title_nb\":1}".to_vec()).await;
    told(&json, 400, "et format vi ikke kan lese");
    told(&coordinator.submit(NEW, &[("title_nb", "a\u{7}b")]).await, 422, "tegn som ikke kan vises");
    // A constructed number with right check digits.
    let number = [("title_nb", "Sak"), ("text_nb", "Gjelder 010150 99972 i Gol.")];
    told(&coordinator.submit(NEW, &number).await, 422, "inneholder et fødselsnummer");
    told(&coordinator.submit(NEW, &[]).await, 422, "Gi saken en tittel");
    for due in ["i morgen", "2019-02-30", "99999-01-01", "2019-01-01"] {
        let fields = [("title_nb", "Logoped"), ("owner", "hallinghelse"), ("report_due", due)];
        assert_eq!(coordinator.submit(&format!("{CASE}/assignments/new"), &fields).await.status, 422, "{due}");
    }
    let owner = [("title_nb", "x"), ("owner", "' OR 1=1 --"), ("report_due", "2199-01-01")];
    told(&coordinator.submit(&format!("{CASE}/assignments/new"), &owner).await, 422, "Velg et av alternativene");
    for path in [
        "/areas/..%2F..%2Fetc",
        "/matters/%00",
        "/documents/..%2f..%2f/passwd",
        "/matters/x/texts/1e9",
        "/assets/..%2Fx",
    ] {
        assert_eq!(coordinator.get(path).await.status, 404, "{path}");
    }
    assert_eq!(coordinator.get("/areas/%FF").await.status, 400);
    assert_eq!(site.audit_records().await, before);
}

async fn bad_files_change_nothing(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let coordinator = site.sign_in("koordinator").await;
    let attach = format!("{CASE}/documents/new");
    let before = site.audit_records().await;
    let bad: [(&str, Vec<u8>, &str); 7] = [
        ("rapport.pdf", b"MZ this is no PDF".to_vec(), "ikke det filnavnet sier"),
        ("side.html", b"<script>alert(1)</script>".to_vec(), "Denne filtypen tar vi ikke imot"),
        ("bilde.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec(), "Denne filtypen tar vi ikke imot"),
        ("../../etc/passwd.txt", b"root".to_vec(), "Filnavnet kan ikke brukes"),
        ("con.txt", b"x".to_vec(), "Filnavnet kan ikke brukes"),
        ("tom.txt", Vec::new(), "Filen er tom"),
        ("tekst.txt", vec![0xff, 0xfe, 0x00], "ikke det filnavnet sier"),
    ];
    for (name, content, words) in bad {
        told(&coordinator.upload(&attach, name, content).await, 422, words);
    }
    let mut large = pdf();
    large.resize(51 * 1024 * 1024 - 2048, b' ');
    told(&coordinator.upload(&attach, "stor.pdf", large).await, 413, "for stort");
    assert_eq!(site.audit_records().await, before);

    assert_eq!(coordinator.upload(&attach, "Årsmelding 2019.pdf", pdf()).await.status, 303);
    told(
        &coordinator.upload(&attach, "Årsmelding 2019.pdf", pdf()).await,
        422,
        "allerede et dokument med dette filnavnet",
    );
    let page = site.visitor().get(CASE).await;
    let link = page.attributes("a[href^='/documents/']", "href").pop().unwrap();
    let file = site.visitor().get(&link).await;
    assert_eq!((file.status, file.header("content-type")), (200, Some("application/pdf")));
    assert!(file.body.starts_with("%PDF"));
}

async fn a_lost_update_becomes_a_conflict(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let (one, other) = (site.sign_in("koordinator").await, site.sign_in("koordinator").await);
    let edit = format!("{CASE}/edit");
    let (csrf, version) = fields(&other, &edit).await;
    assert_eq!(one.submit(&edit, &[("title_nb", "Den enes tittel")]).await.status, 303);
    let late = [("csrf", csrf.as_str()), ("version", version.as_str()), ("title_nb", "Den andres tittel")];
    let conflict = other.post(&edit, &late).await;
    told(&conflict, 409, "Noen andre har endret saken");
    assert!(conflict.body.contains("<del>enes</del><ins>andres</ins>"), "{}", conflict.body);
    assert_eq!(conflict.attributes("#title_nb", "value"), ["Den andres tittel"]);
    let version = conflict.hidden("version").unwrap();
    let again = [("csrf", csrf.as_str()), ("version", version.as_str()), ("title_nb", "Den andres tittel")];
    assert_eq!(other.post(&edit, &again).await.status, 303);
}

async fn fields(visitor: &Visitor, path: &str) -> (String, String) {
    let form = visitor.get(path).await;
    (form.hidden("csrf").unwrap(), form.hidden("version").unwrap())
}
