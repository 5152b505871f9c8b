//! *Today*.

use serde::{Deserialize, Serialize};
use time::Date;

use super::{
    Commitment, DayStatus, Enrolment, Log, Pause, Progress, Streak, Task, User, UserReading,
};

/// `GET /api/dashboard`: what today holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
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
    /// Open tasks by due date, and the ones done today behind them.
    pub tasks: Vec<Task>,
    /// The reading of the day, if there is one.
    pub reading: Option<UserReading>,
}

/// A commitment, as today sees it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
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
