//! Lists of tasks: found while one types, marked at once, put in order.

use leptos::{
    ev::{MouseEvent, SubmitEvent},
    prelude::*,
};
use web_sys::HtmlFormElement;

use super::{arrange, region, search, tasks::complete_ahead};

const REGION: &str = "task-list";

/// Stands around what adds, finds and lists tasks.
#[island]
pub fn TaskList(
    /// All of it.
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
