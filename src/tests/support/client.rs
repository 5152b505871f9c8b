//! API clients.

use std::{net::SocketAddr, ops::Deref};

use axum::{
    Router,
    body::Body,
    extract::ConnectInfo,
    http::{HeaderMap, HeaderValue, Method, Request},
};
use serde_json::{Value, json};
use tower::ServiceExt;

use super::{TestApp, TestResponse};

/// An API client over HTTP, with or without a token.
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

    /// The same client at another address.
    pub(crate) fn at(mut self, address: &str) -> Self {
        self.address = Some(SocketAddr::new(address.parse().unwrap(), 40_000));
        self
    }

    /// The same client with an additional header.
    pub(crate) fn with_header(mut self, name: &'static str, value: impl AsRef<[u8]>) -> Self {
        let value = HeaderValue::from_bytes(value.as_ref()).unwrap();
        self.headers.append(name, value);
        self
    }

    #[must_use]
    pub(crate) async fn get(&self, path: &str) -> TestResponse {
        self.send(Method::GET, path, None).await
    }

    #[must_use]
    pub(crate) async fn post(&self, path: &str, body: &Value) -> TestResponse {
        self.send(Method::POST, path, Some(body)).await
    }

    /// Body of a successful GET.
    #[must_use]
    pub(crate) async fn read(&self, path: &str) -> Value {
        self.get(path).await.expect(200).json()
    }

    /// Items of all pages of a list.
    pub(crate) async fn all(&self, list: &str) -> Vec<Value> {
        let (mut items, mut cursor) = (Vec::new(), String::new());
        loop {
            let page = self.read(&format!("{list}{cursor}")).await;
            items.extend_from_slice(page["items"].as_array().unwrap());
            match page["next_cursor"].as_str() {
                Some(next) => cursor = format!("&cursor={next}"),
                None => {
                    assert!(
                        page["total"].is_null() || page["total"] == items.len(),
                        "{list}"
                    );
                    return items;
                }
            }
        }
    }

    /// Body of the created resource.
    pub(crate) async fn create(&self, path: &str, body: &Value) -> Value {
        self.post(path, body).await.expect(201).json()
    }

    /// Responses to several equal requests, sent at once.
    pub(crate) async fn post_at_once(
        &self,
        count: usize,
        path: &'static str,
        body: &Value,
    ) -> Vec<TestResponse> {
        let all: Vec<_> = (0..count)
            .map(|_| {
                let (client, body) = (self.clone(), body.clone());
                tokio::spawn(async move { client.post(path, &body).await })
            })
            .collect();
        let mut answers = Vec::new();
        for one in all {
            answers.push(one.await.unwrap());
        }
        answers
    }

    #[must_use]
    pub(crate) async fn put(&self, path: &str, body: &Value) -> TestResponse {
        self.send(Method::PUT, path, Some(body)).await
    }

    #[must_use]
    pub(crate) async fn patch(&self, path: &str, body: &Value) -> TestResponse {
        self.send(Method::PATCH, path, Some(body)).await
    }

    #[must_use]
    pub(crate) async fn delete(&self, path: &str) -> TestResponse {
        self.send(Method::DELETE, path, None).await
    }

    #[must_use]
    pub(crate) async fn send(
        &self,
        method: Method,
        path: &str,
        body: Option<&Value>,
    ) -> TestResponse {
        let Some(body) = body else {
            return self.run(format!("{method} {path}"), method, path, Body::empty()).await;
        };
        let body = body.to_string();
        let shown = if body.len() < 500 { &body } else { "…" };
        let asked = format!("{method} {path} {shown}");
        let this = self.clone().with_header("content-type", "application/json");
        this.run(asked, method, path, body.into()).await
    }

    /// Sends a body of any type.
    #[must_use]
    pub(crate) async fn send_as(
        &self,
        method: Method,
        path: &str,
        content_type: &str,
        body: impl Into<Body>,
    ) -> TestResponse {
        let this = self.clone().with_header("content-type", content_type);
        let asked = format!("{method} {path}");
        this.run(asked, method, path, body.into()).await
    }

    /// Attempts to sign in.
    #[must_use]
    pub(crate) async fn log_in(&self, email: &str, password: &str) -> TestResponse {
        let body = json!({ "email": email, "password": password });
        self.post("/api/auth/login", &body).await
    }

    /// Gets the caller's own account.
    #[must_use]
    pub(crate) async fn me(&self) -> TestResponse {
        self.get("/api/auth/me").await
    }

    /// Bans a user, as an admin.
    #[must_use]
    pub(crate) async fn ban(&self, user: &TestUser, reason: &str) -> TestResponse {
        let reason = json!({ "reason": reason });
        self.post(&user.ban_path(), &reason).await
    }

    /// Lifts a user's ban, as an admin.
    #[must_use]
    pub(crate) async fn unban(&self, user: &TestUser) -> TestResponse {
        let path = format!("/api/admin/users/{}/unban", user.id);
        self.post(&path, &json!({})).await
    }

    async fn run(&self, asked: String, method: Method, path: &str, body: Body) -> TestResponse {
        let request = Request::builder().method(method).uri(path);
        let mut request = request.body(body).unwrap();
        *request.headers_mut() = self.headers.clone();
        if let Some(address) = self.address {
            request.extensions_mut().insert(ConnectInfo(address));
        }
        let response = self.router.clone().oneshot(request).await.unwrap();
        TestResponse::read(asked, response).await
    }
}

/// A user who is signed in as an API client, with an access token.
#[derive(Clone)]
pub(crate) struct TestUser {
    pub(crate) id: String,
    pub(crate) email: String,
    pub(crate) access_token: String,
    pub(crate) refresh_token: String,
    pub(crate) client: Client,
}

impl Deref for TestUser {
    type Target = Client;

    fn deref(&self) -> &Client {
        &self.client
    }
}

impl TestUser {
    /// Path to ban this user.
    pub(crate) fn ban_path(&self) -> String {
        format!("/api/admin/users/{}/ban", self.id)
    }

    /// User of a response with tokens.
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
