//! All ways in, as the app itself lists them, so that a new one is tested without being named.

use axum::http::Method;
use leptos::server_fn::axum::server_fn_paths;
use serde_json::Value;

use super::TestApp;

/// The paths of the server functions.
pub(crate) fn functions() -> Vec<&'static str> {
    let mut paths: Vec<_> = server_fn_paths().map(|(path, _)| path).collect();
    assert!(
        paths.len() >= 10 && paths.contains(&"/fn/logout"),
        "{paths:?}"
    );
    paths.sort_unstable();
    paths
}

/// An operation of the API.
pub(crate) struct Operation {
    pub(crate) method: Method,
    /// Its path, with its parameters filled in: the caller's own, and nobody's things.
    pub(crate) path: String,
    /// Its entry in the OpenAPI document.
    pub(crate) entry: Value,
}

impl Operation {
    /// Whether it opens to a bearer token, and to nothing else.
    pub(crate) fn needs_token(&self) -> bool {
        let ways = self.entry["security"].as_array().unwrap();
        !ways.is_empty() && ways.iter().all(|way| way.get("bearer").is_some())
    }
}

/// The operations of the API, as its document has them.
pub(crate) async fn operations(app: &TestApp) -> Vec<Operation> {
    let document = app.anon().get("/api/openapi.json").await.expect(200).json();
    let mut found = Vec::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        let parts: Vec<_> = path
            .split('/')
            .map(|part| match part {
                "{user_id}" => "me",
                part if part.starts_with('{') => "018f0000-0000-7000-8000-000000000000",
                part => part,
            })
            .collect();
        for (method, entry) in item.as_object().unwrap() {
            found.push(Operation {
                method: method.to_uppercase().parse().unwrap(),
                path: parts.join("/"),
                entry: entry.clone(),
            });
        }
    }
    assert!(found.len() >= 20, "{document}");
    found
}
