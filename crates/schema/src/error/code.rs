//! Error codes, with status and text.

use serde::{Deserialize, Serialize};

/// Error code. Stable, for clients to match on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// 400: the request cannot be parsed (broken JSON, an invalid path).
    Malformed,
    /// 401: no `Authorization` header.
    AuthorizationMissing,
    /// 401: an `Authorization` header that is not `Bearer <token>`.
    AuthorizationMalformed,
    /// 401: the token has expired (`exp`).
    TokenExpired,
    /// 401: a token that this server did not sign, or not for this purpose.
    TokenInvalid,
    /// 401: a refresh token in place of an access token, or the reverse.
    TokenTypeInvalid,
    /// 401: the session of the token or cookie has ended.
    SessionEnded,
    /// 401: the user was deleted.
    UserNotFound,
    /// 401: wrong email or password, without saying which.
    InvalidCredentials,
    /// 403: the user is banned.
    UserBanned,
    /// 403: the caller is not an admin.
    AdminRequired,
    /// 403: another user's data.
    AccessDenied,
    /// 403: a read-only API key.
    ScopeInsufficient,
    /// 403: the last authentication is too old; `POST /api/auth/confirm` first.
    ConfirmationRequired,
    /// 403: the email address must be verified before signing in.
    EmailUnverified,
    /// 403: a cross-site request.
    OriginForbidden,
    /// 404: there is no such resource, or it is another user's.
    NotFound,
    /// 405: the route exists, the method does not.
    MethodNotAllowed,
    /// 408: the request took too long to arrive or to answer.
    Timeout,
    /// 409: an account with this email exists.
    EmailTaken,
    /// 409: the last active admin cannot be removed.
    LastAdmin,
    /// 409: an admin acting on their own account.
    CannotActOnSelf,
    /// 409: the resource was changed meanwhile.
    Conflict,
    /// 413: the body exceeds the route's limit.
    TooLarge,
    /// 415: a `Content-Type` that the route does not accept.
    UnsupportedMediaType,
    /// 422: invalid fields, listed in `errors`.
    Invalid,
    /// 429: too many attempts; `retry_after` has the delay.
    RateLimited,
    /// 500: an error of the server, without details.
    Internal,
    /// 503: temporarily overloaded.
    Unavailable,
}

impl Code {
    /// HTTP status, its standard phrase, and the text for users.
    pub(super) const fn spec(self) -> (u16, &'static str, &'static str) {
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
            Self::ScopeInsufficient => (403, "Forbidden", "This API key is read-only."),
            Self::ConfirmationRequired => (
                403,
                "Forbidden",
                "Confirm that it is you, then do this again.",
            ),
            Self::EmailUnverified => (
                403,
                "Forbidden",
                "Confirm your email address first, using the link that was sent to it.",
            ),
            Self::OriginForbidden => (403, "Forbidden", "Cross-site request refused"),
            Self::NotFound => (404, "Not Found", "Not found"),
            Self::MethodNotAllowed => (405, "Method Not Allowed", "Method not allowed"),
            Self::Timeout => (408, "Request Timeout", "The request took too long."),
            Self::EmailTaken => (409, "Conflict", "An account with this email already exists"),
            Self::LastAdmin => (409, "Conflict", "At least one active admin must remain"),
            Self::CannotActOnSelf => (409, "Conflict", "You cannot do this to your own account"),
            Self::Conflict => (
                409,
                "Conflict",
                "This was changed in the meantime. Reload and try again.",
            ),
            Self::TooLarge => (413, "Content Too Large", "The request is too large."),
            Self::UnsupportedMediaType => (
                415,
                "Unsupported Media Type",
                "This content type is not accepted here.",
            ),
            Self::Invalid => (422, "Unprocessable Content", "Some fields are invalid."),
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
        self.spec().0
    }

    /// Text for users, the same on pages and in the API.
    #[must_use]
    pub const fn detail(self) -> &'static str {
        self.spec().2
    }
}
