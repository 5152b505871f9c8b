//! The day's tasks.

use leptos::prelude::*;
use regula_schema::TaskCounts;

use crate::{
    components::Problem,
    context,
    pages::tasks::{Edited, QuickAdd, UndoNotice, editable_row},
    views::TaskItem,
};

#[component]
pub(super) fn Tasks(
    items: Vec<TaskItem>,
    /// Numbers of tasks, shown or not.
    counts: TaskCounts,
    edited: Edited,
) -> impl IntoView {
    let Edited {
        here,
        notice,
        projects,
    } = edited;
    let elsewhere =
        context::problem_of(&["/fn/complete_task", "/fn/delete_task", "/fn/restore_task"]);
    let open = match counts.open {
        0 => "Nothing open".to_owned(),
        n => format!("{n} open"),
    };
    let shown = items.iter().filter(|task| !task.completed).count();
    let more = (shown < counts.open as usize).then(|| {
        view! { <p class="quiet"><a href="/tasks?sort=due">{format!("All {} open tasks", counts.open)}</a></p> }
    });
    let rows = items
        .into_iter()
        .map(|task| editable_row(task, &here, here.page(), None, &projects))
        .collect_view();
    view! {
        <section class="tasks" aria-labelledby="tasks-heading">
            <header class="section-head">
                <h2 id="tasks-heading" tabindex="-1">"Tasks"</h2>
                <p class="quiet" aria-live="polite">{open}</p>
            </header>
            <Problem text=elsewhere />
            <UndoNotice notice=notice here=here.clone() project_id=None />
            <ul class="rows">{rows}</ul>
            {more}
            <QuickAdd page=here.page() project_id=None with_due=true />
        </section>
    }
}
