//! *Today*.

use serde::{Deserialize, Serialize};
use time::Date;

use super::{
    Commitment, DayStatus, Enrolment, Log, Pause, Progress, Streak, Task, User, UserReading,
};

/// `GET /api/dashboard`: what today holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Dashboard {
    /// The user's own today: by their time zone and the hour their day begins.
    pub date: Date,
    /// Whose day it is.
    pub user: User,
    /// The commitments that are due today, in the user's order.
    pub commitments: Vec<DueCommitment>,
    /// How many commitments there are besides that ask for nothing today: not due, paused, or
    /// still to begin.
    pub resting: u32,
    /// The vacation that today is in; of several, the one that lasts longest.
    pub vacation: Option<Pause>,
    /// The packages that the user is in today.
    pub packages: Vec<Enrolment>,
    /// The first hundred open tasks by due date, and behind them a hundred of those done today.
    pub tasks: Vec<Task>,
    /// How many there are of them all.
    pub task_counts: TaskCounts,
    /// The reading of the day, if there is one.
    pub reading: Option<UserReading>,
}

/// How many tasks there are, however many of them are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct TaskCounts {
    /// Not done.
    pub open: u32,
    /// Not done, and due today or before.
    pub due: u32,
    /// Done since the day began.
    pub done: u32,
}

/// A commitment, as today sees it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct DueCommitment {
    /// The commitment. Its `logs` are left out.
    #[serde(flatten)]
    pub commitment: Commitment,
    /// Today's log.
    pub log: Option<Log>,
    /// What today comes to, so far.
    pub today: DayStatus,
    /// How often in a row.
    pub streak: Streak,
    /// The seven days up to today, oldest first. Days before the start are not there.
    pub week: Vec<DayStatus>,
    /// How far its week or month is, where it has a number for these.
    pub progress: Option<Progress>,
}
