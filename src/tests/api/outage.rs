//! Outages of the database; a full disk is in `process/disk.rs`.

use serde_json::json;

use crate::support::{PASSWORD, TestApp, is_postgres};

const TASKS: &str = "/api/users/me/tasks";

#[tokio::test]
async fn a_read_only_postgresql_serves_reads_and_is_not_ready() {
    if !is_postgres() {
        return;
    }
    let app = TestApp::new().await;
    let bob = app.user("bob").await;
    let ready = app.anon();
    ready.get("/readyz").await.expect(200);

    app.sql(
        "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET default_transaction_read_only = on',
         current_database()); END $$",
    )
    .await;
    // New connections have the setting.
    app.sql(
        "SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid()",
    )
    .await;
    let refused = bob.post(TASKS, &json!({ "title": "Water the figs" })).await;
    assert_eq!(
        refused.refused(503, "unavailable").header("retry-after"),
        "5"
    );
    let refused = ready.get("/readyz").await;
    assert_eq!(
        refused.refused(503, "unavailable").header("retry-after"),
        "5"
    );
    bob.get(TASKS).await.expect(200);
}

#[tokio::test]
async fn pages_forms_and_the_api_are_503_without_a_database() {
    let app = TestApp::new().await;
    let bob = app.user("bob").await;
    let mut browser = app.signed_in(&bob).await;
    app.api().close().await;

    let anon = app.anon();
    anon.get("/healthz").await.expect(200);
    for path in ["/readyz", "/api/auth/me", TASKS, "/api/auth/sessions"] {
        let refused = bob.get(path).await.refused(503, "unavailable");
        assert_eq!(refused.header("retry-after"), "5", "{path}");
    }
    bob.post(TASKS, &json!({ "title": "Water the figs" })).await.refused(503, "unavailable");
    anon.log_in(&bob.email, PASSWORD).await.refused(503, "unavailable");
    for path in [
        "/dashboard",
        "/tasks",
        "/commitments",
        "/settings",
        "/admin/users",
        "/nowhere",
    ] {
        let page = browser.get(path).await.expect(503);
        assert!(
            page.text.contains("One moment, please"),
            "{path}: {}",
            page.text
        );
        assert_eq!(page.header("retry-after"), "5", "{path}");
        assert_eq!(page.header("set-cookie"), "", "{path}: the session is kept");
    }
    let fields = [("title", "Water the figs"), ("page", "/tasks")];
    browser.submit("/fn/create_task", &fields).await.expect(503);
    browser.call("/fn/create_task", &fields).await.refused(503, "unavailable");
    let mut guest = app.browser();
    guest.get("/login").await.expect(200);
    let fields = [
        ("email", bob.email.as_str()),
        ("password", PASSWORD),
        ("page", "/login"),
    ];
    let page = guest.submit("/fn/login", &fields).await.expect(503);
    assert!(page.text.contains(&bob.email), "the form keeps the address");
}
