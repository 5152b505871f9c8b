//! One app for one test.

use axum::{Router, body::Body, http::Request};
use regula::{
    schema::{Email, Password},
    server::{
        api::{ApiState, operator},
        clock::Clock,
        config::{Config, Settings},
        startup::Application,
    },
};
use serde_json::json;
use tempfile::TempDir;
use tower::ServiceExt;

use super::{Browser, Client, TestResponse, TestUser, database};

/// The password of every test user.
pub(crate) const PASSWORD: &str = "Correct-Horse-9";

/// An app with a database of its own.
pub(crate) struct TestApp {
    pub(crate) router: Router,
    pub(crate) clock: Clock,
    api: ApiState,
    database_url: String,
    _folder: TempDir,
}

impl TestApp {
    /// An app with nothing in it.
    pub(crate) async fn new() -> Self {
        Self::with(&[]).await
    }

    /// An app with these settings.
    pub(crate) async fn with(settings: &[(&'static str, &str)]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let data_dir = folder.path().to_str().unwrap().to_owned();
        let database_url = database::create(folder.path()).await;
        let mut pairs = vec![
            ("REGULA_DATA_DIR", data_dir.as_str()),
            ("DATABASE_URL", database_url.as_str()),
            ("REGULA_DATABASE_CONNECTIONS", "8"),
        ];
        pairs.extend_from_slice(settings);
        let config = Config::from_settings(&Settings::of(&pairs)).unwrap();
        let clock = Clock::default();
        let app = Application::build(&config, clock.clone()).await.unwrap();
        Self {
            router: app.router,
            clock,
            api: app.api,
            database_url,
            _folder: folder,
        }
    }

    /// Sends one request as it is.
    pub(crate) async fn send(&self, request: Request<Body>) -> TestResponse {
        let response = self.router.clone().oneshot(request).await.unwrap();
        TestResponse::read(response).await
    }

    /// A caller of the API without a token.
    pub(crate) fn anon(&self) -> Client {
        Client::new(self.router.clone(), None)
    }

    /// A caller of the API with this token.
    pub(crate) fn bearer(&self, token: &str) -> Client {
        Client::new(self.router.clone(), Some(token))
    }

    /// A browser without a cookie.
    pub(crate) fn browser(&self) -> Browser {
        Browser::new(self.router.clone())
    }

    /// A browser that has signed in.
    pub(crate) async fn signed_in(&self, user: &TestUser) -> Browser {
        let mut browser = self.browser();
        browser.sign_in(&user.email, PASSWORD).await;
        browser
    }

    /// Registers `{name}@example.com`.
    pub(crate) async fn user(&self, name: &str) -> TestUser {
        let email = format!("{name}@example.com");
        let body = json!({ "email": email, "password": PASSWORD, "name": name });
        let response = self.anon().post("/api/auth/register", &body).await;
        TestUser::of(self, response.expect(201))
    }

    /// Makes the admin `{name}@example.com` and signs in.
    pub(crate) async fn admin(&self, name: &str) -> TestUser {
        let email = Email::parse(&format!("{name}@example.com")).unwrap();
        operator::create_admin(&self.api, &email, Some(&Password::from(PASSWORD)))
            .await
            .unwrap();
        self.log_in(email.as_str()).await
    }

    /// Signs an API client in.
    pub(crate) async fn log_in(&self, email: &str) -> TestUser {
        let body = json!({ "email": email, "password": PASSWORD });
        TestUser::of(
            self,
            self.anon().post("/api/auth/login", &body).await.expect(200),
        )
    }

    /// The operator's side of the API.
    pub(crate) fn api(&self) -> &ApiState {
        &self.api
    }

    /// Looks into the database: the rows of `query`, each column as text.
    pub(crate) async fn sql(&self, query: &'static str) -> Vec<Vec<String>> {
        database::query(&self.database_url, query).await
    }
}
