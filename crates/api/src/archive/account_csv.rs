//! Export of sessions and of the audit log; never imported.

use regula_schema::AppResult;
use uuid::Uuid;

use crate::{
    csv::{Table, instant},
    db::{Conn, archive},
};

/// The user's sessions, as CSV.
pub async fn sessions(conn: &mut Conn, user_id: Uuid) -> AppResult<Vec<u8>> {
    let mut table = Table::new(&[
        "kind",
        "device",
        "address",
        "created_at",
        "last_seen_at",
        "ended_at",
    ])?;
    let mut after = Uuid::nil();
    loop {
        let rows = archive::sessions(conn, user_id, after).await?;
        let Some(last) = rows.last() else {
            return table.finish();
        };
        after = last.id;
        for row in rows {
            table.row([
                row.kind,
                row.device,
                row.address,
                instant(Some(row.created_at.into())),
                instant(Some(row.last_seen_at.into())),
                instant(row.ended_at.map(Into::into)),
            ])?;
        }
    }
}

/// The audit entries about the user, as CSV. Addresses of other users are left out.
pub async fn audit_entries(conn: &mut Conn, user_id: Uuid) -> AppResult<Vec<u8>> {
    let mut table = Table::new(&["at", "action", "by_you", "address", "detail"])?;
    let mut after = Uuid::nil();
    loop {
        let rows = archive::audit_entries(conn, user_id, after).await?;
        let Some(last) = rows.last() else {
            return table.finish();
        };
        after = last.id;
        for row in rows {
            let by_user = row.actor_id == Some(user_id);
            table.row([
                instant(Some(row.at.into())),
                row.action,
                by_user.to_string(),
                Some(row.address).filter(|_| by_user).unwrap_or_default(),
                row.detail,
            ])?;
        }
    }
}
