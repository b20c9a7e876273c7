//! A mail server for tests: takes every letter, keeps it, and refuses when told to.

use std::io::Result;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::{JoinHandle, JoinSet};

/// A letter that was delivered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Letter {
    /// The sender's address.
    pub from: String,
    /// The recipients' addresses.
    pub to: Vec<String>,
    /// The letter as it was sent, with its header.
    pub raw: String,
}

/// A mail server on a free port of this machine, without encryption. It stops when it is dropped.
#[derive(Debug)]
pub struct SmtpServer {
    address: SocketAddr,
    shared: Arc<Shared>,
    task: JoinHandle<()>,
}

#[derive(Debug)]
struct Shared {
    letters: watch::Sender<Vec<Letter>>,
    refusals: AtomicUsize,
    breaks: AtomicUsize,
}

impl SmtpServer {
    /// Starts a server.
    pub async fn start() -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared {
            letters: watch::Sender::default(),
            refusals: AtomicUsize::new(0),
            breaks: AtomicUsize::new(0),
        });
        let task = tokio::spawn(accept(listener, Arc::clone(&shared)));
        Ok(Self { address, shared, task })
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Its address as a setting: `smtp://127.0.0.1:…`.
    pub fn url(&self) -> String {
        format!("smtp://{}", self.address)
    }

    /// The letters delivered so far.
    pub fn messages(&self) -> Vec<Letter> {
        self.shared.letters.borrow().clone()
    }

    /// Answers the next `count` recipients with 451, which means "try again later".
    pub fn refuse_next(&self, count: usize) {
        self.shared.refusals.store(count, Ordering::SeqCst);
    }

    /// Hangs up on the next `count` letters when they have been sent, without taking them and without an answer.
    pub fn break_off_next(&self, count: usize) {
        self.shared.breaks.store(count, Ordering::SeqCst);
    }

    /// The letters delivered so far, as soon as there are `count` of them or `timeout` has passed.
    pub async fn wait_for(&self, count: usize, timeout: Duration) -> Vec<Letter> {
        let mut letters = self.shared.letters.subscribe();
        let _ = tokio::time::timeout(timeout, letters.wait_for(|letters| letters.len() >= count)).await;
        self.messages()
    }
}

impl Drop for SmtpServer {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Letter {
    /// The value of a header field, with its continuation lines joined.
    pub fn header(&self, name: &str) -> Option<String> {
        let (header, _) = self.raw.split_once("\r\n\r\n")?;
        let unfolded = header.replace("\r\n ", " ").replace("\r\n\t", " ");
        let mut fields = unfolded.split("\r\n").filter_map(|line| line.split_once(':'));
        fields.find(|(field, _)| field.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim().to_owned())
    }

    /// The text, decoded when it is sent as quoted-printable, without the line breaks at its end, of which senders add some.
    pub fn text(&self) -> String {
        let Some((_, body)) = self.raw.split_once("\r\n\r\n") else { return String::new() };
        let body = body.trim_end_matches(['\r', '\n']);
        if self.header("Content-Transfer-Encoding").as_deref() != Some("quoted-printable") {
            return body.to_owned();
        }
        let mut bytes = Vec::new();
        let mut pieces = body.split('=');
        bytes.extend(pieces.next().unwrap_or_default().bytes());
        for piece in pieces {
            match piece.get(..2).and_then(|code| u8::from_str_radix(code, 16).ok()) {
                Some(byte) => {
                    bytes.push(byte);
                    bytes.extend(piece[2..].bytes());
                }
                // Only the line that is too long for mail is broken here, not the text.
                None => bytes.extend(piece.trim_start_matches("\r\n").bytes()),
            }
        }
        String::from_utf8_lossy(&bytes).into_owned()
    }
}

async fn accept(listener: TcpListener, shared: Arc<Shared>) {
    // Dropped with this task, and then ends the conversations too.
    let mut conversations = JoinSet::new();
    while let Ok((stream, _)) = listener.accept().await {
        let _ = stream.set_nodelay(true);
        conversations.spawn(converse(stream, Arc::clone(&shared)));
    }
}

async fn converse(stream: TcpStream, shared: Arc<Shared>) -> Result<()> {
    let mut stream = BufReader::new(stream);
    let mut letter = Letter::default();
    stream.write_all(b"220 testkit\r\n").await?;
    let mut line = String::new();
    while next_line(&mut stream, &mut line).await? {
        let command = line.to_ascii_uppercase();
        let answer = if command.starts_with("EHLO") || command.starts_with("HELO") {
            "250-testkit\r\n250-8BITMIME\r\n250 SMTPUTF8"
        } else if command.starts_with("MAIL FROM:") {
            letter = Letter { from: address(&line), ..Letter::default() };
            "250 ok"
        } else if command.starts_with("RCPT TO:") {
            if counts_down(&shared.refusals) {
                "451 try again later"
            } else {
                letter.to.push(address(&line));
                "250 ok"
            }
        } else if command.starts_with("DATA") {
            stream.write_all(b"354 go on\r\n").await?;
            let Some(raw) = data(&mut stream).await? else { return Ok(()) };
            if counts_down(&shared.breaks) {
                return Ok(());
            }
            letter.raw = raw;
            shared.letters.send_modify(|letters| letters.push(std::mem::take(&mut letter)));
            "250 kept"
        } else if command.starts_with("QUIT") {
            return stream.write_all(b"221 goodbye\r\n").await;
        } else if command.starts_with("RSET") || command.starts_with("NOOP") {
            "250 ok"
        } else {
            "502 not known here"
        };
        stream.write_all(format!("{answer}\r\n").as_bytes()).await?;
    }
    Ok(())
}

/// Takes one away, if there is one left.
fn counts_down(left: &AtomicUsize) -> bool {
    left.try_update(Ordering::SeqCst, Ordering::SeqCst, |left| left.checked_sub(1)).is_ok()
}

/// Reads lines up to the one that holds only a dot; nothing when the sender goes before that.
async fn data(stream: &mut BufReader<TcpStream>) -> Result<Option<String>> {
    let (mut raw, mut line) = (String::new(), String::new());
    while next_line(stream, &mut line).await? {
        if line == ".\r\n" {
            return Ok(Some(raw));
        }
        // A line that begins with a dot is sent with one more.
        raw.push_str(line.strip_prefix('.').unwrap_or(&line));
    }
    Ok(None)
}

/// Reads one line with its end; answers `false` at the end of the connection.
async fn next_line(stream: &mut BufReader<TcpStream>, line: &mut String) -> Result<bool> {
    line.clear();
    Ok(stream.read_line(line).await? > 0)
}

/// What stands between the angle brackets.
fn address(line: &str) -> String {
    let inner = line.split_once('<').and_then(|(_, rest)| rest.split_once('>'));
    inner.map_or_else(String::new, |(address, _)| address.to_owned())
}
