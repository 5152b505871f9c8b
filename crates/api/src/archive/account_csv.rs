//! Export of sessions and of the audit log; never imported.

use regula_schema::{AppResult, Timestamp};
use uuid::Uuid;

use crate::{
    csv::{instant, to_csv},
    db::{Conn, archive},
};

/// The user's sessions, as CSV.
pub async fn sessions(conn: &mut Conn, user_id: Uuid) -> AppResult<Vec<u8>> {
    let rows = archive::sessions(conn, user_id).await?;
    to_csv(
        rows,
        &[
            ("kind", &|it| it.kind.clone()),
            ("device", &|it| it.device.clone()),
            ("address", &|it| it.address.clone()),
            ("created_at", &|it| instant(Timestamp::new(it.created_at))),
            ("last_seen_at", &|it| {
                instant(Timestamp::new(it.last_seen_at))
            }),
            ("ended_at", &|it| instant(it.ended_at.map(Timestamp::new))),
        ],
    )
}

/// The audit entries about the user, as CSV. Addresses of other users are left out.
pub async fn audit_entries(conn: &mut Conn, user_id: Uuid) -> AppResult<Vec<u8>> {
    let rows = archive::audit_entries(conn, user_id).await?;
    let rows = rows
        .into_iter()
        .map(|row| (row.actor_id == Some(user_id), row));
    to_csv(
        rows,
        &[
            ("at", &|(_, it)| instant(Timestamp::new(it.at))),
            ("action", &|(_, it)| it.action.clone()),
            ("by_you", &|(by_user, _)| by_user.to_string()),
            ("address", &|(by_user, it)| match by_user {
                true => it.address.clone(),
                false => String::new(),
            }),
            ("detail", &|(_, it)| it.detail.clone()),
        ],
    )
}
