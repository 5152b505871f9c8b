//! The codes of all failures, with their statuses and words.

use serde::{Deserialize, Serialize};

/// What went wrong, for machines. Stable: clients match on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
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
    pub(super) const fn facts(self) -> (u16, &'static str, &'static str) {
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
