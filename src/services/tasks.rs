//! Tasks of the signed-in user.

use axum::http::Method;
use regula_schema::{AppError, AppResult, Code, Dashboard, Task};
use serde_json::json;
use time::Date;
use uuid::Uuid;

use super::{locale::Locale, natural_date};
use crate::{client::ApiClient, views::TaskItem};

pub(super) const TASKS: &str = "/api/users/me/tasks";

/// The view models of a day's tasks.
pub(super) fn items(day: Dashboard) -> Vec<TaskItem> {
    let locale = Locale::of(&day.user.locale);
    let tasks = day.tasks.into_iter();
    tasks.map(|task| item(task, day.date, locale)).collect()
}

/// The view model of a task. Its project has no name here.
pub(super) fn item(task: Task, today: Date, locale: &Locale) -> TaskItem {
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
        repeats: task
            .recurrence
            .map(|it| natural_date::repeat_words(&it))
            .unwrap_or_default(),
        project_id: task.project_id.map(|id| id.to_string()).unwrap_or_default(),
        completed: task.completed,
        ..TaskItem::default()
    }
}

/// Completes or reopens a task. Idempotent: it sets the state instead of toggling it.
pub async fn set_completed(client: &ApiClient, id: &str, completed: bool) -> AppResult<()> {
    let body = json!({ "completed": completed });
    let _: Task = client.call(Method::PATCH, &path(id)?, &body).await?;
    Ok(())
}

/// Deletes a task.
pub async fn delete(client: &ApiClient, id: &str) -> AppResult<()> {
    client.run(Method::DELETE, &path(id)?).await
}

pub(super) fn path(id: &str) -> AppResult<String> {
    let id: Uuid = id.parse().map_err(|_| AppError::new(Code::NotFound))?;
    Ok(format!("{TASKS}/{id}"))
}
