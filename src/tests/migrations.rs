//! Migrations: up, down and up again, with the same tables on both databases.

use std::collections::BTreeMap;

use crate::support::{TestApp, is_postgres};

/// Every table with its columns in order; `?` marks nullable ones.
const TABLES: &[(&str, &str)] = &[
    (
        "asceticisms",
        "id creator_id? title description category icon tracking_type kind suggested_rule? retired_at? created_at updated_at",
    ),
    (
        "audit_entries",
        "id at actor_id? action target_type target_id? address detail",
    ),
    ("cleanup_clock", "id at"),
    (
        "commitment_rules",
        "commitment_id effective_from schedule target? unit direction unlogged",
    ),
    (
        "commitments",
        "id user_id asceticism_id enrolment_id? start_date end_date? note position completed_at? archived_at? tally? tally_through? created_at updated_at planned_end?",
    ),
    (
        "enrolments",
        "id user_id package_id? title term_days start_date left_at? created_at",
    ),
    (
        "identities",
        "id user_id issuer subject email? created_at last_used_at",
    ),
    ("installed", "name at"),
    ("known_places", "digest known_until"),
    ("locks", "name taken"),
    ("log_entries", "commitment_id date id value at"),
    (
        "logs",
        "commitment_id date status? value? note reason created_at updated_at",
    ),
    (
        "mails",
        "id kind email user_id? created_at due_at attempts last_error? failed_at?",
    ),
    (
        "one_time_links",
        "token_hash purpose user_id? created_at expires_at used_at? email?",
    ),
    (
        "package_items",
        "id package_id asceticism_id position rule? first_day last_day",
    ),
    (
        "packages",
        "id title description icon term_days created_at updated_at",
    ),
    (
        "pauses",
        "id user_id commitment_id? from_date until_date? reason created_at",
    ),
    ("pictures", "id user_id content created_at"),
    (
        "projects",
        "id user_id name description color archived_at? created_at updated_at",
    ),
    (
        "reading_follows",
        "user_id plan_id base_date first_date? created_at",
    ),
    ("reading_marks", "user_id reading_id date note read_at?"),
    (
        "reading_plans",
        "id title description is_default created_at updated_at",
    ),
    (
        "readings",
        "id plan_id date title reference body created_at updated_at",
    ),
    (
        "sessions",
        "id user_id kind token_hash? previous_hash? rotated_at? data device address created_at \
         last_seen_at ended_at? ended_because? authenticated_at? name? scope? expires_at?",
    ),
    (
        "tasks",
        "id user_id title description due_date? priority completed_at? position created_at \
         updated_at project_id? recurrence? deleted_at? next_id? untouched",
    ),
    ("throttles", "key failures blocked_until? forget_at"),
    (
        "users",
        "id email email_verified_at? name image? role password_hash? time_zone day_start_hour \
         locale theme banned_at? ban_reason? ban_expires_at? created_at updated_at last_seen_at?",
    ),
];

/// Existing tables, in the format of [`TABLES`].
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
async fn all_migrations_revert_and_reapply() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    app.anon().get("/readyz").await.expect(200);

    app.api().migrate_down_to(0).await.unwrap();
    assert_eq!(tables(&app).await, BTreeMap::new());
    app.anon().get("/readyz").await.refused(503, "unavailable");

    app.api().migrate().await.unwrap();
    assert_eq!(tables(&app).await, expected());
    app.anon().get("/readyz").await.expect(200);
    let again = app.user("bob").await;
    assert_ne!(again.id, user.id);
}

#[tokio::test]
async fn the_newest_migration_alone_reverts_and_reapplies() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let all = migrations();
    let [.., before, newest] = all[..] else {
        panic!("fewer than two migrations: {all:?}")
    };
    let version = async || app.sql("SELECT max(version) FROM _sqlx_migrations").await;
    app.api().migrate_down_to(before).await.unwrap();
    assert_eq!(version().await, [[before.to_string()]]);
    app.api().migrate().await.unwrap();
    assert_eq!(version().await, [[newest.to_string()]]);
    assert_eq!(tables(&app).await, expected());
    user.me().await.expect(200);
}

/// Versions of the migrations, in order.
fn migrations() -> Vec<i64> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/migrations/sqlite");
    let mut numbers: Vec<i64> = std::fs::read_dir(folder)
        .unwrap()
        .filter_map(|entry| {
            let name = entry.unwrap().file_name().into_string().unwrap();
            let (number, _) = name.strip_suffix(".up.sql")?.split_once('_')?;
            Some(number.parse().unwrap())
        })
        .collect();
    numbers.sort_unstable();
    numbers
}

// REL-07
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn concurrent_startups_on_an_empty_database_migrate_it_once() {
    for _ in 0..10 {
        let (one, other) = TestApp::twins().await;
        let user = one.user("bob").await;
        other.anon().get("/readyz").await.expect(200);
        other.bearer(&user.access_token).me().await.expect(200);
        let applied = one.sql("SELECT count(*) FROM _sqlx_migrations").await;
        assert_eq!(applied, [[migrations().len().to_string()]]);
    }
}
