//! Request ids, one log line for each request (without addresses, names or query strings), and metrics.

use axum::extract::{MatchedPath, Request};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use std::sync::OnceLock;
use std::time::Instant;
use tracing::Instrument as _;

/// What the log calls a request.
#[derive(Clone, Debug)]
pub(crate) struct RequestId(pub String);

static METRICS: OnceLock<Option<PrometheusHandle>> = OnceLock::new();

fn recorder() -> Option<&'static PrometheusHandle> {
    let buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0];
    METRICS.get_or_init(|| PrometheusBuilder::new().set_buckets(&buckets).ok()?.install_recorder().ok()).as_ref()
}

/// The metrics in Prometheus' text format; empty when another recorder was installed first.
pub fn metrics_text() -> String {
    recorder()
        .map(|handle| {
            handle.run_upkeep();
            handle.render()
        })
        .unwrap_or_default()
}

/// `GET /metrics`, only for the machine itself: a proxy in front adds `X-Forwarded-For`, and is then refused.
pub(crate) async fn get(request: Request) -> Response {
    let peer = request.extensions().get::<axum::extract::ConnectInfo<std::net::SocketAddr>>();
    let local = peer.is_none_or(|peer| peer.0.ip().is_loopback()) && !request.headers().contains_key("x-forwarded-for");
    if !local {
        return crate::Error::NotFound.into_response();
    }
    (StatusCode::OK, [(header::CONTENT_TYPE, "text/plain; version=0.0.4")], metrics_text()).into_response()
}

/// Gives the request an id, measures it and writes its line in the log.
pub(crate) async fn observe(mut request: Request, next: Next) -> Response {
    recorder();
    let id = uuid::Uuid::now_v7().simple().to_string();
    let method = request.method().as_str().to_owned();
    let route = request.extensions().get::<MatchedPath>().map_or("-", |path| path.as_str()).to_owned();
    request.extensions_mut().insert(RequestId(id.clone()));
    let begun = Instant::now();
    let span = tracing::info_span!(
        target: "trace", "request", otel.kind = "server", http.request.method = %method, http.route = %route,
        http.response.status_code = tracing::field::Empty, request_id = %id,
    );
    let mut response = next.run(request).instrument(span.clone()).await;
    span.record("http.response.status_code", response.status().as_u16());
    let seconds = begun.elapsed().as_secs_f64();
    let status = response.status().as_u16();
    if let Ok(value) = HeaderValue::from_str(&id) {
        response.headers_mut().insert("x-request-id", value);
    }
    tracing::info!(request_id = %id, method = %method, route = %route, status, milliseconds = seconds * 1000.0, "request");
    let labels = [("method", method), ("route", route), ("status", status.to_string())];
    metrics::counter!("http_requests_total", &labels).increment(1);
    metrics::histogram!("http_request_duration_seconds", &labels).record(seconds);
    response
}
