//! Task lists: search as you type, optimistic marks, drag and drop.

use leptos::{
    ev::{MouseEvent, SubmitEvent},
    prelude::*,
};
use web_sys::HtmlFormElement;

use super::{arrange, region, search, tasks::complete_ahead};

const REGION: &str = "task-list";

/// Island around adding, searching and listing tasks.
#[island]
pub fn TaskList(
    /// Content of the island.
    children: Children,
) -> impl IntoView {
    region::show_what_was_sent(REGION);
    let submit = |ev: SubmitEvent| {
        let undo = region::target::<HtmlFormElement>(&ev)
            .and_then(|form| complete_ahead(&form).or_else(|| arrange::way_back(form)));
        region::send(REGION, &ev, undo);
    };
    let click = |ev: MouseEvent| region::follow(REGION, &ev);
    view! {
        <div id=REGION on:submit=submit on:click=click on:input=search::while_typing()>
            {children()}
        </div>
    }
}
