//! OpenAPI document, checked for consistency and against real responses.

use regula_schema::{AppError, Code, FieldError, Timestamp};
use serde_json::Value;

use super::{document, operations};
use crate::support::TestApp;

#[tokio::test]
async fn the_openapi_document_is_consistent() {
    let app = TestApp::new().await;
    let document = document(&app).await;
    assert_eq!(document["openapi"], "3.1.0");
    let schemes = document["components"]["securitySchemes"].as_object().unwrap();
    assert_eq!(
        schemes.keys().collect::<Vec<_>>(),
        ["bearer", "session_cookie"]
    );

    let mut ids = Vec::new();
    for (method, path, op) in operations(&document) {
        let what = format!("{method} {path}");
        ids.push(op["operationId"].as_str().expect(&what).to_owned());
        assert!(op["tags"][0].is_string(), "{what} has no tag");
        assert!(op["summary"].is_string(), "{what} has no summary");
        let responses = op["responses"].as_object().unwrap();
        assert!(
            responses.keys().any(|status| status.starts_with('2')),
            "{what} has no 2xx response"
        );
    }
    let count = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), count, "two operations share an id");

    // Every reference resolves.
    let text = document.to_string();
    for reference in text.split("\"$ref\":\"#/components/schemas/").skip(1) {
        let name = reference.split('"').next().unwrap();
        assert!(
            document["components"]["schemas"][name].is_object(),
            "schema {name} is missing"
        );
    }
}

#[tokio::test]
async fn the_problem_schema_matches_serialized_errors() {
    let app = TestApp::new().await;
    let document = document(&app).await;
    let described = &document["components"]["schemas"]["Problem"];
    let everything = AppError {
        errors: vec![FieldError::new("a", "b", "c")],
        ban_reason: Some("Spam".to_owned()),
        ban_expires_at: Some(Timestamp::new(time::OffsetDateTime::UNIX_EPOCH)),
        retry_after: Some(1),
        ..AppError::new(Code::Invalid)
    };
    let keys = |value: &Value| {
        let mut keys: Vec<String> = value.as_object().unwrap().keys().cloned().collect();
        keys.sort();
        keys
    };
    let sent = serde_json::to_value(&everything).unwrap();
    assert_eq!(keys(&described["properties"]), keys(&sent));
    let plain = serde_json::to_value(AppError::new(Code::NotFound)).unwrap();
    let required: Vec<&str> =
        described["required"].as_array().unwrap().iter().map(|v| v.as_str().unwrap()).collect();
    let mut required: Vec<String> = required.into_iter().map(str::to_owned).collect();
    required.sort();
    assert_eq!(required, keys(&plain));
    assert_eq!(
        serde_json::from_value::<AppError>(sent).unwrap(),
        everything
    );
}
