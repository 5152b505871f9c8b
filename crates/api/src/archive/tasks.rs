//! Export and import of tasks.

use std::collections::HashMap;

use regula_schema::{
    AppResult, ArchivedProject, ArchivedTask, Description, Fields, Priority, Recurrence, Task,
    Timestamp, Title,
};
use time::Date;
use uuid::Uuid;

use super::parse_rows::{check_index, check_position, parse_rows};
use crate::{
    csv::{Table, date, instant},
    db::{
        Conn, archive,
        archive::TaskRestore,
        tasks::{TaskFilter, TaskRow, list},
    },
    routes::tasks::{check_date, check_recurrence},
};

const PAGE: i64 = 500;
pub use archive::TaskRestore as Restore;

async fn all(conn: &mut Conn, user_id: Uuid) -> AppResult<Vec<Task>> {
    let (mut tasks, mut after) = (Vec::new(), None);
    loop {
        let rows = list(conn, user_id, &TaskFilter::default(), after, PAGE).await?;
        let Some(last) = rows.last() else {
            return Ok(tasks);
        };
        after = Some(TaskRow::id(last));
        tasks.extend(rows.into_iter().map(Task::from));
    }
}

/// Exports tasks. `projects` are the ids of the file's projects, in its order.
pub async fn of(conn: &mut Conn, user_id: Uuid, projects: &[Uuid]) -> AppResult<Vec<ArchivedTask>> {
    let archived = |task: Task| ArchivedTask {
        project: (task.project_id).and_then(|id| projects.iter().position(|it| *it == id)),
        recurrence: task.recurrence,
        title: task.title,
        description: task.description,
        due_date: task.due_date,
        priority: task.priority,
        completed_at: task.completed_at,
        position: task.position,
        created_at: task.created_at,
        updated_at: Some(task.updated_at),
    };
    Ok(all(conn, user_id)
        .await?
        .into_iter()
        .map(archived)
        .collect())
}

/// Tasks as CSV.
pub fn table(tasks: &[ArchivedTask], projects: &[ArchivedProject]) -> AppResult<Vec<u8>> {
    let mut table = Table::new(&[
        "title",
        "description",
        "due_date",
        "priority",
        "project",
        "recurrence",
        "completed_at",
        "created_at",
        "updated_at",
    ])?;
    for task in tasks {
        table.row([
            task.title.clone(),
            task.description.clone(),
            date(task.due_date),
            task.priority.as_str().to_owned(),
            (task.project.and_then(|it| projects.get(it)))
                .map(|project| project.name.clone())
                .unwrap_or_default(),
            task.recurrence.map(words).unwrap_or_default(),
            instant(task.completed_at),
            instant(Some(task.created_at)),
            instant(task.updated_at),
        ])?;
    }
    table.finish()
}

fn words(recurrence: Recurrence) -> String {
    let Recurrence {
        every, unit, from, ..
    } = recurrence;
    format!("every {every} {} from {}", unit.as_str(), from.as_str())
}

/// Validates tasks, row by row. `projects` is the number of projects in the file.
pub fn parse(fields: &mut Fields, tasks: Vec<ArchivedTask>, projects: usize) -> Vec<Restore> {
    parse_rows(fields, "tasks", tasks, |fields, row, task| {
        let title = fields.take(&format!("{row}.title"), Title::parse(&task.title));
        let description = Description::parse(&task.description);
        let description = fields.take(&format!("{row}.description"), description);
        let due_date = check_date(fields, &format!("{row}.due_date"), task.due_date);
        let position = check_position(fields, row, task.position);
        let project = check_index(fields, &format!("{row}.project"), task.project, projects);
        check_recurrence(fields, &format!("{row}.recurrence"), task.recurrence);
        Some(TaskRestore {
            title: title?,
            description: description?,
            due_date: due_date?,
            priority: task.priority,
            project: project?,
            recurrence: task.recurrence,
            completed_at: task.completed_at,
            position: position?,
            created_at: task.created_at,
            updated_at: task.updated_at.unwrap_or(task.created_at),
        })
    })
}

/// Identity of a task, to find duplicates. Without the position, which may have changed since.
type Key = (
    String,
    String,
    Option<Date>,
    Priority,
    Option<Timestamp>,
    Timestamp,
);

/// Inserts tasks that do not exist yet. Returns the number of inserts and of duplicates; one
/// existing task accounts for only one of several equal rows.
pub async fn restore(
    conn: &mut Conn,
    user_id: Uuid,
    tasks: &[Restore],
    projects: &[Uuid],
) -> AppResult<(usize, usize)> {
    let mut there: HashMap<Key, usize> = HashMap::new();
    for task in all(conn, user_id).await? {
        let key = (
            task.title,
            task.description,
            task.due_date,
            task.priority,
            task.completed_at,
            task.created_at,
        );
        *there.entry(key).or_default() += 1;
    }
    let (mut new, mut skipped) = (Vec::new(), 0);
    for task in tasks {
        let key = (
            task.title.as_str().to_owned(),
            task.description.as_str().to_owned(),
            task.due_date,
            task.priority,
            task.completed_at,
            task.created_at,
        );
        match there.get_mut(&key).filter(|left| **left > 0) {
            Some(left) => {
                *left -= 1;
                skipped += 1;
            }
            None => {
                let project = task.project.and_then(|it| projects.get(it));
                new.push((project.copied(), task));
            }
        }
    }
    archive::add_tasks(conn, user_id, &new).await?;
    Ok((new.len(), skipped))
}
