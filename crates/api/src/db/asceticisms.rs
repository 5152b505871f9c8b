//! Asceticisms: templates of the library, and users' custom ones.

use regula_schema::{
    Asceticism, AsceticismKind, Category, Description, Icon, NewRule, Timestamp, Title,
    TrackingType,
};
use sqlx::FromRow;
use time::OffsetDateTime;
use uuid::Uuid;

use super::{Conn, DbError, commitments::Scope, sql};

/// A row of `asceticisms`.
#[derive(Clone, Debug, FromRow)]
pub struct AsceticismRow {
    pub id: Uuid,
    pub creator_id: Option<Uuid>,
    pub title: String,
    pub description: String,
    pub category: String,
    pub icon: String,
    tracking_type: String,
    kind: String,
    suggested_rule: Option<String>,
    pub retired_at: Option<OffsetDateTime>,
    created_at: OffsetDateTime,
    updated_at: OffsetDateTime,
}

impl AsceticismRow {
    /// Tracking type.
    pub fn tracking(&self) -> TrackingType {
        self.tracking_type.parse().unwrap_or_default()
    }

    /// Kind: do or abstain.
    pub fn kind(&self) -> AsceticismKind {
        self.kind.parse().unwrap_or_default()
    }

    /// Suggested rule.
    pub fn suggested_rule(&self) -> Option<NewRule> {
        serde_json::from_str(self.suggested_rule.as_ref()?).ok()
    }
}

impl From<AsceticismRow> for Asceticism {
    fn from(row: AsceticismRow) -> Self {
        Self {
            id: row.id,
            tracking_type: row.tracking(),
            kind: row.kind(),
            suggested_rule: row.suggested_rule(),
            title: row.title,
            description: row.description,
            category: row.category,
            icon: row.icon,
            is_template: row.creator_id.is_none(),
            creator_id: row.creator_id,
            created_at: row.created_at.into(),
            updated_at: row.updated_at.into(),
        }
    }
}

/// Column values of a new asceticism.
#[derive(Clone, Debug)]
pub struct AsceticismFields {
    pub title: Title,
    pub description: Description,
    pub category: Category,
    pub icon: Icon,
    pub tracking: TrackingType,
    pub kind: AsceticismKind,
    pub suggested_rule: Option<NewRule>,
}

