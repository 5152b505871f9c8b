//! Export format of a user's data: `regula.json`.

use serde::{Deserialize, Serialize};

use super::{
    ArchivedAsceticism, ArchivedCommitment, ArchivedEnrolment, ArchivedFollow, ArchivedMark,
    ArchivedPause, ArchivedProfile, ArchivedProject, ArchivedTask, Timestamp,
};

/// All of a user's data. An import may leave out everything but the version.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Archive {
    /// Format version. Any other is rejected.
    pub version: u32,
    /// Time of the export.
    #[serde(default)]
    pub exported_at: Option<Timestamp>,
    /// Profile.
    #[serde(default)]
    pub profile: Option<ArchivedProfile>,
    /// Projects, oldest first.
    #[serde(default)]
    pub projects: Vec<ArchivedProject>,
    /// Tasks, oldest first.
    #[serde(default)]
    pub tasks: Vec<ArchivedTask>,
    /// Asceticisms that the user has commitments to, and custom ones.
    #[serde(default)]
    pub asceticisms: Vec<ArchivedAsceticism>,
    /// Enrolments, oldest first.
    #[serde(default)]
    pub packages: Vec<ArchivedEnrolment>,
    /// Commitments, oldest first.
    #[serde(default)]
    pub commitments: Vec<ArchivedCommitment>,
    /// Vacations from all commitments, oldest first.
    #[serde(default)]
    pub vacations: Vec<ArchivedPause>,
    /// The followed reading plan.
    #[serde(default)]
    pub reading_plan: Option<ArchivedFollow>,
    /// Read readings, oldest first.
    #[serde(default)]
    pub readings: Vec<ArchivedMark>,
}

impl Archive {
    /// The only supported format version.
    pub const VERSION: u32 = 1;
}

/// Result of an import.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ImportSummary {
    /// Rows added.
    pub imported: ImportCounts,
    /// Rows that existed already, and readings of plans that this server does not have.
    pub skipped: ImportCounts,
}

/// Number of rows by type.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ImportCounts {
    /// Projects.
    pub projects: usize,
    /// Tasks.
    pub tasks: usize,
    /// Templates and custom asceticisms.
    pub asceticisms: usize,
    /// Enrolments in packages.
    pub packages: usize,
    /// Commitments.
    pub commitments: usize,
    /// Logged days.
    pub logs: usize,
    /// Vacations.
    pub vacations: usize,
    /// Read readings.
    pub readings: usize,
}

impl ImportCounts {
    /// Sum of all.
    #[must_use]
    pub const fn total(&self) -> usize {
        let work = self.projects + self.tasks;
        let rule = self.asceticisms + self.packages + self.commitments + self.vacations;
        work + rule + self.logs + self.readings
    }
}
