//! Errors that clients may see.
//!
//! One type throughout: the API writes an [`AppError`] as `application/problem+json` (RFC 9457),
//! the API client parses it, and a server function sends the same JSON to the island. Anything
//! else, a database message for example, does not leave the server: the cause is logged, and the
//! client gets [`Code::Internal`].

mod code;
mod response;

pub use code::Code;

use serde::{Deserialize, Serialize, Serializer, ser::SerializeMap};
use server_fn::{
    codec::JsonEncoding,
    error::{FromServerFnError, ServerFnErrorErr},
};

use crate::Timestamp;

/// An invalid field of a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct FieldError {
    /// Field name in the request.
    pub field: String,
    /// Error code: `too_short`, `unknown_field` …
    pub code: String,
    /// Text for users.
    pub detail: String,
}

impl FieldError {
    /// An error at `field`.
    pub fn new(field: &str, code: &str, detail: impl Into<String>) -> Self {
        Self {
            field: field.to_owned(),
            code: code.to_owned(),
            detail: detail.into(),
        }
    }
}

/// An error, as clients see it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct AppError {
    /// Error code.
    pub code: Code,
    /// Text for users, without internals.
    pub detail: String,
    /// Invalid fields; only with [`Code::Invalid`].
    #[serde(default)]
    pub errors: Vec<FieldError>,
    /// Reason of the ban; only with [`Code::UserBanned`], and only for the banned user.
    #[serde(default)]
    pub ban_reason: Option<String>,
    /// End of the ban; `None` with a reason means never.
    #[serde(default)]
    pub ban_expires_at: Option<Timestamp>,
    /// Seconds to wait; only with [`Code::RateLimited`] and [`Code::Unavailable`].
    #[serde(default)]
    pub retry_after: Option<u32>,
}

/// Result with an error that clients may see.
pub type AppResult<T> = Result<T, AppError>;

impl AppError {
    /// The error `code` with its standard text.
    #[must_use]
    pub fn new(code: Code) -> Self {
        Self {
            code,
            detail: code.detail().to_owned(),
            errors: Vec::new(),
            ban_reason: None,
            ban_expires_at: None,
            retry_after: None,
        }
    }

    /// The error `code` with a text of its own.
    pub fn with_detail(code: Code, detail: impl Into<String>) -> Self {
        Self {
            detail: detail.into(),
            ..Self::new(code)
        }
    }

    /// 503, which may be over after `retry_after` seconds.
    #[must_use]
    pub fn unavailable(retry_after: u32) -> Self {
        Self {
            retry_after: Some(retry_after),
            ..Self::new(Code::Unavailable)
        }
    }

    /// 422 with one invalid field.
    pub fn invalid_field(field: &str, code: &str, detail: impl Into<String>) -> Self {
        Self::invalid(vec![FieldError::new(field, code, detail)])
    }

    /// 422 with the invalid fields.
    #[must_use]
    pub fn invalid(errors: Vec<FieldError>) -> Self {
        Self {
            errors,
            ..Self::new(Code::Invalid)
        }
    }

    /// HTTP status code.
    #[must_use]
    pub const fn status(&self) -> u16 {
        self.code.status()
    }

    /// Text of the error at this field, if any.
    #[must_use]
    pub fn of_field(&self, field: &str) -> Option<&str> {
        self.errors.iter().find(|e| e.field == field).map(|e| e.detail.as_str())
    }
}

impl From<Code> for AppError {
    fn from(code: Code) -> Self {
        Self::new(code)
    }
}

impl std::fmt::Display for AppError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.detail)
    }
}

impl std::error::Error for AppError {}

/// RFC 9457 members first, then extensions.
impl Serialize for AppError {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (status, title, _) = self.code.spec();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("type", "about:blank")?;
        map.serialize_entry("title", title)?;
        map.serialize_entry("status", &status)?;
        map.serialize_entry("detail", &self.detail)?;
        map.serialize_entry("code", &self.code)?;
        if !self.errors.is_empty() {
            map.serialize_entry("errors", &self.errors)?;
        }
        if let Some(reason) = &self.ban_reason {
            map.serialize_entry("ban_reason", reason)?;
            map.serialize_entry("ban_expires_at", &self.ban_expires_at)?;
        }
        if let Some(seconds) = self.retry_after {
            map.serialize_entry("retry_after", &seconds)?;
        }
        map.end()
    }
}

/// Maps errors of the server function framework to three codes: unavailable, invalid, internal.
impl FromServerFnError for AppError {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        match error {
            ServerFnErrorErr::Args(_)
            | ServerFnErrorErr::MissingArg(_)
            | ServerFnErrorErr::Deserialization(_) => Self::new(Code::Malformed),
            ServerFnErrorErr::Request(_) => Self::with_detail(
                Code::Unavailable,
                "The server could not be reached. Nothing was changed.",
            ),
            _ => Self::new(Code::Internal),
        }
    }
}
