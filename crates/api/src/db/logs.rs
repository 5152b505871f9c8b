//! Logs, and their entries. The commitment was found by its owner before.

use regula_schema::{Amount, LogEntry, Mark, Timestamp};
use sqlx::{AssertSqlSafe, FromRow};
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use super::{
    Conn, DbError,
    bulk_insert::{insert_batch, insert_text},
    commitments::scope::{Scope, in_scope, within},
    sql,
};
use crate::streaks::{DayLog, Logs};

/// A row of `logs`.
#[derive(Clone, Debug, FromRow)]
pub struct LogRow {
    pub commitment_id: Uuid,
    pub date: Date,
    status: Option<String>,
    value: Option<i64>,
    pub note: String,
    pub reason: String,
    pub created_at: OffsetDateTime,
    pub updated_at: OffsetDateTime,
}

impl LogRow {
    /// The mark and the value.
    pub fn day(&self) -> DayLog {
        day(self.status.as_deref(), self.value)
    }

    /// The parts that people write.
    pub fn fields(&self) -> LogFields {
        let DayLog { mark, value } = self.day();
        LogFields {
            mark,
            value,
            note: self.note.clone(),
            reason: self.reason.clone(),
        }
    }
}

fn day(status: Option<&str>, value: Option<i64>) -> DayLog {
    DayLog {
        mark: status.and_then(|word| word.parse().ok()),
        value: value.and_then(Amount::from_thousandths),
    }
}

/// Column values of a day's log.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LogFields {
    pub mark: Option<Mark>,
    pub value: Option<Amount>,
    pub note: String,
    pub reason: String,
}

/// A log to insert.
#[derive(Clone, Debug)]
pub struct LogInsert {
    pub commitment_id: Uuid,
    pub date: Date,
    pub fields: LogFields,
}

/// A row of `log_entries`.
#[derive(Clone, Debug, FromRow)]
pub struct EntryRow {
    pub commitment_id: Uuid,
    pub date: Date,
    pub id: Uuid,
    value: i64,
    at: OffsetDateTime,
}

impl EntryRow {
    /// A count, or minutes.
    pub fn value(&self) -> Amount {
        Amount::from_thousandths(self.value).unwrap_or_default()
    }
}

impl From<EntryRow> for LogEntry {
    fn from(row: EntryRow) -> Self {
        Self {
            id: row.id,
            value: row.value(),
            at: row.at.into(),
        }
    }
}

/// A row for the calculation of streaks, without texts, so that many are read quickly.
#[derive(Clone, Copy, Debug)]
pub struct DayRow {
    pub commitment_id: Uuid,
    pub date: Date,
    pub day: DayLog,
}

type RawDay = (Uuid, Date, Option<String>, Option<i64>);

fn day_rows(rows: Vec<RawDay>) -> impl Iterator<Item = DayRow> {
    rows.into_iter().map(|(commitment_id, date, status, value)| DayRow {
        commitment_id,
        date,
        day: day(status.as_deref(), value),
    })
}

