//! Pauses of a commitment, and vacations.

use regula_schema::{Pause, Reason, Timestamp};
use sqlx::{AssertSqlSafe, FromRow};
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use super::{
    Conn, DbError,
    bulk_insert::{insert_batch, insert_text},
    commitments::scope::{Scope, in_scope, within},
    sql,
};
use crate::streaks::Span;

/// A row of `pauses`.
#[derive(Clone, Debug, FromRow)]
pub struct PauseRow {
    pub id: Uuid,
    pub commitment_id: Option<Uuid>,
    pub from_date: Date,
    pub until_date: Option<Date>,
    pub reason: String,
    created_at: OffsetDateTime,
}

impl PauseRow {
    /// Sort key of lists.
    pub fn id(&self) -> Uuid {
        self.id
    }

    /// The pause's days.
    pub fn span(&self) -> Span {
        Span {
            from: self.from_date,
            until: self.until_date,
        }
    }
}

impl From<PauseRow> for Pause {
    fn from(row: PauseRow) -> Self {
        Self {
            id: row.id,
            commitment_id: row.commitment_id,
            from_date: row.from_date,
            until_date: row.until_date,
            reason: row.reason,
            created_at: row.created_at.into(),
        }
    }
}

/// Column values of a pause.
#[derive(Clone, Debug, PartialEq)]
pub struct PauseFields {
    pub commitment_id: Option<Uuid>,
    pub from_date: Date,
    pub until_date: Option<Date>,
    pub reason: Option<Reason>,
}

/// A pause to insert.
#[derive(Clone, Debug, PartialEq)]
pub struct PauseInsert {
    pub fields: PauseFields,
    pub created_at: Timestamp,
}

impl From<PauseRow> for PauseInsert {
    fn from(row: PauseRow) -> Self {
        Self {
            fields: PauseFields {
                commitment_id: row.commitment_id,
                from_date: row.from_date,
                until_date: row.until_date,
                reason: Some(Reason::stored(row.reason)),
            },
            created_at: row.created_at.into(),
        }
    }
}

/// Pauses of the commitments in `scope` and the owner's vacations, oldest first.
pub async fn of(conn: &mut Conn, scope: &Scope) -> Result<Vec<PauseRow>, DbError> {
    const SQL: &str = concat!(
        "SELECT * FROM pauses WHERE user_id = $1 AND (commitment_id IS NULL OR commitment_id IN (",
        in_scope!(),
        ")) ORDER BY from_date, id"
    );
    Ok(sql!(conn, c => within!(sqlx::query_as(SQL), scope).fetch_all(c).await?))
}

/// One page of the owner's pauses, oldest first, after `after`.
pub async fn list(
    conn: &mut Conn,
    owner: Uuid,
    after: Option<Uuid>,
    limit: i64,
) -> Result<Vec<PauseRow>, DbError> {
    const SQL: &str = "SELECT * FROM pauses WHERE user_id = $1 AND id > $2 ORDER BY id LIMIT $3";
    Ok(sql!(conn, c => sqlx::query_as(SQL)
        .bind(owner)
        .bind(after.unwrap_or_default())
        .bind(limit)
        .fetch_all(c).await?))
}

/// Number of the owner's pauses.
pub async fn count(conn: &mut Conn, owner: Uuid) -> Result<i64, DbError> {
    const SQL: &str = "SELECT count(*) FROM pauses WHERE user_id = $1";
    Ok(sql!(conn, c => sqlx::query_scalar(SQL).bind(owner).fetch_one(c).await?))
}

/// The owner's pause with this id.
pub async fn find(conn: &mut Conn, owner: Uuid, id: Uuid) -> Result<Option<PauseRow>, DbError> {
    const SQL: &str = "SELECT * FROM pauses WHERE id = $1 AND user_id = $2";
    Ok(sql!(conn, c => sqlx::query_as(SQL).bind(id).bind(owner).fetch_optional(c).await?))
}

/// Inserts pauses under new ids, and returns them in no particular order.
pub async fn insert(
    conn: &mut Conn,
    owner: Uuid,
    pauses: &[PauseInsert],
) -> Result<Vec<PauseRow>, DbError> {
    const COLUMNS: &str = "id, user_id, commitment_id, from_date, until_date, reason, created_at";
    let mut rows = Vec::with_capacity(pauses.len());
    for batch in pauses.chunks(insert_batch(conn)) {
        let text = insert_text("pauses", COLUMNS, batch.len()) + " RETURNING *";
        rows.extend(sql!(conn, c => {
            let mut query = sqlx::query_as(AssertSqlSafe(text.as_str()));
            for PauseInsert { fields, created_at } in batch {
                query = query
                    .bind(Uuid::now_v7())
                    .bind(owner)
                    .bind(fields.commitment_id)
                    .bind(fields.from_date)
                    .bind(fields.until_date)
                    .bind(fields.reason.as_ref().map_or("", Reason::as_str))
                    .bind(created_at.get());
            }
            query.fetch_all(c).await?
        }));
    }
    Ok(rows)
}

/// Inserts a pause.
pub async fn create(
    conn: &mut Conn,
    owner: Uuid,
    fields: PauseFields,
    created_at: Timestamp,
) -> Result<PauseRow, DbError> {
    let new = PauseInsert { fields, created_at };
    let row = insert(conn, owner, &[new]).await?.pop();
    Ok(row.ok_or(sqlx::Error::RowNotFound)?)
}

/// Updates a pause.
pub async fn update(
    conn: &mut Conn,
    owner: Uuid,
    id: Uuid,
    new: &PauseFields,
) -> Result<Option<PauseRow>, DbError> {
    const SQL: &str = "UPDATE pauses SET commitment_id = $3, from_date = $4, until_date = $5,
        reason = $6 WHERE id = $1 AND user_id = $2 RETURNING *";
    Ok(sql!(conn, c => sqlx::query_as(SQL)
        .bind(id)
        .bind(owner)
        .bind(new.commitment_id)
        .bind(new.from_date)
        .bind(new.until_date)
        .bind(new.reason.as_ref().map_or("", Reason::as_str))
        .fetch_optional(c).await?))
}

/// Sets a pause's last day.
pub async fn end(conn: &mut Conn, id: Uuid, last: Date) -> Result<(), DbError> {
    const SQL: &str = "UPDATE pauses SET until_date = $2 WHERE id = $1";
    sql!(conn, c => sqlx::query(SQL).bind(id).bind(last).execute(c).await.map(drop)?);
    Ok(())
}

/// Deletes a pause.
pub async fn delete(conn: &mut Conn, id: Uuid) -> Result<(), DbError> {
    const SQL: &str = "DELETE FROM pauses WHERE id = $1";
    sql!(conn, c => sqlx::query(SQL).bind(id).execute(c).await.map(drop)?);
    Ok(())
}
