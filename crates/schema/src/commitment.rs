//! Commitments: asceticisms that a user has taken on.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use time::Date;
use uuid::Uuid;

use super::{
    ArchivedLog, ArchivedPause, Asceticism, Day, Log, NewAsceticism, NewRule, Pause, Rule, Streak,
    Timestamp, double_option, string_enum::string_enum,
};

/// Status of a commitment today.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum CommitmentStatus {
    /// In progress, or not started yet.
    #[default]
    Active,
    /// Paused, or on vacation.
    Paused,
    /// Past its end, or completed by hand.
    Completed,
    /// Archived.
    Archived,
}

string_enum!(CommitmentStatus {
    Active = "active",
    Paused = "paused",
    Completed = "completed",
    Archived = "archived",
});

/// A commitment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Commitment {
    /// The commitment's id.
    pub id: Uuid,
    /// The asceticism.
    pub asceticism: Asceticism,
    /// Status today.
    pub status: CommitmentStatus,
    /// First day.
    pub start_date: Date,
    /// Last day, if any.
    pub end_date: Option<Date>,
    /// The rule in force today; before the start, the first one.
    pub rule: Rule,
    /// All rule versions, oldest first.
    pub rules: Vec<Rule>,
    /// Pauses of the commitment and the user's vacations, oldest first.
    pub pauses: Vec<Pause>,
    /// The user's note.
    pub note: String,
    /// Position in the owner's order, ascending.
    pub position: i64,
    /// The package it came with.
    pub package_id: Option<Uuid>,
    /// Title of that package at enrolment; the package may have been deleted.
    pub package_title: Option<String>,
    /// The enrolment it came with.
    pub enrolment_id: Option<Uuid>,
    /// Logs of the requested days, oldest first.
    pub logs: Vec<Log>,
    /// Creation time.
    pub created_at: Timestamp,
    /// Time of the last change.
    pub updated_at: Timestamp,
}

/// A commitment in a list, with its streak and recent days.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ListedCommitment {
    /// The commitment.
    #[serde(flatten)]
    pub commitment: Commitment,
    /// Current and longest streak.
    pub streak: Streak,
    /// The seven days up to today, oldest first, without days before the start and after the end.
    pub week: Vec<Day>,
}

/// `POST` of a commitment: either `asceticism_id` or `custom`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewCommitment {
    /// A template, or one of the user's custom asceticisms.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub asceticism_id: Option<Uuid>,
    /// A new custom asceticism.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub custom: Option<NewAsceticism>,
    /// First day; default today.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_date: Option<Date>,
    /// Last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_date: Option<Date>,
    /// Rule; default: the asceticism's suggested rule, or every day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<NewRule>,
    /// Note.
    pub note: String,
}

/// `PATCH` of a commitment: absent fields are unchanged; `null` removes the end.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct CommitmentPatch {
    /// `paused` starts a pause today; `active` ends pause, end and archiving; `completed` ends the
    /// commitment today; `archived` archives it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<CommitmentStatus>,
    /// First day. Not after its first log.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_date: Option<Date>,
    /// Last day.
    #[serde(
        deserialize_with = "double_option",
        skip_serializing_if = "Option::is_none"
    )]
    #[schema(value_type = Option<Date>)]
    pub end_date: Option<Option<Date>>,
    /// A new version of the rule, in force from today on; earlier days are unchanged.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<NewRule>,
    /// Title of a custom asceticism. Templates cannot be changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Description of a custom asceticism.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Category of a custom asceticism.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// Icon of a custom asceticism.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub icon: Option<String>,
    /// Note.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Position in the owner's order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub position: Option<i64>,
}

/// `GET /api/users/{user_id}/commitments`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct CommitmentQuery {
    /// First day of the logs to include. Logs are included only if both days are given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_date: Option<Date>,
    /// Last day of the logs to include: at most 371 days.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_date: Option<Date>,
    /// True to include archived ones.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub include_archived: Option<bool>,
    /// Page size: 1 to 100, default 20.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// `next_cursor` of the previous page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

/// `GET` of one commitment.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::IntoParams,
)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct LogQuery {
    /// First day of the logs to include. Logs are included only if both days are given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_date: Option<Date>,
    /// Last day of the logs to include: at most 371 days.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_date: Option<Date>,
}

/// `POST …/move`: a new position in the owner's order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CommitmentMove {
    /// The commitment to place it after; `null` moves it to the first position.
    pub after: Option<Uuid>,
}

/// A commitment in an export, without its id.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ArchivedCommitment {
    /// Index in `asceticisms`, from 0.
    pub asceticism: usize,
    /// Index in `packages`, from 0, if it came with a package.
    #[serde(default)]
    pub package: Option<usize>,
    /// First day.
    pub start_date: Date,
    /// Last day.
    #[serde(default)]
    pub end_date: Option<Date>,
    /// End date from before it was completed by hand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub planned_end: Option<Date>,
    /// The user's note.
    #[serde(default)]
    pub note: String,
    /// Position in the owner's order.
    #[serde(default)]
    pub position: i64,
    /// Time when it was completed by hand.
    #[serde(default)]
    pub completed_at: Option<Timestamp>,
    /// Time of archiving.
    #[serde(default)]
    pub archived_at: Option<Timestamp>,
    /// Creation time.
    pub created_at: Timestamp,
    /// Time of the last change; default: `created_at`.
    #[serde(default)]
    pub updated_at: Option<Timestamp>,
    /// Rule versions; the first is in force from the start unless it has a date. Without any, the
    /// commitment is due every day.
    #[serde(default)]
    pub rules: Vec<NewRule>,
    /// Pauses.
    #[serde(default)]
    pub pauses: Vec<ArchivedPause>,
    /// Logs by month (`2026-11`) and day of the month. Their creation times are not exported.
    #[serde(default)]
    pub logs: BTreeMap<String, BTreeMap<u8, ArchivedLog>>,
}
