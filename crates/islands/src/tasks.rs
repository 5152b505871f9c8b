//! *Today*: optimistic marks, reverted on failure.

use leptos::{ev::SubmitEvent, prelude::*, wasm_bindgen::JsCast};
use web_sys::{Element, HtmlFormElement};

use super::{marks, region};

const REGION: &str = "tasks";

/// Island around the day's commitments and tasks.
#[island]
pub fn TodayTasks(
    /// Content of the island.
    children: Children,
) -> impl IntoView {
    region::reload_after_sync(REGION);
    let submit = |ev: SubmitEvent| {
        let undo = region::target(&ev).and_then(|form| {
            complete_optimistically(&form).or_else(|| marks::apply_optimistically(&form))
        });
        region::send(REGION, &ev, undo);
    };
    let click = |ev| region::follow(REGION, &ev);
    view! { <div id=REGION on:submit=submit on:click=click>{children()}</div> }
}

/// Optimistic update of a task as done or open. Returns its revert.
pub(super) fn complete_optimistically(form: &HtmlFormElement) -> region::Undo {
    if form.get_attribute("action")? != "/fn/complete_task" {
        return None;
    }
    let row = form.closest(".row").ok().flatten()?;
    let mark: Element = form.query_selector(".mark").ok().flatten()?.unchecked_into();
    let switch = move || {
        let _ = row.class_list().toggle("done");
        let _ = mark.class_list().toggle("done");
    };
    switch();
    Some(Box::new(switch))
}
