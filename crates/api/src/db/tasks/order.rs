//! The owner's order of tasks. Positions have gaps, so that a move updates one row; without a free
//! position, all rows of the owner are renumbered. Ties are broken by id, so that the order is
//! total even after concurrent moves.

use regula_schema::Timestamp;
use uuid::Uuid;

use super::{GAP, TaskRow};
use crate::db::{Conn, DbError, sql};

/// Moves a task after `after`, or before all others, in a transaction that locks the owner. `None`
/// if one of the two does not exist.
pub async fn put_behind(
    conn: &mut Conn,
    owner: Uuid,
    id: Uuid,
    after: Option<Uuid>,
    now: Timestamp,
) -> Result<Option<TaskRow>, DbError> {
    const SQL: &str = "UPDATE tasks SET position = $3, untouched = FALSE, updated_at = $4
        WHERE id = $1 AND user_id = $2 AND deleted_at IS NULL RETURNING *";
    let mut position = free_position(conn, owner, id, after).await?;
    if position.is_none() {
        renumber(conn, owner).await?;
        position = free_position(conn, owner, id, after).await?;
    }
    Ok(sql!(conn, c => sqlx::query_as(SQL)
        .bind(id)
        .bind(owner)
        .bind(position.unwrap_or_default())
        .bind(now.get())
        .fetch_optional(c).await?))
}

/// The owner's last task other than `id`.
pub async fn last(conn: &mut Conn, owner: Uuid, id: Uuid) -> Result<Option<Uuid>, DbError> {
    const SQL: &str = "SELECT id FROM tasks WHERE user_id = $1 AND id <> $2
        ORDER BY position DESC, id DESC LIMIT 1";
    Ok(sql!(conn, c => sqlx::query_scalar(SQL).bind(owner).bind(id).fetch_optional(c).await?))
}

/// A free position after `after`, for the task `id`.
async fn free_position(
    conn: &mut Conn,
    owner: Uuid,
    id: Uuid,
    after: Option<Uuid>,
) -> Result<Option<i64>, DbError> {
    const AT: &str = "SELECT position FROM tasks WHERE id = $1 AND user_id = $2";
    const FIRST: &str = "SELECT position FROM tasks WHERE user_id = $1 AND id <> $2
        ORDER BY position, id LIMIT 1";
    const NEXT: &str = "SELECT position FROM tasks WHERE user_id = $1 AND id <> $2
        AND (position, id) > ($3, $4) ORDER BY position, id LIMIT 1";
    let Some(after) = after else {
        let first: Option<i64> = sql!(conn, c => sqlx::query_scalar(FIRST).bind(owner).bind(id)
            .fetch_optional(c).await?);
        return Ok(Some(first.map_or(GAP, |first| first.saturating_sub(GAP))));
    };
    let at: i64 =
        sql!(conn, c => sqlx::query_scalar(AT).bind(after).bind(owner).fetch_one(c).await?);
    let next: Option<i64> = sql!(conn, c => sqlx::query_scalar(NEXT)
        .bind(owner).bind(id).bind(at).bind(after).fetch_optional(c).await?);
    Ok(match next {
        None => Some(at.saturating_add(GAP)),
        Some(next) => (next - at >= 2).then(|| at + (next - at) / 2),
    })
}

/// Renumbers all of the owner's tasks with gaps, in their order. Includes deleted ones, which can
/// be restored to their place.
async fn renumber(conn: &mut Conn, owner: Uuid) -> Result<(), DbError> {
    const SQL: &str = "UPDATE tasks SET position = ranked.place * $2 FROM (
            SELECT id AS ranked_id, row_number() OVER (ORDER BY position, id) AS place
            FROM tasks WHERE user_id = $1
        ) AS ranked WHERE id = ranked_id AND user_id = $1";
    sql!(conn, c => sqlx::query(SQL).bind(owner).bind(GAP).execute(c).await.map(drop)?);
    Ok(())
}
