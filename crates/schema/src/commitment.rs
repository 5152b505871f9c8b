//! Commitments: a user's undertakings.

use serde::{Deserialize, Serialize};
use time::Date;
use uuid::Uuid;

use super::{
    Asceticism, Day, Log, NewAsceticism, NewRule, Pause, Rule, Streak, Timestamp, double_option,
    word::words,
};

/// How a commitment stands today.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum CommitmentStatus {
    /// It is kept, or will be from its start on.
    #[default]
    Active,
    /// A pause or a vacation is on.
    Paused,
    /// Its end is over, or it was said to be finished.
    Completed,
    /// It was put away.
    Archived,
}

words!(CommitmentStatus {
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
    /// What was taken on.
    pub asceticism: Asceticism,
    /// How it stands today.
    pub status: CommitmentStatus,
    /// Its first day.
    pub start_date: Date,
    /// Its last day, if it has one.
    pub end_date: Option<Date>,
    /// The rule of today; the first one's, before the start.
    pub rule: Rule,
    /// All versions of the rule, oldest first.
    pub rules: Vec<Rule>,
    /// Its own pauses and the user's vacations, oldest first.
    pub pauses: Vec<Pause>,
    /// What the user has written about it.
    pub note: String,
    /// Where it stands in the owner's order; smaller comes first.
    pub position: i64,
    /// The package it came with.
    pub package_id: Option<Uuid>,
    /// What that package was called then; it may be gone from the library since.
    pub package_title: Option<String>,
    /// The way through that package.
    pub enrolment_id: Option<Uuid>,
    /// The logs of the days that were asked for, oldest first.
    pub logs: Vec<Log>,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
}

/// A commitment of the list, with how it goes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ListedCommitment {
    /// The commitment.
    #[serde(flatten)]
    pub commitment: Commitment,
    /// How often in a row.
    pub streak: Streak,
    /// The seven days up to today, oldest first. Days before the start and behind the end are not
    /// there.
    pub week: Vec<Day>,
}

/// `POST` of a commitment: one of `asceticism_id` and `custom`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewCommitment {
    /// A template, or a custom one of the user's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub asceticism_id: Option<Uuid>,
    /// One that is not in the library.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub custom: Option<NewAsceticism>,
    /// Its first day; absent is today.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_date: Option<Date>,
    /// Its last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_date: Option<Date>,
    /// Its rule; absent is the one that the asceticism suggests, or every day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<NewRule>,
    /// What the user writes about it.
    pub note: String,
}

/// `PATCH` of a commitment: what is absent stays; `null` takes the end away.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct CommitmentPatch {
    /// `paused` opens a pause from today on; `active` ends pause, end and archive; `completed`
    /// ends it with today; `archived` puts it away.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<CommitmentStatus>,
    /// Its first day. Not behind its first log.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_date: Option<Date>,
    /// Its last day.
    #[serde(
        deserialize_with = "double_option",
        skip_serializing_if = "Option::is_none"
    )]
    #[schema(value_type = Option<Date>)]
    pub end_date: Option<Option<Date>>,
    /// A new version of the rule. From today on: what was before stays as it was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<NewRule>,
    /// The title of the user's own asceticism. A template's words stay.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// What the user's own asceticism asks, and why.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The group that the user's own asceticism is in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// A sign for the user's own asceticism.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub icon: Option<String>,
    /// What the user writes about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Where it stands in the owner's order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub position: Option<i64>,
}

/// `GET /api/users/{user_id}/commitments`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct CommitmentQuery {
    /// With the logs from this day on. Without both days there are no logs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_date: Option<Date>,
    /// With the logs up to this day: at most 371 days.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_date: Option<Date>,
    /// Also those that were put away.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub include_archived: Option<bool>,
    /// How many rows: 1 to 100, 20 when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// The `next_cursor` of the page before.
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
    /// With the logs from this day on. Without both days there are no logs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_date: Option<Date>,
    /// With the logs up to this day: at most 371 days.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_date: Option<Date>,
}

/// `POST …/move`: a new place in the owner's order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CommitmentMove {
    /// The commitment to stand behind; `null` is the first place.
    pub after: Option<Uuid>,
}
