//! A daemon of our own that speaks as ClamAV's does, and finds what it is told to find.

use super::*;
use crate::FileStore;
use bytes::Bytes;
use tokio::net::TcpListener;

/// What the daemon finds.
const VIRUS: &[u8] = b"a virus";

/// How a daemon may behave.
#[derive(Clone, Copy, PartialEq)]
enum Daemon {
    Honest,
    Confused,
    Silent,
}

async fn daemon(kind: Daemon) -> Scanner {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let place = listener.local_addr().unwrap().to_string();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(serve(stream, kind));
        }
    });
    Scanner::Tcp(place)
}

async fn serve(mut stream: TcpStream, kind: Daemon) -> std::io::Result<()> {
    let mut command = vec![0; 10];
    stream.read_exact(&mut command).await?;
    assert_eq!(command, b"zINSTREAM\0");
    if kind == Daemon::Silent {
        return Ok(());
    }
    let mut content = Vec::new();
    loop {
        let length = stream.read_u32().await?;
        if length == 0 {
            break;
        }
        let mut part = vec![0; length as usize];
        stream.read_exact(&mut part).await?;
        content.extend(part);
    }
    let found = content.windows(VIRUS.len()).any(|window| window == VIRUS);
    let answer: &[u8] = match (kind, found) {
        (Daemon::Confused, _) => b"INSTREAM size limit exceeded. ERROR\0",
        (_, true) => b"stream: Test.Virus-1 FOUND\0",
        (_, false) => b"stream: OK\0",
    };
    stream.write_all(answer).await
}

async fn receive(kind: Daemon, parts: &[&'static [u8]]) -> (Result<crate::Stored, Error>, usize) {
    let folder = tempfile::tempdir().unwrap();
    let store = FileStore::local(folder.path()).unwrap().scanned_by(daemon(kind).await);
    let parts: Vec<_> = parts.iter().map(|part| Ok::<_, std::io::Error>(Bytes::from_static(part))).collect();
    let received = store.receive("a.txt", futures::stream::iter(parts)).await;
    let left = std::fs::read_dir(folder.path().join("incoming")).unwrap().count();
    (received, left + usize::from(folder.path().join("sha256").exists()) * 10)
}

#[tokio::test]
async fn what_is_clean_is_taken_and_what_is_not_is_refused() {
    let (clean, kept) = receive(Daemon::Honest, &[b"Sak", b" om legevakt"]).await;
    assert!(clean.is_ok() && kept == 10, "{clean:?}");
    let (infected, kept) = receive(Daemon::Honest, &[b"Sak med a vi", b"rus i"]).await;
    let Err(Error::Infected { found, .. }) = infected else { panic!("{infected:?}") };
    assert_eq!((found.as_str(), kept), ("Test.Virus-1", 0));
}

#[tokio::test]
async fn what_could_not_be_looked_at_is_not_taken() {
    for kind in [Daemon::Confused, Daemon::Silent] {
        let (received, kept) = receive(kind, &[b"Sak"]).await;
        assert!(matches!(received, Err(Error::Scanner(_))) && kept == 0, "{received:?}");
    }
    let folder = tempfile::tempdir().unwrap();
    let away = Scanner::Unix(folder.path().join("none.ctl"));
    assert!(matches!(away.ping().await, Err(Error::Scanner(_))));
    let store = FileStore::local(folder.path()).unwrap().scanned_by(away);
    assert!(matches!(store.put_bytes("a.txt", "Sak".into()).await, Err(Error::Scanner(_))));
}

#[test]
fn places_are_read() {
    assert_eq!("unix:/run/clamd".parse::<Scanner>().unwrap(), Scanner::Unix("/run/clamd".into()));
    assert_eq!("tcp:localhost:3310".parse::<Scanner>().unwrap(), Scanner::Tcp("localhost:3310".into()));
    for wrong in ["", "/run/clamd", "unix:run", "tcp:3310", "http://a:1"] {
        assert!(wrong.parse::<Scanner>().is_err(), "{wrong}");
    }
}

/// Beside the daemon above, a real one, where there is one: `SAMHELSE_TEST_CLAMD=unix:/run/clamav/clamd.ctl cargo test -p files`.
#[tokio::test]
async fn a_real_daemon_says_the_same() {
    let Ok(place) = std::env::var("SAMHELSE_TEST_CLAMD") else {
        eprintln!("skipped: SAMHELSE_TEST_CLAMD names no daemon of ClamAV");
        return;
    };
    let scanner: Scanner = place.parse().unwrap();
    scanner.ping().await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let store = FileStore::local(folder.path()).unwrap().scanned_by(scanner);
    store.put_bytes("a.txt", "Sak om legevakt".into()).await.unwrap();
    // The test file of the European Institute for Computer Antivirus Research, in two parts, so that no scanner finds it here.
    let eicar = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR", "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].concat();
    let refused = store.put_bytes("b.txt", eicar.into()).await;
    assert!(matches!(refused, Err(Error::Infected { .. })), "{refused:?}");
    let large = store.put_bytes("c.txt", vec![b'a'; 30 * 1024 * 1024].into()).await;
    assert!(large.is_ok(), "{large:?}");
}
