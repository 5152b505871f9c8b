//! The owner's order of commitments.

use regula_schema::Timestamp;

use super::{CommitmentRow, Conn, DbError, Key, sql};

/// Moves a commitment after the one at `after`. The others keep their order.
pub async fn move_behind(
    conn: &mut Conn,
    row: &CommitmentRow,
    after: Key,
    now: Timestamp,
) -> Result<(), DbError> {
    // Shifts by two, which leaves a free position even among rows at the same one.
    const SHIFT: &str = "UPDATE commitments SET position = position + 2
        WHERE user_id = $1 AND (position, id) > ($2, $3)";
    const SQL: &str = "UPDATE commitments SET position = $2 + 1, updated_at = $3 WHERE id = $1";
    let (position, id) = after;
    sql!(conn, c => sqlx::query(SHIFT).bind(row.user_id).bind(position).bind(id)
        .execute(c).await.map(drop)?);
    sql!(conn, c => sqlx::query(SQL).bind(row.id).bind(position).bind(now.get())
        .execute(c).await.map(drop)?);
    Ok(())
}

/// Moves a commitment before all others.
pub async fn move_first(
    conn: &mut Conn,
    row: &CommitmentRow,
    now: Timestamp,
) -> Result<(), DbError> {
    const SQL: &str = "UPDATE commitments SET updated_at = $3, position =
        (SELECT min(position) FROM commitments WHERE user_id = $2) - 1 WHERE id = $1";
    sql!(conn, c => sqlx::query(SQL).bind(row.id).bind(row.user_id).bind(now.get())
        .execute(c).await.map(drop)?);
    Ok(())
}
