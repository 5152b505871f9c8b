//! What the pages of tasks and projects show, in words that the server has chosen.

use regula_schema::Color;
use serde::{Deserialize, Serialize};

/// What a list of tasks is asked to show. All of it is text, as in the page's address.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TaskSearch {
    /// A part of a title or a description.
    pub q: String,
    /// `done`, `all`, `deleted`, or nothing for the open ones.
    pub state: String,
    /// `overdue`, `today`, `week`, `none` for those without a day, or nothing.
    pub due: String,
    /// `none`, `low`, `medium`, `high`, or nothing.
    pub priority: String,
    /// A project's id, `none`, or nothing.
    pub project: String,
    /// `due`, `newest`, or nothing for the user's own order.
    pub sort: String,
    /// Anything, where the list is put in order: the user's own, on long pages.
    pub arrange: String,
    /// Where the page begins, or nothing.
    pub cursor: String,
}

/// A list of tasks, and the projects that they can belong to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TaskListing {
    /// The rows.
    pub tasks: Vec<TaskItem>,
    /// How many there are on all pages, in words.
    pub total: String,
    /// Where the next page begins.
    pub next_cursor: Option<String>,
    /// The user's projects, also those that were put away.
    pub projects: Vec<ProjectItem>,
}

/// A project in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProjectItem {
    /// The project's id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// What it is about.
    pub description: String,
    /// Its colour.
    pub color: Color,
    /// Whether it was put away.
    pub is_archived: bool,
    /// How many tasks it has.
    pub tasks: u32,
    /// How many of them are done.
    pub done: u32,
    /// Both in words: `3 of 5 done`.
    pub progress: String,
}

/// A task that something was just done to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AddedTask {
    /// The task's id.
    pub id: String,
    /// What its title is.
    pub title: String,
    /// What was understood of the line that added it: `Due tomorrow · Garden · High`.
    pub understood: String,
}

/// A project, as an admin sees it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AdminProjectItem {
    /// The project.
    pub project: ProjectItem,
    /// Whose it is.
    pub owner_id: String,
    /// What to call them.
    pub owner_name: String,
    /// When it was made, in words.
    pub made: String,
}

/// What the admin's list of projects shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AdminProjectListing {
    /// The rows.
    pub projects: Vec<AdminProjectItem>,
    /// How many there are on all pages, in words.
    pub total: String,
    /// Where the next page begins.
    pub next_cursor: Option<String>,
}

/// A task, as *Today* shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TaskItem {
    /// The task's id.
    pub id: String,
    /// What is to be done.
    pub title: String,
    /// More about it.
    pub description: String,
    /// The day by which, `YYYY-MM-DD`, or nothing.
    pub due_date: String,
    /// The same in words.
    pub due_words: String,
    /// Whether that day is over.
    pub overdue: bool,
    /// `none`, `low`, `medium` or `high`.
    pub priority: String,
    /// How it comes again, in words, or nothing.
    pub repeats: String,
    /// The id of its project, or nothing.
    pub project_id: String,
    /// What the project is called, where that is shown.
    pub project: String,
    /// The project's colour.
    pub color: Color,
    /// Whether it is done.
    pub completed: bool,
    /// When it was deleted and how long it is kept, in words, or nothing.
    pub deleted: String,
}
