//! Meetings in region packs: what everybody may know, and nothing else.

use crate::agenda::{add_item, forward, path, plan, resolve};
use crate::support::TestSite;
use access::Reader;
use regionpack::Pack;
use std::collections::BTreeMap;
use testkit::{TestDatabase, on_both_databases};

on_both_databases!(meetings_are_exported_as_everybody_knows_them, the_region_has_meetings_to_look_at);

async fn meetings_are_exported_as_everybody_knows_them(home: TestDatabase) {
    let fresh =
        if home.url.starts_with("sqlite") { TestDatabase::sqlite().await } else { TestDatabase::postgres().await };
    let site = TestSite::start(home).await;
    let (coordinator, member) = (site.sign_in("koordinator").await, site.sign_in("medlem").await);
    let secret = [("title_nb", "MERKE"), ("text_nb", "MERKE"), ("speakers", "MERKE"), ("legal_basis", "offl-25")];
    let planned = plan(&coordinator, "2027-05-11").await;
    add_item(&coordinator, &planned, &[("title_nb", "MERKE")]).await;
    let begun = plan(&coordinator, "2027-06-08").await;
    let item =
        add_item(&coordinator, &begun, &[("title_nb", "Felles logoped"), ("speakers", "Leder, Hallinghelse")]).await;
    let public = [secret.as_slice(), &[("public_title_nb", "Tilsetting")]].concat();
    add_item(&coordinator, &begun, &public).await;
    path(&member.submit(&format!("{begun}/items/new"), &[("title_nb", "MERKE"), ("kind", "decision")]).await);
    forward(&coordinator, &begun, &["call", "begin"]).await;
    resolve(&coordinator, &begun, &item, "MERKE", "adopted").await;
    let minuted = plan(&coordinator, "2027-09-14").await;
    let item =
        add_item(&coordinator, &minuted, &[("title_nb", "Felles legevakt"), ("starts", "09:30"), ("minutes", "20")])
            .await;
    forward(&coordinator, &minuted, &["call", "begin"]).await;
    resolve(&coordinator, &minuted, &item, "Forumet ber om en sak.", "adopted").await;
    forward(&coordinator, &minuted, &["present"]).await;

    let exported = regionpack::export(&site.database, site.files(), &Reader::system()).await.unwrap();
    let file = |meeting: &str| {
        let name = format!("meetings/{}.toml", meeting.trim_start_matches("/meetings/"));
        exported.get(&name).map(|content| String::from_utf8(content.clone()).unwrap())
    };
    let meetings: BTreeMap<_, _> = exported.iter().filter(|(path, _)| path.starts_with("meetings/")).collect();
    for (path, content) in &meetings {
        assert!(!String::from_utf8_lossy(content).contains("MERKE"), "{path}");
    }
    assert_eq!(file(&planned), None, "it is being planned");
    let begun = file(&begun).unwrap();
    for words in ["state = \"called\"", "organisation = \"Hallinghelse\"", "Tilsetting", "legal_basis = \"offl-25\""] {
        assert!(begun.contains(words), "{words}: {begun}");
    }
    let minuted = file(&minuted).unwrap();
    for words in ["state = \"minuted\"", "result = \"adopted\"", "Forumet ber om en sak.", "starts = \"09:30\""] {
        assert!(minuted.contains(words), "{words}: {minuted}");
    }
    let pack = Pack::parse(exported.clone()).unwrap_or_else(|problems| panic!("{problems}"));
    let database = fresh.open(database::Clock::system()).await;
    let files = files::FileStore::local(&fresh.folder().join("files")).unwrap();
    regionpack::import(&database, &files, &Reader::system(), &pack).await.unwrap();
    let again = regionpack::export(&database, &files, &Reader::system()).await.unwrap();
    assert!(again == exported, "it gives the same bytes");
}

async fn the_region_has_meetings_to_look_at(home: TestDatabase) {
    let visitor = TestSite::start(home).await.visitor();
    let page = visitor.get("/meetings/partnerskapsmotet-2022-m1").await;
    for words in ["kl. 10.20", "Legges fram av Styreleder, Vestre Viken HF; Ordfører, Lier kommune", "Om lag 80 deltok"]
    {
        assert!(page.body.contains(words), "{words}: {}", page.body);
    }
    assert_eq!(visitor.get("/meetings/partnerskapsmotet-2022-m1/editions/1").await.status, 200);
    let council = visitor.get("/meetings/hallingtinget-2019-m1").await;
    assert_eq!(council.attributes("h3 a[href^='/matters/']", "href"), ["/matters/lederforum-2018-4"]);
    assert!(
        council.text("blockquote.words").unwrap().starts_with("Hallingtinget rår kommunestyra"),
        "{}",
        council.body
    );
}
