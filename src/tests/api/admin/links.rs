//! Accounts created by admins for others, and the one-time links to them.

use serde_json::{Value, json};
use time::Duration;

use crate::support::{PASSWORD, TestApp, assert_has};

/// Token of a link to `page` on the app's own origin.
#[track_caller]
fn token(link: &Value, page: &str) -> String {
    let start = format!("http://127.0.0.1:3000{page}?token=");
    let link = link.as_str().unwrap();
    link.strip_prefix(&start)
        .unwrap_or_else(|| panic!("{link} does not begin with {start}"))
        .to_owned()
}

#[tokio::test]
async fn an_invited_user_sets_their_own_password() {
    let app = TestApp::new().await;
    let ada = app.admin("ada").await;
    let invite = json!({ "email": "Eve@Example.com", "name": "Eve", "invite": true });
    let made = ada.post("/api/admin/users", &invite).await;
    let made = made.expect(201).json();
    assert_has(
        &made,
        json!({ "email": "eve@example.com", "role": "user", "email_verified_at": null }),
    );
    let token = token(&made["link"], "/setup");
    app.clock.advance(Duration::days(6));
    let mut browser = app.browser();
    let page = browser.get(&format!("/setup?token={token}")).await;
    assert!(page.expect(200).text.contains("eve@example.com"));
    let fields = [("token", token.as_str()), ("password", PASSWORD)];
    browser.submit("/fn/setup", &fields).await.expect(303);
    app.log_in("eve@example.com").await;

    let ada = app.log_in(&ada.email).await;
    let again = ada.post("/api/admin/users", &invite).await;
    again.refused(409, "email_taken");
}

#[tokio::test]
async fn a_new_user_without_an_invitation_has_no_link_and_no_password() {
    let app = TestApp::new().await;
    let ada = app.admin("ada").await;
    let body = json!({ "email": "eve@example.com", "name": "Eve", "role": "admin" });
    let made = ada.post("/api/admin/users", &body).await;
    let made = made.expect(201).json();
    assert_has(
        &made,
        json!({ "role": "admin", "link": null, "link_expires_at": null }),
    );
    let login = app.anon().log_in("eve@example.com", "").await;
    assert_eq!(login.status / 100, 4, "{}", login.text);
    for (body, field) in [
        (json!({ "email": "eve", "name": "Eve" }), "email"),
        (json!({ "email": "a@example.com", "name": "" }), "name"),
        (
            json!({ "email": "a@example.com", "name": "A", "password": PASSWORD }),
            "password",
        ),
        (
            json!({ "email": "a@example.com", "name": "A", "is_banned": true }),
            "is_banned",
        ),
    ] {
        ada.post("/api/admin/users", &body).await.invalid(field);
    }
}

// ADM-07: an admin creates a link, and never reads or sets a password. Only its hash is stored.
#[tokio::test]
async fn a_reset_link_is_shown_once_and_ends_no_session() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let path = format!("/api/admin/users/{}/password-reset", bob.id);
    let make = async || {
        let made = ada.post(&path, &json!({})).await;
        made.expect(201).json()
    };
    let first = token(&make().await["link"], "/reset-password");
    let made = make().await;
    let second = token(&made["link"], "/reset-password");
    assert_ne!(first, second);
    let a_day = regula_schema::Timestamp::new(app.clock.now().get() + Duration::days(1));
    assert_eq!(made["expires_at"], json!(a_day));
    let dump = app.dump().await;
    assert!(!dump.contains(&first) && !dump.contains(&second), "{dump}");
    let log = ada.get("/api/admin/audit?action=link.made").await;
    log.expect(200);
    assert!(
        !log.text.contains(&second) && log.text.contains("password_reset"),
        "{}",
        log.text
    );
    bob.me().await.expect(200);
    app.log_in(&bob.email).await;
    let nobody = "/api/admin/users/01a1fb45-b377-74d5-b806-89788b60ad83/password-reset";
    ada.post(nobody, &json!({})).await.refused(404, "not_found");
}
