//! Outages of PostgreSQL; those of SQLite are in `process/disk.rs`.

use serde_json::json;

use crate::support::{TestApp, is_postgres};

#[tokio::test]
async fn a_read_only_postgresql_serves_reads_and_is_not_ready() {
    if !is_postgres() {
        return;
    }
    const TASKS: &str = "/api/users/me/tasks";
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
