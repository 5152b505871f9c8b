//! Validation of tasks, in requests and in imported files.

use regula_schema::{
    AppResult, Description, Fields, NewTask, Recurrence, TaskPatch, Title, Violation,
};

use super::recurrence::anchored;
use crate::{
    checks::{check_date, check_position},
    db::tasks::{TaskChange, TaskFields, TaskRow},
};

/// Validates what the owner writes about a task. `at` is the place of the task in a file, such as
/// `tasks[3].`.
pub(super) fn parse_fields(errors: &mut Fields, at: &str, task: NewTask) -> Option<TaskFields> {
    let title = errors.take(&format!("{at}title"), Title::parse(&task.title));
    let description = Description::parse(&task.description);
    let description = errors.take(&format!("{at}description"), description);
    let due_date = check_date(errors, &format!("{at}due_date"), task.due_date);
    check_recurrence(errors, &format!("{at}recurrence"), task.recurrence);
    Some(TaskFields {
        title: title?,
        description: description?,
        due_date: due_date?,
        priority: task.priority,
        project_id: task.project_id,
        recurrence: task.recurrence,
    })
}

/// Validates the body of `POST` and `PUT`.
pub(super) fn parse_new(task: NewTask) -> AppResult<TaskFields> {
    let mut errors = Fields::default();
    let fields = parse_fields(&mut errors, "", task);
    errors.finish(fields)
}

/// Validates the body of `PATCH`, and returns what it makes of a task.
pub(super) fn parse_patch(patch: TaskPatch) -> AppResult<impl FnOnce(&TaskRow) -> TaskChange> {
    let mut errors = Fields::default();
    let title = patch.title.as_deref().map(Title::parse);
    let title = title.and_then(|title| errors.take("title", title));
    let description = patch.description.as_deref().map(Description::parse);
    let description = description.and_then(|text| errors.take("description", text));
    check_date(&mut errors, "due_date", patch.due_date.flatten());
    check_recurrence(&mut errors, "recurrence", patch.recurrence.flatten());
    if let Some(position) = patch.position {
        check_position(&mut errors, "position", position);
    }
    errors.finish(Some(move |task: &TaskRow| {
        let before = task.fields();
        let mut fields = TaskFields {
            title: title.unwrap_or(before.title),
            description: description.unwrap_or(before.description),
            due_date: patch.due_date.unwrap_or(before.due_date),
            priority: patch.priority.unwrap_or(before.priority),
            project_id: patch.project_id.unwrap_or(before.project_id),
            recurrence: patch.recurrence.unwrap_or(before.recurrence),
        };
        if patch.due_date.is_some() || patch.recurrence.is_some() {
            fields = anchored_fields(fields, Some(task));
        }
        TaskChange {
            fields,
            completed: patch.completed,
            position: patch.position,
        }
    }))
}

/// Adds the day of the month to the recurrence, by the due date and by the recurrence `before`.
pub(super) fn anchored_fields(fields: TaskFields, before: Option<&TaskRow>) -> TaskFields {
    let day = before.and_then(TaskRow::recurrence).and_then(|it| it.day);
    TaskFields {
        recurrence: fields.recurrence.map(|it| anchored(it, fields.due_date, day)),
        ..fields
    }
}

/// Validates the numbers of a recurrence.
fn check_recurrence(errors: &mut Fields, field: &str, recurrence: Option<Recurrence>) {
    let Some(recurrence) = recurrence else {
        return;
    };
    if !(1..=365).contains(&recurrence.every) {
        let violation = Violation::new("out_of_range", "Choose a number from 1 to 365.");
        errors.take::<()>(&format!("{field}.every"), Err(violation));
    }
    if recurrence.day.is_some_and(|day| !(1..=31).contains(&day)) {
        let violation = Violation::new("out_of_range", "Choose a day from 1 to 31.");
        errors.take::<()>(&format!("{field}.day"), Err(violation));
    }
}
