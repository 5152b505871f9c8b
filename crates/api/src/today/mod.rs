//! *Today*, a file for each of its parts. However much there is of each, a part asks the database
//! the same few questions.

mod commitments;
mod reading;
mod tasks;

use regula_schema::{AppResult, Dashboard, Timestamp, User};

use crate::{calendar, db::Conn, library::enrolment};

/// What today holds for a user. `conn` is a snapshot: all parts are of one moment.
///
/// # Errors
/// When the database fails.
pub async fn of(conn: &mut Conn, user: User, now: Timestamp) -> AppResult<Dashboard> {
    let today = calendar::Today::of(&user, now);
    let commitments = commitments::of(conn, user.id, today.date).await?;
    let (tasks, task_counts) = tasks::of(conn, user.id, &today).await?;
    Ok(Dashboard {
        date: today.date,
        commitments: commitments.due,
        resting: commitments.resting,
        vacation: commitments.vacation,
        packages: enrolment::running(conn, user.id, today.date).await?,
        tasks,
        task_counts,
        reading: reading::of(conn, &user, now).await?,
        user,
    })
}
