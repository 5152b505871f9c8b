//! The audit log: who did what to whom. Append-only.

pub mod action;

use regula_schema::{AuditEntry, Timestamp};
use serde_json::{Value, json};
use sqlx::{AssertSqlSafe, FromRow};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{Conn, DbError, delete_some, sql};
use crate::peer::Peer;

/// Limit of counting entries: a higher count is useless and would scan the whole table.
const COUNT_LIMIT: i64 = 10_000;

/// A new entry, written by [`record`](Self::record) in the transaction of the action.
#[must_use]
pub struct NewEntry {
    actor_id: Option<Uuid>,
    action: &'static str,
    target_id: Option<Uuid>,
    address: String,
    detail: Value,
}

impl NewEntry {
    /// An action of the server or of an unknown client. `action` is one of the names in
    /// [`action`], `target_id` a user or a library item.
    pub fn new(action: &'static str, target_id: impl Into<Option<Uuid>>) -> Self {
        Self {
            actor_id: None,
            action,
            target_id: target_id.into(),
            address: String::new(),
            detail: json!({}),
        }
    }

    /// An action of a user on their own account.
    pub fn own(action: &'static str, user_id: Uuid) -> Self {
        Self::new(action, user_id).by(user_id)
    }

    /// Sets the acting user.
    pub fn by(mut self, actor_id: Uuid) -> Self {
        self.actor_id = Some(actor_id);
        self
    }

    /// Sets the client's IP address.
    pub fn from(mut self, peer: &Peer) -> Self {
        self.address = peer.address_text();
        self
    }

    /// Sets the details; never a secret.
    pub fn detail(mut self, detail: Value) -> Self {
        self.detail = detail;
        self
    }

    /// Inserts the entry.
    pub async fn record(self, conn: &mut Conn, now: Timestamp) -> Result<(), DbError> {
        const SQL: &str = "INSERT INTO audit_entries
            (id, at, actor_id, action, target_type, target_id, address, detail)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
        sql!(conn, c => sqlx::query(SQL)
            .bind(Uuid::now_v7())
            .bind(now.get())
            .bind(self.actor_id)
            .bind(self.action)
            .bind(target_type(self.action))
            .bind(self.target_id)
            .bind(&self.address)
            .bind(self.detail.to_string())
            .execute(c).await.map(drop)?);
        tracing::info!(
            target: "regula::audit",
            action = self.action,
            actor.id = self.actor_id.map(display),
            target.id = self.target_id.map(display),
            address = self.address,
        );
        Ok(())
    }
}

/// Deletes a batch of refused sign-ins from before `before`, since anybody can cause any number of
/// them. All other entries are kept.
pub async fn purge_refusals(conn: &mut Conn, before: Timestamp) -> Result<u64, DbError> {
    let some = delete_some!(conn, "audit_entries", "id", "action = $2 AND at < $1");
    Ok(
        sql!(conn, c => sqlx::query(some).bind(before.get()).bind(action::SIGN_IN_REFUSED)
        .execute(c).await?.rows_affected()),
    )
}

/// Type of the target of an action: a library item, or else a user.
fn target_type(action: &str) -> &str {
    match action.split_once('.') {
        Some((kind @ ("asceticism" | "package" | "reading_plan" | "reading"), _)) => kind,
        _ => "user",
    }
}

/// Filters of the list.
#[derive(Clone, Debug, Default)]
pub struct AuditFilter {
    pub actor_id: Option<Uuid>,
    pub target_id: Option<Uuid>,
    /// An action, or a prefix of actions if it ends in a dot.
    pub action: Option<String>,
    pub from: Option<Timestamp>,
    pub to: Option<Timestamp>,
}

/// Sort key of the last row of a page, for the cursor.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct AuditKey {
    pub at: Timestamp,
    pub id: Uuid,
}

/// A row of `audit_entries`.
#[derive(Clone, Debug, FromRow)]
pub struct AuditRow {
    id: Uuid,
    at: OffsetDateTime,
    actor_id: Option<Uuid>,
    actor_name: Option<String>,
    action: String,
    target_type: String,
    target_id: Option<Uuid>,
    target_name: Option<String>,
    address: String,
    detail: String,
}

