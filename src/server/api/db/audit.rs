//! The audit log: who did what to whom. Only ever added to.

use uuid::Uuid;

use super::{Conn, DbError, sql};
use crate::schema::Timestamp;

/// One act. `action` is one of the names in [`action`].
pub struct NewEntry<'a> {
    /// Who acted; `None` for the server itself and for nobody known.
    pub actor_id: Option<Uuid>,
    /// What was done.
    pub action: &'static str,
    /// Whom it was done to.
    pub target: Option<Uuid>,
    /// From which address.
    pub address: &'a str,
    /// More about it, never a secret.
    pub detail: serde_json::Value,
}

/// The catalogue of acts.
pub mod action {
    /// An account was made.
    pub const REGISTERED: &str = "user.registered";
    /// Somebody signed in.
    pub const SIGNED_IN: &str = "session.opened";
    /// A sign-in was refused.
    pub const SIGN_IN_REFUSED: &str = "session.refused";
    /// Somebody signed out.
    pub const SIGNED_OUT: &str = "session.ended";
    /// A refresh token came a second time, and its session was ended.
    pub const TOKEN_REUSED: &str = "session.token_reused";
    /// A user was banned, or a ban was changed.
    pub const BANNED: &str = "user.banned";
    /// A ban was lifted.
    pub const UNBANNED: &str = "user.unbanned";
    /// A one-time link was made.
    pub const LINK_MADE: &str = "link.made";
    /// A one-time link was used.
    pub const LINK_USED: &str = "link.used";
}

/// Forgets refused sign-ins from before `before`: strangers can make any number of them. All other
/// acts are kept.
pub async fn purge_refusals(conn: &mut Conn, before: Timestamp) -> Result<u64, DbError> {
    const SQL: &str = "DELETE FROM audit_entries WHERE action = $1 AND at < $2";
    Ok(
        sql!(conn, c => sqlx::query(SQL).bind(action::SIGN_IN_REFUSED).bind(before.get())
        .execute(c).await?.rows_affected()),
    )
}

/// Adds an entry, in the transaction of the act itself.
pub async fn record(conn: &mut Conn, entry: &NewEntry<'_>, now: Timestamp) -> Result<(), DbError> {
    const SQL: &str = "INSERT INTO audit_entries
        (id, at, actor_id, action, target_type, target_id, address, detail)
        VALUES ($1, $2, $3, $4, 'user', $5, $6, $7)";
    sql!(conn, c => sqlx::query(SQL)
        .bind(Uuid::now_v7())
        .bind(now.get())
        .bind(entry.actor_id)
        .bind(entry.action)
        .bind(entry.target)
        .bind(entry.address)
        .bind(entry.detail.to_string())
        .execute(c).await.map(drop)?);
    tracing::info!(
        target: "regula::audit",
        action = entry.action,
        actor.id = entry.actor_id.map(display),
        target.id = entry.target.map(display),
        address = entry.address,
    );
    Ok(())
}
