//! Asceticisms that users can see.

use regula_schema::NewRule;
use uuid::Uuid;

use super::{Conn, DbError, sql};
use crate::{cursor::Pattern, db::asceticisms::AsceticismRow};

/// Parses a rule column.
pub(super) fn read_rule(text: Option<&str>) -> Option<NewRule> {
    text.and_then(|text| serde_json::from_str(text).ok())
}

/// Serializes a rule column.
pub(super) fn write_rule(rule: Option<&NewRule>) -> Option<String> {
    rule.and_then(|rule| serde_json::to_string(rule).ok())
}

/// Filters of the list.
#[derive(Clone, Debug, Default)]
pub struct AsceticismFilter {
    /// Exact name of the category.
    pub category: Option<String>,
    /// Search pattern for title, description and category.
    pub pattern: Option<Pattern>,
}

/// An asceticism visible to `user`: an offered template, a custom one, or one they have a
/// commitment to.
pub async fn find(conn: &mut Conn, user: Uuid, id: Uuid) -> Result<Option<AsceticismRow>, DbError> {
    const SQL: &str = "SELECT * FROM asceticisms WHERE id = $1 AND (creator_id = $2
        OR (creator_id IS NULL AND (retired_at IS NULL OR EXISTS (SELECT 1 FROM commitments
            WHERE commitments.asceticism_id = asceticisms.id AND commitments.user_id = $2))))";
    Ok(sql!(conn, c => sqlx::query_as(SQL).bind(id).bind(user).fetch_optional(c).await?))
}

/// One page of the asceticisms that `user` can commit to: templates and custom ones. Oldest first,
/// after `after`.
pub async fn list(
    conn: &mut Conn,
    user: Uuid,
    filter: &AsceticismFilter,
    after: Option<Uuid>,
    limit: i64,
) -> Result<Vec<AsceticismRow>, DbError> {
    const SQL: &str = "SELECT * FROM asceticisms
        WHERE ((creator_id IS NULL AND retired_at IS NULL) OR creator_id = $1)
        AND ($2 IS NULL OR category = $2)
        AND ($3 IS NULL OR lower(title) LIKE $3 ESCAPE '\\' OR title LIKE $4 ESCAPE '\\'
            OR lower(description) LIKE $3 ESCAPE '\\' OR description LIKE $4 ESCAPE '\\'
            OR lower(category) LIKE $3 ESCAPE '\\' OR category LIKE $4 ESCAPE '\\')
        AND ($5 IS NULL OR id > $5)
        ORDER BY id LIMIT $6";
    Ok(sql!(conn, c => sqlx::query_as(SQL)
        .bind(user)
        .bind(filter.category.as_deref())
        .bind(filter.pattern.as_ref().map(|p| p.lower.as_str()))
        .bind(filter.pattern.as_ref().map(|p| p.typed.as_str()))
        .bind(after)
        .bind(limit)
        .fetch_all(c).await?))
}

/// Number of matching rows.
pub async fn count(conn: &mut Conn, user: Uuid, filter: &AsceticismFilter) -> Result<i64, DbError> {
    const SQL: &str = "SELECT count(*) FROM asceticisms
        WHERE ((creator_id IS NULL AND retired_at IS NULL) OR creator_id = $1)
        AND ($2 IS NULL OR category = $2)
        AND ($3 IS NULL OR lower(title) LIKE $3 ESCAPE '\\' OR title LIKE $4 ESCAPE '\\'
            OR lower(description) LIKE $3 ESCAPE '\\' OR description LIKE $4 ESCAPE '\\'
            OR lower(category) LIKE $3 ESCAPE '\\' OR category LIKE $4 ESCAPE '\\')";
    Ok(sql!(conn, c => sqlx::query_scalar(SQL)
        .bind(user)
        .bind(filter.category.as_deref())
        .bind(filter.pattern.as_ref().map(|p| p.lower.as_str()))
        .bind(filter.pattern.as_ref().map(|p| p.typed.as_str()))
        .fetch_one(c).await?))
}
