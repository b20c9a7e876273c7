//! A site in the test's own process.

use access::Reader;
use audit::Writing;
use config::Settings;
use database::{Clock, Database, Engine};
use files::FileStore;
use samhelse::router;
use samhelse::site::{self, Site};
use std::net::SocketAddr;
use testkit::{TestDatabase, Visitor, tokio};
use tokio::net::TcpListener;
use tokio::sync::OnceCell;

/// The password of every account.
pub const PASSWORD: &str = "hallingdal-demo";

/// The councils of Hallingdal, by the names of the accounts that act for them.
pub const COUNCILS: [&str; 6] = ["hol", "al", "gol", "hemsedal", "nesbyen", "fla"];

/// The demonstration's own case.
pub const CASE: &str = "/matters/lederforum-2018-4";

/// A site that is being served.
pub struct TestSite {
    /// Its address.
    pub url: String,
    /// Its database.
    pub database: Database,
    worker: jobs::Worker,
    state: web::State,
    settings: Settings,
    home: TestDatabase,
}

impl TestSite {
    /// The secret of every site under test.
    pub const SECRET: &str = "a secret key for tests, long enough to be one";

    /// A site with Hallingdal in it, every account with the same password.
    pub async fn start(home: TestDatabase) -> Self {
        Self::start_with(home, |_| {}).await
    }

    /// The same with other settings.
    pub async fn start_with(home: TestDatabase, change: impl FnOnce(&mut Settings)) -> Self {
        Self::start_at(home, Clock::system(), change).await
    }

    /// The same with another clock.
    pub async fn start_at(home: TestDatabase, clock: Clock, change: impl FnOnce(&mut Settings)) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let url = format!("http://{address}");
        let mut settings = Settings {
            public_url: url.clone(),
            data: home.folder().join("data"),
            database_url: Some(home.url.clone()),
            secret_key: Some(Self::SECRET.into()),
            // Tests ask for more in a minute than people do.
            limits: config::Limits { account_writes: 0, address_writes: 0, token_reads: 0, address_reads: 0 },
            ..Settings::default()
        };
        change(&mut settings);
        let database = home.open(clock).await;
        let files = site::open_files(&settings).unwrap();
        move_in(&database, &files).await;
        oparl::bring_up_to_date(&database).await.unwrap();
        let site = serve(listener, &settings, database.clone()).await;
        Self { url, database, worker: site.worker, state: site.state, settings, home }
    }

    /// One more node on the same database, with connections of its own: its address, and what its requests share.
    pub async fn another_node(&self) -> (String, web::State) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let database = self.home.open(self.database.clock().clone()).await;
        (url, serve(listener, &self.settings, database).await.state)
    }

    /// What its requests share.
    pub fn state(&self) -> &web::State {
        &self.state
    }

    /// The site, to be served by somebody else.
    pub fn router(&self) -> axum::Router {
        router::router(self.state.clone())
    }

    /// What opens its sealed fields.
    pub fn vault(&self) -> &vault::Vault {
        &self.state.vault
    }

    /// Its attachments.
    pub fn files(&self) -> &files::FileStore {
        &self.state.files
    }

    /// Somebody without an account.
    pub fn visitor(&self) -> Visitor {
        Visitor::new(&self.url)
    }

    /// Somebody who has signed in.
    pub async fn sign_in(&self, name: &str) -> Visitor {
        Visitor::signed_in(&self.url, name, PASSWORD).await
    }

    /// Lets the background work do everything that waits.
    pub async fn work(&self) -> usize {
        self.worker.run_once().await.unwrap()
    }

    /// The columns, as `table.column`, in which some row holds this text.
    pub async fn columns_with(&self, text: &str) -> Vec<String> {
        let sql = match self.database.engine() {
            Engine::Sqlite => {
                "SELECT json_group_array(t.name || '.' || c.name) AS json FROM sqlite_schema t, pragma_table_info(t.name) c
                 WHERE t.type = 'table' AND t.name NOT LIKE '\\_%' ESCAPE '\\'"
            }
            Engine::Postgres => {
                "SELECT json_group_array(table_name || '.' || column_name) AS json FROM information_schema.columns
                 WHERE table_schema = 'public' AND table_name NOT LIKE '\\_%'"
            }
        };
        let tx = self.database.read().await.unwrap();
        let columns: Vec<String> = tx.json(sql, vec![]).await.unwrap().unwrap();
        let mut found = Vec::new();
        for (table, column) in columns.iter().filter_map(|name| name.split_once('.')) {
            let sql = format!("SELECT count(*) AS n FROM {table} WHERE CAST(\"{column}\" AS TEXT) LIKE $1");
            if tx.count(&sql, database::values![format!("%{text}%")]).await.unwrap() > 0 {
                found.push(format!("{table}.{column}"));
            }
        }
        found
    }

    /// The number of audit records, which must hang together.
    pub async fn audit_records(&self) -> i64 {
        let tx = self.database.read().await.unwrap();
        audit::verify(&tx).await.unwrap().unwrap()
    }
}

async fn serve(listener: TcpListener, settings: &Settings, database: Database) -> Site {
    let site = site::build(settings, database, site::open_files(settings).unwrap(), false).await.unwrap();
    let service = router::router(site.state.clone()).into_make_service_with_connect_info::<SocketAddr>();
    tokio::spawn(async move { axum::serve(listener, service).await.unwrap() });
    site
}

/// Brings Hallingdal into an empty database, every account with the same password.
pub async fn move_in(database: &Database, files: &FileStore) {
    let pack = regionpack::read::folder("../regions/hallingdal".as_ref()).unwrap();
    regionpack::import(database, files, &Reader::system(), &pack).await.unwrap();
    set_passwords(database).await;
}

/// The consultation of a council about the matter's current text, as its own case officer finds it.
pub async fn consultation(officer: &Visitor, matter: &str) -> String {
    let page = officer.get(matter).await;
    let own = page.attributes(
        "section.ds-card form[action^='/consultations/'], section.ds-card a[href^='/consultations/']",
        "href",
    );
    let forms = page.attributes("section.ds-card form[action^='/consultations/']", "action");
    let path =
        forms.into_iter().chain(own).next().unwrap_or_else(|| panic!("nothing to do at {matter}: {}", page.body));
    path.split('/').nth(2).unwrap().to_owned()
}

async fn set_passwords(database: &Database) {
    static HASH: OnceCell<String> = OnceCell::const_new();
    let hash = HASH.get_or_init(|| async { accounts::passwords::hash(PASSWORD.into()).await.unwrap() }).await;
    let accounts = accounts::queries::list(&database.single()).await.unwrap();
    let mut writing = Writing::begin(database, &Reader::system(), "test").await.unwrap();
    for account in accounts {
        accounts::queries::set_password(&writing, &account.id, hash).await.unwrap();
        writing.record(audit::Record {
            action: "password-reset",
            subject_kind: "account",
            subject: account.id,
            ..Default::default()
        });
    }
    writing.commit().await.unwrap();
}
