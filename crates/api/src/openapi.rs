//! The OpenAPI 3.1 document, generated from the routes.

use std::collections::BTreeMap;

use regula_schema::{Code, FieldError, TaskSort, Timestamp, UserSort, UserStatus};
use serde::Deserialize;
use time::Date;
use utoipa::{
    IntoParams, IntoResponses, Modify, OpenApi, ToSchema,
    openapi::{
        ContentBuilder, Ref, RefOr, Response, ResponseBuilder,
        security::{ApiKey, ApiKeyValue, Http, HttpAuthScheme, SecurityScheme},
    },
};
use uuid::Uuid;

use super::json::parse_day;

// Mirrors `AppError`; a test compares both.
/// Every error response (RFC 9457).
#[derive(ToSchema)]
#[schema(as = Problem)]
#[expect(dead_code, reason = "describes AppError, which is written by hand")]
pub struct ProblemSchema {
    /// Always `about:blank`: see `code`.
    r#type: String,
    /// The reason phrase of the status.
    title: String,
    /// The HTTP status.
    status: u16,
    /// Explanation for people.
    detail: String,
    /// Stable error code for programs.
    code: Code,
    /// Invalid fields, with 422.
    #[schema(required = false)]
    errors: Vec<FieldError>,
    /// The reason of the ban, with `user_banned`.
    #[schema(required = false)]
    ban_reason: String,
    /// The end of the ban, beside a reason; `null` means permanent.
    #[schema(required = false)]
    ban_expires_at: Option<Timestamp>,
    /// Seconds to wait, with 429 and 503.
    #[schema(required = false)]
    retry_after: u32,
}

/// Default error response, for `responses(…)`.
pub struct Problem;

impl IntoResponses for Problem {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        let content = ContentBuilder::new().schema(Some(Ref::from_schema_name("Problem"))).build();
        let response = ResponseBuilder::new()
            .description("A problem; `code` says which.")
            .content("application/problem+json", content)
            .build();
        [("default".to_owned(), response.into())].into()
    }
}

/// `{user_id}`.
#[derive(IntoParams)]
#[into_params(parameter_in = Path)]
#[expect(dead_code, reason = "describes the parameter; `Owner` reads it")]
pub struct OwnerPath {
    /// A user's id, or `me`.
    user_id: String,
}

/// `{user_id}` and `{id}`.
#[derive(IntoParams)]
#[into_params(parameter_in = Path)]
#[expect(dead_code, reason = "describes the parameters; `Owned` reads them")]
pub struct OwnedPath {
    /// A user's id, or `me`.
    user_id: String,
    /// The id.
    id: Uuid,
}

/// `{date}` of a commitment's log.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub struct LogPath {
    /// The day, in the owner's calendar.
    #[serde(deserialize_with = "parse_day")]
    pub date: Date,
}

/// `{date}` and `{entry_id}` of a commitment's log.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub struct EntryPath {
    /// The day, in the owner's calendar.
    #[serde(deserialize_with = "parse_day")]
    pub date: Date,
    /// The entry's id.
    pub entry_id: Uuid,
}

/// `{id}` of a reading or of a plan.
#[derive(IntoParams)]
#[into_params(parameter_in = Path)]
#[expect(dead_code, reason = "describes the parameter; `Path` reads it")]
pub struct ReadingPath {
    /// The id.
    id: Uuid,
}

/// `{date}`.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub struct DatePath {
    /// A day: `2026-11-20`.
    #[serde(deserialize_with = "parse_day")]
    pub date: Date,
}

/// `{user_id}` and `{date}`.
#[derive(IntoParams)]
#[into_params(parameter_in = Path)]
#[expect(
    dead_code,
    reason = "describes the parameters; they are read one by one"
)]
pub struct OwnedDatePath {
    /// A user's id, or `me`.
    user_id: String,
    /// A day in the user's calendar: `2026-11-20`.
    date: time::Date,
}

/// `{id}` of a user.
#[derive(IntoParams)]
#[into_params(parameter_in = Path)]
#[expect(dead_code, reason = "describes the parameter; `Path` reads it")]
pub struct UserPath {
    /// The user's id.
    id: Uuid,
}

/// `{id}` of the caller's own resource.
#[derive(IntoParams)]
#[into_params(parameter_in = Path)]
#[expect(dead_code, reason = "describes the parameter; `Path` reads it")]
pub struct OwnPath {
    /// The id.
    id: Uuid,
}

/// `{id}` of a picture.
#[derive(IntoParams)]
#[into_params(parameter_in = Path)]
#[expect(dead_code, reason = "describes the parameter; `Path` reads it")]
pub struct PicturePath {
    /// 128 random bits.
    id: String,
}

/// `{id}` of a user and `{session_id}`.
#[derive(IntoParams)]
#[into_params(parameter_in = Path)]
#[expect(dead_code, reason = "describes the parameters; `Path` reads them")]
pub struct UserSessionPath {
    /// The user's id.
    id: Uuid,
    /// The session's id.
    session_id: Uuid,
}

/// `{id}` of a user and `{key_id}`.
#[derive(IntoParams)]
#[into_params(parameter_in = Path)]
#[expect(dead_code, reason = "describes the parameters; `Path` reads them")]
pub struct UserKeyPath {
    /// The user's id.
    id: Uuid,
    /// The key's id.
    key_id: Uuid,
}

struct SecuritySchemes;

impl Modify for SecuritySchemes {
    fn modify(&self, openapi: &mut utoipa::openapi::OpenApi) {
        let mut bearer = Http::new(HttpAuthScheme::Bearer);
        bearer.bearer_format = Some("JWT".to_owned());
        let what = "An access token, or an API key (`rgl_…`). A key of the scope `read` only reads; no key \
            opens what is under `/api/auth`, but `GET /api/auth/me`.";
        bearer.description = Some(what.to_owned());
        let cookie = ApiKeyValue::with_description(
            "__Host-regula",
            "The browser's session; `regula` where the site is served by http on localhost.",
        );
        let components = openapi.components.get_or_insert_default();
        components.add_security_scheme("bearer", SecurityScheme::Http(bearer));
        components.add_security_scheme(
            "session_cookie",
            SecurityScheme::ApiKey(ApiKey::Cookie(cookie)),
        );
    }
}

/// The document's metadata, tags and shared schemas.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Regula",
        description = "The JSON API of Regula, a self-hosted app for keeping a rule of life.",
        license(name = "MIT OR Apache-2.0", identifier = "MIT OR Apache-2.0"),
    ),
    servers((url = "/", description = "This server")),
    // `utoipa` adds the types of bodies by itself, but not those of parameters.
    components(schemas(ProblemSchema, UserStatus, UserSort, TaskSort)),
    modifiers(&SecuritySchemes),
    tags(
        (name = "auth", description = "Accounts, sessions and tokens"),
        (name = "today", description = "The day at a glance"),
        (name = "library", description = "What can be taken on, alone or in packages"),
        (name = "commitments", description = "What was taken on, and how it goes"),
        (name = "readings", description = "A text or a reference for each day"),
        (name = "tasks", description = "The work that is owed"),
        (name = "projects", description = "What groups tasks"),
        (name = "data", description = "Taking everything along, and bringing it back"),
        (name = "admin", description = "For admins"),
        (name = "health", description = "For whoever watches over the process"),
    ),
)]
pub struct Document;
