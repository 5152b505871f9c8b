//! Extractors for JSON, paths and queries that reject with problem details.

use axum::{
    body::Bytes,
    extract::{FromRequest, FromRequestParts, Request},
    http::{header, request::Parts},
    response::{IntoResponse, Response},
};
use regula_schema::{AppError, Code, FieldError};
use serde::{
    Deserialize, Deserializer, Serialize,
    de::{DeserializeOwned, Error, IgnoredAny},
};
use time::Date;

use crate::checks::is_known;

/// JSON body, of a request or a response. Unknown fields are refused where the type has
/// `deny_unknown_fields`, as all request types do.
#[derive(Debug)]
pub struct Json<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Json<T> {
    type Rejection = AppError;

    async fn from_request(request: Request, state: &S) -> Result<Self, AppError> {
        if !has_content_type(request.headers(), "application/json") {
            return Err(Code::UnsupportedMediaType.into());
        }
        let body = body(request, state).await?;
        parse(&body).map(Self)
    }
}

impl<T: Serialize> IntoResponse for Json<T> {
    fn into_response(self) -> Response {
        match serde_json::to_vec(&self.0) {
            Ok(body) => ([(header::CONTENT_TYPE, "application/json")], body).into_response(),
            Err(error) => {
                tracing::error!(%error, "response could not be serialized");
                AppError::new(Code::Internal).into_response()
            }
        }
    }
}

/// Optional JSON body.
#[derive(Debug)]
pub struct OptionalJson<T>(pub Option<T>);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for OptionalJson<T> {
    type Rejection = AppError;

    async fn from_request(request: Request, state: &S) -> Result<Self, AppError> {
        let is_json = has_content_type(request.headers(), "application/json");
        let body = body(request, state).await?;
        match (body.is_empty(), is_json) {
            (true, _) => Ok(Self(None)),
            (false, true) => parse(&body).map(Some).map(Self),
            (false, false) => Err(Code::UnsupportedMediaType.into()),
        }
    }
}

/// True if the content type matches, ignoring parameters such as `charset`.
#[must_use]
pub fn has_content_type(headers: &axum::http::HeaderMap, expected: &str) -> bool {
    headers
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split(';').next())
        .is_some_and(|essence| essence.trim().eq_ignore_ascii_case(expected))
}

/// Reads the whole body.
///
/// # Errors
/// [`Code::TooLarge`], or [`Code::Malformed`] if the body is incomplete.
pub async fn body<S: Send + Sync>(request: Request, state: &S) -> Result<Bytes, AppError> {
    Bytes::from_request(request, state).await.map_err(|rejection| {
        match rejection.into_response().status().as_u16() {
            413 => Code::TooLarge.into(),
            _ => Code::Malformed.into(),
        }
    })
}

/// Parses a JSON body.
///
/// # Errors
/// [`Code::Malformed`] if it is not JSON, [`Code::Invalid`] if its types do not match.
pub fn parse<T: DeserializeOwned>(body: &[u8]) -> Result<T, AppError> {
    let mut deserializer = serde_json::Deserializer::from_slice(body);
    let value = serde_path_to_error::deserialize(&mut deserializer).map_err(|error| {
        // `serde_json` reports a number in place of an enum value as a syntax error, although it is
        // a type error.
        let is_json = error.inner().is_data() || serde_json::from_slice::<IgnoredAny>(body).is_ok();
        if is_json {
            type_error(&error.path().to_string(), error.inner())
        } else {
            syntax_error()
        }
    })?;
    deserializer.end().map_err(|_| syntax_error())?;
    Ok(value)
}

/// 400 for invalid JSON.
fn syntax_error() -> AppError {
    AppError {
        detail: "The body is not valid JSON.".to_owned(),
        ..Code::Malformed.into()
    }
}

/// 422 with the field's name for JSON whose types do not match.
fn type_error(path: &str, error: &serde_json::Error) -> AppError {
    let text = error.to_string();
    let named = text.split('`').nth(1).unwrap_or_default();
    let field = if path == "." { "" } else { path };
    // For a missing field, the path is that of the parent object.
    let is_whole = field == named || field.ends_with(&format!(".{named}"));
    let within = match field {
        "" => named.to_owned(),
        _ if is_whole => field.to_owned(),
        _ => format!("{field}.{named}"),
    };
    AppError::invalid(vec![if text.starts_with("unknown field") {
        FieldError::new(&within, "unknown_field", format!("Unknown field {named}."))
    } else if text.starts_with("missing field") {
        FieldError::new(
            &within,
            "required",
            format!("The field {named} is missing."),
        )
    } else if text.starts_with("duplicate field") {
        FieldError::new(
            &within,
            "duplicate_field",
            format!("The field {named} is duplicated."),
        )
    } else {
        FieldError::new(field, "malformed", "This value has the wrong type.")
    }])
}

/// Path parameters. An id that cannot be parsed is 404.
#[derive(Debug)]
pub struct Path<T>(pub T);

impl<T: DeserializeOwned + Send, S: Send + Sync> FromRequestParts<S> for Path<T> {
    type Rejection = AppError;

    #[expect(clippy::disallowed_types, reason = "the one wrapper around it")]
    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, AppError> {
        axum::extract::Path::from_request_parts(parts, state)
            .await
            .map(|axum::extract::Path(value)| Self(value))
            .map_err(|_| Code::NotFound.into())
    }
}

/// Parses a day in a path. One outside the supported range is 404.
pub fn parse_day<'de, D: Deserializer<'de>>(text: D) -> Result<Date, D::Error> {
    let date = Date::deserialize(text)?;
    if is_known(date) {
        Ok(date)
    } else {
        Err(D::Error::custom("a day of no year that is known"))
    }
}

/// Query string.
#[derive(Debug)]
pub struct Query<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequestParts<S> for Query<T> {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, AppError> {
        let query = parts.uri.query().unwrap_or_default();
        let pairs = serde_urlencoded::Deserializer::new(form_urlencoded::parse(query.as_bytes()));
        serde_path_to_error::deserialize(pairs).map(Self).map_err(|error| {
            let text = error.inner().to_string();
            let named = text.split('`').nth(1).unwrap_or_default().to_owned();
            let path = error.path().to_string();
            AppError::invalid(vec![if text.starts_with("unknown field") {
                FieldError::new(
                    &named,
                    "unknown_field",
                    format!("Unknown parameter {named}."),
                )
            } else {
                FieldError::new(&path, "malformed", "This value has the wrong type.")
            }])
        })
    }
}
