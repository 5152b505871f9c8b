//! Users' pictures: one per user, already resized.

use regula_schema::Timestamp;
use uuid::Uuid;

use super::{Conn, DbError, sql};

/// Replaces the user's picture. `id` is the last segment of its URL.
pub async fn replace(
    conn: &mut Conn,
    user_id: Uuid,
    id: &str,
    content: &[u8],
    now: Timestamp,
) -> Result<(), DbError> {
    const SQL: &str = "INSERT INTO pictures (id, user_id, content, created_at)
        VALUES ($1, $2, $3, $4) ON CONFLICT (user_id)
        DO UPDATE SET id = excluded.id, content = excluded.content, created_at = excluded.created_at";
    sql!(conn, c => sqlx::query(SQL).bind(id).bind(user_id).bind(content).bind(now.get())
        .execute(c).await.map(drop)?);
    Ok(())
}

/// The picture with this id.
pub async fn find(conn: &mut Conn, id: &str) -> Result<Option<Vec<u8>>, DbError> {
    const SQL: &str = "SELECT content FROM pictures WHERE id = $1";
    Ok(sql!(conn, c => sqlx::query_scalar(SQL).bind(id).fetch_optional(c).await?))
}

/// The user's picture.
pub async fn of_user(conn: &mut Conn, user_id: Uuid) -> Result<Option<Vec<u8>>, DbError> {
    const SQL: &str = "SELECT content FROM pictures WHERE user_id = $1";
    Ok(sql!(conn, c => sqlx::query_scalar(SQL).bind(user_id).fetch_optional(c).await?))
}

/// Deletes the user's picture, if any.
pub async fn delete(conn: &mut Conn, user_id: Uuid) -> Result<(), DbError> {
    const SQL: &str = "DELETE FROM pictures WHERE user_id = $1";
    sql!(conn, c => sqlx::query(SQL).bind(user_id).execute(c).await.map(drop)?);
    Ok(())
}
