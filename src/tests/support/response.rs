//! Responses of the app.

use axum::{body::Body, http::HeaderMap, response::Response};
use http_body_util::BodyExt;
use serde_json::Value;

/// A complete response. Failed assertions print the request and the body; they return the response,
/// so that calls can be chained.
#[derive(Clone, Debug)]
pub(crate) struct TestResponse {
    /// Method and path of the request, and its body if that is short JSON.
    asked: String,
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
    /// Raw body.
    pub(crate) bytes: Vec<u8>,
}

impl TestResponse {
    pub(super) async fn read(asked: String, response: Response<Body>) -> Self {
        let (parts, body) = response.into_parts();
        let body = body.collect().await.unwrap().to_bytes();
        Self {
            asked,
            status: parts.status.as_u16(),
            headers: parts.headers,
            text: String::from_utf8_lossy(&body).into_owned(),
            bytes: body.into(),
        }
    }

    /// Asserts the status.
    #[track_caller]
    pub(crate) fn expect(&self, status: u16) -> Self {
        assert_eq!(self.status, status, "{}: {}", self.asked, self.text);
        self.clone()
    }

    /// Asserts an error: status and `code`.
    #[track_caller]
    pub(crate) fn refused(&self, status: u16, code: &str) -> Self {
        let this = self.expect(status);
        let found = &this.json()["code"];
        assert_eq!(found, code, "{}: {}", this.asked, this.text);
        this
    }

    /// Asserts a validation error of this field.
    #[track_caller]
    pub(crate) fn invalid(&self, field: &str) -> Self {
        let this = self.refused(422, "invalid");
        let found = &this.json()["errors"][0]["field"];
        assert_eq!(found, field, "{}: {}", this.asked, this.text);
        this
    }

    #[track_caller]
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|e| panic!("{e}: {}", self.text))
    }

    /// Value of a header, or an empty string.
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// Status and body in one text, for snapshots.
    pub(crate) fn snapshot(&self) -> String {
        format!("{} {}", self.status, self.text)
    }
}
