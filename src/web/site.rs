//! Static files: styles, scripts, WebAssembly and pictures, embedded in the program or in the
//! folder named by `LEPTOS_SITE_ROOT`.

use std::{
    borrow::Cow,
    future::{Ready, ready},
    io::{self, Cursor, SeekFrom},
    path::{Path, PathBuf},
    pin::Pin,
    task::{Context, Poll},
    time::{Duration, SystemTime},
};

use axum::{
    Router,
    body::Body,
    http::{HeaderValue, Request, StatusCode, header},
    response::{IntoResponse, Response},
};
use rust_embed::{EmbeddedFile, RustEmbed};
use tokio::io::{AsyncRead, AsyncSeek, ReadBuf};
use tower::{Service, ServiceBuilder};
use tower_http::{
    services::fs::{Backend, File, Metadata, ServeDir},
    set_header::SetResponseHeaderLayer,
};

/// The files of `target/site`. Debug builds read them from disk at run time.
#[derive(RustEmbed)]
#[folder = "target/site"]
struct Embedded;

/// The folder of files with content hashes in their names.
const PKG: &str = "pkg";
const IMMUTABLE: &str = "public, max-age=31536000, immutable";
const ONE_DAY: &str = "public, max-age=86400";

/// Paths of a page's assets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assets {
    /// The script that hydrates the islands.
    pub js: String,
    /// The WebAssembly module of the islands.
    pub wasm: String,
    /// The style sheet.
    pub css: String,
}

impl Assets {
    /// Finds the assets in `folder`, or among the embedded files. Takes the newest of a kind: `make
    /// watch` leaves older ones. Before the first build of the site, the paths have no hash.
    #[must_use]
    pub fn load(folder: Option<&Path>) -> Self {
        let files = match folder {
            Some(folder) => files_of(&folder.join(PKG)),
            None => Embedded::iter()
                .filter_map(|path| {
                    Some((
                        path.strip_prefix("pkg/")?.to_owned(),
                        SystemTime::UNIX_EPOCH,
                    ))
                })
                .collect(),
        };
        let newest = |kind: &str| {
            files
                .iter()
                .filter(|(name, _)| name.rsplit('.').next() == Some(kind))
                .max_by_key(|(_, modified)| *modified)
                .map_or_else(
                    || format!("/{PKG}/regula.{kind}"),
                    |(name, _)| format!("/{PKG}/{name}"),
                )
        };
        Self {
            js: newest("js"),
            wasm: newest("wasm"),
            css: newest("css"),
        }
    }
}

fn files_of(folder: &Path) -> Vec<(String, SystemTime)> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    entries
        .filter_map(Result::ok)
        .filter_map(|entry| {
            let modified = entry.metadata().and_then(|it| it.modified()).ok()?;
            Some((entry.file_name().into_string().ok()?, modified))
        })
        .collect()
}

/// Routes for the files in `folder`, or for the embedded files.
pub fn routes(folder: Option<&Path>) -> Router {
    match folder {
        Some(folder) => serve(ServeDir::new(folder).precompressed_br().precompressed_gzip()),
        None => {
            serve(ServeDir::with_backend("", EmbeddedSite).precompressed_br().precompressed_gzip())
        }
    }
}

fn serve<S>(files: S) -> Router
where
    S: Service<Request<Body>, Error = std::convert::Infallible> + Clone + Send + Sync + 'static,
    S::Response: IntoResponse + 'static,
    S::Future: Send + 'static,
{
    let cached = |lifetime: &'static str| {
        let value = SetResponseHeaderLayer::overriding(
            header::CACHE_CONTROL,
            move |response: &Response<_>| {
                let is_file =
                    response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED;
                Some(HeaderValue::from_static(if is_file {
                    lifetime
                } else {
                    "no-store"
                }))
            },
        );
        ServiceBuilder::new()
            .layer(value)
            .map_response(IntoResponse::into_response)
            .service(files.clone())
    };
    // Always revalidated: a cached worker would keep an old version alive. It fetches, but runs no
    // scripts.
    let worker = ServiceBuilder::new()
        .layer(SetResponseHeaderLayer::overriding(
            header::CONTENT_SECURITY_POLICY,
            HeaderValue::from_static("default-src 'none'; connect-src 'self'"),
        ))
        .service(cached("no-cache"));
    Router::new()
        .route_service("/pkg/{*path}", cached(IMMUTABLE))
        .route_service("/static/{*path}", cached(ONE_DAY))
        .route_service("/favicon.ico", cached(ONE_DAY))
        .route_service("/robots.txt", cached(ONE_DAY))
        .route_service("/service-worker.js", worker)
}

/// Embedded files as a `ServeDir` backend.
#[derive(Clone, Debug)]
struct EmbeddedSite;

impl EmbeddedSite {
    fn find(path: &Path) -> io::Result<EmbeddedFile> {
        path.to_str()
            .and_then(|path| Embedded::get(path.trim_start_matches("./")))
            .ok_or_else(|| io::ErrorKind::NotFound.into())
    }
}

impl Backend for EmbeddedSite {
    type File = OpenFile;
    type Metadata = FileInfo;
    type OpenFuture = Ready<io::Result<OpenFile>>;
    type MetadataFuture = Ready<io::Result<FileInfo>>;

    fn open(&self, path: PathBuf) -> Self::OpenFuture {
        ready(Self::find(&path).map(|file| OpenFile {
            info: FileInfo::of(&file),
            content: Cursor::new(file.data),
        }))
    }

    fn metadata(&self, path: PathBuf) -> Self::MetadataFuture {
        ready(Self::find(&path).map(|file| FileInfo::of(&file)))
    }
}

#[derive(Clone, Copy, Debug)]
struct FileInfo {
    length: u64,
    modified: Option<SystemTime>,
}

impl FileInfo {
    fn of(file: &EmbeddedFile) -> Self {
        Self {
            length: file.data.len() as u64,
            modified: file
                .metadata
                .last_modified()
                .map(|seconds| SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)),
        }
    }
}

impl Metadata for FileInfo {
    fn is_dir(&self) -> bool {
        false
    }

    fn modified(&self) -> io::Result<SystemTime> {
        self.modified.ok_or_else(|| io::ErrorKind::Unsupported.into())
    }

    fn len(&self) -> u64 {
        self.length
    }
}

#[derive(Debug)]
struct OpenFile {
    content: Cursor<Cow<'static, [u8]>>,
    info: FileInfo,
}

impl File for OpenFile {
    type Metadata = FileInfo;
    type MetadataFuture<'a> = Ready<io::Result<FileInfo>>;

    fn metadata(&self) -> Self::MetadataFuture<'_> {
        ready(Ok(self.info))
    }
}

impl AsyncRead for OpenFile {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.content).poll_read(cx, buf)
    }
}

impl AsyncSeek for OpenFile {
    fn start_seek(mut self: Pin<&mut Self>, position: SeekFrom) -> io::Result<()> {
        Pin::new(&mut self.content).start_seek(position)
    }

    fn poll_complete(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<u64>> {
        Pin::new(&mut self.content).poll_complete(cx)
    }
}
