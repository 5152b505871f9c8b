//! Middleware and routes of the web UI.
//!
//! From the outside in: headers → errors → origin → session → forms → viewer → page or server
//! function.

pub mod callback;
pub mod device;
pub mod download;
pub mod draft;
pub mod errors;
pub mod forms;
pub mod headers;
pub mod local_path;
pub mod oidc_cookie;
pub mod origin;
pub mod reading_import;
pub mod session;
pub mod site;
pub mod state;
pub mod timeout;
pub mod token;
pub mod undo_cookie;
pub mod uploads;
pub mod viewer;

use axum::http::{HeaderMap, header};

/// True if the client accepts HTML: a browser, not an island or a program.
fn wants_page(headers: &HeaderMap) -> bool {
    headers
        .get(header::ACCEPT)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|accept| accept.contains("text/html"))
}
