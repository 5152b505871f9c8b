//! Last admin: at least one active admin always remains.

use axum::http::Method;
use serde_json::{Value, json};

use crate::support::{TestApp, TestResponse, TestUser};

const ROUNDS: usize = 200;

/// An admin's action against another admin.
#[derive(Clone, Copy, Debug)]
enum Act {
    Ban,
    Demote,
    Delete,
}

const ACTS: [Act; 3] = [Act::Ban, Act::Demote, Act::Delete];

async fn act(by: &TestUser, on: &TestUser, act: Act) -> TestResponse {
    let path = format!("/api/admin/users/{}", on.id);
    let (ban, demotion) = (json!({ "reason": "You first" }), json!({ "role": "user" }));
    match act {
        Act::Ban => by.post(&on.ban_path(), &ban).await,
        Act::Demote => by.patch(&path, &demotion).await,
        Act::Delete => by.delete(&path).await,
    }
}

/// Restores `on` as an admin in good standing, with the session of the first sign-in. By then the
/// app's cache of them has expired.
async fn restore(app: &TestApp, by: &TestUser, on: &TestUser, done: Act) {
    let path = format!("/api/admin/users/{}", on.id);
    match done {
        Act::Ban => {
            let unban = format!("{path}/unban");
            by.post(&unban, &json!({})).await.expect(200);
            app.sql("UPDATE sessions SET ended_at = NULL").await;
        }
        Act::Demote => {
            let role = json!({ "role": "admin" });
            by.patch(&path, &role).await.expect(200);
        }
        Act::Delete => {
            app
                .sql("INSERT INTO users SELECT * FROM spare_users WHERE id NOT IN (SELECT id FROM users)")
                .await;
            app
                .sql("INSERT INTO sessions SELECT * FROM spare_sessions WHERE id NOT IN (SELECT id FROM sessions)")
                .await;
        }
    }
}

// ADM-04: the last two admins ban, demote and delete each other concurrently.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_admin_remains_when_the_last_two_act_on_each_other() {
    let app = TestApp::new().await;
    let (ann, bea) = (app.admin("ann").await, app.admin("bea").await);
    for table in [
        "CREATE TABLE spare_users AS SELECT * FROM users",
        "CREATE TABLE spare_sessions AS SELECT * FROM sessions",
    ] {
        app.sql(table).await;
    }
    let mut wins = [0, 0];
    for round in 0..ROUNDS {
        let (first, second) = (ACTS[round % 3], ACTS[round / 3 % 3]);
        let run = |by: &TestUser, on: &TestUser, what| {
            let (by, on) = (by.clone(), on.clone());
            tokio::spawn(async move { act(&by, &on, what).await })
        };
        let (one, other) = tokio::join!(run(&ann, &bea, first), run(&bea, &ann, second));
        let (one, other) = (one.unwrap(), other.unwrap());
        let what = format!(
            "round {round}, {first:?} and {second:?}: {} {}",
            one.snapshot(),
            other.snapshot()
        );
        let won = [one.status / 100 == 2, other.status / 100 == 2];
        assert!(won[0] != won[1], "{what}");
        let left =
            app.sql("SELECT count(*) FROM users WHERE role = 'admin' AND banned_at IS NULL").await;
        assert_eq!(left, [["1"]], "{what}");
        if won[0] {
            wins[0] += 1;
            restore(&app, &ann, &bea, first).await;
        } else {
            wins[1] += 1;
            restore(&app, &bea, &ann, second).await;
        }
    }
    println!("ann won {} rounds, bea {}", wins[0], wins[1]);
}

// ADM-05: refused even while other admins remain.
#[tokio::test]
async fn admins_cannot_ban_demote_or_delete_themselves() {
    let app = TestApp::new().await;
    let (ann, _) = (app.admin("ann").await, app.admin("bea").await);
    let me = format!("/api/admin/users/{}", ann.id);
    let nothing = json!({});
    let acts: [(Method, &str, Option<Value>); 7] = [
        (Method::POST, "/ban", Some(json!({ "reason": "Oops" }))),
        (Method::PATCH, "", Some(json!({ "role": "user" }))),
        (Method::DELETE, "", None),
        (Method::DELETE, "/sessions", None),
        (
            Method::DELETE,
            "/sessions/01a1fb45-b377-74d5-b806-89788b60ad83",
            None,
        ),
        (
            Method::DELETE,
            "/keys/01a1fb45-b377-74d5-b806-89788b60ad83",
            None,
        ),
        (Method::POST, "/password-reset", Some(nothing)),
    ];
    for (method, rest, body) in acts {
        let path = format!("{me}{rest}");
        let response = ann.send(method, &path, body.as_ref());
        response.await.refused(409, "cannot_act_on_self");
    }
    ann.get(&me).await.expect(200);
    // Other changes to one's own account are allowed.
    let named = ann.patch(&me, &json!({ "name": "Ann" })).await;
    assert_eq!(named.expect(200).json()["name"], "Ann");
}

// ADM-04: a banned admin does not count as active.
#[tokio::test]
async fn the_last_active_admin_cannot_delete_their_account() {
    let app = TestApp::new().await;
    let (ann, bea) = (app.admin("ann").await, app.admin("bea").await);
    act(&ann, &bea, Act::Ban).await.expect(200);
    let password = json!({ "password": crate::support::PASSWORD });
    ann.send(Method::DELETE, "/api/auth/me", Some(&password)).await.refused(409, "last_admin");
    ann.unban(&bea).await.expect(200);
    let bea = app.log_in(&bea.email).await;
    act(&bea, &ann, Act::Delete).await.expect(204);
    ann.get("/api/admin/users").await.refused(401, "user_not_found");
}
