//! Callers of the API.

use axum::{
    Router,
    body::Body,
    http::{Method, Request, header},
};
use serde_json::Value;
use tower::ServiceExt;

use super::{TestApp, TestResponse};

/// A caller of the API over HTTP, with or without a token.
#[derive(Clone)]
pub(crate) struct Client {
    router: Router,
    bearer: Option<String>,
}

impl Client {
    pub(super) fn new(router: Router, bearer: Option<&str>) -> Self {
        Self {
            router,
            bearer: bearer.map(str::to_owned),
        }
    }

    pub(crate) async fn get(&self, path: &str) -> TestResponse {
        self.send(Method::GET, path, None).await
    }

    pub(crate) async fn post(&self, path: &str, body: &Value) -> TestResponse {
        self.send(Method::POST, path, Some(body)).await
    }

    pub(crate) async fn put(&self, path: &str, body: &Value) -> TestResponse {
        self.send(Method::PUT, path, Some(body)).await
    }

    pub(crate) async fn patch(&self, path: &str, body: &Value) -> TestResponse {
        self.send(Method::PATCH, path, Some(body)).await
    }

    pub(crate) async fn delete(&self, path: &str) -> TestResponse {
        self.send(Method::DELETE, path, None).await
    }

    pub(crate) async fn send(
        &self,
        method: Method,
        path: &str,
        body: Option<&Value>,
    ) -> TestResponse {
        let mut request = Request::builder().method(method).uri(path);
        if let Some(token) = &self.bearer {
            request = request.header(header::AUTHORIZATION, format!("Bearer {token}"));
        }
        let request = match body {
            Some(body) => request
                .header(header::CONTENT_TYPE, "application/json")
                .body(Body::from(body.to_string())),
            None => request.body(Body::empty()),
        };
        let response = self.router.clone().oneshot(request.unwrap()).await.unwrap();
        TestResponse::read(response).await
    }
}

/// A user who has signed in as an API client.
#[derive(Clone)]
pub(crate) struct TestUser {
    pub(crate) id: String,
    pub(crate) email: String,
    pub(crate) access_token: String,
    pub(crate) refresh_token: String,
    /// Calls the API with the access token.
    pub(crate) client: Client,
}

impl TestUser {
    pub(super) fn of(app: &TestApp, response: TestResponse) -> Self {
        let json = response.json();
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let access_token = text(&json["access_token"]);
        Self {
            id: text(&json["user"]["id"]),
            email: text(&json["user"]["email"]),
            refresh_token: text(&json["refresh_token"]),
            client: app.bearer(&access_token),
            access_token,
        }
    }
}
