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

/// The first value of `name` in a query or an urlencoded body.
fn first_value(pairs: &[u8], name: &str) -> Option<String> {
    form_urlencoded::parse(pairs).find_map(|(key, value)| (key == name).then(|| value.into_owned()))
}

/// The values of all cookies of this name.
fn cookies<'a>(headers: &'a HeaderMap, name: &'a str) -> impl Iterator<Item = &'a str> {
    let lines = headers.get_all(header::COOKIE).iter();
    lines
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .filter_map(move |(key, value)| (key == name).then_some(value))
}
