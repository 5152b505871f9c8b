//! Forged access tokens. Each test starts with a valid token and changes one thing about it.

mod claims;
mod clocks;
mod header;
mod rotation;
mod text;

use serde_json::Value;

use crate::support::{TestApp, TestResponse, TestUser, tokens};

/// Fixture: an app with a known secret, and the parts of a token that it accepts.
struct Forge {
    app: TestApp,
    user: TestUser,
    header: Value,
    claims: Value,
    key: Vec<u8>,
}

impl Forge {
    async fn new() -> Self {
        let app = TestApp::with(&[("REGULA_SECRET", tokens::SECRET)]).await;
        let user = app.user("bob").await;
        let this = Self {
            header: tokens::header(&user.access_token),
            claims: tokens::claims(&user.access_token),
            key: tokens::key(),
            app,
            user,
        };
        let honest = this.sign(&this.header, &this.claims);
        this.present(&honest).await.expect(200);
        this
    }

    fn now(&self) -> i64 {
        self.app.clock.now().get().unix_timestamp()
    }

    fn sign(&self, header: &Value, claims: &Value) -> String {
        tokens::sign(header, claims, &self.key)
    }

    /// A valid token except for one claim.
    fn claiming(&self, claim: &str, value: impl Into<Value>) -> String {
        let claims = tokens::with(&self.claims, claim, value.into());
        self.sign(&self.header, &claims)
    }

    /// Asserts that a token with this claim is refused.
    async fn refuses_claim(&self, claim: &str, value: Value) {
        let what = format!("{claim}: {value}");
        self.refuses(&what, &self.claiming(claim, value)).await;
    }

    /// Response of the API to a token.
    async fn present(&self, token: &str) -> TestResponse {
        self.app.bearer(token).me().await
    }

    /// Asserts that a token is refused like any other invalid one.
    async fn refuses(&self, what: &str, token: &str) {
        let response = self.present(token).await;
        let challenge = r#"Bearer realm="regula", error="invalid_token""#;
        assert_eq!(response.status, 401, "{what}: {}", response.text);
        assert_eq!(response.json()["code"], "token_invalid", "{what}");
        assert_eq!(response.header("www-authenticate"), challenge, "{what}");
    }
}
