//! Task forms: dates, recurrence, and quick add from one line of natural language.

use axum::http::Method;
use regula_schema::{AppError, AppResult, Code, FieldError, NewTask, Priority, Task, Timestamp};
use serde::Serialize;
use time::Date;
use uuid::Uuid;

use super::{
    calendar::Calendar,
    format,
    natural_date::{self, Reader, Repeat},
    projects, tasks,
};
use crate::{
    client::{ApiClient, item_path},
    views::{AddedTask, TaskForm},
    web::local_path::LocalPath,
};

/// The form that edits `task`.
pub(super) fn of(task: Task) -> TaskForm {
    TaskForm {
        title: task.title,
        description: task.description,
        due_date: format::or_empty(task.due_date),
        priority: task.priority.as_str().to_owned(),
        project_id: format::or_empty(task.project_id),
        repeats: task.recurrence.map(|it| natural_date::repeat_words(&it)).unwrap_or_default(),
    }
}

fn parse(form: TaskForm, calendar: Calendar) -> AppResult<NewTask> {
    let mut errors = Vec::new();
    let mut wrong = |field, detail| errors.push(FieldError::new(field, "malformed", detail));
    let mut due_date = None;
    if !form.due_date.trim().is_empty() {
        due_date = natural_date::day(&form.due_date, calendar.today, calendar.order());
        if due_date.is_none() {
            wrong(
                "due_date",
                "Enter a date: tomorrow, fri, in 3 days, 20 Nov or 2026-11-20.",
            );
        }
    }
    let mut repeat = None;
    if !form.repeats.trim().is_empty() {
        repeat = natural_date::repeat(&form.repeats);
        if repeat.is_none() {
            wrong(
                "repeats",
                "Enter how often: every weekday, every Monday, every 2 weeks after it is done.",
            );
        }
    }
    let project_id = match form.project_id.as_str() {
        "" => None,
        id => Some(id.parse::<Uuid>().map_err(|_| unknown_project())?),
    };
    if !errors.is_empty() {
        return Err(AppError::invalid(errors));
    }
    Ok(NewTask {
        title: form.title,
        description: form.description,
        due_date: first_day(repeat, due_date, calendar),
        priority: form.priority.parse().unwrap_or_default(),
        project_id,
        recurrence: repeat.map(Repeat::recurrence),
    })
}

fn unknown_project() -> AppError {
    AppError::invalid_field("project_id", "unknown", "There is no such project.")
}

/// The due date of a recurring task without one: its first occurrence.
fn first_day(repeat: Option<Repeat>, due: Option<Date>, calendar: Calendar) -> Option<Date> {
    let Some(repeat) = repeat else { return due };
    repeat.first(due.unwrap_or(calendar.today)).or(due)
}

/// Adds a task from one line; returns the redirect path: `page` with a notice of what was parsed. A
/// field that is filled in is not parsed from the line.
pub async fn create(
    client: &ApiClient,
    form: TaskForm,
    page: &str,
    now: Timestamp,
) -> AppResult<Option<String>> {
    let calendar = Calendar::of(client, now).await?;
    let typed = form.title.clone();
    let mut new = parse(form, calendar)?;
    let known = match typed.contains('#') && new.project_id.is_none() {
        true => projects::active(client).await?,
        false => Vec::new(),
    };
    let line = natural_date::line(
        &typed,
        &Reader {
            today: calendar.today,
            order: calendar.order(),
            due: new.due_date,
            projects: known.iter().map(|project| project.name.clone()).collect(),
        },
    );
    let typed_due = new.due_date.map(|date| date.to_string());
    // "Keep as typed" is only offered when something was parsed from the line.
    let typed = (!line.is_plain()).then(|| typed.trim());
    new.title = line.title;
    new.due_date = new.due_date.or(line.due);
    new.priority = line.priority.unwrap_or(new.priority);
    new.project_id = new.project_id.or(line.project.map(|at| known[at].id));
    new.recurrence = line.repeat.map(Repeat::recurrence).or(new.recurrence);
    let task: Task = client.send_json(Method::POST, tasks::TASKS, &new).await?;
    let notice = Added {
        added: task.id.to_string(),
        typed,
        typed_due: typed_due.filter(|_| typed.is_some()),
    };
    Ok(with_notice(page, &notice))
}

/// Query parameters of the notice for an added task.
#[derive(Serialize)]
struct Added<'a> {
    added: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    typed: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    typed_due: Option<String>,
}

/// `page` with a one-time notice.
pub(super) fn with_notice(page: &str, notice: &impl Serialize) -> Option<String> {
    let page = LocalPath::parse(page)?;
    let notice = serde_urlencoded::to_string(notice).ok()?;
    let (path, place) = page.as_str().split_once('#').unwrap_or((page.as_str(), ""));
    let sign = if path.contains('?') { '&' } else { '?' };
    let place = if place.is_empty() {
        String::new()
    } else {
        format!("#{place}")
    };
    Some(format!("{path}{sign}{notice}{place}"))
}

/// The parsed attributes of an added task; `None` if the task is gone.
pub async fn understood(
    client: &ApiClient,
    id: &str,
    now: Timestamp,
) -> AppResult<Option<AddedTask>> {
    let Ok(path) = item_path(tasks::TASKS, id) else {
        return Ok(None);
    };
    let task: Task = match client.get(&path).await {
        Ok(task) => task,
        Err(error) if error.code == Code::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    let calendar = Calendar::of(client, now).await?;
    let project = match task.project_id {
        Some(id) => Some(projects::find(client, &id.to_string()).await?.name),
        None => None,
    };
    let due = task.due_date.map(|due| {
        let day = calendar.locale.near_date(due, calendar.today);
        format!("Due {}", format::lowercase_relative(&day))
    });
    let priority = match task.priority {
        Priority::None => None,
        Priority::Low => Some("Low".to_owned()),
        Priority::Medium => Some("Medium".to_owned()),
        Priority::High => Some("High".to_owned()),
    };
    let repeats = task.recurrence.map(|it| natural_date::repeat_words(&it));
    let parts: Vec<String> = [due, repeats, project, priority].into_iter().flatten().collect();
    Ok(Some(AddedTask {
        id: task.id.to_string(),
        title: task.title,
        understood: parts.join(" · "),
    }))
}

/// Updates a task from its form. Its title is not parsed.
pub async fn update(client: &ApiClient, id: &str, form: TaskForm, now: Timestamp) -> AppResult<()> {
    let calendar = Calendar::of(client, now).await?;
    let path = item_path(tasks::TASKS, id)?;
    client.submit(Method::PUT, &path, &parse(form, calendar)?).await
}
