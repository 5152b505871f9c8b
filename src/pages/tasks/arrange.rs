//! A task of a list that is being reordered, by a handle or by buttons.

use leptos::prelude::*;

use super::{address::PageUrls, row::Words};
use crate::{components::Form, views::TaskItem};

/// The tasks with their buttons. `goes_on`: another page follows.
pub(super) fn rows(tasks: Vec<TaskItem>, here: &PageUrls, goes_on: bool) -> Vec<AnyView> {
    let ids: Vec<String> = tasks.iter().map(|task| task.id.clone()).collect();
    // Without a cursor, the list begins here.
    let is_whole = here.query.search.cursor.is_empty();
    let row = |(at, task): (usize, TaskItem)| {
        // After the task two places up; to the top only on the first page.
        let up = match at {
            0 => None,
            1 => is_whole.then(String::new),
            _ => ids.get(at - 2).cloned(),
        };
        let down = ids.get(at + 1).cloned();
        let (top, end) = (at > 0 || !is_whole, down.is_some() || goes_on);
        view! { <Arranged task=task here=here.clone() up=up down=down top=top end=end /> }
            .into_any()
    };
    tasks.into_iter().enumerate().map(row).collect()
}

#[component]
fn Arranged(
    task: TaskItem,
    here: PageUrls,
    /// The task that it follows after a step up.
    up: Option<String>,
    /// The task that it follows after a step down.
    down: Option<String>,
    /// True if it can move to the top.
    top: bool,
    /// True if it can move to the end.
    end: bool,
) -> impl IntoView {
    let (id, title) = (task.id.clone(), task.form.title.clone());
    let was_moved = here.query.moved == id;
    // At an end of the list, the other button gets the focus.
    let is_down = here.query.way == "down" || up.is_none();
    let is_up_next = was_moved && up.is_some() && (!is_down || down.is_none());
    let is_down_next = was_moved && down.is_some() && !is_up_next;
    let button = |way: &'static str,
                  other: &str,
                  words: &str,
                  after: Option<String>,
                  is_next: bool| {
        let origin = format!("{other}-{id} tasks-heading");
        let (id, label) = (id.clone(), format!("{words}: {title}"));
        let (page, back) = (here.list(), here.moved(way));
        after.map(|after| {
            view! {
                <div data-return=origin>
                    <Form action="/fn/move_task" page=page back=back class="move" item=id.clone()>
                        <input type="hidden" name="after" value=after />
                        {(way == "end").then(|| view! { <input type="hidden" name="to_end" value="true" /> })}
                        <button id=format!("{way}-{id}") class=format!("button nudge {way}") type="submit"
                            aria-label=label autofocus=is_next></button>
                    </Form>
                </div>
            }
        })
    };
    let up = button("up", "down", "Move up", up, is_up_next);
    let down = button("down", "up", "Move down", down, is_down_next);
    let far = |there: bool| there.then(String::new);
    let top = button("top", "down", "Move to top", far(top), false);
    let end = button("end", "up", "Move to end", far(end), false);
    view! {
        <li class="row arranged" data-task=id>
            <span class="handle" aria-hidden="true"></span>
            <Words task=task />
            <div class="nudges">{up}{down}{top}{end}</div>
        </li>
    }
}
