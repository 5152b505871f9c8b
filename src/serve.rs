//! The HTTP server. `axum::serve` has no limits for slow clients, so hyper serves connections
//! directly, with timeouts.

use std::{io, net::SocketAddr, time::Duration};

use axum::{
    Router,
    extract::ConnectInfo,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use hyper::{Request, body::Incoming, service::service_fn};
use hyper_util::{
    rt::{TokioExecutor, TokioIo, TokioTimer},
    server::{conn::auto, graceful::GracefulShutdown},
};
use tokio::{
    net::{TcpListener, TcpStream},
    signal::unix::{SignalKind, signal},
};
use tokio_io_timeout::TimeoutStream;
use tokio_util::sync::CancellationToken;
use tower::{Service, ServiceExt};

/// Timeout for the headers of a request, and for the next request of a kept-alive connection.
const HEADER_TIMEOUT: Duration = Duration::from_secs(10);
/// Maximum size of the request head, path and headers; larger ones get 431. Also the connection's
/// buffer, which alone does not enforce it: reads vary.
const MAX_HEAD: usize = 32 * 1024;
/// Timeout for a client that does not read a waiting response.
const WRITE_TIMEOUT: Duration = Duration::from_secs(10);
/// Grace period for requests in flight on shutdown.
const DRAIN: Duration = Duration::from_secs(10);

/// Serves `router` until `stop`, then shuts down gracefully.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    stop: CancellationToken,
) -> io::Result<()> {
    let graceful = GracefulShutdown::new();
    loop {
        let (stream, address) = tokio::select! {
            () = stop.cancelled() => break,
            accepted = listener.accept() => match accepted {
                Ok(accepted) => accepted,
                Err(error) => {
                    // Most likely out of file descriptors: retry later.
                    tracing::error!(%error, "a connection could not be accepted");
                    tokio::time::sleep(Duration::from_millis(100)).await;
                    continue;
                }
            },
        };
        connect(stream, address, router.clone(), &graceful);
    }
    drop(listener);
    tokio::select! {
        () = graceful.shutdown() => tracing::info!("everything in flight is answered"),
        () = tokio::time::sleep(DRAIN) => tracing::warn!("some requests were cut off"),
    }
    Ok(())
}

fn connect(stream: TcpStream, address: SocketAddr, router: Router, graceful: &GracefulShutdown) {
    let _ = stream.set_nodelay(true);
    let service = service_fn(move |mut request: Request<Incoming>| {
        request.extensions_mut().insert(ConnectInfo(address));
        let mut router = router.clone();
        async move {
            if head_size(&request) > MAX_HEAD {
                return Ok(too_large());
            }
            router.as_service().ready().await?.call(request.map(axum::body::Body::new)).await
        }
    });
    let mut stream = TimeoutStream::new(stream);
    stream.set_write_timeout(Some(WRITE_TIMEOUT));
    let mut builder = auto::Builder::new(TokioExecutor::new()).http1_only();
    builder
        .http1()
        .timer(TokioTimer::new())
        .header_read_timeout(HEADER_TIMEOUT)
        .max_buf_size(MAX_HEAD)
        .max_headers(64);
    let connection = builder.serve_connection(TokioIo::new(Box::pin(stream)), service).into_owned();
    let connection = graceful.watch(connection);
    tokio::spawn(async move {
        if let Err(error) = connection.await {
            tracing::debug!(error, "a connection ended early");
        }
    });
}

fn head_size<B>(request: &Request<B>) -> usize {
    let path = request.uri().path_and_query();
    let headers = request.headers().iter();
    path.map_or(0, |path| path.as_str().len())
        + headers.map(|(name, value)| name.as_str().len() + value.len()).sum::<usize>()
}

/// An empty response, like hyper's own for a head beyond its buffer.
fn too_large() -> Response {
    StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE.into_response()
}

/// Cancels `stop` on SIGTERM or Ctrl-C.
pub fn stop_on_signal(stop: CancellationToken) -> io::Result<()> {
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    tokio::spawn(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
        tracing::info!("stopping");
        stop.cancel();
    });
    Ok(())
}
