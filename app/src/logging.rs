//! The log: lines for people or JSON for programs, on standard error; and beside it, where the settings ask for them, traces.

use crate::Error;
use crate::traces::{self, Traces};
use config::{LogFormat, Settings};
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;
use tracing_subscriber::{EnvFilter, Layer};

/// Starts the log and the traces; what is given back sends the last traces when it is dropped. A second call, as in tests,
/// changes nothing.
pub(crate) fn start(settings: &Settings) -> Result<Option<Traces>, Error> {
    let filter = EnvFilter::try_new(&settings.log_filter).unwrap_or_else(|_| EnvFilter::new("info"));
    let lines = tracing_subscriber::fmt::layer().with_writer(std::io::stderr).with_target(false);
    let lines = match settings.log {
        LogFormat::Json => lines.json().flatten_event(true).boxed(),
        LogFormat::Text => lines.boxed(),
    };
    let traces = settings.traces.as_deref().map(Traces::to).transpose()?;
    let spans = traces.as_ref().map(traces::layer);
    let _ = tracing_subscriber::registry().with(lines.with_filter(filter)).with(spans).try_init();
    Ok(traces)
}
