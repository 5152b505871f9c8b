//! *Today*, with a module for each part. Each part uses a fixed number of queries.

mod tasks;

use regula_schema::{AppResult, Dashboard, Timestamp, User};

use crate::{calendar, commitments, db::Conn, library::progress, readings};

/// *Today* of a user. `conn` is a snapshot, so that all parts are consistent.
pub async fn of(conn: &mut Conn, user: User, now: Timestamp) -> AppResult<Dashboard> {
    let today = calendar::Today::of(&user, now);
    let commitments = commitments::today::find(conn, user.id, today.date).await?;
    let (tasks, task_counts) = tasks::of(conn, user.id, &today).await?;
    Ok(Dashboard {
        date: today.date,
        commitments: commitments.due,
        resting: commitments.resting,
        vacation: commitments.vacation,
        packages: progress::running(conn, user.id, today.date).await?,
        tasks,
        task_counts,
        reading: readings::today::find(conn, &user, now).await?,
        user,
    })
}
