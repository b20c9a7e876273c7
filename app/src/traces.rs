//! Traces for OpenTelemetry, sent by OTLP over HTTP to a collector.
//!
//! Spans carry routes, statuses and topics, and nothing that people wrote: no addresses, names, query strings or texts. The crates
//! name them with the target [`TARGET`], which the log does not look at.

use crate::Error;
use opentelemetry::trace::TracerProvider as _;
use opentelemetry_otlp::{Protocol, SpanExporter, WithExportConfig as _};
use opentelemetry_sdk::Resource;
use opentelemetry_sdk::trace::{SdkTracerProvider, Tracer};
use tracing::Subscriber;
use tracing_opentelemetry::OpenTelemetryLayer;
use tracing_subscriber::Layer;
use tracing_subscriber::filter::filter_fn;
use tracing_subscriber::registry::LookupSpan;

/// The target of the spans that are sent.
const TARGET: &str = "trace";

/// Where traces go. Dropping it sends what is left.
pub struct Traces(SdkTracerProvider);

impl Traces {
    /// Sends traces to the collector at this address, such as `http://127.0.0.1:4318`.
    pub(crate) fn to(collector: &str) -> Result<Self, Error> {
        // The library that sends them wants to know whose TLS it is, even where none is used.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let exporter = SpanExporter::builder()
            .with_http()
            .with_protocol(Protocol::HttpBinary)
            .with_endpoint(format!("{}/v1/traces", collector.trim_end_matches('/')))
            .build()
            .map_err(|error| Error::Traces(error.to_string()))?;
        let resource = Resource::builder().with_service_name("samhelse").build();
        let provider = SdkTracerProvider::builder().with_batch_exporter(exporter).with_resource(resource).build();
        Ok(Self(provider))
    }
}

impl Drop for Traces {
    fn drop(&mut self) {
        let _ = self.0.shutdown();
    }
}

/// What turns spans into traces.
pub(crate) fn layer<S>(traces: &Traces) -> impl Layer<S>
where
    S: Subscriber + for<'span> LookupSpan<'span>,
{
    let tracer: Tracer = traces.0.tracer("samhelse");
    OpenTelemetryLayer::new(tracer).with_filter(filter_fn(|metadata| metadata.is_span() && metadata.target() == TARGET))
}