/// An asceticism to insert.
#[derive(Clone, Debug)]
pub struct AsceticismInsert {
    pub fields: AsceticismFields,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

/// Inserts a custom asceticism of `creator`, or a template if `None`, under a new id.
pub async fn insert(
    conn: &mut Conn,
    creator: Option<Uuid>,
    AsceticismInsert {
        fields,
        created_at,
        updated_at,
    }: &AsceticismInsert,
) -> Result<AsceticismRow, DbError> {
    const SQL: &str = "INSERT INTO asceticisms (id, creator_id, title, description, category, icon,
        tracking_type, kind, suggested_rule, created_at, updated_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING *";
    let rule = fields.suggested_rule.as_ref();
    let rule = rule.and_then(|rule| serde_json::to_string(rule).ok());
    Ok(sql!(conn, c => sqlx::query_as(SQL)
        .bind(Uuid::now_v7())
        .bind(creator)
        .bind(fields.title.as_str())
        .bind(fields.description.as_str())
        .bind(fields.category.as_str())
        .bind(fields.icon.as_str())
        .bind(fields.tracking.as_str())
        .bind(fields.kind.as_str())
        .bind(rule)
        .bind(created_at.get())
        .bind(updated_at.get())
        .fetch_one(c).await?))
}

/// Inserts an asceticism of now.
pub async fn create(
    conn: &mut Conn,
    creator: Option<Uuid>,
    fields: AsceticismFields,
    now: Timestamp,
) -> Result<AsceticismRow, DbError> {
    let new = AsceticismInsert {
        fields,
        created_at: now,
        updated_at: now,
    };
    insert(conn, creator, &new).await
}

/// Number of the owner's custom asceticisms.
pub async fn count(conn: &mut Conn, owner: Uuid) -> Result<i64, DbError> {
    const SQL: &str = "SELECT count(*) FROM asceticisms WHERE creator_id = $1";
    Ok(sql!(conn, c => sqlx::query_scalar(SQL).bind(owner).fetch_one(c).await?))
}

/// An asceticism that `owner` can commit to: an offered template or a custom one. Locks a custom
/// one until the end of the transaction, so that it is not deleted meanwhile.
pub async fn take(
    conn: &mut Conn,
    owner: Uuid,
    id: Uuid,
) -> Result<Option<AsceticismRow>, DbError> {
    const SQL: &str = "SELECT * FROM asceticisms WHERE id = $1
        AND (creator_id = $2 OR (creator_id IS NULL AND retired_at IS NULL))";
    hold(conn, owner, id).await?;
    Ok(sql!(conn, c => sqlx::query_as(SQL).bind(id).bind(owner).fetch_optional(c).await?))
}

async fn hold(conn: &mut Conn, owner: Uuid, id: Uuid) -> Result<(), DbError> {
    const SQL: &str =
        "UPDATE asceticisms SET updated_at = updated_at WHERE id = $1 AND creator_id = $2";
    sql!(conn, c => sqlx::query(SQL).bind(id).bind(owner).execute(c).await.map(drop)?);
    Ok(())
}

/// Asceticisms of the commitments in `scope`.
pub async fn of(conn: &mut Conn, scope: &Scope) -> Result<Vec<AsceticismRow>, DbError> {
    const SQL: &str = concat!(
        "SELECT * FROM asceticisms WHERE id IN (SELECT asceticism_id FROM commitments WHERE id IN (",
        super::commitments::scope::in_scope!(),
        "))"
    );
    Ok(sql!(conn, c =>
        super::commitments::scope::within!(sqlx::query_as(SQL), scope).fetch_all(c).await?))
}

/// Texts to change; `None` is unchanged.
#[derive(Clone, Debug)]
pub struct AsceticismTexts {
    pub title: Option<Title>,
    pub description: Option<Description>,
    pub category: Option<Category>,
    pub icon: Option<Icon>,
}

/// Updates the texts of a custom asceticism.
pub async fn update_texts(
    conn: &mut Conn,
    owner: Uuid,
    id: Uuid,
    words: &AsceticismTexts,
    now: Timestamp,
) -> Result<(), DbError> {
    const SQL: &str = "UPDATE asceticisms SET title = coalesce(CAST($3 AS TEXT), title),
        description = coalesce(CAST($4 AS TEXT), description),
        category = coalesce(CAST($5 AS TEXT), category), icon = coalesce(CAST($6 AS TEXT), icon),
        updated_at = $7 WHERE id = $1 AND creator_id = $2";
    sql!(conn, c => sqlx::query(SQL)
        .bind(id)
        .bind(owner)
        .bind(words.title.as_ref().map(Title::as_str))
        .bind(words.description.as_ref().map(Description::as_str))
        .bind(words.category.as_ref().map(Category::as_str))
        .bind(words.icon.as_ref().map(Icon::as_str))
        .bind(now.get())
        .execute(c).await.map(drop)?);
    Ok(())
}

/// Deletes a custom asceticism that nothing refers to.
pub async fn remove_unused(conn: &mut Conn, owner: Uuid, id: Uuid) -> Result<(), DbError> {
    const SQL: &str = "DELETE FROM asceticisms WHERE id = $1 AND creator_id = $2
        AND NOT EXISTS (SELECT 1 FROM commitments WHERE asceticism_id = $1)";
    hold(conn, owner, id).await?;
    sql!(conn, c => sqlx::query(SQL).bind(id).bind(owner).execute(c).await.map(drop)?);
    Ok(())
}
