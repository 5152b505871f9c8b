//! Authorization request of a browser to the provider, and its callback.

use url::Url;

use super::BUTTON;
use crate::support::{Browser, html::find};

/// An authorization request, as its URL at the provider.
pub(crate) struct Way(pub(crate) Url);

impl Way {
    /// Submits the button, and reads the provider's URL from the page that follows.
    pub(crate) async fn from(browser: &mut Browser, button: &str, fields: &[(&str, &str)]) -> Self {
        let sent = browser.submit(button, fields).await.expect(303);
        assert_eq!(sent.header("location"), "/auth/oidc");
        let page = browser.get("/auth/oidc").await.expect(200);
        let link = find(&page.text, |e| {
            e.tag == "a" && e.text.starts_with("Continue to ")
        });
        let refresh = find(&page.text, |e| e.get("http-equiv") == "refresh");
        assert_eq!(
            refresh.get("content"),
            format!("0;url={}", link.get("href"))
        );
        Self(link.get("href").parse().unwrap())
    }

    /// Submits the button of the sign-in page.
    pub(crate) async fn to_sign_in(browser: &mut Browser) -> Self {
        Self::from(browser, BUTTON, &[]).await
    }

    pub(crate) fn param(&self, name: &str) -> String {
        let found = self.0.query_pairs().find(|(key, _)| key == name);
        found.unwrap_or_else(|| panic!("no {name} in {}", self.0)).1.into_owned()
    }

    /// Callback URL to which the provider redirects the browser.
    pub(crate) fn back(&self, code: &str) -> String {
        format!(
            "/auth/oidc/callback?code={code}&state={}",
            self.param("state")
        )
    }
}
