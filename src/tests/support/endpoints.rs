//! All endpoints, as listed by the app itself, so that a new one is tested automatically.

use axum::http::Method;
use leptos::server_fn::axum::server_fn_paths;
use serde_json::Value;

use super::TestApp;

/// Paths of the server functions.
pub(crate) fn functions() -> Vec<&'static str> {
    let mut paths: Vec<_> = server_fn_paths().map(|(path, _)| path).collect();
    assert!(
        paths.len() >= 10 && paths.contains(&"/fn/logout"),
        "{paths:?}"
    );
    paths.sort_unstable();
    paths
}

pub(crate) struct Operation {
    pub(crate) method: Method,
    /// Path, as [`fill`] makes it.
    pub(crate) path: String,
    /// Entry in the OpenAPI document.
    pub(crate) entry: Value,
}

impl Operation {
    /// Whether a bearer token is its only authentication.
    pub(crate) fn needs_token(&self) -> bool {
        let ways = self.entry["security"].as_array().unwrap();
        !ways.is_empty() && ways.iter().all(|way| way.get("bearer").is_some())
    }
}

/// A path of the OpenAPI document with its parameters filled in: the caller's own id, a day, and ids
/// that do not exist.
pub(crate) fn fill(path: &str) -> String {
    let parts = path.split('/').map(|part| match part {
        "{user_id}" => "me",
        "{date}" => "2026-11-20",
        part if part.starts_with('{') => "018f0000-0000-7000-8000-000000000000",
        part => part,
    });
    parts.collect::<Vec<_>>().join("/")
}

/// Operations of the OpenAPI document.
pub(crate) async fn operations(app: &TestApp) -> Vec<Operation> {
    let document = app.anon().get("/api/openapi.json").await.expect(200).json();
    let mut found = Vec::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, entry) in item.as_object().unwrap() {
            found.push(Operation {
                method: method.to_uppercase().parse().unwrap(),
                path: fill(path),
                entry: entry.clone(),
            });
        }
    }
    assert!(found.len() >= 100, "{document}");
    found
}
