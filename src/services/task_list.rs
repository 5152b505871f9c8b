//! Task lists: search, order and restore.

use axum::http::Method;
use regula_api::Today;
use regula_schema::{
    AppResult, Dashboard, Page, TASKS_KEPT, Task, TaskMove, TaskQuery, TaskSort, Timestamp,
};
use time::{Date, Duration};

use super::{
    account, calendar::Calendar, format, input, locale::Locale, projects, task_form, tasks,
};
use crate::{
    client::{ApiClient, item_path},
    views::{AddedTask, ProjectItem, TaskItem, TaskListing, TaskSearch},
};

/// The view models of a day's tasks.
pub(super) fn items(day: Dashboard) -> Vec<TaskItem> {
    let locale = Locale::of(&day.user.locale);
    let tasks = day.tasks.into_iter();
    tasks.map(|task| item(task, day.date, locale)).collect()
}

/// The view model of a task. Its project has no name here.
fn item(task: Task, today: Date, locale: &Locale) -> TaskItem {
    TaskItem {
        id: task.id.to_string(),
        due_words: task.due_date.map(|due| locale.near_date(due, today)).unwrap_or_default(),
        overdue: !task.completed && task.due_date.is_some_and(|due| due < today),
        completed: task.completed,
        form: task_form::of(task),
        ..TaskItem::default()
    }
}

/// Finds tasks, and lists the projects for the filter.
pub async fn list(
    client: &ApiClient,
    search: &TaskSearch,
    now: Timestamp,
) -> AppResult<TaskListing> {
    let user = account::me(client).await?;
    let calendar = Calendar::of_user(&user, now);
    let is_deleted = search.state == "deleted";
    let is_arranged = !search.arrange.is_empty() && !is_deleted;
    let today = calendar.today;
    let yesterday = today.saturating_sub(Duration::DAY);
    let in_a_week = today.saturating_add(Duration::days(6));
    let query = TaskQuery {
        completed: match search.state.as_str() {
            "all" | "deleted" => None,
            "done" => Some(true),
            _ => Some(false),
        },
        due_before: match search.due.as_str() {
            "overdue" => Some(yesterday),
            "today" => Some(today),
            "week" => Some(in_a_week),
            _ => None,
        },
        deleted: is_deleted.then_some(true),
        no_due_date: (search.due == "none").then_some(true),
        due_after: matches!(search.due.as_str(), "today" | "week").then_some(today),
        project_id: search.project.parse().ok(),
        no_project: (search.project == "none").then_some(true),
        priority: search.priority.parse().ok(),
        q: input::search_text(&search.q),
        sort: Some(match search.sort.parse() {
            Ok(sort) if !is_arranged => sort,
            _ => TaskSort::Position,
        }),
        limit: is_arranged.then_some(100),
        cursor: input::text(&search.cursor),
    };
    let page: Page<Task> = client.get_with(tasks::TASKS, &query).await?;
    let projects = projects::list(client).await?;
    let total = match (page.total, search.state.as_str()) {
        (1, "all") => "1 task".to_owned(),
        (n, "all") => format!("{} tasks", format::thousands(n)),
        (n, "done") => format!("{} done", format::thousands(n)),
        (0, "deleted") => "Nothing deleted".to_owned(),
        (n, "deleted") => format!("{} deleted", format::thousands(n)),
        (0, _) => "Nothing open".to_owned(),
        (n, _) => format!("{} open", format::thousands(n)),
    };
    let items = page.items.into_iter();
    Ok(TaskListing {
        tasks: items
            .map(|task| {
                let deleted = task.deleted_at.map(|at| kept(Today::of(&user, at).date, calendar));
                let item = named(item(task, today, calendar.locale), &projects);
                TaskItem {
                    deleted: deleted.unwrap_or_default(),
                    ..item
                }
            })
            .collect(),
        total,
        next_cursor: page.next_cursor,
        projects,
    })
}

/// The task with its project's name and colour.
fn named(task: TaskItem, projects: &[ProjectItem]) -> TaskItem {
    match projects.iter().find(|project| project.id == task.form.project_id) {
        Some(project) => TaskItem {
            project: project.name.clone(),
            color: project.color,
            ..task
        },
        None => task,
    }
}

/// `Deleted yesterday, kept until 20 December`.
fn kept(deleted: Date, calendar: Calendar) -> String {
    let day = |date| format::lowercase_relative(&calendar.locale.near_date(date, calendar.today));
    let until = deleted.saturating_add(TASKS_KEPT);
    format!("Deleted {}, kept until {}", day(deleted), day(until))
}

/// The deleted task, if it can still be restored.
pub async fn deleted(client: &ApiClient, id: &str) -> AppResult<Option<AddedTask>> {
    let query = TaskQuery {
        deleted: Some(true),
        limit: Some(100),
        ..TaskQuery::default()
    };
    // It was just deleted, and the latest come first.
    let page: Page<Task> = client.get_with(tasks::TASKS, &query).await?;
    let task = page.items.into_iter().find(|it| it.id.to_string() == id);
    Ok(task.map(|task| AddedTask {
        id: task.id.to_string(),
        title: task.title,
        understood: String::new(),
    }))
}

/// Moves a task after another one of the same list, to the top, or to the end.
pub async fn move_task(client: &ApiClient, id: &str, after: &str, to_end: bool) -> AppResult<()> {
    let after = input::id(after)?;
    let path = item_path(tasks::TASKS, id)? + "/move";
    let body = TaskMove { after, to_end };
    client.submit(Method::POST, &path, &body).await
}

/// Restores a deleted task.
pub async fn restore(client: &ApiClient, id: &str) -> AppResult<()> {
    let path = item_path(tasks::TASKS, id)? + "/restore";
    client.send_empty(Method::POST, &path).await
}

/// `page` with a one-time notice: the task with this id was `deleted`, `done` or `moved`.
#[must_use]
pub fn noticed(page: &str, what: &'static str, id: &str) -> Option<String> {
    task_form::with_notice(page, &[(what, id)])
}
