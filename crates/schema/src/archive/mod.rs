//! What a user takes along and brings back: `regula.json` in the file of an export.

mod commitment;
mod reading;

pub use commitment::{
    ArchivedAsceticism, ArchivedCommitment, ArchivedEnrolment, ArchivedEntry, ArchivedLog,
    ArchivedPause, WholeLog,
};
pub use reading::{ArchivedFollow, ArchivedMark};

use serde::{Deserialize, Serialize};
use time::Date;

use super::{Color, Priority, Recurrence, Theme, Timestamp};

/// A user's data, whole. Everything but the version may be left out of what is brought back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Archive {
    /// How this is written. Another number is refused.
    pub version: u32,
    /// When it was taken along.
    #[serde(default)]
    pub exported_at: Option<Timestamp>,
    /// Who the user is.
    #[serde(default)]
    pub profile: Option<ArchivedProfile>,
    /// The projects, oldest first.
    #[serde(default)]
    pub projects: Vec<ArchivedProject>,
    /// The tasks, oldest first.
    #[serde(default)]
    pub tasks: Vec<ArchivedTask>,
    /// What was taken on, and the user's own.
    #[serde(default)]
    pub asceticisms: Vec<ArchivedAsceticism>,
    /// The ways through packages, oldest first.
    #[serde(default)]
    pub packages: Vec<ArchivedEnrolment>,
    /// The commitments, oldest first.
    #[serde(default)]
    pub commitments: Vec<ArchivedCommitment>,
    /// The vacations from all commitments, oldest first.
    #[serde(default)]
    pub vacations: Vec<ArchivedPause>,
    /// The plan of readings that is followed.
    #[serde(default)]
    pub reading_plan: Option<ArchivedFollow>,
    /// What was read, oldest first.
    #[serde(default)]
    pub readings: Vec<ArchivedMark>,
}

impl Archive {
    /// The version that is written, and the only one that is read.
    pub const VERSION: u32 = 1;
}

/// Who a user is. Address and age of the account are for reading: they are not brought back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ArchivedProfile {
    /// The address of the account it came from.
    #[serde(default)]
    pub email: Option<String>,
    /// When that account was made.
    #[serde(default)]
    pub created_at: Option<Timestamp>,
    /// What to call the user.
    #[serde(default)]
    pub name: Option<String>,
    /// The IANA time zone.
    #[serde(default)]
    pub time_zone: Option<String>,
    /// The hour at which the user's day begins, 0 to 23.
    #[serde(default)]
    pub day_start_hour: Option<i16>,
    /// The language tag for dates.
    #[serde(default)]
    pub locale: Option<String>,
    /// Light, dark, or as the device says.
    #[serde(default)]
    pub theme: Option<Theme>,
}

/// A project without its id: brought back, it gets a new one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ArchivedProject {
    /// What it is called.
    pub name: String,
    /// What it is about.
    #[serde(default)]
    pub description: String,
    /// Its colour.
    #[serde(default)]
    pub color: Color,
    /// When it was put away.
    #[serde(default)]
    pub archived_at: Option<Timestamp>,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was last changed; when it was made, if that is not said.
    #[serde(default)]
    pub updated_at: Option<Timestamp>,
}

/// A task without its id: brought back, it gets a new one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ArchivedTask {
    /// What is to be done.
    pub title: String,
    /// More about it.
    #[serde(default)]
    pub description: String,
    /// The day by which.
    #[serde(default)]
    pub due_date: Option<Date>,
    /// How much it matters.
    #[serde(default)]
    pub priority: Priority,
    /// Which of `projects` it belongs to, counted from 0.
    #[serde(default)]
    pub project: Option<usize>,
    /// How it comes again.
    #[serde(default)]
    pub recurrence: Option<Recurrence>,
    /// When it was done.
    #[serde(default)]
    pub completed_at: Option<Timestamp>,
    /// Where it stands in the owner's order.
    #[serde(default)]
    pub position: i64,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was last changed; when it was made, if that is not said.
    #[serde(default)]
    pub updated_at: Option<Timestamp>,
}

/// What an import did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ImportSummary {
    /// What was added.
    pub imported: ImportCounts,
    /// What was there already; and of readings, those of plans that are not here.
    pub skipped: ImportCounts,
}

/// How many of each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ImportCounts {
    /// Projects.
    pub projects: usize,
    /// Tasks.
    pub tasks: usize,
    /// Templates and custom asceticisms.
    pub asceticisms: usize,
    /// Ways through packages.
    pub packages: usize,
    /// Commitments.
    pub commitments: usize,
    /// Days that were logged.
    pub logs: usize,
    /// Vacations.
    pub vacations: usize,
    /// Readings that were read.
    pub readings: usize,
}

impl ImportCounts {
    /// All of them.
    #[must_use]
    pub const fn total(&self) -> usize {
        let work = self.projects + self.tasks;
        let rule = self.asceticisms + self.packages + self.commitments + self.vacations;
        work + rule + self.logs + self.readings
    }
}
