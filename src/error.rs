//! Everything a browser or an API client may ever be told about a failure.
//!
//! One type for the whole way: the API writes an [`AppError`] as `application/problem+json`
//! (RFC 9457), the API client reads it back, a server function sends the same JSON to the
//! island. Whatever is not in this file, a database message say, cannot leave the server: its
//! cause goes to the log, and the caller reads [`Code::Internal`].

use leptos::server_fn::{
    codec::JsonEncoding,
    error::{FromServerFnError, ServerFnErrorErr},
};
use serde::{Deserialize, Serialize, Serializer, ser::SerializeMap};

use crate::schema::Timestamp;

/// What went wrong, for machines. Stable: clients match on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// 400: the request cannot be read at all (broken JSON, a bad path).
    Malformed,
    /// 401: no `Authorization` header.
    AuthorizationMissing,
    /// 401: an `Authorization` header that is not `Bearer <token>`.
    AuthorizationMalformed,
    /// 401: the token's `exp` has passed.
    TokenExpired,
    /// 401: a token that this server did not sign, or not for this use.
    TokenInvalid,
    /// 401: a refresh token where an access token is due, or the reverse.
    TokenTypeInvalid,
    /// 401: the session of the token or cookie is over.
    SessionEnded,
    /// 401: the user is gone.
    UserNotFound,
    /// 401: wrong email or password; the same answer for both.
    InvalidCredentials,
    /// 403: the user is banned.
    UserBanned,
    /// 403: the caller is not an admin.
    AdminRequired,
    /// 403: another user's data.
    AccessDenied,
    /// 403: an API key that may only read.
    ScopeInsufficient,
    /// 403: too long since the person showed who they are; `POST /api/auth/confirm` first.
    ConfirmationRequired,
    /// 403: the address has to be confirmed before signing in.
    EmailUnverified,
    /// 403: a request that another site made the browser send.
    OriginForbidden,
    /// 404: there is no such thing, or it is not the caller's.
    NotFound,
    /// 405: the route exists, the method does not.
    MethodNotAllowed,
    /// 408: the request took too long to arrive or to answer.
    Timeout,
    /// 409: an account with this email exists.
    EmailTaken,
    /// 409: the last active admin must stay.
    LastAdmin,
    /// 409: an admin acting on their own account.
    CannotActOnSelf,
    /// 409: the thing was changed in between.
    Conflict,
    /// 413: the body is larger than the route takes.
    TooLarge,
    /// 415: a `Content-Type` that the route does not take.
    UnsupportedMediaType,
    /// 422: fields are wrong; `errors` says which.
    Invalid,
    /// 429: too many attempts; `retry_after` says when to come back.
    RateLimited,
    /// 500: our fault. Says nothing else.
    Internal,
    /// 503: too busy just now.
    Unavailable,
}

