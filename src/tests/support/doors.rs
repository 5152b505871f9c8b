//! All ways in, as the app itself lists them, so that a new one is tested without being named.

use leptos::server_fn::axum::server_fn_paths;

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

/// The paths of the API with their parameters filled in, each with its methods.
pub(crate) async fn operations(app: &TestApp) -> Vec<(String, Vec<String>)> {
    let document = app.anon().get("/api/openapi.json").await.expect(200).json();
    let paths = document["paths"].as_object().unwrap();
    assert!(paths.len() >= 10, "{document}");
    paths
        .iter()
        .map(|(path, methods)| {
            let path = path
                .replace("{user_id}", "me")
                .replace("{id}", "018f0000-0000-7000-8000-000000000000")
                .replace("{session_id}", "018f0000-0000-7000-8000-000000000000")
                .replace("{key_id}", "018f0000-0000-7000-8000-000000000000");
            let methods = methods.as_object().unwrap().keys();
            (path, methods.map(|method| method.to_uppercase()).collect())
        })
        .collect()
}
