//! `samhelse serve`

use crate::server::{self, Limits};
use crate::site::{self, Site};
use crate::{Error, retention, router};
use config::Settings;
use database::Clock;
use jobs::Worker;
use std::io::ErrorKind;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;

pub(super) async fn run(settings: &Settings) -> Result<(), Error> {
    // Before anything is opened or made: without a key nothing may start.
    settings.secret()?;
    let listener = listen(settings.listen).await?;
    let database = site::open_database(settings, Clock::system()).await?;
    let files = site::open_files(settings)?;
    let site = site::build(settings, database, files, false).await?;
    tracing::info!(address = %settings.listen, "serving");
    until_stopped(site, listener).await
}

/// Takes the port, before any work is done that would be in vain without it.
pub(super) async fn listen(address: SocketAddr) -> Result<TcpListener, Error> {
    TcpListener::bind(address).await.map_err(|source| match source.kind() {
        ErrorKind::AddrInUse => Error::PortTaken(address),
        _ => Error::Listen { address, source },
    })
}

/// Serves, with the background work beside it, until the program is asked to stop; then lets what has begun come to its end.
pub(super) async fn until_stopped(site: Site, listener: TcpListener) -> Result<(), Error> {
    let (stop, stopped) = watch::channel(false);
    let worker = Arc::new(site.worker);
    let work = tokio::spawn(work(Arc::clone(&worker), stopped.clone()));
    let tidy = tokio::spawn(keep_tidy(site.state.clone(), stopped.clone()));
    let retention = tokio::spawn(keep_promises(site.state.clone(), stopped.clone()));
    let database = site.state.database.clone();
    let register = tokio::spawn(async move { oparl::keep_up(&database).await });
    let state = site.state.clone();
    let limits = tokio::spawn(async move { state.limits.keep_shared(&state.database).await });
    server::raise_file_limit();
    server::serve(listener, router::router(site.state), Limits::default(), async move {
        asked_to_stop().await;
        let _ = stop.send(true);
    })
    .await;
    tidy.abort();
    retention.abort();
    register.abort();
    limits.abort();
    let _ = tokio::time::timeout(Duration::from_secs(10), work).await;
    Ok(())
}

async fn work(worker: Arc<Worker>, stopped: watch::Receiver<bool>) {
    worker.run(wait_for(stopped)).await;
}

/// Once a day, drops leftovers of uploads that were cut off.
async fn keep_tidy(state: web::State, stopped: watch::Receiver<bool>) {
    let stopped = wait_for(stopped);
    tokio::pin!(stopped);
    let mut daily = tokio::time::interval(Duration::from_secs(24 * 60 * 60));
    loop {
        tokio::select! {
            () = &mut stopped => return,
            _ = daily.tick() => {}
        }
        let before = state.database.clock().now() - time::Duration::days(1);
        if let Err(error) = state.files.sweep(before).await {
            tracing::error!(%error, "leftovers of uploads could not be dropped");
        }
    }
}

/// Looks every hour whether some node has made the day's retention run, and makes it if not.
async fn keep_promises(state: web::State, stopped: watch::Receiver<bool>) {
    let stopped = wait_for(stopped);
    tokio::pin!(stopped);
    let mut hourly = tokio::time::interval(Duration::from_secs(60 * 60));
    loop {
        tokio::select! {
            () = &mut stopped => return,
            _ = hourly.tick() => {}
        }
        if let Err(error) = retention::daily(&state.database, &state.vault).await {
            tracing::error!(%error, "the daily retention run failed");
        }
    }
}

async fn wait_for(mut stopped: watch::Receiver<bool>) {
    let _ = stopped.wait_for(|stopped| *stopped).await;
}

async fn asked_to_stop() {
    let Ok(mut terminate) = signal(SignalKind::terminate()) else { return };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        _ = terminate.recv() => {}
    }
}
