//! `/api/auth/identities`.

use insta::assert_snapshot;
use time::Duration;

use crate::support::{
    Browser, TestApp,
    provider::{Provider, Way},
};

const PATH: &str = "/api/auth/identities";

async fn link(provider: &Provider, app: &TestApp, browser: &mut Browser, subject: &str) {
    let way = Way::from(browser, "/fn/link_identity", &[("page", "/settings")]).await;
    provider.come_back(app, browser, &way, subject).await;
}

#[tokio::test]
async fn identities_are_listed_with_provider_and_password_status() {
    let app = TestApp::new().await;
    let nothing = app.user("bob").await.read(PATH).await;
    assert_snapshot!(app.redacted(&nothing), @r#"{"has_password": true, "items": [], "next_cursor": null, "provider": null, "total": 0}"#);

    let provider = Provider::start().await;
    let app = provider.app().await;
    let user = app.user("ana").await;
    link(
        &provider,
        &app,
        &mut app.signed_in(&user).await,
        "ana-there",
    )
    .await;
    let list = user.read(PATH).await;
    assert_eq!(list["items"][0]["issuer"], provider.issuer);
    let list = app.redacted(&list).replace(&provider.issuer, "[issuer]");
    assert_snapshot!(list, @r#"
    {
      "has_password": true,
      "items": [
        {
          "created_at": "[time]", "email": "ana-there@example.com", "id": "[id 1]",
          "issuer": "[issuer]", "last_used_at": "[time]", "provider": "Example ID"
        }
      ],
      "next_cursor": null, "provider": "Example ID", "total": 1
    }
    "#);
}

// AZN-02
#[tokio::test]
async fn only_the_owner_can_unlink_an_identity_after_recent_sign_in() {
    let provider = Provider::start().await;
    let app = provider.app().await;
    let (ana, eve) = (app.user("ana").await, app.user("eve").await);
    link(&provider, &app, &mut app.signed_in(&ana).await, "ana-there").await;
    let list = ana.get(PATH).await.json();
    let path = format!("{PATH}/{}", list["items"][0]["id"].as_str().unwrap());
    eve.delete(&path).await.refused(404, "not_found");
    app.admin("ada").await.delete(&path).await.refused(404, "not_found");
    ana.delete(&format!("{PATH}/x")).await.refused(404, "not_found");

    app.clock.advance(Duration::minutes(20));
    ana.delete(&path).await.refused(403, "confirmation_required");
    let again = app.log_in(&ana.email).await;
    again.delete(&path).await.expect(204);
    again.delete(&path).await.refused(404, "not_found");
    assert_eq!(again.get(PATH).await.json()["total"], 0);
}
