//! Account enumeration: neither bodies nor headers reveal whether an account exists. Timing is
//! measured on the real program, in `process::timing`.

use axum::http::{Method, header};
use serde_json::json;

use crate::{
    api::throttle::WRONG,
    support::{PASSWORD, TestApp, TestResponse},
};

const BOB: &str = "bob@example.com";

/// Fixture: an app with an account of each kind, and the addresses to try with their names.
async fn accounts() -> (TestApp, Vec<(&'static str, String)>) {
    let app = TestApp::new().await;
    for name in ["bob", "eve", "nora"] {
        app.user(name).await;
    }
    for change in [
        "UPDATE users SET banned_at = created_at WHERE email = 'eve@example.com'",
        "UPDATE users SET password_hash = NULL WHERE email = 'nora@example.com'",
    ] {
        app.sql(change).await;
    }
    let classes = vec![
        ("wrong", BOB.to_owned()),
        ("unknown", "nobody@example.com".to_owned()),
        ("banned", "eve@example.com".to_owned()),
        ("without a password", "nora@example.com".to_owned()),
        ("upper case", BOB.to_uppercase()),
        ("too long", format!("{}@example.com", "a".repeat(300))),
        ("international", "bob@bücher.example".to_owned()),
        ("nothing", String::new()),
    ];
    (app, classes)
}

/// Ways to sign in: the page's form, the server function, and the API with JSON or a form.
const DOORS: [&str; 4] = ["page", "function", "api", "api form"];

async fn attempt(app: &TestApp, door: &str, email: &str, from: &str) -> TestResponse {
    let mut browser = app.browser();
    browser.address = Some(from.parse().unwrap());
    let fields = [("email", email), ("password", WRONG), ("page", "/login")];
    let client = app.anon().at(from);
    let form = serde_urlencoded::to_string([("username", email), ("password", WRONG)]).unwrap();
    let kind = "application/x-www-form-urlencoded";
    match door {
        "page" => browser.submit("/fn/login", &fields).await,
        "function" => browser.call("/fn/login", &fields).await,
        "api" => client.log_in(email, WRONG).await,
        _ => client.send_as(Method::POST, "/api/auth/login", kind, form).await,
    }
}

/// A client IP address per attempt, so that none is rate limited.
fn stranger(n: usize) -> String {
    format!("10.0.{}.{}", n / 250, n % 250)
}

// ENU-01, ENU-08
#[tokio::test]
async fn every_sign_in_route_answers_all_failures_identically() {
    let (app, classes) = accounts().await;
    let mut n = 0;
    for door in DOORS {
        let mut told = Vec::new();
        for (_, email) in &classes {
            n += 1;
            let answer = attempt(&app, door, email, &stranger(n)).await.expect(401);
            let mut headers: Vec<_> = answer
                .headers
                .iter()
                .filter(|(name, _)| {
                    !matches!(name.as_str(), "x-request-id" | "content-security-policy")
                })
                .map(|(name, value)| format!("{name}: {}", value.to_str().unwrap()))
                .collect();
            headers.sort();
            assert!(
                !answer.headers.contains_key(header::SET_COOKIE),
                "{answer:?}"
            );
            // The page repeats the typed address, and has a random nonce.
            let text = match door {
                "page" => crate::support::html::words(&answer.text),
                _ => answer.text,
            };
            told.push((headers, text));
        }
        told.dedup();
        if door == "page" {
            told.iter_mut().for_each(|(headers, _)| {
                headers.retain(|header| !header.starts_with("content-length"));
            });
            told.dedup();
        }
        assert_eq!(told.len(), 1, "{door}: {told:?}");
    }
}

// ENU-07, ENU-08: errors contain neither the name nor the id of an account.
#[tokio::test]
async fn error_responses_do_not_reveal_accounts() {
    let app = TestApp::new().await;
    let (user, other) = (app.user("bob").await, app.user("eve").await);
    let mut answers = vec![
        app.refresh("x").await,
        app.refresh(&user.access_token).await,
        app.bearer(&user.refresh_token).me().await,
        other.get(&format!("/api/users/{}/tasks", user.id)).await,
        other.get("/api/admin/users?q=bob").await,
        other.get(&format!("/api/admin/users/{}", user.id)).await,
    ];
    user.post("/api/auth/logout", &json!({})).await.expect(204);
    answers.push(user.me().await);
    answers.push(app.refresh(&user.refresh_token).await);
    app.sql("DELETE FROM users WHERE email = 'bob@example.com'").await;
    let node = app.again(&[]).await;
    answers.push(node.bearer(&user.access_token).me().await);
    answers.push(node.refresh(&user.refresh_token).await);
    for answer in answers {
        assert!((400..500).contains(&answer.status), "{answer:?}");
        assert!(
            !answer.text.contains("bob") && !answer.text.contains(&user.id),
            "{answer:?}"
        );
    }
    app.anon().log_in(&user.email, PASSWORD).await.refused(401, "invalid_credentials");
}
