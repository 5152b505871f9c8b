//! Sessions: signed-in browsers and the refresh token families of API clients.
//!
//! No statement here revives an ended session: each update requires `ended_at IS NULL`.

use regula_schema::{KeyScope, SessionKind, Timestamp};
use sqlx::FromRow;
use time::OffsetDateTime;
use uuid::Uuid;

use super::{Conn, DbError, delete_some, sql};

/// A row of `sessions`.
#[derive(Clone, Debug, FromRow)]
pub struct SessionRow {
    pub id: Uuid,
    pub user_id: Uuid,
    pub token_hash: Option<Vec<u8>>,
    pub previous_hash: Option<Vec<u8>>,
    pub rotated_at: Option<OffsetDateTime>,
    pub created_at: OffsetDateTime,
    pub last_seen_at: OffsetDateTime,
    pub ended_at: Option<OffsetDateTime>,
    pub expires_at: Option<OffsetDateTime>,
    kind: String,
    scope: Option<String>,
    authenticated_at: Option<OffsetDateTime>,
}

impl SessionRow {
    /// Access that the session gives. `None`, which denies all, for a kind or a key scope unknown
    /// to this release.
    pub fn access(&self) -> Option<Access> {
        if self.kind == "key" {
            let scope = self.scope.as_deref()?.parse().ok()?;
            return Some(Access::Key(scope));
        }
        match self.kind.parse().ok()? {
            SessionKind::Browser | SessionKind::Api => Some(Access::Device),
        }
    }

    /// Time of the last sign-in or reauthentication in this session.
    pub fn authenticated_at(&self) -> Timestamp {
        self.authenticated_at.unwrap_or(self.created_at).into()
    }
}

/// Access that a session gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// A signed-in device: full access of its user.
    Device,
    /// An API key: limited by its scope.
    Key(KeyScope),
}

/// Values of a new session.
pub struct NewSession<'a> {
    pub id: Uuid,
    pub user_id: Uuid,
    pub kind: SessionKind,
    /// Hash of the first refresh token; a browser's cookie is bound later.
    pub token_hash: Option<&'a [u8]>,
    pub device: &'a str,
    pub address: &'a str,
}

/// Inserts a session.
pub async fn create(conn: &mut Conn, new: &NewSession<'_>, now: Timestamp) -> Result<(), DbError> {
    const SQL: &str = "INSERT INTO sessions
        (id, user_id, kind, token_hash, device, address, created_at, last_seen_at, rotated_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $7)";
    sql!(conn, c => sqlx::query(SQL)
        .bind(new.id)
        .bind(new.user_id)
        .bind(new.kind.as_str())
        .bind(new.token_hash)
        .bind(new.device)
        .bind(new.address)
        .bind(now.get())
        .execute(c).await.map(drop)?);
    Ok(())
}

/// The session with this id.
pub async fn find(conn: &mut Conn, id: Uuid) -> Result<Option<SessionRow>, DbError> {
    const SQL: &str = "SELECT * FROM sessions WHERE id = $1";
    Ok(sql!(conn, c => sqlx::query_as(SQL).bind(id).fetch_optional(c).await?))
}

/// Compare-and-swap of the only valid refresh token: succeeds for `old` only, and not in a session
/// idle since `idle_since`.
pub async fn rotate(
    conn: &mut Conn,
    id: Uuid,
    old: &[u8],
    new: &[u8],
    idle_since: Timestamp,
    now: Timestamp,
) -> Result<bool, DbError> {
    const SQL: &str = "UPDATE sessions SET token_hash = $3, previous_hash = $2, rotated_at = $4,
        last_seen_at = $4 WHERE id = $1 AND token_hash = $2 AND kind = 'api' AND ended_at IS NULL
        AND last_seen_at > $5";
    let rows = sql!(conn, c => sqlx::query(SQL).bind(id).bind(old).bind(new).bind(now.get())
        .bind(idle_since.get())
        .execute(c).await?.rows_affected());
    Ok(rows == 1)
}

/// Updates the time of last use. Timeouts of a session that began while the clock was ahead count
/// from now on; its sign-in does not become recent.
pub async fn touch(conn: &mut Conn, id: Uuid, now: Timestamp) -> Result<(), DbError> {
    const SQL: &str = "UPDATE sessions SET last_seen_at = $2,
        authenticated_at = CASE WHEN created_at > $2
            THEN coalesce(authenticated_at, created_at) ELSE authenticated_at END,
        created_at = CASE WHEN created_at > $2 THEN $2 ELSE created_at END
        WHERE id = $1 AND ended_at IS NULL";
    sql!(conn, c => sqlx::query(SQL).bind(id).bind(now.get()).execute(c).await.map(drop)?);
    Ok(())
}

/// Records a reauthentication.
pub async fn confirm(conn: &mut Conn, id: Uuid, now: Timestamp) -> Result<(), DbError> {
    const SQL: &str =
        "UPDATE sessions SET authenticated_at = $2 WHERE id = $1 AND ended_at IS NULL";
    sql!(conn, c => sqlx::query(SQL).bind(id).bind(now.get()).execute(c).await.map(drop)?);
    Ok(())
}

/// Ends one session; returns false if it had ended.
pub async fn end(
    conn: &mut Conn,
    id: Uuid,
    because: &str,
    now: Timestamp,
) -> Result<bool, DbError> {
    const SQL: &str = "UPDATE sessions SET ended_at = $3, ended_because = $2
        WHERE id = $1 AND ended_at IS NULL";
    let rows = sql!(conn, c => sqlx::query(SQL).bind(id).bind(because).bind(now.get())
        .execute(c).await?.rows_affected());
    Ok(rows == 1)
}

