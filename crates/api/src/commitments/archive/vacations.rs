//! Import of vacations, and the recalculation of streaks.

use std::collections::HashSet;

use regula_schema::AppResult;
use time::Date;
use uuid::Uuid;

use crate::{
    commitments::load,
    db::{Conn, commitments, commitments::Scope, pauses, pauses::PauseInsert},
};

/// Inserts vacations that do not exist yet. Returns the number of inserts and of duplicates.
pub async fn import_vacations(
    conn: &mut Conn,
    user_id: Uuid,
    vacations: &[PauseInsert],
) -> AppResult<(usize, usize)> {
    let known = pauses::of(conn, &Scope::all(user_id, true)).await?;
    let known: Vec<PauseInsert> = known.into_iter().map(PauseInsert::from).collect();
    let new = vacations.iter().filter(|it| !known.contains(it));
    let new: Vec<PauseInsert> = new.cloned().collect();
    pauses::insert(conn, user_id, &new).await?;
    Ok((new.len(), vacations.len() - new.len()))
}

/// Recalculates the streaks of these commitments, or of all.
pub async fn settle_all(
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
