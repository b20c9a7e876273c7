//! Asking ClamAV's daemon about a file while it arrives, by its command INSTREAM (clamd(8)): each part with its length before it, and
//! an empty part at the end.

use crate::Error;
use std::path::PathBuf;
use std::str::FromStr;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::{TcpStream, UnixStream};
use tokio::time::timeout;

/// How long the daemon may take to be reached or to take a part, and to tell what it found.
const PART: Duration = Duration::from_secs(10);
const VERDICT: Duration = Duration::from_secs(45);
/// The longest answer that is read, in bytes.
const LONGEST: u64 = 4096;

/// Where ClamAV's daemon listens: `unix:/run/clamav/clamd.ctl` or `tcp:127.0.0.1:3310`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scanner {
    /// A socket in the file system.
    Unix(PathBuf),
    /// A host and port.
    Tcp(String),
}

/// The text is no place where a scanner listens.
#[derive(Debug, thiserror::Error)]
#[error("{0:?} must begin with unix: and a path, or with tcp: and a host and port")]
pub struct NoScanner(String);

impl FromStr for Scanner {
    type Err = NoScanner;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.split_once(':') {
            Some(("unix", path)) if path.starts_with('/') => Ok(Self::Unix(path.into())),
            Some(("tcp", place)) if place.contains(':') => Ok(Self::Tcp(place.to_owned())),
            _ => Err(NoScanner(text.to_owned())),
        }
    }
}

trait Connection: AsyncRead + AsyncWrite + Send + Sync + Unpin {}
impl<T: AsyncRead + AsyncWrite + Send + Sync + Unpin> Connection for T {}

/// A file that is being looked at.
pub(crate) struct Scan(Box<dyn Connection>);

impl Scanner {
    /// Whether the daemon answers.
    pub async fn ping(&self) -> Result<(), Error> {
        let mut connection = self.connect().await?;
        within(PART, connection.write_all(b"zPING\0")).await?;
        match answer(&mut connection, PART).await?.as_str() {
            "PONG" => Ok(()),
            other => Err(Error::Scanner(format!("it answered {other:?}"))),
        }
    }

    pub(crate) async fn begin(&self) -> Result<Scan, Error> {
        let mut connection = self.connect().await?;
        within(PART, connection.write_all(b"zINSTREAM\0")).await?;
        Ok(Scan(connection))
    }

    async fn connect(&self) -> Result<Box<dyn Connection>, Error> {
        Ok(match self {
            Self::Unix(path) => Box::new(within(PART, UnixStream::connect(path)).await?),
            Self::Tcp(place) => Box::new(within(PART, TcpStream::connect(place)).await?),
        })
    }
}

impl Scan {
    /// Shows the next part.
    pub(crate) async fn feed(&mut self, part: &[u8]) -> Result<(), Error> {
        // An empty part would end the file.
        let Some(length) = u32::try_from(part.len()).ok().filter(|length| *length > 0) else { return Ok(()) };
        within(PART, self.0.write_all(&length.to_be_bytes())).await?;
        within(PART, self.0.write_all(part)).await
    }

    /// Ends the file; gives what was found in it.
    pub(crate) async fn verdict(mut self) -> Result<Option<String>, Error> {
        within(PART, self.0.write_all(&0_u32.to_be_bytes())).await?;
        let answer = answer(&mut self.0, VERDICT).await?;
        match answer.strip_prefix("stream: ") {
            Some("OK") => Ok(None),
            Some(found) if found.ends_with(" FOUND") => Ok(Some(found.trim_end_matches(" FOUND").to_owned())),
            _ => Err(Error::Scanner(format!("it answered {answer:?}"))),
        }
    }
}

async fn answer(connection: &mut Box<dyn Connection>, patience: Duration) -> Result<String, Error> {
    let mut bytes = Vec::new();
    within(patience, connection.take(LONGEST).read_to_end(&mut bytes)).await?;
    Ok(String::from_utf8_lossy(&bytes).trim_end_matches(['\0', '\n']).to_owned())
}

async fn within<T>(patience: Duration, work: impl Future<Output = std::io::Result<T>>) -> Result<T, Error> {
    let done = timeout(patience, work).await.map_err(|_| Error::Scanner("it takes too long".to_owned()))?;
    done.map_err(|error| Error::Scanner(error.to_string()))
}

#[cfg(test)]
mod tests;
