//! Tasks: the work that is owed.

use serde::{Deserialize, Serialize};
use time::{Date, Duration};
use uuid::Uuid;

use super::{Recurrence, Timestamp, double_option, word::words};

/// How long a task that was deleted can be had back.
pub const TASKS_KEPT: Duration = Duration::days(30);

/// How much a task matters.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Priority {
    /// Not said.
    #[default]
    None,
    /// Some day.
    Low,
    /// Soon.
    Medium,
    /// First.
    High,
}

words!(Priority { None = "none", Low = "low", Medium = "medium", High = "high" });

/// A task.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Task {
    /// The task's id.
    pub id: Uuid,
    /// What is to be done.
    pub title: String,
    /// More about it.
    pub description: String,
    /// The day by which, in the owner's calendar.
    pub due_date: Option<Date>,
    /// How much it matters.
    pub priority: Priority,
    /// The project that it belongs to.
    pub project_id: Option<Uuid>,
    /// How it comes again.
    pub recurrence: Option<Recurrence>,
    /// Whether it is done.
    pub completed: bool,
    /// When it was done.
    pub completed_at: Option<Timestamp>,
    /// The task that came after it when it was done, if it comes again.
    pub next_id: Option<Uuid>,
    /// Where it stands in the owner's order; smaller comes first.
    pub position: i64,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
    /// When it was deleted. Only a list of deleted tasks has some.
    pub deleted_at: Option<Timestamp>,
}

/// `POST` and `PUT` of a task: what is absent takes its default.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewTask {
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
    /// A project of the same owner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub project_id: Option<Uuid>,
    /// How it comes again; absent is not at all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recurrence: Option<Recurrence>,
}

/// `PATCH` of a task: what is absent stays; `null` clears due date, project and recurrence, and
/// counts as absent elsewhere.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct TaskPatch {
    /// What is to be done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// More about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The day by which.
    #[serde(
        deserialize_with = "double_option",
        skip_serializing_if = "Option::is_none"
    )]
    #[schema(value_type = Option<Date>)]
    pub due_date: Option<Option<Date>>,
    /// How much it matters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub priority: Option<Priority>,
    /// A project of the same owner.
    #[serde(
        deserialize_with = "double_option",
        skip_serializing_if = "Option::is_none"
    )]
    #[schema(value_type = Option<Uuid>)]
    pub project_id: Option<Option<Uuid>>,
    /// How it comes again.
    #[serde(
        deserialize_with = "double_option",
        skip_serializing_if = "Option::is_none"
    )]
    #[schema(value_type = Option<Recurrence>)]
    pub recurrence: Option<Option<Recurrence>>,
    /// Whether it is done. A recurring task that is done is followed by the next one, once.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub completed: Option<bool>,
    /// Where it stands in the owner's order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub position: Option<i64>,
}

/// `POST /api/users/{user_id}/tasks/{id}/move`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TaskMove {
    /// The task to stand behind; `null` is before all.
    #[serde(deserialize_with = "present")]
    #[schema(required = true)]
    pub after: Option<Uuid>,
    /// Behind all. `after` is `null` then.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub to_end: bool,
}

/// A field that may be `null`, but not absent.
fn present<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<Uuid>, D::Error> {
    Option::deserialize(deserializer)
}

/// In which order to list tasks.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum TaskSort {
    /// Oldest first.
    #[default]
    Oldest,
    /// Newest first.
    Newest,
    /// In the owner's order.
    Position,
    /// By due date, then in the owner's order; what has none comes last.
    Due,
}

words!(TaskSort { Oldest = "oldest", Newest = "newest", Position = "position", Due = "due" });

/// `GET /api/users/{user_id}/tasks`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct TaskQuery {
    /// Only done ones, or only open ones.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub completed: Option<bool>,
    /// Only those due on or before this day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due_before: Option<Date>,
    /// Only those due on or after this day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due_after: Option<Date>,
    /// Only those without a due date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub no_due_date: Option<bool>,
    /// Only those that were deleted in the last thirty days, the latest first whatever `sort` says,
    /// instead of those that are there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deleted: Option<bool>,
    /// Only those of this project.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub project_id: Option<Uuid>,
    /// Only those without a project.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub no_project: Option<bool>,
    /// Only those that matter so much.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub priority: Option<Priority>,
    /// A part of the title or description, in any case.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub q: Option<String>,
    /// The order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sort: Option<TaskSort>,
    /// How many rows: 1 to 100, 20 when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// The `next_cursor` of the page before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}
