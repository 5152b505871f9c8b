//! *Today*.

use serde::{Deserialize, Serialize};
use time::Date;

use super::{
    Commitment, DayStatus, Enrolment, Log, Pause, Progress, Streak, Task, User, UserReading,
};

/// `GET /api/dashboard`: the user's day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Dashboard {
    /// The user's current date, by their time zone and the hour at which their day begins.
    pub date: Date,
    /// The user.
    pub user: User,
    /// Commitments due today, in the user's order.
    pub commitments: Vec<DueCommitment>,
    /// Number of other commitments: not due today, paused, or not started.
    pub resting: u32,
    /// Current vacation; of several, the longest.
    pub vacation: Option<Pause>,
    /// Enrolments in progress.
    pub packages: Vec<Enrolment>,
    /// The first hundred open tasks by due date, then up to a hundred of those completed today.
    pub tasks: Vec<Task>,
    /// Numbers of all tasks.
    pub task_counts: TaskCounts,
    /// Today's reading, if any.
    pub reading: Option<UserReading>,
}

/// Numbers of tasks, regardless of how many are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct TaskCounts {
    /// Open tasks.
    pub open: u32,
    /// Open tasks due today or before.
    pub due: u32,
    /// Tasks completed since the day began.
    pub done: u32,
}

/// A commitment due today.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct DueCommitment {
    /// The commitment, without its `logs`.
    #[serde(flatten)]
    pub commitment: Commitment,
    /// Today's log.
    pub log: Option<Log>,
    /// Status of today.
    pub today: DayStatus,
    /// Current and longest streak.
    pub streak: Streak,
    /// Status of the seven days up to today, oldest first, without days before the start.
    pub week: Vec<DayStatus>,
    /// Progress of its week or month, if its rule has a number for it.
    pub progress: Option<Progress>,
}