/// The days of the commitments in `scope` that are not settled yet, and those from `since` on.
pub async fn unsettled(
    conn: &mut Conn,
    scope: &Scope,
    since: Date,
) -> Result<Vec<DayRow>, DbError> {
    // Each commitment's own bound, so that the key of `logs` is searched and not its whole past.
    const SQL: &str = concat!(
        "SELECT l.commitment_id, l.date, l.status, l.value FROM commitments c
         JOIN logs l ON l.commitment_id = c.id AND l.date >=
            CASE WHEN coalesce(c.tally_through, c.start_date) < $7
            THEN coalesce(c.tally_through, c.start_date) ELSE $7 END
         WHERE c.id IN (",
        in_scope!(),
        ")"
    );
    let rows = sql!(conn, c =>
        within!(sqlx::query_as(SQL), scope).bind(since).fetch_all(c).await?);
    Ok(day_rows(rows).collect())
}

/// One commitment's days behind `after`, or all.
pub async fn days(conn: &mut Conn, commitment: Uuid, after: Option<Date>) -> Result<Logs, DbError> {
    const SQL: &str = "SELECT commitment_id, date, status, value FROM logs
        WHERE commitment_id = $1 AND date > $2";
    let after = after.unwrap_or(BEFORE_ALL);
    let rows = sql!(conn, c => sqlx::query_as(SQL).bind(commitment).bind(after)
        .fetch_all(c).await?);
    Ok(day_rows(rows).map(|row| (row.date, row.day)).collect())
}

/// Before every day that both databases know.
const BEFORE_ALL: Date = time::macros::date!(0001 - 01 - 01);

/// The logs of the commitments in `scope` from one day to another, oldest first.
pub async fn range(
    conn: &mut Conn,
    scope: &Scope,
    (from, to): (Date, Date),
) -> Result<Vec<LogRow>, DbError> {
    const SQL: &str = concat!(
        "SELECT * FROM logs WHERE date BETWEEN $7 AND $8 AND commitment_id IN (",
        in_scope!(),
        ") ORDER BY commitment_id, date"
    );
    Ok(sql!(conn, c =>
        within!(sqlx::query_as(SQL), scope).bind(from).bind(to).fetch_all(c).await?))
}

/// The entries of these logs, oldest first.
pub async fn entries(
    conn: &mut Conn,
    scope: &Scope,
    (from, to): (Date, Date),
) -> Result<Vec<EntryRow>, DbError> {
    const SQL: &str = concat!(
        "SELECT * FROM log_entries WHERE date BETWEEN $7 AND $8 AND commitment_id IN (",
        in_scope!(),
        ") ORDER BY commitment_id, date, at, id"
    );
    Ok(sql!(conn, c =>
        within!(sqlx::query_as(SQL), scope).bind(from).bind(to).fetch_all(c).await?))
}

/// The log of a day.
pub async fn find(
    conn: &mut Conn,
    commitment: Uuid,
    date: Date,
) -> Result<Option<LogRow>, DbError> {
    const SQL: &str = "SELECT * FROM logs WHERE commitment_id = $1 AND date = $2";
    Ok(sql!(conn, c => sqlx::query_as(SQL).bind(commitment).bind(date).fetch_optional(c).await?))
}

/// The first and the last day that has a log.
pub async fn bounds(conn: &mut Conn, commitment: Uuid) -> Result<Option<(Date, Date)>, DbError> {
    const SQL: &str = "SELECT min(date), max(date) FROM logs WHERE commitment_id = $1";
    let (first, last): (Option<Date>, Option<Date>) =
        sql!(conn, c => sqlx::query_as(SQL).bind(commitment).fetch_one(c).await?);
    Ok(first.zip(last))
}

/// Writes the log of a day.
pub async fn put(
    conn: &mut Conn,
    commitment: Uuid,
    date: Date,
    log: &LogFields,
    now: Timestamp,
) -> Result<(), DbError> {
    const SQL: &str = "INSERT INTO logs
        (commitment_id, date, status, value, note, reason, created_at, updated_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $7)
        ON CONFLICT (commitment_id, date) DO UPDATE SET status = excluded.status,
        value = excluded.value, note = excluded.note, reason = excluded.reason,
        updated_at = excluded.updated_at";
    sql!(conn, c => sqlx::query(SQL)
        .bind(commitment)
        .bind(date)
        .bind(log.mark.map(Mark::as_str))
        .bind(log.value.map(Amount::thousandths))
        .bind(&log.note)
        .bind(&log.reason)
        .bind(now.get())
        .execute(c).await.map(drop)?);
    Ok(())
}

/// Inserts logs of days without a log.
pub async fn insert(conn: &mut Conn, logs: &[LogInsert], now: Timestamp) -> Result<(), DbError> {
    const COLUMNS: &str =
        "commitment_id, date, status, value, note, reason, created_at, updated_at";
    for batch in logs.chunks(insert_batch(conn)) {
        let text = insert_text("logs", COLUMNS, batch.len()) + " ON CONFLICT DO NOTHING";
        sql!(conn, c => {
            let mut query = sqlx::query(AssertSqlSafe(text.as_str()));
            for LogInsert { commitment_id, date, fields } in batch {
                query = query
                    .bind(commitment_id)
                    .bind(date)
                    .bind(fields.mark.map(Mark::as_str))
                    .bind(fields.value.map(Amount::thousandths))
                    .bind(&fields.note)
                    .bind(&fields.reason)
                    .bind(now.get())
                    .bind(now.get());
            }
            query.execute(c).await.map(drop)?;
        });
    }
    Ok(())
}

/// Removes the log of a day with its entries; says whether it was there.
pub async fn delete(conn: &mut Conn, commitment: Uuid, date: Date) -> Result<bool, DbError> {
    const SQL: &str = "DELETE FROM logs WHERE commitment_id = $1 AND date = $2";
    let rows = sql!(conn, c => sqlx::query(SQL).bind(commitment).bind(date)
        .execute(c).await?.rows_affected());
    Ok(rows == 1)
}

/// The entry with this id, of whatever day.
pub async fn find_entry(
    conn: &mut Conn,
    commitment: Uuid,
    id: Uuid,
) -> Result<Option<EntryRow>, DbError> {
    const SQL: &str = "SELECT * FROM log_entries WHERE commitment_id = $1 AND id = $2";
    Ok(sql!(conn, c => sqlx::query_as(SQL).bind(commitment).bind(id).fetch_optional(c).await?))
}

/// An entry to insert.
#[derive(Clone, Debug)]
pub struct EntryInsert {
    pub commitment_id: Uuid,
    pub date: Date,
    pub id: Uuid,
    pub value: Amount,
    pub at: Timestamp,
}

/// Inserts entries of days that have a log.
pub async fn insert_entries(conn: &mut Conn, entries: &[EntryInsert]) -> Result<(), DbError> {
    const COLUMNS: &str = "commitment_id, date, id, value, at";
    for batch in entries.chunks(insert_batch(conn)) {
        let text = insert_text("log_entries", COLUMNS, batch.len());
        sql!(conn, c => {
            let mut query = sqlx::query(AssertSqlSafe(text.as_str()));
            for entry in batch {
                query = query
                    .bind(entry.commitment_id)
                    .bind(entry.date)
                    .bind(entry.id)
                    .bind(entry.value.thousandths())
                    .bind(entry.at.get());
            }
            query.execute(c).await.map(drop)?;
        });
    }
    Ok(())
}

/// Removes an entry of a day; says whether it was there.
pub async fn delete_entry(
    conn: &mut Conn,
    (commitment, date): (Uuid, Date),
    id: Uuid,
) -> Result<bool, DbError> {
    const SQL: &str = "DELETE FROM log_entries WHERE commitment_id = $1 AND date = $2 AND id = $3";
    let rows = sql!(conn, c => sqlx::query(SQL).bind(commitment).bind(date).bind(id)
        .execute(c).await?.rows_affected());
    Ok(rows == 1)
}

/// Removes all entries of a day.
pub async fn clear_entries(conn: &mut Conn, commitment: Uuid, date: Date) -> Result<(), DbError> {
    const SQL: &str = "DELETE FROM log_entries WHERE commitment_id = $1 AND date = $2";
    sql!(conn, c => sqlx::query(SQL).bind(commitment).bind(date).execute(c).await.map(drop)?);
    Ok(())
}
