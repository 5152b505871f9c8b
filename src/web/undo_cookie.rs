//! The undo cookie of *Today*: the log that the last action has replaced.
//!
//! Only the next page needs it, for a short time, also without JavaScript. A URL would be in the
//! history, and the session would be saved with it. It grants nothing: undo is an ordinary form,
//! which the API authorizes.

use axum::http::{HeaderMap, HeaderValue};
use regula_config::WebConfig;

use super::cookies;
use crate::views::PreviousLog;

const NAME: &str = "regula-undo";
/// Lifetime, in seconds.
const LIFE: u32 = 120;
/// Maximum size of the value, with room for attributes. Longer notes cannot be undone.
const MAX_LENGTH: usize = 3_800;

/// Sets the undo cookie. If the value is too long, deletes the previous one, which would undo too
/// much.
#[must_use]
pub fn set(replaced: &PreviousLog, web: &WebConfig) -> Option<HeaderValue> {
    match serde_urlencoded::to_string(replaced) {
        Ok(text) if text.len() <= MAX_LENGTH => cookie(&text, LIFE, web),
        _ => clear(web),
    }
}

/// Deletes the undo cookie.
#[must_use]
pub fn clear(web: &WebConfig) -> Option<HeaderValue> {
    cookie("", 0, web)
}

/// The undo cookie of a request.
#[must_use]
pub fn read(headers: &HeaderMap) -> Option<PreviousLog> {
    let text = cookies(headers, NAME).next()?;
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
