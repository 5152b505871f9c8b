//! Packages with their items.

use std::collections::HashMap;

use regula_schema::{Description, Icon, NewRule, Package, PackageItem, Timestamp, Title};
use sqlx::{AssertSqlSafe, FromRow};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{
    Conn, DbError,
    asceticisms::{read_rule, write_rule},
    has_row_locks, sql,
};
use crate::{cursor::Pattern, db::asceticisms::AsceticismRow};

/// A row of `packages`.
#[derive(Clone, Debug, FromRow)]
pub struct PackageRow {
    id: Uuid,
    pub title: String,
    description: String,
    icon: String,
    term_days: i64,
    created_at: OffsetDateTime,
    updated_at: OffsetDateTime,
}

impl PackageRow {
    /// Sort key of lists.
    pub fn id(&self) -> Uuid {
        self.id
    }

    fn with(self, items: Vec<PackageItem>) -> Package {
        Package {
            id: self.id,
            title: self.title,
            description: self.description,
            icon: self.icon,
            term_days: days(self.term_days),
            items,
            created_at: self.created_at.into(),
            updated_at: self.updated_at.into(),
        }
    }
}

/// A row of `package_items`, with its asceticism.
#[derive(Clone, Debug, FromRow)]
struct ItemRow {
    #[sqlx(flatten)]
    asceticism: AsceticismRow,
    package_id: Uuid,
    rule: Option<String>,
    first_day: i64,
    last_day: i64,
}

impl From<ItemRow> for PackageItem {
    fn from(row: ItemRow) -> Self {
        Self {
            asceticism: row.asceticism.into(),
            rule: read_rule(row.rule.as_deref()),
            first_day: days(row.first_day),
            last_day: days(row.last_day),
        }
    }
}

/// Number of days from a column; the tables' checks keep it in range.
pub(crate) fn days(number: i64) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}

/// Column values of a package.
#[derive(Clone, Debug)]
pub struct PackageFields {
    pub title: Title,
    pub description: Description,
    pub icon: Icon,
    pub term_days: u16,
    pub items: Vec<ItemFields>,
}

/// Column values of an item.
#[derive(Clone, Debug)]
pub struct ItemFields {
    pub asceticism_id: Uuid,
    pub rule: Option<NewRule>,
    pub first_day: u16,
    pub last_day: u16,
}

/// The package with this id.
pub async fn find(conn: &mut Conn, id: Uuid) -> Result<Option<Package>, DbError> {
    const SQL: &str = "SELECT * FROM packages WHERE id = $1";
    let row: Option<PackageRow> =
        sql!(conn, c => sqlx::query_as(SQL).bind(id).fetch_optional(c).await?);
    let Some(row) = row else { return Ok(None) };
    let packages = with_items(conn, vec![row]).await?;
    Ok(packages.into_iter().next())
}

/// A package, locked until the end of the transaction: this serializes changes and enrolments.
pub async fn lock(conn: &mut Conn, id: Uuid) -> Result<Option<Package>, DbError> {
    const SQL: &str = "SELECT id FROM packages WHERE id = $1 FOR UPDATE";
    if has_row_locks(conn) {
        let _: Option<Uuid> =
            sql!(conn, c => sqlx::query_scalar(SQL).bind(id).fetch_optional(c).await?);
    }
    find(conn, id).await
}

/// One page of the packages, oldest first, after `after`.
pub async fn list(
    conn: &mut Conn,
    pattern: Option<&Pattern>,
    after: Option<Uuid>,
    limit: i64,
) -> Result<Vec<PackageRow>, DbError> {
    const SQL: &str = "SELECT * FROM packages
        WHERE ($1 IS NULL OR lower(title) LIKE $1 ESCAPE '\\' OR title LIKE $2 ESCAPE '\\'
            OR lower(description) LIKE $1 ESCAPE '\\' OR description LIKE $2 ESCAPE '\\')
        AND ($3 IS NULL OR id > $3)
        ORDER BY id LIMIT $4";
    Ok(sql!(conn, c => sqlx::query_as(SQL)
        .bind(pattern.map(|p| p.lower.as_str()))
        .bind(pattern.map(|p| p.typed.as_str()))
        .bind(after)
        .bind(limit)
        .fetch_all(c).await?))
}

