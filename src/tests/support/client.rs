//! Callers of the API.

use std::net::SocketAddr;

use axum::{
    Router,
    body::Body,
    extract::ConnectInfo,
    http::{HeaderMap, HeaderValue, Method, Request},
};
use serde_json::Value;
use tower::ServiceExt;

use super::{TestApp, TestResponse};

/// A caller of the API over HTTP, with or without a token.
#[derive(Clone)]
pub(crate) struct Client {
    router: Router,
    headers: HeaderMap,
    address: Option<SocketAddr>,
}

impl Client {
    pub(super) fn new(router: Router, bearer: Option<&str>) -> Self {
        let this = Self {
            router,
            headers: HeaderMap::new(),
            address: None,
        };
        match bearer {
            Some(token) => this.with_header("authorization", format!("Bearer {token}")),
            None => this,
        }
    }

    /// The same caller at another address.
    pub(crate) fn at(mut self, address: &str) -> Self {
        self.address = Some(SocketAddr::new(address.parse().unwrap(), 40_000));
        self
    }

    /// The same caller with one more header.
    pub(crate) fn with_header(mut self, name: &'static str, value: impl AsRef<[u8]>) -> Self {
        let value = HeaderValue::from_bytes(value.as_ref()).unwrap();
        self.headers.append(name, value);
        self
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
        match body {
            Some(body) => {
                let body = body.to_string();
                self.send_as(method, path, "application/json", body).await
            }
            None => self.run(method, path, Body::empty()).await,
        }
    }

    /// Sends a body of any type.
    pub(crate) async fn send_as(
        &self,
        method: Method,
        path: &str,
        content_type: &str,
        body: impl Into<Body>,
    ) -> TestResponse {
        let this = self.clone().with_header("content-type", content_type);
        this.run(method, path, body.into()).await
    }

    async fn run(&self, method: Method, path: &str, body: Body) -> TestResponse {
        let request = Request::builder().method(method).uri(path);
        let mut request = request.body(body).unwrap();
        *request.headers_mut() = self.headers.clone();
        if let Some(address) = self.address {
            request.extensions_mut().insert(ConnectInfo(address));
        }
        let response = self.router.clone().oneshot(request).await.unwrap();
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
    /// Where an admin bans this user.
    pub(crate) fn ban_path(&self) -> String {
        format!("/api/admin/users/{}/ban", self.id)
    }

    /// The user of a response with tokens.
    pub(crate) fn of(app: &TestApp, response: TestResponse) -> Self {
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
