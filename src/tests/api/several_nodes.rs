//! Several nodes on one database: what one changes, the others feel, and so do changes by hand.
//! On SQLite within two seconds; on PostgreSQL at once, because it tells.

use std::time::{Duration, Instant};

use crate::support::{TestApp, TestUser, is_postgres};

/// How soon a change is felt. On a busy machine not every single time.
fn soon() -> Duration {
    Duration::from_millis(if is_postgres() { 200 } else { 2200 })
}

/// Asks a node until the answer has this status, and says how long it took.
async fn until(node: &TestApp, user: &TestUser, status: u16) -> Duration {
    let client = node.bearer(&user.access_token);
    let start = Instant::now();
    while client.me().await.status != status {
        assert!(start.elapsed() < Duration::from_secs(10), "never {status}");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    start.elapsed()
}

/// What a node calls the user.
async fn name(node: &TestApp, user: &TestUser) -> String {
    let me = node.bearer(&user.access_token).me().await;
    me.expect(200).json()["name"].as_str().unwrap().to_owned()
}

/// Waits until the node answers from its cache, which on PostgreSQL it does once it listens: there,
/// the user is "before", although the database says "after".
async fn until_cached(app: &TestApp, node: &TestApp, user: &TestUser) {
    for _ in 0..100 {
        app.sql("UPDATE users SET name = 'before'").await;
        let start = Instant::now();
        while name(node, user).await != "before" {
            assert!(start.elapsed() < Duration::from_secs(10), "never told");
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        // A change that nobody is told of.
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
    panic!("nothing is ever cached");
}

/// Most of `times` have to be short.
#[track_caller]
fn assert_soon(mut times: Vec<Duration>) {
    times.sort();
    assert!(times[times.len() / 2] < soon(), "{times:?}");
}

// ADM-01
#[tokio::test]
async fn a_ban_on_one_node_is_felt_on_the_other() {
    let app = TestApp::new().await;
    let other = app.again(&[]).await;
    let admin = app.admin("ada").await;
    let mut times = Vec::new();
    for n in 0..3 {
        let user = app.user(&format!("bob{n}")).await;
        if is_postgres() {
            until_cached(&app, &other, &user).await;
        }
        until(&other, &user, 200).await;
        admin.ban(&user, "Spam").await.expect(200);
        times.push(until(&other, &user, 403).await);
    }
    assert_soon(times);
}

// ADM-01, ADM-03, SES-07
#[tokio::test]
async fn what_is_changed_by_hand_is_felt_on_every_node() {
    let app = TestApp::new().await;
    let other = app.again(&[]).await;
    let user = app.user("bob").await;
    let again = app.log_in(&user.email).await;
    let (mut here, mut there) = (Vec::new(), Vec::new());
    for (change, who, status) in [
        ("UPDATE users SET banned_at = created_at", &user, 403),
        ("UPDATE users SET banned_at = NULL", &user, 200),
        (
            "UPDATE sessions SET ended_at = created_at
             WHERE id = (SELECT id FROM sessions ORDER BY id LIMIT 1)",
            &user,
            401,
        ),
        ("DELETE FROM users", &again, 401),
    ] {
        for node in [&app, &other] {
            let _ = node.bearer(&who.access_token).me().await;
        }
        app.sql(change).await;
        here.push(until(&app, who, status).await);
        there.push(until(&other, who, status).await);
    }
    assert_soon(here);
    assert_soon(there);
}

// On PostgreSQL a node trusts its cache for as long as it hears, and no longer.
#[tokio::test]
async fn a_node_that_hears_nothing_trusts_nothing_and_listens_again() {
    if !is_postgres() {
        return;
    }
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let mut times = Vec::new();
    for _ in 0..3 {
        until_cached(&app, &app, &user).await;
        // Longer than SQLite's two seconds: it is by hearing that it knows.
        tokio::time::sleep(Duration::from_millis(2500)).await;
        assert_eq!(name(&app, &user).await, "before");
        let killed = app
            .sql(
                "SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity
                 WHERE datname = current_database() AND pid <> pg_backend_pid()
                 AND (query LIKE 'LISTEN%' OR query LIKE '%still listening%')",
            )
            .await;
        assert!(killed.contains(&vec!["true".to_owned()]), "{killed:?}");
        let start = Instant::now();
        while name(&app, &user).await != "after" {
            assert!(start.elapsed() < Duration::from_secs(10), "still trusted");
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        times.push(start.elapsed());
    }
    times.sort();
    assert!(times[1] < Duration::from_millis(400), "{times:?}");
    // What was told meanwhile was told to nobody, and is known all the same.
    app.sql("UPDATE users SET banned_at = created_at").await;
    assert_soon(vec![until(&app, &user, 403).await]);
}

// A minute's use of a session is written, and tells nobody: nobody has to know.
#[tokio::test]
async fn the_use_of_a_session_and_its_refresh_are_no_news() {
    if !is_postgres() {
        return;
    }
    let app = TestApp::new().await;
    let other = app.again(&[]).await;
    let user = app.user("bob").await;
    until_cached(&app, &other, &user).await;
    app.clock.advance(time::Duration::seconds(70));
    app.refresh(&user.refresh_token).await.expect(200);
    app.log_in(&user.email).await;
    app.sql("UPDATE sessions SET last_seen_at = last_seen_at + interval '70 seconds'")
        .await;
    tokio::time::sleep(Duration::from_millis(300)).await;
    let old = other.bearer(&user.access_token);
    // The first call notes the use by itself, so it is the answer to it that is still the old one.
    let me = old.me().await.expect(200).json();
    assert_eq!(me["name"], "before");
}
