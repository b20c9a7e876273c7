//! An installation for real: programs of their own, on one database, one folder and one mail server.

use crate::support::{PASSWORD, move_in};
use database::{Clock, Database};
use files::FileStore;
use std::fs::File;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use testkit::{SmtpServer, TestDatabase, Visitor, tokio};

/// How long a program may take until it can serve.
const PATIENCE: Duration = Duration::from_secs(60);

/// What the programs of an installation share.
pub struct Installation {
    /// The database.
    pub home: TestDatabase,
    /// The mail server.
    pub smtp: SmtpServer,
}

/// One of the programs.
pub struct Node {
    /// Its address.
    pub url: String,
    command: Command,
    program: Option<Child>,
}

impl Installation {
    /// Makes one with Hallingdal in it.
    pub async fn new(home: TestDatabase) -> Self {
        let database = home.open(Clock::system()).await;
        move_in(&database, &FileStore::local(&home.folder().join("data/files")).unwrap()).await;
        Self { home, smtp: SmtpServer::start().await.unwrap() }
    }

    /// Starts one more node.
    pub async fn node(&self) -> Node {
        // The load asks for more in a minute than people do.
        self.node_with_quota(0).await
    }

    /// The same, where one account may send so many forms in a minute.
    pub async fn node_with_quota(&self, account_writes: u32) -> Node {
        self.started(account_writes, |_| {}).await
    }

    /// The same without a quota, with everything that can be logged in a file.
    pub async fn node_with_log(&self, file: &Path) -> Node {
        let file = File::create(file).unwrap();
        let log = |command: &mut Command| {
            command.env("SAMHELSE_LOG_FILTER", "debug").stderr(file);
        };
        self.started(0, log).await
    }

    async fn started(&self, account_writes: u32, change: impl FnOnce(&mut Command)) -> Node {
        let address = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_samhelse"));
        command
            .args(["serve", "--listen", &address.to_string(), "--public-url", &format!("http://{address}")])
            .args(["--database-url", &self.home.url, "--data"])
            .arg(self.home.folder().join("data"))
            .env("SAMHELSE_SECRET_KEY", "a secret key for tests, long enough to be one")
            .env("SAMHELSE_MAIL__URL", self.smtp.url())
            .env("SAMHELSE_LOG_FILTER", "off")
            .env("SAMHELSE_LIMITS__ACCOUNT_WRITES", account_writes.to_string())
            .env("SAMHELSE_LIMITS__ADDRESS_WRITES", "0")
            .env("SAMHELSE_LIMITS__TOKEN_READS", "0")
            .env("SAMHELSE_LIMITS__ADDRESS_READS", "0")
            .stdout(Stdio::null())
            .stderr(Stdio::inherit());
        change(&mut command);
        let mut node = Node { url: format!("http://{address}"), command, program: None };
        node.start().await;
        node
    }

    /// The database, as another program sees it.
    pub async fn database(&self) -> Database {
        self.home.open(Clock::system()).await
    }
}

impl Node {
    /// Starts it, and waits until it can serve.
    pub async fn start(&mut self) {
        self.program = Some(self.command.spawn().unwrap());
        let begun = Instant::now();
        let visitor = Visitor::new(&self.url);
        while visitor.try_get("/readyz").await.is_none_or(|answer| answer.status != 200) {
            assert!(begun.elapsed() < PATIENCE, "the program does not come up");
            let ended = self.program.as_mut().and_then(|program| program.try_wait().unwrap());
            assert_eq!(ended, None, "the program ended by itself");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Ends it without warning: `kill -9`.
    pub fn kill(&mut self) {
        if let Some(mut program) = self.program.take() {
            program.kill().unwrap();
            program.wait().unwrap();
        }
    }

    /// The coordinator, signed in here.
    pub async fn coordinator(&self) -> Visitor {
        Visitor::signed_in(&self.url, "koordinator", PASSWORD).await
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        self.kill();
    }
}
