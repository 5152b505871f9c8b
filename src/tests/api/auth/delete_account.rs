//! Deletion of one's own account.

use axum::http::Method;
use serde_json::json;
use time::Duration;

use crate::{
    api::throttle::{FREE, WRONG},
    support::{Client, PASSWORD, TestApp, TestResponse, TestUser},
};

const ME: &str = "/api/auth/me";

async fn delete(client: &Client, password: &str) -> TestResponse {
    let body = json!({ "password": password });
    client.send(Method::DELETE, ME, Some(&body)).await
}

// RFR-07
#[tokio::test]
async fn deleting_an_account_deletes_its_data_and_ends_its_sessions() {
    let app = TestApp::new().await;
    let (bob, eve) = (app.user("bob").await, app.user("eve").await);
    let other = app.log_in(&bob.email).await;
    let mut browser = app.signed_in(&bob).await;
    let key = json!({ "name": "Script", "scope": "write" });
    let key = bob.create("/api/auth/keys", &key).await;
    let key = app.bearer(key["secret"].as_str().unwrap());
    for user in [&bob, &eve] {
        let task = json!({ "title": "Pray" });
        user.post("/api/users/me/tasks", &task).await.expect(201);
    }
    let email = regula_schema::Email::parse(&bob.email).unwrap();
    let link = regula_api::operator::reset_password(app.api(), &email).await.unwrap();
    for client in [&other.client, &key] {
        client.me().await.expect(200);
    }

    let done = delete(&bob, PASSWORD).await.expect(204);
    assert_eq!(done.text, "");
    for user in [&bob, &other] {
        user.me().await.refused(401, "user_not_found");
        let refresh = app.refresh(&user.refresh_token).await;
        refresh.refused(401, "user_not_found");
    }
    key.me().await.refused(401, "token_invalid");
    browser.get("/dashboard").await.expect(303);
    app.browser().get(&link).await.expect(422);
    let login = app.anon().log_in(&bob.email, PASSWORD).await;
    login.refused(401, "invalid_credentials");
    let dump = app.dump().await;
    let left: Vec<&str> = dump
        .lines()
        .filter(|line| line.contains(&bob.id.replace('-', "")) || line.contains("bob@"))
        .collect();
    assert!(!left.is_empty(), "no audit entry is left");
    for line in left {
        assert!(line.starts_with("audit_entries: "), "{line}");
        assert!(!line.contains("bob@"), "{line}");
    }
    eve.me().await.expect(200);
    let tasks = app.sql("SELECT count(*) FROM tasks").await;
    assert_eq!(tasks, [["1"]]);
    // The address is available again.
    app.user("bob").await;
}

// PWD-13, SES-16
#[tokio::test]
async fn account_deletion_requires_the_password_and_is_rate_limited() {
    let app = TestApp::new().await;
    let bob = app.user("bob").await;
    let nothing = bob.delete(ME).await.refused(422, "invalid");
    assert_eq!(nothing.json()["errors"][0]["code"], "required");
    for _ in 0..=FREE {
        let wrong = delete(&bob, WRONG).await.refused(422, "invalid");
        assert_eq!(wrong.json()["errors"][0]["code"], "incorrect");
    }
    delete(&bob, PASSWORD).await.refused(429, "rate_limited");
    bob.me().await.expect(200);
}

// SES-16
#[tokio::test]
async fn a_passwordless_account_can_be_deleted_after_a_recent_sign_in() {
    let app = TestApp::new().await;
    let bob = app.user("bob").await;
    app.sql("UPDATE users SET password_hash = NULL").await;
    let late = app.again(&[]).await;
    app.clock.advance(Duration::minutes(20));
    let refused = late.bearer(&bob.access_token).delete(ME).await;
    refused.refused(403, "confirmation_required");
    app.sql("UPDATE sessions SET authenticated_at = last_seen_at").await;
    let node = app.again(&[]).await;
    node.bearer(&bob.access_token).delete(ME).await.expect(204);
}

#[tokio::test]
async fn the_last_active_admin_cannot_delete_their_account() {
    let app = TestApp::new().await;
    let ada = app.admin("ada").await;
    app.user("bob").await;
    delete(&ada, PASSWORD).await.refused(409, "last_admin");
    ada.me().await.expect(200);

    // A banned admin does not count: they cannot act.
    let eva = app.admin("eva").await;
    ada.ban(&eva, "Rest").await.expect(200);
    delete(&ada, PASSWORD).await.refused(409, "last_admin");
    let unban = eva.ban_path().replace("/ban", "/unban");
    ada.post(&unban, &json!({})).await.expect(200);
    delete(&ada, PASSWORD).await.expect(204);
    let eva = app.log_in(&eva.email).await;
    delete(&eva, PASSWORD).await.refused(409, "last_admin");
}

// ADM-04
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_of_two_admins_deleting_themselves_concurrently_remains() {
    let app = TestApp::new().await;
    for round in 0..20 {
        let names = [format!("ada{round}"), format!("eva{round}")];
        let (ada, eva) = (app.admin(&names[0]).await, app.admin(&names[1]).await);
        if round > 0 {
            // Deletes the admin who remained in the previous round.
            app.sql("DELETE FROM users WHERE id = (SELECT id FROM users ORDER BY id LIMIT 1)")
                .await;
        }
        let (one, two) = tokio::join!(delete(&ada, PASSWORD), delete(&eva, PASSWORD));
        let mut statuses = [one.status, two.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [204, 409], "{one:?} {two:?}");
        let admins = app.sql("SELECT count(*) FROM users WHERE role = 'admin'").await;
        assert_eq!(admins, [["1"]]);
    }
}

// SES-09
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn account_deletion_wins_over_concurrent_sign_ins_and_keys() {
    let app = TestApp::new().await;
    for round in 0..20 {
        let bob = app.user(&format!("bob{round}")).await;
        let sign_in = tokio::spawn({
            let (client, email) = (app.anon(), bob.email.clone());
            async move { client.log_in(&email, PASSWORD).await }
        });
        let key = tokio::spawn({
            let client = bob.client.clone();
            async move {
                let body = json!({ "name": "Script", "scope": "write" });
                client.post("/api/auth/keys", &body).await
            }
        });
        delete(&bob, PASSWORD).await.expect(204);
        let (sign_in, key) = (sign_in.await.unwrap(), key.await.unwrap());
        assert!([200, 401].contains(&sign_in.status), "{}", sign_in.text);
        assert!([201, 401].contains(&key.status), "{}", key.text);
        if sign_in.status == 200 {
            let user = TestUser::of(&app, sign_in);
            user.me().await.refused(401, "user_not_found");
        }
        let left = app.sql("SELECT count(*) FROM sessions").await;
        assert_eq!(left, [["0"]]);
    }
}
