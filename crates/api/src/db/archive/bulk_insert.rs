//! Bulk inserts for an import.

use std::fmt::Write;

use regula_schema::Timestamp;
use sqlx::AssertSqlSafe;
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use super::TaskRestore;
use crate::db::{Conn, DbError, sql, tasks::recurrence_text};

/// Rows per `INSERT` statement.
const ROWS: usize = 250;

/// A row of `logs`.
#[derive(Clone, Debug)]
pub struct LogRestore {
    pub commitment_id: Uuid,
    pub date: Date,
    pub status: Option<&'static str>,
    pub value: Option<i64>,
    pub note: String,
    pub reason: String,
}

/// A row of `log_entries`.
#[derive(Clone, Debug)]
pub struct EntryRestore {
    pub commitment_id: Uuid,
    pub date: Date,
    pub value: i64,
    pub at: OffsetDateTime,
}

/// A row of `pauses`.
#[derive(Clone, Debug, PartialEq)]
pub struct PauseRestore {
    pub commitment_id: Option<Uuid>,
    pub from_date: Date,
    pub until_date: Option<Date>,
    pub reason: String,
    pub created_at: OffsetDateTime,
}

/// `INSERT INTO … VALUES ($1, $2), ($3, $4)` for `rows` rows.
fn insert(table: &str, columns: &str, rows: usize) -> String {
    let many = columns.split(',').count();
    let mut text = format!("INSERT INTO {table} ({columns}) VALUES ");
    for row in 0..rows {
        for column in 0..many {
            let before = match (row, column) {
                (0, 0) => "(",
                (_, 0) => "), (",
                _ => ", ",
            };
            // Writing to a String cannot fail.
            let _ = write!(text, "{before}${}", row * many + column + 1);
        }
    }
    text.push(')');
    text
}

/// Inserts tasks with their timestamps, under new ids, each in its project.
pub async fn add_tasks(
    conn: &mut Conn,
    owner: Uuid,
    tasks: &[(Option<Uuid>, &TaskRestore)],
) -> Result<(), DbError> {
    const COLUMNS: &str = "id, user_id, title, description, due_date, priority, project_id,
        recurrence, completed_at, position, created_at, updated_at";
    for some in tasks.chunks(ROWS) {
        let text = insert("tasks", COLUMNS, some.len());
        sql!(conn, c => {
            let mut query = sqlx::query(AssertSqlSafe(text.as_str()));
            for (project, task) in some {
                query = query
                    .bind(Uuid::now_v7())
                    .bind(owner)
                    .bind(task.title.as_str())
                    .bind(task.description.as_str())
                    .bind(task.due_date)
                    .bind(task.priority.as_str())
                    .bind(project)
                    .bind(task.recurrence.and_then(recurrence_text))
                    .bind(task.completed_at.map(Timestamp::get))
                    .bind(task.position)
                    .bind(task.created_at.get())
                    .bind(task.updated_at.get());
            }
            query.execute(c).await.map(drop)?;
        });
    }
    Ok(())
}

/// Inserts logs of days without a log.
pub async fn add_logs(conn: &mut Conn, logs: &[LogRestore], now: Timestamp) -> Result<(), DbError> {
    const COLUMNS: &str =
        "commitment_id, date, status, value, note, reason, created_at, updated_at";
    for some in logs.chunks(ROWS) {
        let text = insert("logs", COLUMNS, some.len()) + " ON CONFLICT DO NOTHING";
        sql!(conn, c => {
            let mut query = sqlx::query(AssertSqlSafe(text.as_str()));
            for log in some {
                query = query
                    .bind(log.commitment_id)
                    .bind(log.date)
                    .bind(log.status)
                    .bind(log.value)
                    .bind(&log.note)
                    .bind(&log.reason)
                    .bind(now.get())
                    .bind(now.get());
            }
            query.execute(c).await.map(drop)?;
        });
    }
    Ok(())
}

/// Inserts entries of logged days.
pub async fn add_entries(conn: &mut Conn, entries: &[EntryRestore]) -> Result<(), DbError> {
    const COLUMNS: &str = "commitment_id, date, id, value, at";
    for some in entries.chunks(ROWS) {
        let text = insert("log_entries", COLUMNS, some.len());
        sql!(conn, c => {
            let mut query = sqlx::query(AssertSqlSafe(text.as_str()));
            for entry in some {
                query = query
                    .bind(entry.commitment_id)
                    .bind(entry.date)
                    .bind(Uuid::now_v7())
                    .bind(entry.value)
                    .bind(entry.at);
            }
            query.execute(c).await.map(drop)?;
        });
    }
    Ok(())
}

/// Inserts pauses and vacations.
pub async fn add_pauses(
    conn: &mut Conn,
    owner: Uuid,
    pauses: &[PauseRestore],
) -> Result<(), DbError> {
    const COLUMNS: &str = "id, user_id, commitment_id, from_date, until_date, reason, created_at";
    for some in pauses.chunks(ROWS) {
        let text = insert("pauses", COLUMNS, some.len());
        sql!(conn, c => {
            let mut query = sqlx::query(AssertSqlSafe(text.as_str()));
            for pause in some {
                query = query
                    .bind(Uuid::now_v7())
                    .bind(owner)
                    .bind(pause.commitment_id)
                    .bind(pause.from_date)
                    .bind(pause.until_date)
                    .bind(&pause.reason)
                    .bind(pause.created_at);
            }
            query.execute(c).await.map(drop)?;
        });
    }
    Ok(())
}
