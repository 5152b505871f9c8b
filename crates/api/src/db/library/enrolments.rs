//! Package enrolments. Every statement filters by owner.

use regula_schema::{Amount, Package, Timestamp};
use sqlx::{AssertSqlSafe, FromRow};
use time::{Date, Duration, OffsetDateTime};
use uuid::Uuid;

use super::{Conn, DbError, packages::days, sql};
use crate::{db::commitments::CommitmentRow, streaks::DayLog};

/// A row of `enrolments`.
#[derive(Clone, Debug, FromRow)]
pub struct EnrolmentRow {
    pub id: Uuid,
    pub package_id: Option<Uuid>,
    pub title: String,
    term_days: i64,
    pub start_date: Date,
    pub left_at: Option<OffsetDateTime>,
    pub created_at: OffsetDateTime,
}

impl EnrolmentRow {
    /// Sort key of lists.
    pub fn id(&self) -> Uuid {
        self.id
    }

    /// Term in days.
    pub fn term_days(&self) -> u16 {
        days(self.term_days)
    }

    /// Last day of the term.
    pub fn end_date(&self) -> Date {
        last_day(self.start_date, self.term_days())
    }

    /// True if the term has not ended and the owner has not left.
    pub fn is_open(&self, today: Date) -> bool {
        self.left_at.is_none() && self.end_date() >= today
    }
}

/// Date of the day `number` of a term, counted from 1.
pub fn last_day(start: Date, number: u16) -> Date {
    start.saturating_add(Duration::days(i64::from(number) - 1))
}

/// Inserts an enrolment.
pub async fn create(
    conn: &mut Conn,
    owner: Uuid,
    package: &Package,
    start: Date,
    now: Timestamp,
) -> Result<EnrolmentRow, DbError> {
    const SQL: &str = "INSERT INTO enrolments
        (id, user_id, package_id, title, term_days, start_date, created_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING *";
    Ok(sql!(conn, c => sqlx::query_as(SQL)
        .bind(Uuid::now_v7())
        .bind(owner)
        .bind(package.id)
        .bind(&package.title)
        .bind(i64::from(package.term_days))
        .bind(start)
        .bind(now.get())
        .fetch_one(c).await?))
}

/// The owner's enrolment with this id.
pub async fn find(conn: &mut Conn, owner: Uuid, id: Uuid) -> Result<Option<EnrolmentRow>, DbError> {
    const SQL: &str = "SELECT * FROM enrolments WHERE id = $1 AND user_id = $2";
    Ok(sql!(conn, c => sqlx::query_as(SQL).bind(id).bind(owner).fetch_optional(c).await?))
}

/// One page of the owner's enrolments, newest first, after `after`.
pub async fn list(
    conn: &mut Conn,
    owner: Uuid,
    after: Option<Uuid>,
    limit: i64,
) -> Result<Vec<EnrolmentRow>, DbError> {
    const SQL: &str = "SELECT * FROM enrolments WHERE user_id = $1 AND id < $2
        ORDER BY id DESC LIMIT $3";
    let before = after.unwrap_or(Uuid::max());
    Ok(
        sql!(conn, c => sqlx::query_as(SQL).bind(owner).bind(before).bind(limit)
        .fetch_all(c).await?),
    )
}

/// Number of matching rows.
pub async fn count(conn: &mut Conn, owner: Uuid) -> Result<i64, DbError> {
    const SQL: &str = "SELECT count(*) FROM enrolments WHERE user_id = $1";
    Ok(sql!(conn, c => sqlx::query_scalar(SQL).bind(owner).fetch_one(c).await?))
}

/// Enrolments that were not left and may not be over at `today`, by the longest possible term;
/// oldest first.
pub async fn recent(
    conn: &mut Conn,
    owner: Uuid,
    today: Date,
) -> Result<Vec<EnrolmentRow>, DbError> {
    const SQL: &str = "SELECT * FROM enrolments WHERE user_id = $1 AND left_at IS NULL
        AND start_date > $2 ORDER BY id";
    let since = today.saturating_sub(Duration::days(1000));
    Ok(sql!(conn, c => sqlx::query_as(SQL).bind(owner).bind(since).fetch_all(c).await?))
}

/// Records that the owner left.
pub async fn leave(conn: &mut Conn, id: Uuid, now: Timestamp) -> Result<(), DbError> {
    const SQL: &str = "UPDATE enrolments SET left_at = $2 WHERE id = $1";
    sql!(conn, c => sqlx::query(SQL).bind(id).bind(now.get()).execute(c).await.map(drop)?);
    Ok(())
}

/// Placeholders `$2, $3, …` for the ids.
fn places(ids: &[Uuid]) -> String {
    let places: Vec<String> = (2..ids.len() + 2).map(|n| format!("${n}")).collect();
    places.join(", ")
}

/// Commitments created by these enrolments, in the owner's order.
pub async fn commitments(
    conn: &mut Conn,
    owner: Uuid,
    ids: &[Uuid],
) -> Result<Vec<CommitmentRow>, DbError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let text = format!(
        "SELECT *, (SELECT package_id FROM enrolments WHERE enrolments.id = enrolment_id)
        AS package_id, (SELECT title FROM enrolments WHERE enrolments.id = enrolment_id)
        AS package_title FROM commitments WHERE user_id = $1 AND enrolment_id IN ({})
        ORDER BY position, id",
        places(ids)
    );
    Ok(sql!(conn, c => {
        let mut query = sqlx::query_as(AssertSqlSafe(text.as_str())).bind(owner);
        for id in ids {
            query = query.bind(id);
        }
        query.fetch_all(c).await?
    }))
}

/// A row of `logs`: commitment, date, mark and value.
type LogRow = (Uuid, Date, Option<String>, Option<i64>);

/// Logs of the commitments created by these enrolments.
pub async fn logs(
    conn: &mut Conn,
    owner: Uuid,
    ids: &[Uuid],
) -> Result<Vec<(Uuid, Date, DayLog)>, DbError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let text = format!(
        "SELECT logs.commitment_id, logs.date, logs.status, logs.value FROM commitments
        JOIN logs ON logs.commitment_id = commitments.id
        WHERE commitments.user_id = $1 AND commitments.enrolment_id IN ({})",
        places(ids)
    );
    let rows: Vec<LogRow> = sql!(conn, c => {
        let mut query = sqlx::query_as(AssertSqlSafe(text.as_str())).bind(owner);
        for id in ids {
            query = query.bind(id);
        }
        query.fetch_all(c).await?
    });
    let day = |(commitment, date, status, value): LogRow| {
        let mark = status.and_then(|word| word.parse().ok());
        let value = value.and_then(Amount::from_thousandths);
        (commitment, date, DayLog { mark, value })
    };
    Ok(rows.into_iter().map(day).collect())
}
