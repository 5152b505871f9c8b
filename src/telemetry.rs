//! Structured logging. Logs contain no secrets.

use std::{backtrace::Backtrace, panic, time::Duration};

use regula_config::{LogConfig, LogFormat};
use tokio_util::sync::CancellationToken;
use tracing_appender::non_blocking::{ErrorCounter, NonBlockingBuilder, WorkerGuard};
use tracing_subscriber::{EnvFilter, fmt, layer::SubscriberExt, util::SubscriberInitExt};

/// Lines that may wait to be written. Further ones are dropped and counted.
const MAX_WAITING_LINES: usize = 10_000;
/// Interval at which dropped lines are reported.
const REPORT_INTERVAL: Duration = Duration::from_secs(5);

/// The log. Writes the waiting lines when dropped.
#[derive(Debug)]
pub struct Log {
    _writer: WorkerGuard,
    dropped: ErrorCounter,
}

/// Starts logging to standard error, and logs panics. A thread of its own writes the lines, so that
/// no request waits for the program that reads them.
#[must_use]
pub fn start(config: &LogConfig) -> Log {
    let (lines, writer) = NonBlockingBuilder::default()
        .buffered_lines_limit(MAX_WAITING_LINES)
        .thread_name("log")
        .finish(std::io::stderr());
    let dropped = lines.error_counter();
    let filter = EnvFilter::try_new(&config.filter).unwrap_or_else(|_| EnvFilter::new("info"));
    let registry = tracing_subscriber::registry().with(filter);
    let layer = fmt::layer().with_writer(lines);
    match config.format {
        LogFormat::Json => registry.with(layer.json().flatten_event(true)).init(),
        LogFormat::Pretty => registry.with(layer.with_target(false)).init(),
    }
    // The standard hook writes to standard error itself.
    panic::set_hook(Box::new(|panic| {
        let backtrace = Backtrace::capture();
        tracing::error!(%panic, %backtrace, "a panic");
    }));
    Log {
        _writer: writer,
        dropped,
    }
}

impl Log {
    /// Reports dropped lines until `stop`.
    pub fn report_dropped_lines(
        &self,
        stop: CancellationToken,
    ) -> impl Future<Output = ()> + use<> {
        let dropped = self.dropped.clone();
        async move {
            let mut reported = 0;
            let mut ticks = tokio::time::interval(REPORT_INTERVAL);
            while stop.run_until_cancelled(ticks.tick()).await.is_some() {
                let lines = dropped.dropped_lines() - reported;
                if lines > 0 {
                    tracing::warn!(
                        lines,
                        "log lines were dropped: standard error is read too slowly"
                    );
                    reported += lines;
                }
            }
        }
    }
}
