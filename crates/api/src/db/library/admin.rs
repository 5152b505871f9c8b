//! Templates for admins.

use regula_schema::{Template, Timestamp};
use sqlx::FromRow;
use uuid::Uuid;

use super::{
    Conn, DbError,
    asceticisms::{AsceticismFilter, write_rule},
    has_row_locks, sql,
};
use crate::db::asceticisms::{AsceticismFields, AsceticismRow};

/// A template with its number of uses.
#[derive(Clone, Debug, FromRow)]
pub struct TemplateRow {
    #[sqlx(flatten)]
    pub asceticism: AsceticismRow,
    pub commitments: i64,
    pub packages: i64,
}

impl TemplateRow {
    /// Sort key of lists.
    pub fn id(&self) -> Uuid {
        self.asceticism.id
    }

    /// True if a commitment or package uses it, so that it can only be retired.
    pub const fn is_used(&self) -> bool {
        self.commitments > 0 || self.packages > 0
    }
}

impl From<TemplateRow> for Template {
    fn from(row: TemplateRow) -> Self {
        Self {
            retired_at: row.asceticism.retired_at.map(Timestamp::new),
            asceticism: row.asceticism.into(),
            commitments: row.commitments,
            packages: row.packages,
        }
    }
}

/// A template, retired or not.
pub async fn find(conn: &mut Conn, id: Uuid) -> Result<Option<TemplateRow>, DbError> {
    const SQL: &str = "SELECT asceticisms.*,
        (SELECT count(*) FROM commitments WHERE asceticism_id = asceticisms.id) AS commitments,
        (SELECT count(DISTINCT package_id) FROM package_items
            WHERE asceticism_id = asceticisms.id) AS packages
        FROM asceticisms WHERE id = $1 AND creator_id IS NULL";
    Ok(sql!(conn, c => sqlx::query_as(SQL).bind(id).fetch_optional(c).await?))
}

/// A template, locked until the end of the transaction, so that no commitment to it is created
/// meanwhile.
pub async fn lock(conn: &mut Conn, id: Uuid) -> Result<Option<TemplateRow>, DbError> {
    const SQL: &str = "SELECT id FROM asceticisms WHERE id = $1 FOR UPDATE";
    if has_row_locks(conn) {
        let _: Option<Uuid> =
            sql!(conn, c => sqlx::query_scalar(SQL).bind(id).fetch_optional(c).await?);
    }
    find(conn, id).await
}

/// One page of the templates, including retired ones, oldest first, after `after`.
pub async fn list(
    conn: &mut Conn,
    filter: &AsceticismFilter,
    after: Option<Uuid>,
    limit: i64,
) -> Result<Vec<TemplateRow>, DbError> {
    const SQL: &str = "SELECT asceticisms.*,
        (SELECT count(*) FROM commitments WHERE asceticism_id = asceticisms.id) AS commitments,
        (SELECT count(DISTINCT package_id) FROM package_items
            WHERE asceticism_id = asceticisms.id) AS packages
        FROM asceticisms WHERE creator_id IS NULL
        AND ($1 IS NULL OR category = $1)
        AND ($2 IS NULL OR lower(title) LIKE $2 ESCAPE '\\' OR title LIKE $3 ESCAPE '\\'
            OR lower(description) LIKE $2 ESCAPE '\\' OR description LIKE $3 ESCAPE '\\'
            OR lower(category) LIKE $2 ESCAPE '\\' OR category LIKE $3 ESCAPE '\\')
        AND ($4 IS NULL OR id > $4)
        ORDER BY id LIMIT $5";
    Ok(sql!(conn, c => sqlx::query_as(SQL)
        .bind(filter.category.as_deref())
        .bind(filter.pattern.as_ref().map(|p| p.lower.as_str()))
        .bind(filter.pattern.as_ref().map(|p| p.typed.as_str()))
        .bind(after)
        .bind(limit)
        .fetch_all(c).await?))
}

/// Number of matching rows.
pub async fn count(conn: &mut Conn, filter: &AsceticismFilter) -> Result<i64, DbError> {
    const SQL: &str = "SELECT count(*) FROM asceticisms WHERE creator_id IS NULL
        AND ($1 IS NULL OR category = $1)
        AND ($2 IS NULL OR lower(title) LIKE $2 ESCAPE '\\' OR title LIKE $3 ESCAPE '\\'
            OR lower(description) LIKE $2 ESCAPE '\\' OR description LIKE $3 ESCAPE '\\'
            OR lower(category) LIKE $2 ESCAPE '\\' OR category LIKE $3 ESCAPE '\\')";
    Ok(sql!(conn, c => sqlx::query_scalar(SQL)
        .bind(filter.category.as_deref())
        .bind(filter.pattern.as_ref().map(|p| p.lower.as_str()))
        .bind(filter.pattern.as_ref().map(|p| p.typed.as_str()))
        .fetch_one(c).await?))
}

/// Updates a template.
pub async fn replace(
    conn: &mut Conn,
    id: Uuid,
    fields: &AsceticismFields,
    now: Timestamp,
) -> Result<(), DbError> {
    const SQL: &str = "UPDATE asceticisms SET title = $2, description = $3, category = $4,
        icon = $5, tracking_type = $6, kind = $7, suggested_rule = $8, updated_at = $9
        WHERE id = $1";
    sql!(conn, c => sqlx::query(SQL)
        .bind(id)
        .bind(fields.title.as_str())
        .bind(fields.description.as_str())
        .bind(fields.category.as_str())
        .bind(fields.icon.as_str())
        .bind(fields.tracking.as_str())
        .bind(fields.kind.as_str())
        .bind(write_rule(fields.suggested_rule.as_ref()))
        .bind(now.get())
        .execute(c).await.map(drop)?);
    Ok(())
}

/// Retires a template, or offers it again.
pub async fn set_retired(
    conn: &mut Conn,
    id: Uuid,
    is_retired: bool,
    now: Timestamp,
) -> Result<(), DbError> {
    const SQL: &str = "UPDATE asceticisms SET updated_at = $3,
        retired_at = CASE WHEN $2 THEN coalesce(retired_at, $3) ELSE NULL END WHERE id = $1";
    sql!(conn, c => sqlx::query(SQL).bind(id).bind(is_retired).bind(now.get())
        .execute(c).await.map(drop)?);
    Ok(())
}

/// Deletes an unused template.
pub async fn delete(conn: &mut Conn, id: Uuid) -> Result<(), DbError> {
    const SQL: &str = "DELETE FROM asceticisms WHERE id = $1";
    sql!(conn, c => sqlx::query(SQL).bind(id).execute(c).await.map(drop)?);
    Ok(())
}
