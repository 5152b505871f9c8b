//! Counts for the admin overview, each answered from an index.

use std::collections::HashMap;

use regula_schema::Timestamp;

use super::{Conn, DbError, sql};

/// Numbers of users.
#[derive(Clone, Copy, Debug, sqlx::FromRow)]
pub struct UserCounts {
    pub users: i64,
    pub active: i64,
    pub banned: i64,
    pub admins: i64,
}

/// Numbers of users: all, seen since `since`, banned, and admins.
pub async fn users(
    conn: &mut Conn,
    since: Timestamp,
    now: Timestamp,
) -> Result<UserCounts, DbError> {
    const SQL: &str = "SELECT (SELECT count(*) FROM users) AS users,
        (SELECT count(*) FROM (
            SELECT id FROM users WHERE last_seen_at >= $1
            UNION SELECT user_id FROM sessions WHERE last_seen_at >= $1
        ) AS seen) AS active,
        (SELECT count(*) FROM users WHERE banned_at IS NOT NULL
            AND (ban_expires_at IS NULL OR ban_expires_at > $2)) AS banned,
        (SELECT count(*) FROM users WHERE role = 'admin') AS admins";
    Ok(sql!(conn, c => sqlx::query_as(SQL).bind(since.get()).bind(now.get()).fetch_one(c).await?))
}

/// Statistics by day.
#[derive(Clone, Copy, Debug)]
pub enum Daily {
    SignUps,
    ActiveUsers,
    FailedSignIns,
}

/// Counts by day (`YYYY-MM-DD`, UTC) since `since`, without days that have none.
///
/// In both databases the text of a timestamp starts with its date; PostgreSQL uses the connection's
/// time zone, UTC.
pub async fn by_day(
    conn: &mut Conn,
    what: Daily,
    since: Timestamp,
) -> Result<HashMap<String, i64>, DbError> {
    let text = match what {
        Daily::SignUps => {
            "SELECT substr(CAST(created_at AS TEXT), 1, 10) AS day, count(*) FROM users
            WHERE created_at >= $1 GROUP BY 1"
        }
        Daily::FailedSignIns => {
            "SELECT substr(CAST(at AS TEXT), 1, 10) AS day, count(*) FROM audit_entries
            WHERE action = 'session.refused' AND at >= $1 GROUP BY 1"
        }
        Daily::ActiveUsers => {
            "SELECT day, count(*) FROM (
                SELECT substr(CAST(at AS TEXT), 1, 10) AS day, actor_id AS who FROM audit_entries
                WHERE action = 'session.opened' AND at >= $1
                UNION SELECT substr(CAST(last_seen_at AS TEXT), 1, 10), user_id FROM sessions
                WHERE last_seen_at >= $1
            ) AS seen GROUP BY day"
        }
    };
    let rows: Vec<(String, i64)> =
        sql!(conn, c => sqlx::query_as(text).bind(since.get()).fetch_all(c).await?);
    Ok(rows.into_iter().collect())
}
