//! OpenID provider on this machine, which misbehaves if a test asks for it.

mod key;
mod way;

pub(crate) use key::{FORGED, OWN, header};
pub(crate) use way::Way;

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
    time::Duration,
};

use axum::{
    Form, Router,
    extract::State,
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use base64::{Engine, prelude::BASE64_STANDARD};
use regula_api::Json;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::{Browser, TestApp, TestResponse, tokens::base64url};

pub(crate) const CLIENT_ID: &str = "regula-test";
pub(crate) const CLIENT_SECRET: &str = "a-secret-of-the-client-with-32-bytes";
const BUTTON: &str = "/fn/continue_with_provider";

/// Behaviour of the provider.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) enum Mood {
    #[default]
    Proper,
    /// Responds with 500.
    Broken,
    /// Never responds to a code.
    Hanging,
    /// Responds to a code with an endless body.
    Endless,
    /// Redirects requests with a code to another host.
    Elsewhere,
}

#[derive(Default)]
struct Inner {
    mood: Mood,
    /// By code: the PKCE challenge, the ID token, and the response of the userinfo endpoint.
    codes: HashMap<String, (String, String, Value)>,
    told: Value,
}

/// A running provider.
#[derive(Clone)]
pub(crate) struct Provider {
    pub(crate) issuer: String,
    inner: Arc<Mutex<Inner>>,
}

impl Provider {
    pub(crate) async fn start() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let this = Self {
            issuer: format!("http://{}", listener.local_addr().unwrap()),
            inner: Arc::default(),
        };
        let router = Router::new()
            .route("/.well-known/openid-configuration", get(discovery))
            .route(
                "/keys",
                get(async || Json(json!({ "keys": [OWN.public()] }))),
            )
            .route("/token", post(token))
            .route("/people", get(people))
            .with_state(this.clone());
        tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        this
    }

    pub(crate) fn is(&self, mood: Mood) {
        self.inner.lock().unwrap().mood = mood;
    }

    /// Settings of an app that uses this provider.
    pub(crate) fn settings(&self) -> Vec<(&'static str, &str)> {
        vec![
            ("REGULA_OIDC_ISSUER", &self.issuer),
            ("REGULA_OIDC_CLIENT_ID", CLIENT_ID),
            ("REGULA_OIDC_CLIENT_SECRET", CLIENT_SECRET),
            ("REGULA_OIDC_NAME", "Example ID"),
        ]
    }

    /// An app that uses this provider.
    pub(crate) async fn app(&self) -> TestApp {
        TestApp::with(&self.settings()).await
    }

    /// Claims of a valid ID token about `subject@example.com`.
    pub(crate) fn claims(&self, app: &TestApp, way: &Way, subject: &str) -> Value {
        let now = app.clock.now().get().unix_timestamp();
        json!({
            "iss": self.issuer, "sub": subject, "aud": CLIENT_ID, "nonce": way.param("nonce"),
            "iat": now, "exp": now + 300, "auth_time": now,
            "email": format!("{subject}@example.com"), "email_verified": true,
            "name": format!("{subject} of Example"),
        })
    }

    /// Issues a code for this ID token, bound to the authorization request `way`.
    pub(crate) fn code(&self, way: &Way, id_token: String) -> String {
        self.code_telling(way, id_token, Value::Null)
    }

    /// The same, with a response of the userinfo endpoint.
    pub(crate) fn code_telling(&self, way: &Way, id_token: String, told: Value) -> String {
        let mut inner = self.inner.lock().unwrap();
        let code = format!("code-{}", inner.codes.len());
        let challenge = way.param("code_challenge");
        assert_eq!(way.param("code_challenge_method"), "S256");
        inner.codes.insert(code.clone(), (challenge, id_token, told));
        code
    }

    /// Signs in as `subject`, and asserts that the app accepts it.
    pub(crate) async fn sign_in(
        &self,
        app: &TestApp,
        browser: &mut Browser,
        subject: &str,
    ) -> TestResponse {
        self.try_sign_in(app, browser, subject).await.expect(303)
    }

    /// Starts an authorization request, signs in as `subject`, and follows the callback.
    pub(crate) async fn try_sign_in(
        &self,
        app: &TestApp,
        browser: &mut Browser,
        subject: &str,
    ) -> TestResponse {
        self.sign_in_as(app, browser, subject, |_| {}).await
    }

    /// The same, with changed claims.
    pub(crate) async fn sign_in_as(
        &self,
        app: &TestApp,
        browser: &mut Browser,
        subject: &str,
        change: impl FnOnce(&mut Value),
    ) -> TestResponse {
        let way = Way::from(browser, BUTTON, &[]).await;
        self.try_come_back(app, browser, &way, subject, change).await
    }

    /// Completes an authorization request as `subject`, and asserts that the app accepts it.
    pub(crate) async fn come_back(
        &self,
        app: &TestApp,
        browser: &mut Browser,
        way: &Way,
        subject: &str,
    ) -> TestResponse {
        let back = self.try_come_back(app, browser, way, subject, |_| {});
        back.await.expect(303)
    }

    /// Signs in as `subject` for an authorization request, and follows the callback.
    pub(crate) async fn try_come_back(
        &self,
        app: &TestApp,
        browser: &mut Browser,
        way: &Way,
        subject: &str,
        change: impl FnOnce(&mut Value),
    ) -> TestResponse {
        let mut claims = self.claims(app, way, subject);
        change(&mut claims);
        let code = self.code(way, OWN.sign(&header(), &claims));
        browser.get(&way.back(&code)).await
    }
}

