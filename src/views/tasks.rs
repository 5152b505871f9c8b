//! View models of tasks and projects.

use regula_schema::Color;
use serde::{Deserialize, Serialize};

/// Filters of a task list, as in the query string.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TaskSearch {
    /// Part of a title or description.
    pub q: String,
    /// `done`, `all`, `deleted`, or empty for open tasks.
    pub state: String,
    /// `overdue`, `today`, `week`, `none` for tasks without a due date, or empty.
    pub due: String,
    /// `none`, `low`, `medium`, `high`, or empty.
    pub priority: String,
    /// A project's id, `none`, or empty.
    pub project: String,
    /// `due`, `newest`, or empty for the user's order.
    pub sort: String,
    /// Non-empty while the user reorders the list: the user's order, on long pages.
    pub arrange: String,
    /// The page's cursor, or empty.
    pub cursor: String,
}

/// A list of tasks, and the projects that they can belong to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TaskListing {
    /// The rows.
    pub tasks: Vec<TaskItem>,
    /// Total number of tasks, formatted.
    pub total: String,
    /// Cursor of the next page.
    pub next_cursor: Option<String>,
    /// The user's projects, archived ones included.
    pub projects: Vec<ProjectItem>,
}

/// A project in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProjectItem {
    /// The project's id.
    pub id: String,
    /// The name.
    pub name: String,
    /// The description.
    pub description: String,
    /// Its colour.
    pub color: Color,
    /// True if archived.
    pub is_archived: bool,
    /// Number of tasks.
    pub tasks: u32,
    /// Number of completed tasks.
    pub done: u32,
    /// Progress: `3 of 5 done`.
    pub progress: String,
}

/// A task that something was just done to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AddedTask {
    /// The task's id.
    pub id: String,
    /// The title.
    pub title: String,
    /// The attributes parsed from the quick-add line: `Due tomorrow · Garden · High`.
    pub understood: String,
}

/// A project, as an admin sees it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AdminProjectItem {
    /// The project.
    pub project: ProjectItem,
    /// The owner's id.
    pub owner_id: String,
    /// The owner's name.
    pub owner_name: String,
    /// Creation date, formatted.
    pub made: String,
}

/// A page of the admin's list of projects.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AdminProjectListing {
    /// The rows.
    pub projects: Vec<AdminProjectItem>,
    /// Total number of projects, formatted.
    pub total: String,
    /// Cursor of the next page.
    pub next_cursor: Option<String>,
}

/// The form of a task.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TaskForm {
    /// The title.
    pub title: String,
    /// The description.
    pub description: String,
    /// The due date, or empty.
    pub due_date: String,
    /// `none`, `low`, `medium`, `high`, or empty.
    pub priority: String,
    /// The project's id, or empty.
    pub project_id: String,
    /// The recurrence, in words, or empty.
    pub repeats: String,
}

/// A task of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TaskItem {
    /// The task's id.
    pub id: String,
    /// Initial values of its editor.
    pub form: TaskForm,
    /// The due date, in words.
    pub due_words: String,
    /// True if the due date has passed.
    pub overdue: bool,
    /// The project's name, where it is shown.
    pub project: String,
    /// The project's colour.
    pub color: Color,
    /// True if completed.
    pub completed: bool,
    /// Date of deletion and of final removal, in words, or empty.
    pub deleted: String,
}
