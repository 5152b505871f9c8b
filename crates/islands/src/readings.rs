//! The pages of readings: marks and dialogs without a page load.

use leptos::{
    ev::{MouseEvent, SubmitEvent},
    prelude::*,
};

use super::region;

const REGION: &str = "readings";

/// Stands around a day's reading and the lists beside it.
#[island]
pub fn ReadingPages(
    /// All of it.
    children: Children,
) -> impl IntoView {
    let submit = |ev: SubmitEvent| region::send(REGION, &ev, None);
    let click = |ev: MouseEvent| region::follow(REGION, &ev);
    view! { <div id=REGION on:submit=submit on:click=click>{children()}</div> }
}