/// Ends all sessions of a user; returns the number ended.
pub async fn end_all(
    conn: &mut Conn,
    user_id: Uuid,
    because: &str,
    now: Timestamp,
) -> Result<u64, DbError> {
    const SQL: &str = "UPDATE sessions SET ended_at = $3, ended_because = $2
        WHERE user_id = $1 AND ended_at IS NULL";
    Ok(
        sql!(conn, c => sqlx::query(SQL).bind(user_id).bind(because).bind(now.get())
        .execute(c).await?.rows_affected()),
    )
}

/// Ends all sessions of a user but one, and all keys; returns the number ended.
pub async fn end_others(
    conn: &mut Conn,
    user_id: Uuid,
    but: Uuid,
    because: &str,
    now: Timestamp,
) -> Result<u64, DbError> {
    const SQL: &str = "UPDATE sessions SET ended_at = $3, ended_because = $2
        WHERE user_id = $1 AND id <> $4 AND ended_at IS NULL";
    Ok(
        sql!(conn, c => sqlx::query(SQL).bind(user_id).bind(because).bind(now.get()).bind(but)
        .execute(c).await?.rows_affected()),
    )
}

/// Ends one of a user's sessions; returns false if it is not theirs or had ended.
pub async fn end_own(
    conn: &mut Conn,
    user_id: Uuid,
    id: Uuid,
    is_key: bool,
    now: Timestamp,
) -> Result<bool, DbError> {
    const SQL: &str = "UPDATE sessions SET ended_at = $4, ended_because = 'signed_out'
        WHERE id = $2 AND user_id = $1 AND (kind = 'key') = $3 AND ended_at IS NULL";
    let rows = sql!(conn, c => sqlx::query(SQL).bind(user_id).bind(id).bind(is_key).bind(now.get())
        .execute(c).await?.rows_affected());
    Ok(rows == 1)
}

/// Ends all sessions and keys of all users; returns the users, one for each that ended.
pub async fn end_of_all_users(
    conn: &mut Conn,
    because: &str,
    now: Timestamp,
) -> Result<Vec<Uuid>, DbError> {
    const SQL: &str = "UPDATE sessions SET ended_at = $2, ended_because = $1
        WHERE ended_at IS NULL RETURNING user_id";
    Ok(
        sql!(conn, c => sqlx::query_scalar(SQL).bind(because).bind(now.get())
        .fetch_all(c).await?),
    )
}

/// Ends a user's least recently used sessions beyond the newest `kept`; returns their ids.
pub async fn end_beyond(
    conn: &mut Conn,
    user_id: Uuid,
    kept: i64,
    now: Timestamp,
) -> Result<Vec<Uuid>, DbError> {
    // SQLite has no OFFSET without LIMIT; there are never more than one or two.
    const SQL: &str = "UPDATE sessions SET ended_at = $3, ended_because = 'too_many'
        WHERE id IN (SELECT id FROM sessions WHERE user_id = $1 AND ended_at IS NULL
            AND kind <> 'key' ORDER BY last_seen_at DESC, id DESC LIMIT 1000 OFFSET $2)
        RETURNING id";
    Ok(
        sql!(conn, c => sqlx::query_scalar(SQL).bind(user_id).bind(kept).bind(now.get())
        .fetch_all(c).await?),
    )
}

/// Removes the cookie from a browser's session, which waits for a new one.
pub async fn unbind(conn: &mut Conn, id: Uuid) -> Result<(), DbError> {
    const SQL: &str = "UPDATE sessions SET token_hash = NULL
        WHERE id = $1 AND kind = 'browser' AND ended_at IS NULL";
    sql!(conn, c => sqlx::query(SQL).bind(id).execute(c).await.map(drop)?);
    Ok(())
}

/// Deletes a batch of sessions that ended or were last used before `before`; returns the number.
/// Idle keys are kept until they expire.
pub async fn purge(conn: &mut Conn, before: Timestamp) -> Result<u64, DbError> {
    let some = delete_some!(
        conn,
        "sessions",
        "id",
        "ended_at < $1 OR expires_at < $1 OR (last_seen_at < $1 AND kind <> 'key')"
    );
    Ok(sql!(conn, c => sqlx::query(some).bind(before.get()).execute(c).await?.rows_affected()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn access(kind: &str, scope: Option<&str>) -> Option<Access> {
        let row = SessionRow {
            id: Uuid::nil(),
            user_id: Uuid::nil(),
            token_hash: None,
            previous_hash: None,
            rotated_at: None,
            created_at: OffsetDateTime::UNIX_EPOCH,
            last_seen_at: OffsetDateTime::UNIX_EPOCH,
            ended_at: None,
            expires_at: None,
            kind: kind.to_owned(),
            scope: scope.map(str::to_owned),
            authenticated_at: None,
        };
        row.access()
    }

    #[test]
    fn an_unknown_kind_or_scope_grants_no_access() {
        let (reads, writes) = (Access::Key(KeyScope::Read), Access::Key(KeyScope::Write));
        for (kind, scope, expected) in [
            ("browser", None, Some(Access::Device)),
            ("api", None, Some(Access::Device)),
            ("key", Some("read"), Some(reads)),
            ("key", Some("write"), Some(writes)),
            ("key", None, None),
            ("key", Some(""), None),
            ("key", Some("Read"), None),
            ("key", Some("read "), None),
            ("key", Some("admin"), None),
            ("", None, None),
            ("Browser", None, None),
            ("keys", Some("write"), None),
            ("robot", None, None),
        ] {
            assert_eq!(access(kind, scope), expected, "{kind:?} {scope:?}");
        }
    }
}
