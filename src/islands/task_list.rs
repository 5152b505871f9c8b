//! Lists of tasks: found while one types, marked at once, put in order.

use leptos::{
    ev::{KeyboardEvent, MouseEvent, SubmitEvent},
    prelude::*,
};
use web_sys::{Event, HtmlFormElement};

use super::{region, search, tasks::complete_ahead};

const REGION: &str = "task-list";

/// Stands around what adds, finds and lists tasks.
#[island]
pub fn TaskList(
    /// All of it.
    children: Children,
) -> impl IntoView {
    region::adopt(REGION);
    let submit = |ev: SubmitEvent| {
        let undo = region::target::<HtmlFormElement>(&ev)
            .and_then(|form| complete_ahead(&form).or_else(|| move_back(form)));
        region::send(REGION, &ev, undo);
    };
    let click = |ev: MouseEvent| region::follow(REGION, &ev);
    let key = |ev: KeyboardEvent| region::leave_dialog(&ev);
    view! {
        <div id=REGION on:submit=submit on:click=click on:input=search::while_typing() on:keydown=key>
            {children()}
        </div>
    }
}

/// Tells what has dragged a task that it was not moved.
fn move_back(form: HtmlFormElement) -> region::Undo {
    if form.get_attribute("action")? != "/fn/move_task" {
        return None;
    }
    Some(Box::new(move || {
        if let Ok(event) = Event::new("undone") {
            let _ = form.dispatch_event(&event);
        }
    }))
}
