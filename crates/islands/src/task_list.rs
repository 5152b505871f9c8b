//! Task lists: search as you type, optimistic marks, drag and drop.

use leptos::{
    ev::{MouseEvent, SubmitEvent},
    prelude::*,
};
use web_sys::HtmlFormElement;

use super::{region, reorder, search, tasks::complete_optimistically};

const REGION: &str = "task-list";

/// Island around adding, searching and listing tasks.
#[island]
pub fn TaskList(
    /// Content of the island.
    children: Children,
) -> impl IntoView {
    region::reload_after_sync(REGION);
    let submit = |ev: SubmitEvent| {
        let undo = region::target::<HtmlFormElement>(&ev)
            .and_then(|form| complete_optimistically(&form).or_else(|| reorder::revert(form)));
        region::send(REGION, &ev, undo);
    };
    let click = |ev: MouseEvent| region::follow(REGION, &ev);
    view! {
        <div id=REGION on:submit=submit on:click=click on:input=search::as_you_type()>
            {children()}
        </div>
    }
}
