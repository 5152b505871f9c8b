//! Validation of task requests.

use regula_schema::{
    AppResult, Description, Fields, NewTask, Recurrence, TaskPatch, Title, Violation,
};

use crate::{
    checks::{POSITIONS, check_date},
    db::tasks::{TaskChange, TaskFields},
};

/// Validates the numbers of a recurrence.
pub(crate) fn check_recurrence(fields: &mut Fields, field: &str, recurrence: Option<Recurrence>) {
    let Some(recurrence) = recurrence else {
        return;
    };
    if !(1..=365).contains(&recurrence.every) {
        let violation = Violation::new("out_of_range", "Choose a number from 1 to 365.");
        fields.take::<()>(&format!("{field}.every"), Err(violation));
    }
    if recurrence.day.is_some_and(|day| !(1..=31).contains(&day)) {
        let violation = Violation::new("out_of_range", "Choose a day from 1 to 31.");
        fields.take::<()>(&format!("{field}.day"), Err(violation));
    }
}

pub(super) fn new(task: &NewTask) -> AppResult<TaskFields> {
    let mut fields = Fields::default();
    let title = fields.take("title", Title::parse(&task.title));
    let description = fields.take("description", Description::parse(&task.description));
    check_date(&mut fields, "due_date", task.due_date);
    check_recurrence(&mut fields, "recurrence", task.recurrence);
    let whole = title
        .zip(description)
        .map(|(title, description)| TaskFields {
            title,
            description,
            due_date: task.due_date,
            priority: task.priority,
            project_id: task.project_id,
            recurrence: task.recurrence,
        });
    fields.finish(whole)
}

pub(super) fn patch(patch: &TaskPatch) -> AppResult<TaskChange> {
    let mut fields = Fields::default();
    let title = patch
        .title
        .as_deref()
        .and_then(|t| fields.take("title", Title::parse(t)));
    let description = patch
        .description
        .as_deref()
        .and_then(|d| fields.take("description", Description::parse(d)));
    if patch
        .position
        .is_some_and(|position| !POSITIONS.contains(&position))
    {
        let detail = "A position must be between minus and plus one billion.";
        fields.take::<()>("position", Err(Violation::new("out_of_range", detail)));
    }
    check_date(&mut fields, "due_date", patch.due_date.flatten());
    check_recurrence(&mut fields, "recurrence", patch.recurrence.flatten());
    fields.finish(Some(TaskChange {
        title,
        description,
        due_date: patch.due_date,
        priority: patch.priority,
        project_id: patch.project_id,
        recurrence: patch.recurrence,
        completed: patch.completed,
        position: patch.position,
    }))
}
