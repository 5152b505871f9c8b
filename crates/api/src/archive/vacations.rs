//! Import of vacations, and the recalculation of streaks.

use std::collections::HashSet;

use regula_schema::{AppResult, Pause};
use time::Date;
use uuid::Uuid;

use crate::{
    commitments::load,
    db::{Conn, archive, archive::PauseRestore, commitments, commitments::Scope, pauses},
};

/// Inserts vacations that do not exist yet. Returns the number of inserts and of duplicates.
pub async fn restore(
    conn: &mut Conn,
    user_id: Uuid,
    vacations: &[PauseRestore],
) -> AppResult<(usize, usize)> {
    let scope = Scope::all(user_id, true);
    let known = pauses::of(conn, &scope).await?.into_iter().map(Pause::from);
    let known: Vec<PauseRestore> = known
        .filter(|pause| pause.commitment_id.is_none())
        .map(|pause| PauseRestore {
            commitment_id: None,
            from_date: pause.from_date,
            until_date: pause.until_date,
            reason: pause.reason,
            created_at: pause.created_at.get(),
        })
        .collect();
    let is_new = |pause: &&PauseRestore| !known.contains(pause);
    let new: Vec<PauseRestore> = vacations.iter().filter(is_new).cloned().collect();
    archive::add_pauses(conn, user_id, &new).await?;
    Ok((new.len(), vacations.len() - new.len()))
}

/// Recalculates the streaks of these commitments, or of all.
pub async fn settle(
    conn: &mut Conn,
    user_id: Uuid,
    changed: Option<&HashSet<Uuid>>,
    today: Date,
) -> AppResult<()> {
    // Includes commitments created meanwhile.
    commitments::lock_all(conn, user_id).await?;
    let rows = commitments::list(conn, user_id, true, None, i64::MAX).await?;
    for whole in load(conn, rows, &Scope::all(user_id, true)).await? {
        if changed.is_none_or(|changed| changed.contains(&whole.row.id)) {
            whole.settle(conn, Date::MIN, today).await?;
        }
    }
    Ok(())
}
