//! Tasks, for the user who is signed in.

use axum::http::Method;
use serde_json::json;
use time::{Date, format_description::well_known::Iso8601};
use uuid::Uuid;

use super::locale::Locale;
use crate::{
    error::{AppError, AppResult, Code, FieldError},
    schema::{Dashboard, NewTask, Task, TaskItem},
    server::client::ApiClient,
};

const TASKS: &str = "/api/users/me/tasks";

/// The tasks that *Today* shows.
async fn shown(client: &ApiClient) -> AppResult<Vec<TaskItem>> {
    Ok(items(client.get("/api/dashboard").await?))
}

/// The tasks of a day in words.
pub(super) fn items(day: Dashboard) -> Vec<TaskItem> {
    let locale = Locale::of(&day.user.locale);
    let tasks = day.tasks.into_iter();
    tasks.map(|task| item(task, day.date, locale)).collect()
}

fn item(task: Task, today: Date, locale: &Locale) -> TaskItem {
    TaskItem {
        id: task.id.to_string(),
        title: task.title,
        description: task.description,
        due_date: task.due_date.map(|due| due.to_string()).unwrap_or_default(),
        due_words: task
            .due_date
            .map(|due| locale.near_date(due, today))
            .unwrap_or_default(),
        overdue: !task.completed && task.due_date.is_some_and(|due| due < today),
        priority: task.priority.as_str().to_owned(),
        completed: task.completed,
    }
}

/// What a form says about a task.
#[derive(Clone, Debug, Default)]
pub struct TaskForm {
    /// What is to be done.
    pub title: String,
    /// More about it.
    pub description: String,
    /// The day by which, or nothing.
    pub due_date: String,
    /// `none`, `low`, `medium`, `high`, or nothing.
    pub priority: String,
}

impl TaskForm {
    fn parse(self) -> AppResult<NewTask> {
        let due_date = match self.due_date.trim() {
            "" => None,
            text => Some(Date::parse(text, &Iso8601::DATE).map_err(|_| {
                let detail = "Write the day as year, month, day: 2026-11-20.";
                AppError::invalid(vec![FieldError::new("due_date", "malformed", detail)])
            })?),
        };
        let priority = self.priority.parse().unwrap_or_default();
        Ok(NewTask {
            title: self.title,
            description: self.description,
            due_date,
            priority,
            ..NewTask::default()
        })
    }
}

/// Adds a task, and shows the list anew.
///
/// # Errors
/// What the API refuses with.
pub async fn create(client: &ApiClient, form: TaskForm) -> AppResult<Vec<TaskItem>> {
    let _: Task = client.call(Method::POST, TASKS, &form.parse()?).await?;
    shown(client).await
}

/// Writes a task anew, and shows the list anew.
///
/// # Errors
/// What the API refuses with.
pub async fn update(client: &ApiClient, id: &str, form: TaskForm) -> AppResult<Vec<TaskItem>> {
    let _: Task = client.call(Method::PUT, &path(id)?, &form.parse()?).await?;
    shown(client).await
}

/// Makes a task done or open. Says which instead of switching, so that a tap that arrives twice
/// does the same as one.
///
/// # Errors
/// What the API refuses with.
pub async fn set_completed(client: &ApiClient, id: &str, completed: bool) -> AppResult<()> {
    let body = json!({ "completed": completed });
    let _: Task = client.call(Method::PATCH, &path(id)?, &body).await?;
    Ok(())
}

/// Removes a task.
///
/// # Errors
/// What the API refuses with.
pub async fn delete(client: &ApiClient, id: &str) -> AppResult<()> {
    client.run(Method::DELETE, &path(id)?).await
}

fn path(id: &str) -> AppResult<String> {
    let id: Uuid = id.parse().map_err(|_| AppError::new(Code::NotFound))?;
    Ok(format!("{TASKS}/{id}"))
}
