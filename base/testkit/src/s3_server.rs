//! A server that speaks S3: moto, from PyPI.

use crate::visitor::client;
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Where tests find moto's program; `cargo xtask test` installs it and sets it.
const PROGRAM: &str = "SAMHELSE_TEST_S3_SERVER";
/// It is slow to start beside other tests.
const PATIENCE: Duration = Duration::from_secs(60);

/// A server with its buckets in memory, that ends when this is dropped.
pub struct S3Server {
    /// Its address.
    pub url: String,
    port: u16,
    program: Option<Child>,
}

impl S3Server {
    /// Starts one.
    pub async fn start() -> Self {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let mut server = Self { url: format!("http://127.0.0.1:{port}"), port, program: None };
        server.come_back().await;
        server
    }

    /// Ends it, and everything that it held.
    pub fn go_away(&mut self) {
        if let Some(mut program) = self.program.take() {
            program.kill().unwrap();
            program.wait().unwrap();
        }
    }

    /// Starts it again, empty, at the same address.
    pub async fn come_back(&mut self) {
        let moto = std::env::var_os(PROGRAM).map(PathBuf::from);
        let moto = moto.unwrap_or_else(|| panic!("set {PROGRAM}, or run `cargo xtask test`, which installs one"));
        let mut command = Command::new(moto);
        command.args(["-H", "127.0.0.1", "-p", &self.port.to_string()]);
        self.program = Some(command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap());
        let begun = Instant::now();
        while client().get(&self.url).send().await.is_err() {
            assert!(begun.elapsed() < PATIENCE, "the server does not come up");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Makes a bucket.
    pub async fn make_bucket(&self, name: &str) {
        self.write(name, "").await;
    }

    /// Puts a file into a bucket.
    pub async fn put(&self, bucket: &str, name: &str, content: &'static str) {
        self.write(&format!("{bucket}/{name}"), content).await;
    }

    async fn write(&self, path: &str, content: &'static str) {
        let written = client().put(format!("{}/{path}", self.url)).body(content).send().await.unwrap();
        assert_eq!(written.status(), 200);
    }

    /// The names of the files in a bucket.
    pub async fn names(&self, bucket: &str) -> Vec<String> {
        let listing = client().get(format!("{}/{bucket}", self.url)).send().await.unwrap();
        let listing = listing.text().await.unwrap();
        let names = listing.split("<Key>").skip(1).filter_map(|rest| rest.split_once("</Key>"));
        names.map(|(name, _)| name.to_owned()).collect()
    }
}

impl Drop for S3Server {
    fn drop(&mut self) {
        self.go_away();
    }
}
