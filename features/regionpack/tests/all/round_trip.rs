//! Nothing is lost on the way into the database and out again.

use crate::packs::{self, Files};
use crate::small;
use access::Reader;
use database::{Clock, Database};
use files::FileStore;
use regionpack::{LegalBasis, Pack, Summary, export, import};
use testkit::TestDatabase;

testkit::on_both_databases!(packs_come_out_as_they_went_in, what_is_exempt_stays_exempt);

async fn open(test: &TestDatabase) -> (Database, FileStore) {
    let store = FileStore::local(&test.folder().join("files")).unwrap();
    (test.open(Clock::system()).await, store)
}

async fn through(test: &TestDatabase, pack: &Pack) -> (Summary, Files) {
    let (database, store) = open(test).await;
    let summary = import(&database, &store, &Reader::system(), pack).await.unwrap_or_else(|error| panic!("{error}"));
    let files = export(&database, &store, &Reader::system()).await.unwrap_or_else(|error| panic!("{error}"));
    (summary, files)
}

async fn fresh(like: &TestDatabase) -> TestDatabase {
    if like.url.starts_with("sqlite:") { TestDatabase::sqlite().await } else { TestDatabase::postgres().await }
}

async fn packs_come_out_as_they_went_in(test: TestDatabase) {
    for name in packs::NAMES {
        let pack = packs::pack(name);
        let (summary, first) = through(&fresh(&test).await, &pack).await;
        assert_eq!((summary.matters, summary.meetings), (pack.matters.len(), pack.meetings.len()));
        let again = Pack::parse(first.clone()).unwrap_or_else(|problems| panic!("{problems}"));
        assert_eq!(again, pack, "{name} holds the same");
        let (_, second) = through(&fresh(&test).await, &again).await;
        assert!(first == second, "{name} gives the same bytes");
        assert!(first == pack.files(), "{name} needs no database to be written");
    }
}

async fn what_is_exempt_stays_exempt(test: TestDatabase) {
    let mut files = small::files();
    let exempt = "published = true\nlegal_basis = \"offl-23\"\npublic_title = { nb = \"\", nn = \"Something\" }";
    packs::change(&mut files, "matters/forum-2026-2/matter.toml", "published = false", exempt);
    let pack = Pack::parse(files).unwrap_or_else(|problems| panic!("{problems}"));
    let (_, files) = through(&test, &pack).await;
    let again = Pack::parse(files).unwrap_or_else(|problems| panic!("{problems}"));
    assert_eq!(again, pack);
    let bases: Vec<_> = again.matters.iter().filter_map(|matter| matter.legal_basis).collect();
    assert_eq!(bases, [LegalBasis::Negotiation]);
}
