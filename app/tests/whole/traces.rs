//! Traces reach a collector, and hold nothing that people wrote.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use testkit::{TestDatabase, Visitor, tokio};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

/// A collector that keeps what it is sent.
async fn collector() -> (String, UnboundedReceiver<(String, Vec<u8>)>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let (sender, receiver) = unbounded_channel();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(collect(stream, sender.clone()));
        }
    });
    (url, receiver)
}

async fn collect(mut stream: TcpStream, sender: UnboundedSender<(String, Vec<u8>)>) {
    let mut bytes = Vec::new();
    while stream.read_buf(&mut bytes).await.is_ok_and(|read| read > 0) {
        let Some(end) = bytes.windows(4).position(|window| window == b"\r\n\r\n") else { continue };
        let head = String::from_utf8_lossy(&bytes[..end]).to_lowercase();
        let length = head.split("content-length: ").nth(1).and_then(|rest| rest.lines().next()?.parse::<usize>().ok());
        if bytes.len() < end + 4 + length.unwrap_or_default() {
            continue;
        }
        let _ = sender.send((head, bytes.split_off(end + 4)));
        bytes.clear();
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n").await;
    }
}

#[tokio::test(flavor = "multi_thread", crate = "testkit::tokio")]
async fn requests_are_traced() {
    let home = TestDatabase::sqlite().await;
    let (collector, mut sent) = collector().await;
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let url = format!("http://127.0.0.1:{port}");
    let mut program = Command::new(env!("CARGO_BIN_EXE_samhelse"))
        .args(["demo", "--listen", &format!("127.0.0.1:{port}"), "--data"])
        .arg(home.folder().join("data"))
        .env("SAMHELSE_TRACES", &collector)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let (begun, visitor) = (Instant::now(), Visitor::new(&url));
    while visitor.try_get("/readyz").await.is_none_or(|answer| answer.status != 200) {
        assert!(begun.elapsed() < Duration::from_secs(60), "the program does not come up");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    assert_eq!(visitor.get("/areas/hallingdal/matters?year=2018&hemmelig=ja").await.status, 200);
    let mut all = Vec::new();
    while !contains(&all, b"/areas/{area}/matters") {
        let (head, body) = tokio::time::timeout(Duration::from_secs(30), sent.recv()).await.unwrap().unwrap();
        assert!(head.starts_with("post /v1/traces"), "{head}");
        all.extend(body);
    }
    program.kill().unwrap();
    program.wait().unwrap();
    assert!(contains(&all, b"samhelse") && contains(&all, b"http.response.status_code"));
    for private in ["hemmelig", "hallingdal", "127.0.0.1", "reqwest"] {
        assert!(!contains(&all, private.as_bytes()), "{private} stands in a trace");
    }
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}
