//! Migrations: up, down and up again, and the same tables on both databases.

use std::collections::BTreeMap;

use crate::support::{TestApp, is_postgres};

/// Every table with its columns in order; `?` marks those that may be NULL.
const TABLES: &[(&str, &str)] = &[
    (
        "audit_entries",
        "id at actor_id? action target_type target_id? address detail",
    ),
    ("locks", "name taken"),
    (
        "one_time_links",
        "token_hash purpose user_id? created_at expires_at used_at? email?",
    ),
    (
        "sessions",
        "id user_id kind token_hash? previous_hash? rotated_at? data device address created_at \
         last_seen_at ended_at? ended_because? authenticated_at? name? scope? expires_at?",
    ),
    (
        "tasks",
        "id user_id title description due_date? priority completed_at? position created_at \
         updated_at",
    ),
    ("throttles", "key failures blocked_until forget_at"),
    (
        "users",
        "id email email_verified_at? name image? role password_hash? time_zone day_start_hour \
         locale theme banned_at? ban_reason? ban_expires_at? created_at updated_at last_seen_at?",
    ),
];

/// The tables that are there, written as in [`TABLES`].
async fn tables(app: &TestApp) -> BTreeMap<String, String> {
    let rows = if is_postgres() {
        app.sql(
            "SELECT table_name::text, column_name::text, is_nullable = 'YES'
             FROM information_schema.columns
             WHERE table_schema = 'public' AND table_name <> '_sqlx_migrations'
             ORDER BY table_name, ordinal_position",
        )
        .await
    } else {
        app.sql(
            "SELECT t.name, c.name, CASE WHEN c.\"notnull\" THEN 'false' ELSE 'true' END
             FROM sqlite_schema t, pragma_table_info(t.name) c
             WHERE t.type = 'table' AND t.name NOT LIKE '\\_sqlx%' ESCAPE '\\'
             ORDER BY t.name, c.cid",
        )
        .await
    };
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    for row in rows {
        let [table, column, may_be_null] = row.try_into().unwrap();
        let columns = found.entry(table).or_default();
        if !columns.is_empty() {
            columns.push(' ');
        }
        columns.push_str(&column);
        if may_be_null == "true" {
            columns.push('?');
        }
    }
    found
}

fn expected() -> BTreeMap<String, String> {
    TABLES
        .iter()
        .map(|(table, columns)| ((*table).to_owned(), (*columns).to_owned()))
        .collect()
}

#[tokio::test]
async fn both_databases_have_the_same_tables_and_columns() {
    assert_eq!(tables(&TestApp::new().await).await, expected());
}

#[tokio::test]
async fn every_migration_goes_down_and_up_again() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let _ = app.anon().get("/readyz").await.expect(200);

    app.api().migrate_down_to(0).await.unwrap();
    assert_eq!(tables(&app).await, BTreeMap::new());
    let _ = app.anon().get("/readyz").await.refused(503, "unavailable");

    app.api().migrate().await.unwrap();
    assert_eq!(tables(&app).await, expected());
    let _ = app.anon().get("/readyz").await.expect(200);
    let again = app.user("bob").await;
    assert_ne!(again.id, user.id);
}

#[tokio::test]
async fn the_newest_migration_alone_goes_down_and_up_again() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let newest = i64::try_from(migrations()).unwrap();

    app.api().migrate_down_to(newest - 1).await.unwrap();
    let _ = app.anon().get("/readyz").await.refused(503, "unavailable");
    app.api().migrate().await.unwrap();
    assert_eq!(tables(&app).await, expected());
    let _ = user.client.get("/api/auth/me").await.expect(200);
}

fn migrations() -> usize {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/migrations/sqlite");
    std::fs::read_dir(folder)
        .unwrap()
        .filter(|entry| {
            let name = entry.as_ref().unwrap().file_name();
            name.to_string_lossy().ends_with(".up.sql")
        })
        .count()
}

// REL-07
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_apps_that_start_at_once_on_an_empty_database_both_serve() {
    for _ in 0..10 {
        let (one, other) = TestApp::twins().await;
        let user = one.user("bob").await;
        let _ = other.anon().get("/readyz").await.expect(200);
        let _ = other
            .bearer(&user.access_token)
            .get("/api/auth/me")
            .await
            .expect(200);
        let applied = one.sql("SELECT count(*) FROM _sqlx_migrations").await;
        assert_eq!(applied, [[migrations().to_string()]]);
    }
}
