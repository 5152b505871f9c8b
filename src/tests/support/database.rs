//! Databases: a new one for each test.

use std::path::Path;

use regula_api::{ApiState, clock::Clock, operator, token::TokenKeys};
use regula_config::{Config, DatabaseConfig, Settings};
use sqlx::{
    AssertSqlSafe, Column, Connection, Executor, PgConnection, Row, SqlSafeStr, SqliteConnection,
    TypeInfo, ValueRef,
};
use tokio::sync::OnceCell;
use uuid::Uuid;

/// URL of the PostgreSQL server, if the tests use one.
#[expect(
    clippy::disallowed_methods,
    reason = "says on which database the tests run"
)]
fn postgres() -> Option<String> {
    match std::env::var("REGULA_TEST_DATABASE").as_deref() {
        Ok("postgres") => {
            Some(std::env::var("REGULA_TEST_POSTGRES_URL").expect("a PostgreSQL to test on"))
        }
        _ => None,
    }
}

/// Whether the tests use PostgreSQL.
pub(crate) fn is_postgres() -> bool {
    postgres().is_some()
}

/// Creates a migrated database and returns its URL. Migrations run once per process; each database
/// is a copy.
pub(crate) async fn create(folder: &Path) -> String {
    match postgres() {
        None => {
            let template = SQLITE_TEMPLATE.get_or_init(sqlite_template).await;
            std::fs::write(folder.join(SQLITE_FILE), template).unwrap();
            sqlite_url(folder)
        }
        Some(server) => {
            let template =
                POSTGRES_TEMPLATE.get_or_init(|| postgres_template(server.clone())).await;
            copy(&server, template).await
        }
    }
}

/// Creates a database without tables and returns its URL.
pub(super) async fn create_empty(folder: &Path) -> String {
    match postgres() {
        None => sqlite_url(folder),
        Some(server) => copy(&server, "template1").await,
    }
}

async fn copy(server: &str, template: &str) -> String {
    let name = format!("test_{}", Uuid::now_v7().simple());
    let statement = format!("CREATE DATABASE {name} TEMPLATE {template}");
    run(server, statement).await;
    with_name(server, &name)
}

const SQLITE_FILE: &str = "test.db";

fn sqlite_url(folder: &Path) -> String {
    format!("sqlite:{}", folder.join(SQLITE_FILE).display())
}

static SQLITE_TEMPLATE: OnceCell<Vec<u8>> = OnceCell::const_new();

/// Content of a migrated SQLite file.
async fn sqlite_template() -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let api = migrated(folder.path(), &sqlite_url(folder.path())).await;
    // A backup is one file, without a write-ahead log or statistics of the query planner.
    let copy = folder.path().join("copy.db");
    let file = DatabaseConfig::Sqlite(folder.path().join(SQLITE_FILE));
    operator::backup(&file, &copy).await.unwrap();
    api.close().await;
    std::fs::read(copy).unwrap()
}

static POSTGRES_TEMPLATE: OnceCell<String> = OnceCell::const_new();

/// Name of a migrated PostgreSQL database.
async fn postgres_template(server: String) -> String {
    let name = format!("template_{}", Uuid::now_v7().simple());
    run(&server, format!("CREATE DATABASE {name}")).await;
    let folder = tempfile::tempdir().unwrap();
    let api = migrated(folder.path(), &with_name(&server, &name)).await;
    api.close().await;
    name
}

/// Opens the database at `url` and runs all migrations.
async fn migrated(folder: &Path, url: &str) -> ApiState {
    let settings = Settings::of(&[
        ("REGULA_DATA_DIR", folder.to_str().unwrap()),
        ("DATABASE_URL", url),
    ]);
    let config = Config::from_settings(&settings).unwrap();
    let keys = TokenKeys::new(&config.secrets).into();
    let api = ApiState::new(&config, keys, Clock::default()).await.unwrap();
    api.migrate().await.unwrap();
    api
}

fn with_name(server: &str, name: &str) -> String {
    let (base, _) = server.rsplit_once('/').unwrap();
    format!("{base}/{name}")
}

async fn run(url: &str, statement: String) {
    let mut conn = PgConnection::connect(url).await.unwrap();
    conn.execute(AssertSqlSafe(statement)).await.unwrap();
    conn.close().await.unwrap();
}

/// Rows of `query`, each column as text.
pub(super) async fn query(url: &str, query: impl SqlSafeStr) -> Vec<Vec<String>> {
    let query = query.into_sql_str();
    if let Some(path) = url.strip_prefix("sqlite:") {
        let mut conn = SqliteConnection::connect(path).await.unwrap();
        let rows = conn.fetch_all(query).await.unwrap();
        return rows
            .iter()
            .map(|row| (0..row.len()).map(|i| sqlite_text(row, i)).collect())
            .collect();
    }
    let mut conn = PgConnection::connect(url).await.unwrap();
    let rows = sqlx::query(query).fetch_all(&mut conn).await.unwrap();
    rows.iter().map(|row| (0..row.len()).map(|i| postgres_text(row, i)).collect()).collect()
}

/// Updates `sessions` without its constraints.
pub(super) async fn plant_session(url: &str, update: &'static str) {
    let unchecked = if url.starts_with("sqlite:") {
        AssertSqlSafe(format!("PRAGMA ignore_check_constraints = ON; {update}"))
    } else {
        for check in [
            "ALTER TABLE sessions DROP CONSTRAINT IF EXISTS sessions_kind_check",
            "ALTER TABLE sessions DROP CONSTRAINT IF EXISTS sessions_scope_check",
        ] {
            query(url, check).await;
        }
        AssertSqlSafe(update.to_owned())
    };
    query(url, unchecked).await;
}

/// All rows of all tables.
pub(super) async fn dump(url: &str) -> String {
    let tables = if url.starts_with("sqlite:") {
        "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
    } else {
        "SELECT table_name::text FROM information_schema.tables WHERE table_schema = 'public'
         ORDER BY table_name"
    };
    let mut lines = Vec::new();
    for table in query(url, tables).await.into_iter().flatten() {
        let all = AssertSqlSafe(format!("SELECT * FROM {table} ORDER BY 1"));
        for row in query(url, all).await {
            lines.push(format!("{table}: {}", row.join(" | ")));
        }
    }
    lines.join("\n")
}

fn sqlite_text(row: &sqlx::sqlite::SqliteRow, i: usize) -> String {
    let value = row.try_get_raw(i).unwrap();
    if value.is_null() {
        return "NULL".to_owned();
    }
    match value.type_info().name() {
        "INTEGER" => row.get::<i64, _>(i).to_string(),
        "BLOB" => hex(&row.get::<Vec<u8>, _>(i)),
        _ => row.get(i),
    }
}

fn postgres_text(row: &sqlx::postgres::PgRow, i: usize) -> String {
    let value = row.try_get_raw(i).unwrap();
    if value.is_null() {
        return "NULL".to_owned();
    }
    match row.column(i).type_info().name() {
        "INT8" => row.get::<i64, _>(i).to_string(),
        "INT2" => row.get::<i16, _>(i).to_string(),
        "BOOL" => row.get::<bool, _>(i).to_string(),
        "BYTEA" => hex(&row.get::<Vec<u8>, _>(i)),
        "UUID" => hex(row.get::<Uuid, _>(i).as_bytes()),
        "TIMESTAMPTZ" => row.get::<time::OffsetDateTime, _>(i).to_string(),
        "DATE" => row.get::<time::Date, _>(i).to_string(),
        _ => row.get(i),
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
