//! Rule versions of commitments.

use regula_schema::{Amount, Rule};
use sqlx::FromRow;
use time::Date;
use uuid::Uuid;

use super::{
    Conn, DbError,
    commitments::scope::{Scope, in_scope, within},
    sql,
};

/// A row of `commitment_rules`.
#[derive(Clone, Debug, FromRow)]
pub struct RuleRow {
    pub commitment_id: Uuid,
    effective_from: Date,
    schedule: String,
    target: Option<i64>,
    unit: String,
    direction: String,
    unlogged: String,
}

impl From<RuleRow> for Rule {
    fn from(row: RuleRow) -> Self {
        Self {
            effective_from: row.effective_from,
            schedule: serde_json::from_str(&row.schedule).unwrap_or_default(),
            target: row.target.and_then(Amount::from_thousandths),
            unit: row.unit,
            direction: row.direction.parse().unwrap_or_default(),
            unlogged: row.unlogged.parse().unwrap_or_default(),
        }
    }
}

/// Rule versions of the commitments in `scope`, oldest first.
pub async fn of(conn: &mut Conn, scope: &Scope) -> Result<Vec<RuleRow>, DbError> {
    const SQL: &str = concat!(
        "SELECT * FROM commitment_rules WHERE commitment_id IN (",
        in_scope!(),
        ") ORDER BY commitment_id, effective_from"
    );
    Ok(sql!(conn, c => within!(sqlx::query_as(SQL), scope).fetch_all(c).await?))
}

/// Inserts a version, or replaces the one of the same date.
pub async fn put(conn: &mut Conn, commitment: Uuid, rule: &Rule) -> Result<(), DbError> {
    const SQL: &str = "INSERT INTO commitment_rules
        (commitment_id, effective_from, schedule, target, unit, direction, unlogged)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (commitment_id, effective_from) DO UPDATE SET schedule = excluded.schedule,
        target = excluded.target, unit = excluded.unit, direction = excluded.direction,
        unlogged = excluded.unlogged";
    let schedule = serde_json::to_string(&rule.schedule).unwrap_or_default();
    sql!(conn, c => sqlx::query(SQL)
        .bind(commitment)
        .bind(rule.effective_from)
        .bind(schedule)
        .bind(rule.target.map(Amount::thousandths))
        .bind(&rule.unit)
        .bind(rule.direction.as_str())
        .bind(rule.unlogged.as_str())
        .execute(c).await.map(drop)?);
    Ok(())
}

/// Deletes all versions.
pub async fn clear(conn: &mut Conn, commitment: Uuid) -> Result<(), DbError> {
    const SQL: &str = "DELETE FROM commitment_rules WHERE commitment_id = $1";
    sql!(conn, c => sqlx::query(SQL).bind(commitment).execute(c).await.map(drop)?);
    Ok(())
}
