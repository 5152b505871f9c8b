//! Readings: a text or a reference for each date.

use serde::{Deserialize, Serialize};
use time::Date;
use uuid::Uuid;

use super::Timestamp;

/// Readings of many days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ReadingPlan {
    /// The plan's id.
    pub id: Uuid,
    /// What it is called.
    pub title: String,
    /// What it is about.
    pub description: String,
    /// Whether users read it who have chosen none.
    pub is_default: bool,
    /// How many readings it has.
    pub readings: u32,
    /// The date of the first of them.
    pub first_date: Option<Date>,
    /// The date of the last of them.
    pub last_date: Option<Date>,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
}

/// `POST` and `PUT` of a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewReadingPlan {
    /// What it is called.
    pub title: String,
    /// What it is about.
    #[serde(default)]
    pub description: String,
    /// Whether users read it who have chosen none. Only one plan is; it takes the place of another.
    #[serde(default)]
    pub is_default: bool,
}

/// A reading of the library.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Reading {
    /// The reading's id.
    pub id: Uuid,
    /// The plan it is of.
    pub plan_id: Uuid,
    /// Its date: one reading per date and plan.
    pub date: Date,
    /// Its heading.
    pub title: String,
    /// Where it is found: a book and its place.
    pub reference: String,
    /// The text itself, or a thought about it.
    pub body: String,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
}

/// `POST` and `PUT` of a reading, and an item of an import.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewReading {
    /// The plan it is of; absent is the default plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan_id: Option<Uuid>,
    /// Its date.
    pub date: Date,
    /// Its heading.
    pub title: String,
    /// Where it is found.
    #[serde(default)]
    pub reference: String,
    /// The text itself, or a thought about it.
    #[serde(default)]
    pub body: String,
}

/// A reading on a user's own way through their plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct UserReading {
    /// The day that it is for, in the user's calendar.
    pub date: Date,
    /// Which it is of the plan's readings, counted from 1.
    pub number: u32,
    /// The reading.
    pub reading: Reading,
    /// When it was marked read.
    pub read_at: Option<Timestamp>,
    /// What the user has written about it, now or when they read the plan before.
    pub note: String,
}

/// How a user stands with their plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ReadingProgress {
    /// The user's own today.
    pub today: Date,
    /// The plan.
    pub plan: ReadingPlan,
    /// Whether the user has chosen it; otherwise it is the default one, at its own dates.
    pub is_chosen: bool,
    /// The user's first day of it.
    pub start_date: Option<Date>,
    /// The user's last day of it, a reading a day.
    pub end_date: Option<Date>,
    /// How many readings are on the user's way: all of the plan, or those from where they began.
    pub total: u32,
    /// How many of these were marked read.
    pub read: u32,
    /// How many were due before today and were not. Who has chosen no plan owes none from before
    /// they signed up.
    pub behind: u32,
}

/// `PUT /api/users/{user_id}/reading-plan`: begins a plan, or begins it again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FollowRequest {
    /// Which plan.
    pub plan_id: Uuid,
    /// The day of the first reading; absent is today.
    #[serde(default)]
    pub start_date: Option<Date>,
    /// Which reading to begin with, counted from 1; absent is the first.
    #[serde(default)]
    pub number: Option<u32>,
}

/// `PUT /api/users/{user_id}/readings/{date}`: marks the day's reading read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ReadingNote {
    /// What the user writes about it; absent leaves the note as it is.
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
    /// Of which plan; absent is the default plan.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plan_id: Option<Uuid>,
    /// How many rows: 1 to 100, 20 when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// The `next_cursor` of the page before.
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
    /// Only what was due before today and is not read: what there is to catch up with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unread: Option<bool>,
    /// Only what the user has written a note about, the latest first; `false`, only the others.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub noted: Option<bool>,
    /// How many rows: 1 to 100, 20 when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// The `next_cursor` of the page before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

/// `GET /api/reading-plans`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ReadingPlanQuery {
    /// How many rows: 1 to 100, 20 when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// The `next_cursor` of the page before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

/// `POST /api/admin/readings/import?…`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ReadingImportQuery {
    /// Into which plan; absent is the default plan.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plan_id: Option<Uuid>,
    /// Whether readings of the same dates are replaced; otherwise they are refused.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replace: Option<bool>,
}

/// What an import of readings did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ReadingImport {
    /// How many are new.
    pub created: u32,
    /// How many took the place of others; marks and notes of users stay.
    pub replaced: u32,
}
