//! Asceticisms, as those see them who take them on.

use sqlx::FromRow;
use time::OffsetDateTime;
use uuid::Uuid;

use super::{Conn, DbError, sql};
use crate::{
    schema::{
        Asceticism, AsceticismKind, Category, Description, Icon, NewRule, Timestamp, Title,
        TrackingType,
    },
    server::api::cursor::Pattern,
};

/// A row of `asceticisms`.
#[derive(Clone, Debug, FromRow)]
pub struct AsceticismRow {
    pub id: Uuid,
    creator_id: Option<Uuid>,
    pub title: String,
    description: String,
    category: String,
    icon: String,
    tracking_type: String,
    kind: String,
    suggested_rule: Option<String>,
    pub retired_at: Option<OffsetDateTime>,
    created_at: OffsetDateTime,
    updated_at: OffsetDateTime,
}

impl AsceticismRow {
    /// The key that lists are paged by.
    pub fn id(&self) -> Uuid {
        self.id
    }

    /// What is written down of a day.
    pub fn tracking_type(&self) -> TrackingType {
        self.tracking_type.parse().unwrap_or_default()
    }

    /// Whether it is to be done, or to be left.
    pub fn kind(&self) -> AsceticismKind {
        self.kind.parse().unwrap_or_default()
    }

    /// The rule that is proposed.
    pub fn suggested_rule(&self) -> Option<NewRule> {
        read_rule(self.suggested_rule.as_deref())
    }
}

/// A rule, as it stands in the database.
pub(super) fn read_rule(text: Option<&str>) -> Option<NewRule> {
    text.and_then(|text| serde_json::from_str(text).ok())
}

/// A rule, as it is put into the database.
pub(super) fn write_rule(rule: Option<&NewRule>) -> Option<String> {
    rule.and_then(|rule| serde_json::to_string(rule).ok())
}

impl From<AsceticismRow> for Asceticism {
    fn from(row: AsceticismRow) -> Self {
        Self {
            id: row.id,
            tracking_type: row.tracking_type(),
            kind: row.kind(),
            is_template: row.creator_id.is_none(),
            creator_id: row.creator_id,
            suggested_rule: row.suggested_rule(),
            title: row.title,
            description: row.description,
            category: row.category,
            icon: row.icon,
            created_at: row.created_at.into(),
            updated_at: row.updated_at.into(),
        }
    }
}

/// An asceticism without the parts that the database adds.
#[derive(Clone, Debug)]
pub struct AsceticismFields {
    pub title: Title,
    pub description: Description,
    pub category: Category,
    pub icon: Icon,
    pub tracking_type: TrackingType,
    pub kind: AsceticismKind,
    pub suggested_rule: Option<NewRule>,
}

/// Which asceticisms to list.
#[derive(Clone, Debug, Default)]
pub struct AsceticismFilter {
    /// The whole name of their category.
    pub category: Option<String>,
    /// A part of the title, the description or the category.
    pub pattern: Option<Pattern>,
}

/// Adds a template, or `creator`'s own.
pub async fn create(
    conn: &mut Conn,
    creator: Option<Uuid>,
    new: &AsceticismFields,
    now: Timestamp,
) -> Result<AsceticismRow, DbError> {
    const SQL: &str = "INSERT INTO asceticisms (id, creator_id, title, description, category, icon,
        tracking_type, kind, suggested_rule, created_at, updated_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10) RETURNING *";
    Ok(sql!(conn, c => sqlx::query_as(SQL)
        .bind(Uuid::now_v7())
        .bind(creator)
        .bind(new.title.as_str())
        .bind(new.description.as_str())
        .bind(new.category.as_str())
        .bind(new.icon.as_str())
        .bind(new.tracking_type.as_str())
        .bind(new.kind.as_str())
        .bind(write_rule(new.suggested_rule.as_ref()))
        .bind(now.get())
        .fetch_one(c).await?))
}

/// What `user` can see with this id: a template that is offered, their own, or what they took on.
pub async fn find(conn: &mut Conn, user: Uuid, id: Uuid) -> Result<Option<AsceticismRow>, DbError> {
    const SQL: &str = "SELECT * FROM asceticisms WHERE id = $1 AND (creator_id = $2
        OR (creator_id IS NULL AND (retired_at IS NULL OR EXISTS (SELECT 1 FROM commitments
            WHERE commitments.asceticism_id = asceticisms.id AND commitments.user_id = $2))))";
    Ok(sql!(conn, c => sqlx::query_as(SQL).bind(id).bind(user).fetch_optional(c).await?))
}

/// One page of what `user` can take on: the templates, and their own. Oldest first, beginning
/// behind `after`.
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

/// How many there are of these.
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
