//! Rules for every operation of the OpenAPI document, including new ones.

use axum::http::Method;
use serde_json::{Value, json};

use crate::support::{
    Client, TestApp, TestUser,
    endpoints::{Operation, operations},
};

async fn told(client: &Client, method: &Method, path: &str) -> (u16, String) {
    let answer = client.send(method.clone(), path, None).await;
    let body: Value = serde_json::from_str(&answer.text).unwrap_or_default();
    let code = body["code"].as_str().unwrap_or_default();
    (answer.status, code.to_owned())
}

// AZN-01, ADM-03
#[tokio::test]
async fn a_demoted_admin_is_refused_by_every_admin_operation() {
    let app = TestApp::new().await;
    let (_, dora) = (app.admin("ada").await, app.admin("dora").await);
    dora.get("/api/admin/users").await.expect(200);
    app.sql("UPDATE users SET role = 'user' WHERE email = 'dora@example.com'").await;
    // A second node, whose cache does not have the old role.
    let node = app.again(&[]).await;
    let demoted = node.bearer(&dora.access_token);
    let me = demoted.me().await.expect(200).json();
    assert_eq!(me["role"], "user");
    let mut doors = 0;
    for Operation { method, path, .. } in operations(&app).await {
        if path.starts_with("/api/admin/") {
            let told = told(&demoted, &method, &path).await;
            assert_eq!(told, (403, "admin_required".to_owned()), "{method} {path}");
            doors += 1;
        }
    }
    assert!(doors >= 35, "{doors}");
    // A new token does not make the user an admin again.
    let renewed = TestUser::of(&node, node.refresh(&dora.refresh_token).await.expect(200));
    renewed.get("/api/admin/users").await.expect(403);
}

// AZN-01: an unconfirmed email address does not restrict a user.
#[tokio::test]
async fn unconfirmed_users_get_the_same_responses_as_confirmed_ones() {
    let app = TestApp::new().await;
    let (una, bob) = (app.user("una").await, app.user("bob").await);
    app.sql("UPDATE users SET email_verified_at = created_at WHERE email = 'bob@example.com'")
        .await;
    let node = app.again(&[]).await;
    let (una, bob) = (
        node.bearer(&una.access_token),
        node.bearer(&bob.access_token),
    );
    for Operation { method, path, .. } in operations(&app).await {
        // 409 for a confirmed address: there is nothing to send. This is the one difference.
        if path == "/api/auth/email/resend" {
            continue;
        }
        // These would end the test's own session.
        if path.ends_with("/logout") || (method == "DELETE" && path.starts_with("/api/auth/")) {
            continue;
        }
        let confirmed = told(&bob, &method, &path).await;
        assert_eq!(
            told(&una, &method, &path).await,
            confirmed,
            "{method} {path}"
        );
    }
}

// AZN-06, AZN-07
#[tokio::test]
async fn every_list_refuses_invalid_limits_and_cursors() {
    let app = TestApp::new().await;
    let admin = app.admin("ada").await;
    let mut lists = 0;
    for operation in operations(&app).await {
        let Operation {
            method,
            path,
            entry,
        } = operation;
        let parameters = entry["parameters"].as_array().cloned().unwrap_or_default();
        let has = |name: &str| parameters.iter().any(|it| it["name"] == name);
        if !has("limit") {
            continue;
        }
        lists += 1;
        if path.ends_with(".csv") {
            // The operation has the filters of its list, but returns all rows: a limit is an error.
            for query in ["limit=0", "limit=1", "limit=100"] {
                let told = told(&admin, &method, &format!("{path}?{query}")).await;
                assert_eq!(told, (422, "invalid".to_owned()), "{method} {path}?{query}");
            }
        }
        for query in [
            "limit=0",
            "limit=-1",
            "limit=101",
            "limit=1000000000",
            "limit=99999999999999999999",
            "limit=1e1",
            "limit=ten",
            "limit=",
            "limit=1&limit=2",
            "cursor=x",
            "cursor=%00",
            "cursor=%2e%2e%2f",
            "role%00=admin",
            "no_such_parameter=1",
        ] {
            if query.starts_with("cursor") && !has("cursor") {
                continue;
            }
            let told = told(&admin, &method, &format!("{path}?{query}")).await;
            assert_eq!(told, (422, "invalid".to_owned()), "{method} {path}?{query}");
        }
        for query in ["limit=1", "limit=100"] {
            if path.ends_with(".csv") {
                continue;
            }
            admin.get(&format!("{path}?{query}")).await.expect(200);
        }
    }
    assert!(lists >= 10, "{lists}");
}

// AZN-03
#[tokio::test]
async fn every_json_body_refuses_unknown_fields() {
    let app = TestApp::new().await;
    let admin = app.admin("ada").await;
    let mut bodies = 0;
    for Operation {
        method,
        path,
        entry,
    } in operations(&app).await
    {
        let schema = &entry["requestBody"]["content"]["application/json"]["schema"];
        // Imports take a list of rows, and an archive whose version is read first.
        if schema.is_null() || path.ends_with("/import") {
            continue;
        }
        bodies += 1;
        let client = match path.as_str() {
            "/api/auth/logout" => app.anon(),
            _ => admin.client.clone(),
        };
        let sent = client.send(method, &path, Some(&json!({ "no_such_field": 1 }))).await;
        let error = sent.invalid("no_such_field").json()["errors"][0].clone();
        assert_eq!(error["code"], "unknown_field", "{path}");
    }
    assert!(bodies >= 40, "{bodies}");
}
