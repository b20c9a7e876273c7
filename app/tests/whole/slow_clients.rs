//! Clients that send slowly, or not at all, stop nobody else and are sent away.

use crate::support::TestSite;
use samhelse::server::{Limits, raise_file_limit, serve};
use std::time::Duration;
use testkit::tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use testkit::tokio::net::{TcpListener, TcpStream};
use testkit::tokio::sync::oneshot;
use testkit::tokio::task::JoinHandle;
use testkit::tokio::{self, time::timeout};
use testkit::{TestDatabase, Visitor};

const MANY: usize = 1000;

struct Door {
    address: String,
    stop: oneshot::Sender<()>,
    served: JoinHandle<()>,
}

/// Opens a site behind the program's own server.
async fn open(headers: Duration) -> (TestSite, Door) {
    raise_file_limit();
    let site = TestSite::start(TestDatabase::sqlite().await).await;
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let (stop, stopped) = oneshot::channel();
    let limits = Limits { headers, farewell: Duration::from_secs(20), ..Limits::default() };
    let served = tokio::spawn(serve(listener, site.router(), limits, async { drop(stopped.await) }));
    (site, Door { address, stop, served })
}

#[tokio::test(flavor = "multi_thread", crate = "testkit::tokio")]
async fn a_thousand_slow_clients_stop_nobody() {
    let (_site, door) = open(Duration::from_secs(120)).await;
    let mut slow = Vec::new();
    for _ in 0..MANY {
        let mut client = TcpStream::connect(&door.address).await.unwrap();
        client.write_all(b"GET /healthz HTTP/1.1\r\nHost: local").await.unwrap();
        slow.push(client);
    }
    let visitor = Visitor::new(&format!("http://{}", door.address));
    let page = timeout(Duration::from_secs(10), visitor.get("/matters/lederforum-2018-4")).await.unwrap();
    assert_eq!(page.status, 200);
    for mut client in slow.drain(..10) {
        client.write_all(b"host\r\nConnection: close\r\n\r\n").await.unwrap();
        let mut answer = String::new();
        client.read_to_string(&mut answer).await.unwrap();
        assert!(answer.starts_with("HTTP/1.1 200"), "who comes to the point at last is answered: {answer}");
    }
}

#[tokio::test(flavor = "multi_thread", crate = "testkit::tokio")]
async fn who_never_finishes_is_sent_away() {
    let (_site, door) = open(Duration::from_millis(300)).await;
    let mut half = TcpStream::connect(&door.address).await.unwrap();
    half.write_all(b"GET /healthz HTTP/1.1\r\nHost: local").await.unwrap();
    let mut silent = TcpStream::connect(&door.address).await.unwrap();
    for client in [&mut half, &mut silent] {
        let mut answer = Vec::new();
        timeout(Duration::from_secs(20), client.read_to_end(&mut answer)).await.unwrap().unwrap();
        assert!(!answer.starts_with(b"HTTP/1.1 200"));
    }
}

#[tokio::test(flavor = "multi_thread", crate = "testkit::tokio")]
async fn a_stop_lets_no_one_in_and_waits_for_nobody_idle() {
    let (_site, door) = open(Duration::from_secs(120)).await;
    let visitor = Visitor::new(&format!("http://{}", door.address));
    assert_eq!(visitor.get("/healthz").await.status, 200);
    door.stop.send(()).unwrap();
    timeout(Duration::from_secs(10), door.served).await.unwrap().unwrap();
    assert!(TcpStream::connect(&door.address).await.is_err());
}
