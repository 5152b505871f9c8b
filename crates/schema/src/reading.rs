//! Readings: a text or a reference for each date.

use serde::{Deserialize, Serialize};
use time::Date;
use uuid::Uuid;

use super::Timestamp;

/// A reading plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ReadingPlan {
    /// The plan's id.
    pub id: Uuid,
    /// Title.
    pub title: String,
    /// Description.
    pub description: String,
    /// True for the plan of users who have chosen none.
    pub is_default: bool,
    /// Number of readings.
    pub readings: u32,
    /// Date of the first reading.
    pub first_date: Option<Date>,
    /// Date of the last reading.
    pub last_date: Option<Date>,
    /// Creation time.
    pub created_at: Timestamp,
    /// Time of the last change.
    pub updated_at: Timestamp,
}

/// `POST` and `PUT` of a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewReadingPlan {
    /// Title.
    pub title: String,
    /// Description.
    #[serde(default)]
    pub description: String,
    /// True to make it the plan of users who have chosen none, in place of the current default.
    #[serde(default)]
    pub is_default: bool,
}

/// A reading of the library.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Reading {
    /// The reading's id.
    pub id: Uuid,
    /// The reading's plan.
    pub plan_id: Uuid,
    /// Date: one reading per date and plan.
    pub date: Date,
    /// Title.
    pub title: String,
    /// Reference: book and chapter, for example.
    pub reference: String,
    /// Text or commentary.
    pub body: String,
    /// Creation time.
    pub created_at: Timestamp,
    /// Time of the last change.
    pub updated_at: Timestamp,
}

/// `POST` and `PUT` of a reading, and an item of an import.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewReading {
    /// The reading's plan; default: the default plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan_id: Option<Uuid>,
    /// Date.
    pub date: Date,
    /// Title.
    pub title: String,
    /// Reference: book and chapter, for example.
    #[serde(default)]
    pub reference: String,
    /// Text or commentary.
    #[serde(default)]
    pub body: String,
}

/// A reading on a user's schedule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct UserReading {
    /// The user's date of the reading.
    pub date: Date,
    /// Number within the plan, counted from 1.
    pub number: u32,
    /// The reading.
    pub reading: Reading,
    /// Time when it was marked as read.
    pub read_at: Option<Timestamp>,
    /// The user's note, possibly from an earlier reading of the plan.
    pub note: String,
}

/// A user's progress in their plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ReadingProgress {
    /// The user's current date.
    pub today: Date,
    /// The plan.
    pub plan: ReadingPlan,
    /// True if the user has chosen the plan; false for the default plan at its own dates.
    pub is_chosen: bool,
    /// First day of the user's schedule.
    pub start_date: Option<Date>,
    /// Last day of the user's schedule, with one reading a day.
    pub end_date: Option<Date>,
    /// Number of readings on the user's schedule: the whole plan, or from the one where they began.
    pub total: u32,
    /// Number of those marked as read.
    pub read: u32,
    /// Number of unread readings due before today. For the default plan, only those since sign-up.
    pub behind: u32,
}

/// `PUT /api/users/{user_id}/reading-plan`: starts or restarts a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FollowRequest {
    /// The plan.
    pub plan_id: Uuid,
    /// Date of the first reading; default today.
    #[serde(default)]
    pub start_date: Option<Date>,
    /// Number of the first reading, counted from 1; default: the first of the plan.
    #[serde(default)]
    pub number: Option<u32>,
}

/// `PUT /api/users/{user_id}/readings/{date}`: marks the day's reading as read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ReadingNote {
    /// Note; absent leaves it unchanged.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// `GET /api/readings`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ReadingQuery {
    /// The first day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// The last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Date>,
    /// The plan; default: the default plan.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plan_id: Option<Uuid>,
    /// Page size: 1 to 100, default 20.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// `next_cursor` of the previous page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

/// `GET /api/users/{user_id}/readings`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct UserReadingQuery {
    /// The first day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// The last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Date>,
    /// Only unread readings due before today.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unread: Option<bool>,
    /// `true`: only readings with a note, latest first; `false`: only those without.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub noted: Option<bool>,
    /// Page size: 1 to 100, default 20.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// `next_cursor` of the previous page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

/// `POST /api/admin/readings/import?…`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ReadingImportQuery {
    /// The plan; default: the default plan.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plan_id: Option<Uuid>,
    /// True to replace readings of the same dates; otherwise they are rejected.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replace: Option<bool>,
}

/// Result of an import of readings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ReadingImport {
    /// Number of new readings.
    pub created: u32,
    /// Number of replaced readings; users' marks and notes are kept.
    pub replaced: u32,
}

/// The followed plan in an export.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ArchivedFollow {
    /// Title of the plan.
    pub plan: String,
    /// Date from which unread readings are scheduled.
    pub base_date: Date,
    /// First reading of the plan that the user reads, by its own date.
    #[serde(default)]
    pub first_date: Option<Date>,
    /// Time when the user began to follow it.
    pub created_at: Timestamp,
}

/// A read reading in an export.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ArchivedMark {
    /// Title of the plan.
    pub plan: String,
    /// The reading's own date.
    pub reading: Date,
    /// The user's date of the reading.
    pub date: Date,
    /// The user's note.
    #[serde(default)]
    pub note: String,
    /// Time when it was read; `null` for an unread reading with a note.
    #[serde(default)]
    pub read_at: Option<Timestamp>,
}
