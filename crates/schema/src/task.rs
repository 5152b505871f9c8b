//! Tasks.

use serde::{Deserialize, Serialize};
use time::{Date, Duration};
use uuid::Uuid;

use super::{Recurrence, Timestamp, double_option, string_enum::string_enum};

/// Retention of deleted tasks, which can be restored for this long.
pub const TASKS_KEPT: Duration = Duration::days(30);

/// Priority of a task.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Priority {
    /// None.
    #[default]
    None,
    /// Low.
    Low,
    /// Medium.
    Medium,
    /// High.
    High,
}

string_enum!(Priority { None = "none", Low = "low", Medium = "medium", High = "high" });

/// A task.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Task {
    /// The task's id.
    pub id: Uuid,
    /// Title.
    pub title: String,
    /// Description.
    pub description: String,
    /// Due date, in the owner's time zone.
    pub due_date: Option<Date>,
    /// Priority.
    pub priority: Priority,
    /// Project.
    pub project_id: Option<Uuid>,
    /// Recurrence.
    pub recurrence: Option<Recurrence>,
    /// True if completed.
    pub completed: bool,
    /// Completion time.
    pub completed_at: Option<Timestamp>,
    /// The next occurrence of a recurring task that was completed.
    pub next_id: Option<Uuid>,
    /// Position in the owner's order, ascending.
    pub position: i64,
    /// Creation time.
    pub created_at: Timestamp,
    /// Time of the last change.
    pub updated_at: Timestamp,
    /// Time of deletion. Only in lists of deleted tasks.
    pub deleted_at: Option<Timestamp>,
}

/// `POST` and `PUT` of a task: absent fields have defaults.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewTask {
    /// Title.
    pub title: String,
    /// Description.
    #[serde(default)]
    pub description: String,
    /// Due date.
    #[serde(default)]
    pub due_date: Option<Date>,
    /// Priority.
    #[serde(default)]
    pub priority: Priority,
    /// Project of the same owner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub project_id: Option<Uuid>,
    /// Recurrence; default none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recurrence: Option<Recurrence>,
}

/// `PATCH` of a task: absent fields are unchanged; `null` clears due date, project and recurrence,
/// and counts as absent elsewhere.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct TaskPatch {
    /// Title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Description.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Due date.
    #[serde(
        deserialize_with = "double_option",
        skip_serializing_if = "Option::is_none"
    )]
    #[schema(value_type = Option<Date>)]
    pub due_date: Option<Option<Date>>,
    /// Priority.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub priority: Option<Priority>,
    /// Project of the same owner.
    #[serde(
        deserialize_with = "double_option",
        skip_serializing_if = "Option::is_none"
    )]
    #[schema(value_type = Option<Uuid>)]
    pub project_id: Option<Option<Uuid>>,
    /// Recurrence.
    #[serde(
        deserialize_with = "double_option",
        skip_serializing_if = "Option::is_none"
    )]
    #[schema(value_type = Option<Recurrence>)]
    pub recurrence: Option<Option<Recurrence>>,
    /// True to complete, false to reopen. Completing a recurring task creates the next occurrence,
    /// once.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub completed: Option<bool>,
    /// Position in the owner's order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub position: Option<i64>,
}

/// A task in an export, without its id; an import assigns a new one.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ArchivedTask {
    /// Title.
    pub title: String,
    /// Description.
    #[serde(default)]
    pub description: String,
    /// Due date.
    #[serde(default)]
    pub due_date: Option<Date>,
    /// Priority.
    #[serde(default)]
    pub priority: Priority,
    /// Index in `projects`, from 0.
    #[serde(default)]
    pub project: Option<usize>,
    /// Recurrence.
    #[serde(default)]
    pub recurrence: Option<Recurrence>,
    /// Completion time.
    #[serde(default)]
    pub completed_at: Option<Timestamp>,
    /// Position in the owner's order.
    #[serde(default)]
    pub position: i64,
    /// Creation time.
    pub created_at: Timestamp,
    /// Time of the last change; default: `created_at`.
    #[serde(default)]
    pub updated_at: Option<Timestamp>,
}

/// `POST /api/users/{user_id}/tasks/{id}/move`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TaskMove {
    /// The task to place it after; `null` moves it to the first position.
    #[serde(deserialize_with = "present")]
    #[schema(required = true)]
    pub after: Option<Uuid>,
    /// True to move it to the last position. `after` is `null` then.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub to_end: bool,
}

/// Deserializes a field that may be `null`, but not absent.
fn present<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<Uuid>, D::Error> {
    Option::deserialize(deserializer)
}

/// Sort order of tasks.
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
    /// By due date, then in the owner's order; tasks without a due date last.
    Due,
}

string_enum!(TaskSort { Oldest = "oldest", Newest = "newest", Position = "position", Due = "due" });

/// `GET /api/users/{user_id}/tasks`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct TaskQuery {
    /// `true`: only completed tasks; `false`: only open ones.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub completed: Option<bool>,
    /// Only tasks due on or before this day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due_before: Option<Date>,
    /// Only tasks due on or after this day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due_after: Option<Date>,
    /// Only tasks without a due date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub no_due_date: Option<bool>,
    /// Only tasks deleted in the last thirty days, latest first regardless of `sort`, in place of
    /// the others.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deleted: Option<bool>,
    /// Only tasks of this project.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub project_id: Option<Uuid>,
    /// Only tasks without a project.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub no_project: Option<bool>,
    /// Only tasks of this priority.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub priority: Option<Priority>,
    /// Part of the title or the description, case-insensitive.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub q: Option<String>,
    /// Sort order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sort: Option<TaskSort>,
    /// Page size: 1 to 100, default 20.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// `next_cursor` of the previous page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}