/// Number of matching rows.
pub async fn count(conn: &mut Conn, pattern: Option<&Pattern>) -> Result<i64, DbError> {
    const SQL: &str = "SELECT count(*) FROM packages
        WHERE ($1 IS NULL OR lower(title) LIKE $1 ESCAPE '\\' OR title LIKE $2 ESCAPE '\\'
            OR lower(description) LIKE $1 ESCAPE '\\' OR description LIKE $2 ESCAPE '\\')";
    Ok(sql!(conn, c => sqlx::query_scalar(SQL)
        .bind(pattern.map(|p| p.lower.as_str()))
        .bind(pattern.map(|p| p.typed.as_str()))
        .fetch_one(c).await?))
}

/// Packages of these rows, with one query for all items.
pub async fn with_items(conn: &mut Conn, rows: Vec<PackageRow>) -> Result<Vec<Package>, DbError> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let places: Vec<String> = (1..=rows.len()).map(|n| format!("${n}")).collect();
    let text = format!(
        "SELECT asceticisms.*, package_items.package_id, package_items.rule,
        package_items.first_day, package_items.last_day
        FROM package_items JOIN asceticisms ON asceticisms.id = package_items.asceticism_id
        WHERE package_items.package_id IN ({}) ORDER BY package_items.position",
        places.join(", ")
    );
    let items: Vec<ItemRow> = sql!(conn, c => {
        let mut query = sqlx::query_as(AssertSqlSafe(text.as_str()));
        for row in &rows {
            query = query.bind(row.id);
        }
        query.fetch_all(c).await?
    });
    let mut of_package: HashMap<Uuid, Vec<PackageItem>> = HashMap::new();
    for item in items {
        let items = of_package.entry(item.package_id).or_default();
        items.push(item.into());
    }
    let assemble = |row: PackageRow| {
        let items = of_package.remove(&row.id).unwrap_or_default();
        row.with(items)
    };
    Ok(rows.into_iter().map(assemble).collect())
}

/// Inserts a package.
pub async fn create(
    conn: &mut Conn,
    new: &PackageFields,
    now: Timestamp,
) -> Result<Option<Package>, DbError> {
    const SQL: &str = "INSERT INTO packages
        (id, title, description, icon, term_days, created_at, updated_at)
        VALUES ($1, $2, $3, $4, $5, $6, $6)";
    let id = Uuid::now_v7();
    sql!(conn, c => sqlx::query(SQL)
        .bind(id)
        .bind(new.title.as_str())
        .bind(new.description.as_str())
        .bind(new.icon.as_str())
        .bind(i64::from(new.term_days))
        .bind(now.get())
        .execute(c).await.map(drop)?);
    add_items(conn, id, &new.items).await?;
    find(conn, id).await
}

/// Updates a package with all its items.
pub async fn replace(
    conn: &mut Conn,
    id: Uuid,
    new: &PackageFields,
    now: Timestamp,
) -> Result<Option<Package>, DbError> {
    const SQL: &str = "UPDATE packages SET title = $2, description = $3, icon = $4,
        term_days = $5, updated_at = $6 WHERE id = $1";
    const EMPTY: &str = "DELETE FROM package_items WHERE package_id = $1";
    sql!(conn, c => sqlx::query(SQL)
        .bind(id)
        .bind(new.title.as_str())
        .bind(new.description.as_str())
        .bind(new.icon.as_str())
        .bind(i64::from(new.term_days))
        .bind(now.get())
        .execute(c).await.map(drop)?);
    sql!(conn, c => sqlx::query(EMPTY).bind(id).execute(c).await.map(drop)?);
    add_items(conn, id, &new.items).await?;
    find(conn, id).await
}

async fn add_items(conn: &mut Conn, package: Uuid, items: &[ItemFields]) -> Result<(), DbError> {
    const SQL: &str = "INSERT INTO package_items
        (id, package_id, asceticism_id, position, rule, first_day, last_day)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    for (position, item) in (1_i64..).zip(items) {
        sql!(conn, c => sqlx::query(SQL)
            .bind(Uuid::now_v7())
            .bind(package)
            .bind(item.asceticism_id)
            .bind(position)
            .bind(write_rule(item.rule.as_ref()))
            .bind(i64::from(item.first_day))
            .bind(i64::from(item.last_day))
            .execute(c).await.map(drop)?);
    }
    Ok(())
}

/// Deletes a package. Enrolled users keep their commitments.
pub async fn delete(conn: &mut Conn, id: Uuid) -> Result<(), DbError> {
    const SQL: &str = "DELETE FROM packages WHERE id = $1";
    sql!(conn, c => sqlx::query(SQL).bind(id).execute(c).await.map(drop)?);
    Ok(())
}
