//! Backups: what was there comes back, in either database, and what is not whole changes nothing.

mod commands;
mod load;
mod refused;
mod round_trip;

use access::Reader;
use backup::{Created, Error, Identities, Manifest, Recipients};
use database::{Clock, Database};
use files::FileStore;
use std::path::{Path, PathBuf};
use testkit::TestDatabase;

/// An installation with its database and file store open.
struct Place {
    home: TestDatabase,
    database: Database,
    files: FileStore,
}

impl Place {
    /// Tables without rows, and no files.
    async fn empty(home: TestDatabase) -> Self {
        let database = home.open(Clock::system()).await;
        let files = FileStore::local(&home.folder().join("files")).unwrap();
        Self { home, database, files }
    }

    /// Hallingdal, with its attachments.
    async fn hallingdal(home: TestDatabase) -> Self {
        let place = Self::empty(home).await;
        let pack = regionpack::read::folder("../regions/hallingdal".as_ref()).unwrap();
        regionpack::import(&place.database, &place.files, &Reader::system(), &pack).await.unwrap();
        place
    }

    /// A backup and the key that opens it.
    async fn back_up(&self) -> (PathBuf, Key, Created) {
        let key = Key::make(self.home.folder());
        let file = self.home.folder().join(database::new_id());
        let made = backup::create(&self.database, &self.files, &file, key.recipients()).await.unwrap();
        (file, key, made)
    }

    async fn restore(&self, file: &Path, key: &Key) -> Result<Manifest, Error> {
        backup::restore(&self.database, &self.files, file, key.identities()).await
    }

    async fn count(&self, sql: &str) -> i64 {
        self.database.single().count(sql, vec![]).await.unwrap()
    }

    /// Whether nothing has been brought in.
    async fn is_empty(&self) -> bool {
        let rows = "SELECT (SELECT count(*) FROM area) + (SELECT count(*) FROM account)
                         + (SELECT count(*) FROM audit_record) AS n";
        let incoming = std::fs::read_dir(self.home.folder().join("files/incoming")).unwrap().count();
        self.count(rows).await == 0 && self.files.all().await.unwrap().is_empty() && incoming == 0
    }

    /// The region as its pack, file by file.
    async fn pack(&self) -> std::collections::BTreeMap<String, Vec<u8>> {
        regionpack::export(&self.database, &self.files, &Reader::system()).await.unwrap()
    }
}

/// A key.
struct Key {
    file: PathBuf,
    recipient: String,
}

impl Key {
    fn make(folder: &Path) -> Self {
        let file = folder.join(database::new_id());
        let recipient = backup::generate(&file).unwrap();
        Self { file, recipient }
    }

    fn recipients(&self) -> Recipients {
        Recipients::parse([self.recipient.as_str()]).unwrap()
    }

    fn identities(&self) -> Identities {
        Identities::read(&self.file).unwrap()
    }
}
