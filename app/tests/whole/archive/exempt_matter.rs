//! An exempt matter goes to the archive in full with its shielding for those with access, and by its public title for others.

use super::judges;
use super::unpacked::{Unpacked, all};
use crate::support::TestSite;
use serde_json::Value;
use testkit::{TestDatabase, on_both_databases};

on_both_databases!(an_exempt_matter_goes_to_the_archive_shielded);

const SECRET: &str = "MERKE";
const PUBLIC: &str = "Forhandling om en avtale";

async fn an_exempt_matter_goes_to_the_archive_shielded(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let coordinator = site.sign_in("koordinator").await;
    let fields = [
        ("title_nb", "MERKE-tittel"),
        ("summary_nb", "MERKE-sammendrag"),
        ("text_nb", "MERKE-tekst"),
        ("legal_basis", "offl-23"),
        ("public_title_nb", PUBLIC),
        ("publish", "yes"),
    ];
    let opened = coordinator.submit("/bodies/helse-og-omsorgslederforum/matters/new", &fields).await;
    let matter = opened.location.unwrap().split('?').next().unwrap().to_owned();
    let form = format!("{matter}/documents/new");
    let attached = coordinator.upload_titled(&form, SECRET, "MERKE.txt", b"MERKE".to_vec()).await;
    assert_eq!(attached.status, 303);

    let path = format!("{matter}/archive/matter.zip");
    let whole = Unpacked::download(&coordinator, &path).await;
    judges::check_arkivmeldinger(&whole.messages());
    whole.check_documents();
    let message = &whole.messages()[0].1;
    assert_eq!(all(message, "skjermingshjemmel"), ["Offl. § 23", "Offl. § 23"], "the folder and the registration");
    assert_eq!(all(message, "offentligTittel"), [PUBLIC, PUBLIC]);
    assert!(whole.text().contains("MERKE-tekst") && all(message, "tittel").contains(&"MERKE-tittel".to_owned()));

    for person in [site.visitor(), site.sign_in("administrator").await] {
        let public = Unpacked::download(&person, &path).await;
        judges::check_arkivmeldinger(&public.messages());
        public.check_documents();
        let text = public.text();
        assert!(!text.contains(SECRET) && text.contains(PUBLIC), "{text}");
        let message = &public.messages()[0].1;
        assert_eq!(all(message, "skjermingshjemmel").len(), 2, "{message}");
        assert!(all(message, "offentligTittel").is_empty(), "the title is the public one: {message}");
    }
    let answer = coordinator.get(&format!("{matter}/archive/einnsyn.json")).await;
    let object: Value = serde_json::from_str(&answer.body).unwrap();
    judges::check_einnsyn("Moetesak", &object);
    assert_eq!((&object["offentligTittel"], &object["beskrivelse"]), (&PUBLIC.into(), &"Offl. § 23".into()));
    assert!(!answer.body.contains(SECRET), "the journal is everybody's, whoever asks: {}", answer.body);
}