async fn discovery(State(it): State<Provider>) -> Response {
    if it.inner.lock().unwrap().mood == Mood::Broken {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    }
    let at = |path: &str| format!("{}{path}", it.issuer);
    Json(json!({
        "issuer": it.issuer,
        "authorization_endpoint": at("/authorize"),
        "token_endpoint": at("/token"),
        "userinfo_endpoint": at("/people"),
        "jwks_uri": at("/keys"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        // The provider also offers unsafe algorithms, which the app must refuse.
        "id_token_signing_alg_values_supported": ["RS256", "HS256", "none"],
    }))
    .into_response()
}

async fn token(
    State(it): State<Provider>,
    headers: HeaderMap,
    Form(form): Form<HashMap<String, String>>,
) -> Response {
    let (mood, found) = {
        let mut inner = it.inner.lock().unwrap();
        (inner.mood, inner.codes.remove(form.get("code").unwrap()))
    };
    match mood {
        Mood::Proper => {}
        Mood::Broken => return StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        Mood::Hanging => tokio::time::sleep(Duration::from_secs(60)).await,
        Mood::Endless => return "x".repeat(8 * 1024 * 1024).into_response(),
        Mood::Elsewhere => {
            return axum::response::Redirect::temporary("/elsewhere").into_response();
        }
    }
    let basic = BASE64_STANDARD.encode(format!("{CLIENT_ID}:{CLIENT_SECRET}"));
    assert_eq!(headers["authorization"], format!("Basic {basic}"));
    assert_eq!(form["grant_type"], "authorization_code");
    assert!(form["redirect_uri"].ends_with("/auth/oidc/callback"));
    let refused = || {
        let problem = json!({ "error": "invalid_grant", "error_description": "CANARY" });
        (StatusCode::BAD_REQUEST, Json(problem)).into_response()
    };
    let Some((challenge, id_token, told)) = found else {
        return refused();
    };
    if base64url(Sha256::digest(&form["code_verifier"])) != challenge {
        return refused();
    }
    it.inner.lock().unwrap().told = told;
    Json(json!({ "access_token": "at", "token_type": "Bearer", "id_token": id_token }))
        .into_response()
}

async fn people(State(it): State<Provider>, headers: HeaderMap) -> Json<Value> {
    assert_eq!(headers["authorization"], "Bearer at");
    Json(it.inner.lock().unwrap().told.clone())
}
