//! What an import leaves in the database, what it refuses, and what an export takes out.

use crate::packs::{self, Files, problems};
use crate::small;
use access::{Account, Grant, Reader, Role};
use database::{Clock, Database, FromQueryResult, Value, values};
use files::FileStore;
use regionpack::{ExportError, ImportError, Pack, export, import};
use testkit::TestDatabase;
use time::macros::datetime;

mod living;
mod refused;
mod written;

testkit::on_both_databases!(
    an_import_is_recorded,
    areas_and_matters_are_as_the_platform_reads_them,
    accounts_cannot_sign_in_yet,
    what_is_there_is_not_imported_again,
    only_administrators_move_packs,
    documents_hold_what_they_say,
    without_a_pack_there_is_nothing_to_export,
    one_export_holds_one_pack,
    what_people_wrote_can_be_imported,
    rights_do_not_outlive_their_end,
    a_lost_document_stops_the_export,
);

use living::*;
use refused::*;
use written::*;

#[derive(FromQueryResult)]
struct Text {
    text: Option<String>,
}

/// A fresh database with a file store beside it, and a clock that stands still.
struct Place {
    database: Database,
    files: FileStore,
}

impl Place {
    async fn new(test: &TestDatabase) -> Self {
        let database = test.open(Clock::fixed(datetime!(2026-11-20 12:00 UTC))).await;
        Self { database, files: FileStore::local(&test.folder().join("files")).unwrap() }
    }

    async fn with_the_small_pack(test: &TestDatabase) -> Self {
        let place = Self::new(test).await;
        place.import(&packs::pack("small")).await.unwrap_or_else(|error| panic!("{error}"));
        place
    }

    async fn import(&self, pack: &Pack) -> Result<regionpack::Summary, ImportError> {
        import(&self.database, &self.files, &Reader::system(), pack).await
    }

    async fn export(&self) -> Result<Files, ExportError> {
        export(&self.database, &self.files, &Reader::system()).await
    }

    async fn count(&self, from: &str) -> i64 {
        self.database.single().count(&format!("SELECT count(*) AS n FROM {from}"), values![]).await.unwrap()
    }

    /// The first column, named `text`, of the first row.
    async fn text(&self, sql: &str) -> Option<String> {
        self.database.single().one::<Text>(sql, values![]).await.unwrap().and_then(|row| row.text)
    }

    async fn execute(&self, sql: &str, values: Vec<Value>) {
        self.database.single().execute(sql, values).await.unwrap();
    }
}
