//! Answering connections: how long a client may take, how many there may be, and how serving ends.

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use hyper::body::Incoming;
use hyper::server::conn::http1::Builder;
use hyper::{Request, service::service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tower::ServiceExt as _;

/// How patient the server is.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// How long a client may take to send a request's headers, or to come with its next request.
    pub headers: Duration,
    /// How many connections are open at once; the next waits in the system's queue.
    pub connections: usize,
    /// How long requests that have begun may take to end after serving was to stop.
    pub farewell: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        // A request may take 60 s (`web::finish`), so the farewell is a little longer.
        Self { headers: Duration::from_secs(20), connections: 8192, farewell: Duration::from_secs(65) }
    }
}

/// Serves until `stop` is ready; then lets what has begun come to its end.
pub async fn serve(listener: TcpListener, router: Router, limits: Limits, stop: impl Future<Output = ()>) {
    let turns = Arc::new(Semaphore::new(limits.connections));
    let ending = GracefulShutdown::new();
    // HTTP/1.1 alone: browsers speak HTTP/2 only over TLS, which the proxy in front ends.
    let mut builder = Builder::new();
    builder.timer(TokioTimer::new()).header_read_timeout(limits.headers);
    tokio::pin!(stop);
    loop {
        let Ok(turn) = Arc::clone(&turns).acquire_owned().await else { break };
        let (stream, address) = tokio::select! {
            accepted = accept(&listener) => accepted,
            () = &mut stop => break,
        };
        let router = router.clone();
        let service = service_fn(move |request: Request<Incoming>| {
            let mut request = request.map(Body::new);
            request.extensions_mut().insert(ConnectInfo(address));
            router.clone().oneshot(request)
        });
        let connection = builder.serve_connection(TokioIo::new(stream), service);
        let connection = ending.watch(connection);
        tokio::spawn(async move {
            // A client that goes away, or is too slow, is its own affair.
            let _ = connection.await;
            drop(turn);
        });
    }
    drop(listener);
    let _ = tokio::time::timeout(limits.farewell, ending.shutdown()).await;
}

/// The next connection. When the system has no more to give, the server waits a moment instead of ending.
async fn accept(listener: &TcpListener) -> (TcpStream, SocketAddr) {
    loop {
        match listener.accept().await {
            Ok((stream, address)) => {
                let _ = stream.set_nodelay(true);
                return (stream, address);
            }
            Err(error) => {
                tracing::warn!(%error, "a connection could not be accepted");
                tokio::time::sleep(Duration::from_millis(200)).await;
            }
        }
    }
}

/// Lets the process have as many open files and connections as the system allows it; systems give 1,024 at first.
pub fn raise_file_limit() {
    if let Err(error) = rlimit::increase_nofile_limit(u64::MAX) {
        tracing::warn!(%error, "the limit on open files could not be raised");
    }
}