impl Code {
    /// The HTTP status, the standard phrase for it, and the words for people.
    const fn facts(self) -> (u16, &'static str, &'static str) {
        match self {
            Self::Malformed => (400, "Bad Request", "The request could not be read."),
            Self::AuthorizationMissing => (
                401,
                "Unauthorized",
                "Not authenticated: Authorization header missing",
            ),
            Self::AuthorizationMalformed => (
                401,
                "Unauthorized",
                "Invalid authorization header format. Expected: Bearer <token>",
            ),
            Self::TokenExpired => (401, "Unauthorized", "Token has expired"),
            Self::TokenInvalid => (401, "Unauthorized", "Invalid token"),
            Self::TokenTypeInvalid => (401, "Unauthorized", "Invalid token type"),
            Self::SessionEnded => (401, "Unauthorized", "Session has ended"),
            Self::UserNotFound => (401, "Unauthorized", "User not found"),
            Self::InvalidCredentials => (401, "Unauthorized", "Incorrect email or password"),
            Self::UserBanned => (403, "Forbidden", "User is banned"),
            Self::AdminRequired => (403, "Forbidden", "Admin access required"),
            Self::AccessDenied => (
                403,
                "Forbidden",
                "Access denied. You can only access your own resources.",
            ),
            Self::ScopeInsufficient => (403, "Forbidden", "This API key may only read."),
            Self::ConfirmationRequired => (
                403,
                "Forbidden",
                "Confirm that it is you, then do this again.",
            ),
            Self::EmailUnverified => (
                403,
                "Forbidden",
                "Confirm your email address first, by the link that was sent to it.",
            ),
            Self::OriginForbidden => (403, "Forbidden", "Cross-site request refused"),
            Self::NotFound => (404, "Not Found", "Not found"),
            Self::MethodNotAllowed => (405, "Method Not Allowed", "Method not allowed"),
            Self::Timeout => (408, "Request Timeout", "The request took too long."),
            Self::EmailTaken => (409, "Conflict", "An account with this email already exists"),
            Self::LastAdmin => (409, "Conflict", "The last active admin must stay"),
            Self::CannotActOnSelf => (409, "Conflict", "You cannot do this to your own account"),
            Self::Conflict => (
                409,
                "Conflict",
                "This was changed in the meantime. Look again.",
            ),
            Self::TooLarge => (413, "Content Too Large", "The request is too large."),
            Self::UnsupportedMediaType => (
                415,
                "Unsupported Media Type",
                "This content type is not accepted here.",
            ),
            Self::Invalid => (
                422,
                "Unprocessable Content",
                "Some fields need another look.",
            ),
            Self::RateLimited => (
                429,
                "Too Many Requests",
                "Too many attempts. Try again later.",
            ),
            Self::Internal => (
                500,
                "Internal Server Error",
                "Something went wrong on our side.",
            ),
            Self::Unavailable => (
                503,
                "Service Unavailable",
                "The server is busy. Try again in a moment.",
            ),
        }
    }

    /// The HTTP status code.
    #[must_use]
    pub const fn status(self) -> u16 {
        self.facts().0
    }

    /// The words for people, the same on a page and in the API.
    #[must_use]
    pub const fn detail(self) -> &'static str {
        self.facts().2
    }
}

/// One wrong field of a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct FieldError {
    /// The field's name in the request.
    pub field: String,
    /// What is wrong with it, for machines: `too_short`, `unknown_field` …
    pub code: String,
    /// What is wrong with it, for people.
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

/// A failure, as every client sees it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct AppError {
    /// What went wrong, for machines.
    pub code: Code,
    /// What went wrong, for people. Never internals.
    pub detail: String,
    /// Which fields are wrong; only with [`Code::Invalid`].
    #[serde(default)]
    pub errors: Vec<FieldError>,
    /// Why the user is banned; only with [`Code::UserBanned`], and only for themselves.
    #[serde(default)]
    pub ban_reason: Option<String>,
    /// When the ban ends; `None` beside a reason means never.
    #[serde(default)]
    pub ban_expires_at: Option<Timestamp>,
    /// Seconds to wait; only with [`Code::RateLimited`] and [`Code::Unavailable`].
    #[serde(default)]
    pub retry_after: Option<u32>,
}

/// The result of everything that a client may be told about.
pub type AppResult<T> = Result<T, AppError>;

impl AppError {
    /// The failure `code` with its standard words.
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

    /// 422 with the fields that are wrong.
    #[must_use]
    pub fn invalid(errors: Vec<FieldError>) -> Self {
        Self {
            errors,
            ..Self::new(Code::Invalid)
        }
    }

    /// The HTTP status code of this failure.
    #[must_use]
    pub const fn status(&self) -> u16 {
        self.code.status()
    }

    /// The words for one field, where it is wrong.
    #[must_use]
    pub fn of_field(&self, field: &str) -> Option<&str> {
        self.errors
            .iter()
            .find(|e| e.field == field)
            .map(|e| e.detail.as_str())
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

/// RFC 9457 members first, ours behind them.
impl Serialize for AppError {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (status, title, _) = self.code.facts();
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

/// What the framework itself reports, in our three words: unreachable, invalid, internal.
impl FromServerFnError for AppError {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        match error {
            ServerFnErrorErr::Args(_)
            | ServerFnErrorErr::MissingArg(_)
            | ServerFnErrorErr::Deserialization(_) => Self::new(Code::Malformed),
            ServerFnErrorErr::Request(_) => Self {
                detail: "The server could not be reached. Nothing was changed.".to_owned(),
                ..Self::new(Code::Unavailable)
            },
            _ => Self::new(Code::Internal),
        }
    }
}
