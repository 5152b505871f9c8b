//! Export and import of tasks.

use std::collections::HashMap;

use regula_schema::{
    AppResult, ArchivedProject, ArchivedTask, Fields, NewTask, Priority, Recurrence, Task,
    Timestamp,
};
use time::Date;
use uuid::Uuid;

use super::parse::parse_fields;
use crate::{
    archive::parse_rows::{check_index, parse_rows},
    checks::check_position,
    csv::{date, instant, to_csv},
    db::{
        Conn, tasks,
        tasks::{TaskFilter, TaskInsert, TaskRow},
    },
};

/// Rows read at once.
const PAGE: i64 = 500;

async fn all(conn: &mut Conn, user_id: Uuid) -> AppResult<Vec<TaskRow>> {
    let (mut all, mut after) = (Vec::new(), None);
    loop {
        let rows = tasks::list(conn, user_id, &TaskFilter::default(), after, PAGE).await?;
        let Some(last) = rows.last() else {
            return Ok(all);
        };
        after = Some(TaskRow::id(last));
        all.extend(rows);
    }
}

/// Exports tasks. `projects` are the ids of the file's projects, in its order.
pub async fn export(
    conn: &mut Conn,
    user_id: Uuid,
    projects: &[Uuid],
) -> AppResult<Vec<ArchivedTask>> {
    let archived = |task: Task| ArchivedTask {
        title: task.title,
        description: task.description,
        due_date: task.due_date,
        priority: task.priority,
        project: (task.project_id).and_then(|id| projects.iter().position(|it| *it == id)),
        recurrence: task.recurrence,
        completed_at: task.completed_at,
        position: task.position,
        created_at: task.created_at,
        updated_at: Some(task.updated_at),
    };
    let rows = all(conn, user_id).await?.into_iter();
    Ok(rows.map(|row| archived(row.into())).collect())
}

/// Tasks as CSV.
pub fn csv(tasks: &[ArchivedTask], projects: &[ArchivedProject]) -> AppResult<Vec<u8>> {
    let project = |task: &ArchivedTask| {
        let project = task.project.and_then(|it| projects.get(it));
        project.map(|it| it.name.clone()).unwrap_or_default()
    };
    to_csv(
        tasks,
        &[
            ("title", &|it| it.title.clone()),
            ("description", &|it| it.description.clone()),
            ("due_date", &|it| date(it.due_date)),
            ("priority", &|it| it.priority.as_str().to_owned()),
            ("project", &|it| project(it)),
            ("recurrence", &|it| {
                it.recurrence.map(recurrence_text).unwrap_or_default()
            }),
            ("completed_at", &|it| instant(it.completed_at)),
            ("created_at", &|it| instant(it.created_at)),
            ("updated_at", &|it| instant(it.updated_at)),
        ],
    )
}

fn recurrence_text(recurrence: Recurrence) -> String {
    let Recurrence {
        every, unit, from, ..
    } = recurrence;
    format!("every {every} {} from {}", unit.as_str(), from.as_str())
}

/// A task to import, and the index of its project in the file.
pub struct ImportedTask {
    insert: TaskInsert,
    project: Option<usize>,
}

/// Validates tasks, row by row. `projects` is the number of projects in the file.
pub fn parse(fields: &mut Fields, tasks: Vec<ArchivedTask>, projects: usize) -> Vec<ImportedTask> {
    parse_rows(fields, "tasks", tasks, |fields, row, task| {
        let new = NewTask {
            title: task.title,
            description: task.description,
            due_date: task.due_date,
            priority: task.priority,
            project_id: None,
            recurrence: task.recurrence,
        };
        let new = parse_fields(fields, &format!("{row}."), new);
        let position = check_position(fields, &format!("{row}.position"), task.position);
        let project = check_index(fields, &format!("{row}.project"), task.project, projects);
        Some(ImportedTask {
            insert: TaskInsert {
                fields: new?,
                completed_at: task.completed_at,
                position: position?,
                untouched: false,
                created_at: task.created_at,
                updated_at: task.updated_at.unwrap_or(task.created_at),
            },
            project: project?,
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
pub async fn import(
    conn: &mut Conn,
    user_id: Uuid,
    tasks: &[ImportedTask],
    projects: &[Uuid],
) -> AppResult<(usize, usize)> {
    let mut there: HashMap<Key, usize> = HashMap::new();
    for task in all(conn, user_id).await?.into_iter().map(Task::from) {
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
    let mut new = Vec::new();
    for ImportedTask { insert, project } in tasks {
        let key = (
            insert.fields.title.as_str().to_owned(),
            insert.fields.description.as_str().to_owned(),
            insert.fields.due_date,
            insert.fields.priority,
            insert.completed_at,
            insert.created_at,
        );
        match there.get_mut(&key).filter(|left| **left > 0) {
            Some(left) => *left -= 1,
            None => {
                let mut insert = insert.clone();
                insert.fields.project_id = project.and_then(|it| projects.get(it)).copied();
                new.push(insert);
            }
        }
    }
    tasks::insert(conn, user_id, &new).await?;
    Ok((new.len(), tasks.len() - new.len()))
}
