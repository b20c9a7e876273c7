//! A server on this machine stands for the network that must not be reached.

use super::*;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

/// Answers every connection with these bytes; gives its port.
async fn server(answer: Vec<u8>) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut request = [0; 1024];
            let _ = stream.read(&mut request).await;
            let _ = stream.write_all(&answer).await;
        }
    });
    port
}

async fn get(trusted: &[&str], url: String) -> Result<Response<Vec<u8>>, Error> {
    let client = Client::new(trusted.iter().map(|host| (*host).to_owned())).unwrap();
    match Request::get(url).body(Vec::new()) {
        Ok(request) => client.send(request).await,
        Err(_) => Err(Error::Scheme(String::new())),
    }
}

fn ok(body: &str) -> Vec<u8> {
    format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}", body.len()).into_bytes()
}

#[tokio::test]
async fn only_a_trusted_host_is_reached_here() {
    let port = server(ok("inside")).await;
    let answer = get(&["127.0.0.1"], format!("http://127.0.0.1:{port}/")).await.unwrap();
    assert_eq!(answer.into_body(), b"inside");
    assert_eq!(get(&["localhost"], format!("http://localhost:{port}/")).await.unwrap().status(), 200);
    assert!(matches!(get(&[], format!("http://127.0.0.1:{port}/")).await, Err(Error::Scheme(_))));
    assert!(matches!(get(&[], format!("https://127.0.0.1:{port}/")).await, Err(Error::NotPublic(_))));
    assert!(matches!(get(&[], "https://[::ffff:169.254.169.254]/".into()).await, Err(Error::NotPublic(_))));
    for spelling in ["2130706433", "127.1", "0x7f000001", "0177.0.0.1", "127.0.0.1.", "%31%32%37.0.0.1"] {
        let refused = get(&[], format!("https://{spelling}:{port}/")).await;
        assert!(matches!(refused, Err(Error::NotPublic(_) | Error::Scheme(_))), "{spelling}: {refused:?}");
    }
    let by_name = get(&[], format!("https://localhost:{port}/")).await.unwrap_err().to_string();
    assert!(by_name.contains("not a public address"), "{by_name}");
}

#[tokio::test]
async fn other_schemes_and_far_plain_text_are_refused() {
    for url in ["http://example.org/", "ftp://example.org/", "/etc/passwd"] {
        assert!(matches!(get(&["example.org"], url.into()).await, Err(Error::Scheme(_))), "{url}");
    }
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let moved = b"HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1:1/\r\ncontent-length: 0\r\n\r\n".to_vec();
    let port = server(moved).await;
    assert_eq!(get(&["127.0.0.1"], format!("http://127.0.0.1:{port}/")).await.unwrap().status(), 302);
}

#[tokio::test]
async fn an_answer_without_end_is_cut() {
    let port = server(ok(&"x".repeat(MAX_BODY + 1))).await;
    assert!(matches!(get(&["127.0.0.1"], format!("http://127.0.0.1:{port}/")).await, Err(Error::TooLong(_))));
}

#[tokio::test]
async fn what_failed_is_told_without_the_address() {
    let error = get(&["127.0.0.1"], "http://127.0.0.1:1/?secret=1".into()).await.unwrap_err();
    assert!(!error.to_string().contains("secret"), "{error}");
}
