//! Tasks.

use std::collections::HashMap;

use time::Date;
use uuid::Uuid;

use crate::server::api::csv::{Table, date, instant};
use crate::{
    error::AppResult,
    schema::{ArchivedTask, Description, Fields, Priority, Task, Timestamp, Title, Violation},
    server::api::{
        db::{
            Conn,
            archive::{self, TaskRestore},
            tasks::{TaskFilter, TaskRow, list},
        },
        routes::tasks::{POSITIONS, check_date},
    },
};

const PAGE: i64 = 500;
/// How many wrong rows are told at once.
const MAX_WRONG: usize = 20;

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

/// What is taken along.
pub async fn of(conn: &mut Conn, user_id: Uuid) -> AppResult<Vec<ArchivedTask>> {
    let archived = |task: Task| ArchivedTask {
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

/// The same, for a spreadsheet.
pub fn table(tasks: &[ArchivedTask]) -> AppResult<Vec<u8>> {
    let mut table = Table::new(&[
        "title",
        "description",
        "due_date",
        "priority",
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
            instant(task.completed_at),
            instant(Some(task.created_at)),
            instant(task.updated_at),
        ])?;
    }
    table.finish()
}

/// Looks at what is brought back, row by row.
pub fn parse(fields: &mut Fields, tasks: Vec<ArchivedTask>) -> Vec<Restore> {
    let mut wrong = 0;
    let mut whole = Vec::with_capacity(tasks.len());
    for (i, task) in tasks.into_iter().enumerate() {
        match parse_one(fields, &format!("tasks[{i}]"), &task) {
            Some(task) => whole.push(task),
            None => wrong += 1,
        }
        if wrong == MAX_WRONG {
            break;
        }
    }
    whole
}

fn parse_one(fields: &mut Fields, row: &str, task: &ArchivedTask) -> Option<Restore> {
    let title = fields.take(&format!("{row}.title"), Title::parse(&task.title));
    let description = Description::parse(&task.description);
    let description = fields.take(&format!("{row}.description"), description);
    let due_date = check_date(fields, &format!("{row}.due_date"), task.due_date);
    let position = match POSITIONS.contains(&task.position) {
        true => Ok(task.position),
        false => Err(Violation::new(
            "out_of_range",
            "A position lies between plus and minus one billion.",
        )),
    };
    let position = fields.take(&format!("{row}.position"), position);
    Some(TaskRestore {
        title: title?,
        description: description?,
        due_date: due_date?,
        priority: task.priority,
        completed_at: task.completed_at,
        position: position?,
        created_at: task.created_at,
        updated_at: task.updated_at.unwrap_or(task.created_at),
    })
}

/// What makes two tasks one and the same. Not where it stands: that may have changed since.
type Key = (
    String,
    String,
    Option<Date>,
    Priority,
    Option<Timestamp>,
    Timestamp,
);

/// Adds what is not there yet. Says how many were added and how many were there: of two equal
/// rows of a file, one that is there accounts for one.
pub async fn restore(
    conn: &mut Conn,
    user_id: Uuid,
    tasks: &[Restore],
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
    let (mut imported, mut skipped) = (0, 0);
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
                archive::restore_task(conn, user_id, task).await?;
                imported += 1;
            }
        }
    }
    Ok((imported, skipped))
}
