//! The way back from the last act on *Today*: what it has replaced, in a cookie of its own.
//!
//! Only the page that comes next has to know it, for a short while, and without JavaScript too. In
//! an address it would stand in the history, in the session it would be saved beside sign-ins. It
//! gives nobody a right: the page makes a form of it, which the API judges like every other.

use axum::http::{HeaderMap, HeaderValue, header};
use regula_config::WebConfig;

use crate::views::Replaced;

const NAME: &str = "regula-undo";
/// How long it is offered, in seconds.
const LIFE: u32 = 120;
/// What a browser takes for a cookie, with room for its attributes. A longer note has no way back
/// but its own field.
const MAX_LENGTH: usize = 3_800;

/// The cookie that offers the way back to `replaced`. Where that is too long for one, it takes
/// away the one before: that way would lead further back than to what was replaced.
#[must_use]
pub fn offer(replaced: &Replaced, web: &WebConfig) -> Option<HeaderValue> {
    match serde_urlencoded::to_string(replaced) {
        Ok(text) if text.len() <= MAX_LENGTH => cookie(&text, LIFE, web),
        _ => take(web),
    }
}

/// The cookie that takes it away.
#[must_use]
pub fn take(web: &WebConfig) -> Option<HeaderValue> {
    cookie("", 0, web)
}

/// What this browser is offered.
#[must_use]
pub fn of(headers: &HeaderMap) -> Option<Replaced> {
    let text = headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(name, value)| (name == NAME).then_some(value))?;
    serde_urlencoded::from_str(text).ok()
}

fn cookie(value: &str, life: u32, web: &WebConfig) -> Option<HeaderValue> {
    let secure = if web.public_url.is_secure() {
        "; Secure"
    } else {
        ""
    };
    let cookie =
        format!("{NAME}={value}; Path=/dashboard; Max-Age={life}; HttpOnly; SameSite=Lax{secure}");
    HeaderValue::from_str(&cookie).ok()
}
