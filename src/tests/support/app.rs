//! Fixture: an app for one test.

use std::sync::Arc;

use axum::{Router, body::Body, http::Request};
use regula::startup::Application;
use regula_api::{ApiState, clock::Clock, listen_for_changes, operator};
use regula_config::{Config, PasswordHashing, Settings};
use regula_schema::{Email, Password};
use serde_json::json;
use tempfile::TempDir;
use tokio_util::sync::CancellationToken;
use tower::ServiceExt;

use super::{Browser, Client, TestResponse, TestUser, database, mail::Mail};

/// Password of every test user.
pub(crate) const PASSWORD: &str = "Correct-Horse-9";

/// Setting for password hashing as in production, for tests of hashes and their cost.
pub(crate) const STANDARD_HASHING: (&str, &str) = ("REGULA_PASSWORD_HASHING", "standard");

/// An app with its own database, and a clock that only the test advances.
pub(crate) struct TestApp {
    pub(crate) router: Router,
    pub(crate) clock: Clock,
    api: ApiState,
    database_url: String,
    folder: Arc<TempDir>,
}

impl TestApp {
    /// An empty app.
    pub(crate) async fn new() -> Self {
        Self::with(&[]).await
    }

    /// An app with these settings.
    pub(crate) async fn with(settings: &[(&'static str, &str)]) -> Self {
        Self::configured(settings, |_| {}).await
    }

    /// An app with these settings; `change` edits configuration that has no setting, such as the
    /// site folder.
    pub(crate) async fn configured(
        settings: &[(&'static str, &str)],
        change: impl FnOnce(&mut Config),
    ) -> Self {
        let folder = Arc::new(tempfile::tempdir().unwrap());
        let database_url = database::create(folder.path()).await;
        Self::open(folder, database_url, Clock::stopped(), settings, change).await
    }

    /// Two apps that start at once on an empty database without tables.
    pub(crate) async fn twins() -> (Self, Self) {
        let folder = Arc::new(tempfile::tempdir().unwrap());
        let url = database::create_empty(folder.path()).await;
        let clock = Clock::stopped();
        let start = || Self::open(Arc::clone(&folder), url.clone(), clock.clone(), &[], |_| {});
        let (one, other) = tokio::join!(tokio::spawn(start()), tokio::spawn(start()));
        (one.unwrap(), other.unwrap())
    }

    /// Another app on the same database and folder, as a second node or after a restart. Both share
    /// a clock.
    pub(crate) async fn again(&self, settings: &[(&'static str, &str)]) -> Self {
        let folder = Arc::clone(&self.folder);
        Self::open(
            folder,
            self.database_url.clone(),
            self.clock.clone(),
            settings,
            |_| {},
        )
        .await
    }

    async fn open(
        folder: Arc<TempDir>,
        database_url: String,
        clock: Clock,
        settings: &[(&'static str, &str)],
        change: impl FnOnce(&mut Config),
    ) -> Self {
        let data_dir = folder.path().to_str().unwrap().to_owned();
        let mut pairs = vec![
            ("REGULA_DATA_DIR", data_dir.as_str()),
            ("DATABASE_URL", database_url.as_str()),
            ("REGULA_DATABASE_CONNECTIONS", "8"),
        ];
        pairs.extend_from_slice(settings);
        let mut config = Config::from_settings(&Settings::of(&pairs)).unwrap();
        if !settings.contains(&STANDARD_HASHING) {
            config.password_hashing = PasswordHashing::Fast;
        }
        // Tests must not depend on whether the site was built.
        config.site_folder = Some(folder.path().join("site"));
        change(&mut config);
        let app = Application::build(&config, clock.clone()).await.unwrap();
        // Ends with the test's runtime.
        tokio::spawn(listen_for_changes(
            app.api.clone(),
            CancellationToken::new(),
        ));
        Self {
            router: app.router,
            clock,
            api: app.api,
            database_url,
            folder,
        }
    }

    /// Sends a request unchanged.
    #[must_use]
    pub(crate) async fn send(&self, request: Request<Body>) -> TestResponse {
        let asked = format!("{} {}", request.method(), request.uri());
        let response = self.router.clone().oneshot(request).await.unwrap();
        TestResponse::read(asked, response).await
    }

    /// An API client without a token.
    pub(crate) fn anon(&self) -> Client {
        Client::new(self.router.clone(), None)
    }

    /// An API client with this token.
    pub(crate) fn bearer(&self, token: &str) -> Client {
        Client::new(self.router.clone(), Some(token))
    }

    /// A browser without cookies.
    pub(crate) fn browser(&self) -> Browser {
        Browser::new(self.router.clone())
    }

    /// A browser that is signed in.
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

    /// Creates the admin `{name}@example.com` and signs in.
    pub(crate) async fn admin(&self, name: &str) -> TestUser {
        let email = Email::parse(&format!("{name}@example.com")).unwrap();
        operator::create_admin(&self.api, &email, Some(&Password::from(PASSWORD))).await.unwrap();
        self.log_in(email.as_str()).await
    }

    /// Signs in as an API client.
    pub(crate) async fn log_in(&self, email: &str) -> TestUser {
        TestUser::of(self, self.anon().log_in(email, PASSWORD).await.expect(200))
    }

    /// Response of the API to a refresh token.
    #[must_use]
    pub(crate) async fn refresh(&self, token: &str) -> TestResponse {
        let body = json!({ "refresh_token": token });
        self.anon().post("/api/auth/refresh", &body).await
    }

    /// The user with refreshed tokens.
    pub(crate) async fn refreshed(&self, user: &TestUser) -> TestUser {
        let next = self.refresh(&user.refresh_token).await.expect(200);
        TestUser::of(self, next)
    }

    /// Sends the mails that are due, as the server does in the background.
    pub(crate) async fn deliver(&self) {
        regula_api::deliver_due(&self.api).await.unwrap();
    }

    /// Path in the data folder.
    pub(crate) fn path(&self, name: &str) -> std::path::PathBuf {
        self.folder.path().join(name)
    }

    /// Mails of the outbox, oldest first, with their file names.
    pub(crate) fn outbox(&self) -> Vec<(String, Mail)> {
        let Ok(files) = std::fs::read_dir(self.path("outbox")) else {
            return Vec::new();
        };
        let mut mails: Vec<_> = files
            .map(|file| {
                let path = file.unwrap().path();
                let raw = std::fs::read_to_string(&path).unwrap();
                let name = path.file_name().unwrap().to_str().unwrap().to_owned();
                (name, Mail::parse(&raw))
            })
            .collect();
        mails.sort_by(|(one, _), (other, _)| one.cmp(other));
        mails
    }

    /// Adds the initial library, as the server does at its start.
    pub(crate) async fn install_library(&self) {
        regula_api::install_library(&self.api).await.unwrap();
    }

    /// Adds the initial reading plan, as the server does at its start.
    pub(crate) async fn install_readings(&self) {
        regula_api::install_readings(&self.api).await.unwrap();
    }

    /// API state, for operator commands.
    pub(crate) fn api(&self) -> &ApiState {
        &self.api
    }

    /// Runs an SQL query; returns its rows, each column as text. On SQLite, the running app may not
    /// see a change for two seconds, because of its cache.
    pub(crate) async fn sql(&self, query: &'static str) -> Vec<Vec<String>> {
        database::query(&self.database_url, query).await
    }

    /// Updates `sessions` without its constraints: rows as another release may leave them.
    pub(crate) async fn plant_session(&self, update: &'static str) {
        database::plant_session(&self.database_url, update).await;
    }

    /// All rows of the database, one per line, in a deterministic order.
    pub(crate) async fn dump(&self) -> String {
        database::dump(&self.database_url).await
    }
}