impl AuditRow {
    /// Sort key of this row.
    pub fn key(&self) -> AuditKey {
        AuditKey {
            at: self.at.into(),
            id: self.id,
        }
    }

    /// The entry for the API.
    pub fn entry(self) -> AuditEntry {
        AuditEntry {
            id: self.id,
            at: self.at.into(),
            actor_id: self.actor_id,
            actor_name: self.actor_name,
            action: self.action,
            target_type: self.target_type,
            target_id: self.target_id,
            target_name: self.target_name,
            address: self.address,
            detail: serde_json::from_str(&self.detail).unwrap_or_default(),
        }
    }
}

/// `WHERE` conditions of the given filters only, so that each query finds its index. Unused
/// parameters are named too, because PostgreSQL has to infer each type.
fn conditions(filter: &AuditFilter, after: Option<&AuditKey>) -> String {
    let is_kind = |action: &String| action.ends_with('.');
    let action = match &filter.action {
        None => "$3 IS NULL",
        Some(action) if is_kind(action) => "substr(action, 1, length($3)) = $3",
        Some(_) => "action = $3",
    };
    let when = |is_asked: bool, asked: &'static str, not: &'static str| {
        if is_asked { asked } else { not }
    };
    [
        when(filter.actor_id.is_some(), "actor_id = $1", "$1 IS NULL"),
        when(filter.target_id.is_some(), "target_id = $2", "$2 IS NULL"),
        action,
        when(filter.from.is_some(), "at >= $4", "$4 IS NULL"),
        when(filter.to.is_some(), "at < $5", "$5 IS NULL"),
        when(
            after.is_some(),
            "(at, id) < ($6, $7)",
            "$6 IS NULL AND $7 IS NULL",
        ),
    ]
    .join(" AND ")
}

/// One page of the log, newest first, after `after`.
pub async fn list(
    conn: &mut Conn,
    filter: &AuditFilter,
    after: Option<&AuditKey>,
    limit: i64,
) -> Result<Vec<AuditRow>, DbError> {
    let text = format!(
        "SELECT page.*, actor.name AS actor_name, target.name AS target_name
         FROM (SELECT * FROM audit_entries WHERE {} ORDER BY at DESC, id DESC LIMIT $8) AS page
         LEFT JOIN users AS actor ON actor.id = page.actor_id
         LEFT JOIN users AS target ON target.id = page.target_id AND page.target_type = 'user'
         ORDER BY page.at DESC, page.id DESC",
        conditions(filter, after)
    );
    Ok(sql!(conn, c => sqlx::query_as(AssertSqlSafe(text.as_str()))
        .bind(filter.actor_id)
        .bind(filter.target_id)
        .bind(filter.action.as_deref())
        .bind(filter.from.map(Timestamp::get))
        .bind(filter.to.map(Timestamp::get))
        .bind(after.map(|key| key.at.get()))
        .bind(after.map(|key| key.id))
        .bind(limit)
        .fetch_all(c).await?))
}

/// Number of matching entries, up to [`COUNT_LIMIT`].
pub async fn count(conn: &mut Conn, filter: &AuditFilter) -> Result<i64, DbError> {
    let text = format!(
        "SELECT count(*) FROM (SELECT 1 FROM audit_entries WHERE {} LIMIT $8) AS counted",
        conditions(filter, None)
    );
    Ok(
        sql!(conn, c => sqlx::query_scalar(AssertSqlSafe(text.as_str()))
        .bind(filter.actor_id)
        .bind(filter.target_id)
        .bind(filter.action.as_deref())
        .bind(filter.from.map(Timestamp::get))
        .bind(filter.to.map(Timestamp::get))
        .bind(None::<OffsetDateTime>)
        .bind(None::<Uuid>)
        .bind(COUNT_LIMIT)
        .fetch_one(c).await?),
    )
}
