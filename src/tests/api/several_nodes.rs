//! Several nodes on one database: changes on one node or by hand take effect on all of them. On
//! SQLite the cache expires soon; PostgreSQL notifies.

use std::time::Duration;

use crate::support::{TestApp, TestUser, eventually, is_postgres};

/// Waits until a node answers with this status.
async fn until(node: &TestApp, user: &TestUser, status: u16) {
    let client = node.bearer(&user.access_token);
    let what = format!("{} gets {status}", user.email);
    eventually(&what, async || client.me().await.status == status).await;
}

/// Waits until a node returns this name for the user.
async fn until_named(node: &TestApp, user: &TestUser, expected: &str) {
    let what = format!("{} is called {expected:?}", user.email);
    eventually(&what, async || name(node, user).await == expected).await;
}

/// Name of the user as a node returns it.
async fn name(node: &TestApp, user: &TestUser) -> String {
    let me = node.bearer(&user.access_token).me().await;
    me.expect(200).json()["name"].as_str().unwrap().to_owned()
}

/// Waits until the node answers from its cache, which on PostgreSQL requires that it listens. The
/// name is "before" in the cache, and "after" in the database.
async fn until_cached(app: &TestApp, node: &TestApp, user: &TestUser) {
    for _ in 0..100 {
        app.sql("UPDATE users SET name = 'before'").await;
        until_named(node, user, "before").await;
        // A change without a notification.
        for statement in [
            "ALTER TABLE users DISABLE TRIGGER USER",
            "UPDATE users SET name = 'after'",
            "ALTER TABLE users ENABLE TRIGGER USER",
        ] {
            app.sql(statement).await;
        }
        if name(node, user).await == "before" {
            return;
        }
    }
    panic!("the node never answered from its cache");
}

// ADM-01
#[tokio::test]
async fn a_ban_on_one_node_takes_effect_on_the_other() {
    let app = TestApp::new().await;
    let other = app.again(&[]).await;
    let admin = app.admin("ada").await;
    let user = app.user("bob").await;
    if is_postgres() {
        until_cached(&app, &other, &user).await;
    }
    until(&other, &user, 200).await;
    admin.ban(&user, "Spam").await.expect(200);
    until(&other, &user, 403).await;
}

// ADM-01, ADM-03, SES-07
#[tokio::test]
async fn manual_database_changes_take_effect_on_every_node() {
    let app = TestApp::new().await;
    let other = app.again(&[]).await;
    let user = app.user("bob").await;
    let again = app.log_in(&user.email).await;
    for (change, who, before, after) in [
        ("UPDATE users SET banned_at = created_at", &user, 200, 403),
        ("UPDATE users SET banned_at = NULL", &user, 403, 200),
        (
            "UPDATE sessions SET ended_at = created_at
             WHERE id = (SELECT id FROM sessions ORDER BY id LIMIT 1)",
            &user,
            200,
            401,
        ),
        ("DELETE FROM users", &again, 200, 401),
    ] {
        for node in [&app, &other] {
            until(node, who, before).await;
        }
        app.sql(change).await;
        for node in [&app, &other] {
            until(node, who, after).await;
        }
    }
}

// A node on PostgreSQL trusts its cache only while its connection for notifications lives.
#[tokio::test]
async fn a_node_without_notifications_bypasses_its_cache_until_reconnected() {
    if !is_postgres() {
        return;
    }
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    // Longer than SQLite's two seconds, so the cache is trusted because of notifications. A node
    // that gets no processor time receives none, and may need another request.
    eventually("a cached user is trusted for seconds", async || {
        until_cached(&app, &app, &user).await;
        tokio::time::sleep(Duration::from_millis(2500)).await;
        name(&app, &user).await == "before"
    })
    .await;
    let killed = app
        .sql(
            "SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity
             WHERE datname = current_database() AND pid <> pg_backend_pid()
             AND (query LIKE 'LISTEN%' OR query LIKE '%still listening%')",
        )
        .await;
    assert!(killed.contains(&vec!["true".to_owned()]), "{killed:?}");
    until_named(&app, &user, "after").await;
    // The node listens again: this change sends a notification.
    until_cached(&app, &app, &user).await;
    app.sql("UPDATE users SET banned_at = created_at").await;
    until(&app, &user, 403).await;
}

// The use of a session is written once a minute, without a notification, as no node needs it.
#[tokio::test]
async fn session_use_and_refreshes_send_no_notification() {
    if !is_postgres() {
        return;
    }
    let app = TestApp::new().await;
    let other = app.again(&[]).await;
    let (bob, eve) = (app.user("bob").await, app.user("eve").await);
    // A node that gets no processor time bypasses its cache, and may need another request.
    eventually("the use of a session sends no notification", async || {
        let user = app.log_in(&bob.email).await;
        until_cached(&app, &other, &user).await;
        until_named(&other, &eve, "after").await;
        app.clock.advance(time::Duration::seconds(70));
        app.refresh(&user.refresh_token).await.expect(200);
        app.log_in(&user.email).await;
        app.sql("UPDATE sessions SET last_seen_at = last_seen_at + interval '70 seconds'").await;
        // Notifications arrive in order: after this one, the earlier ones have arrived, too.
        app.sql("UPDATE users SET name = 'news' WHERE email LIKE 'eve%'").await;
        until_named(&other, &eve, "news").await;
        // The first call records the use itself, so the second one has to return the old name.
        name(&other, &user).await == "before"
    })
    .await;
}
