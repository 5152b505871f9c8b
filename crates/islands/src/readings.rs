//! Reading pages: marks and dialogs without a page load.

use leptos::{
    ev::{MouseEvent, SubmitEvent},
    prelude::*,
};

use super::region;

const REGION: &str = "readings";

/// Island around a day's reading and the lists beside it.
#[island]
pub fn ReadingPages(
    /// Content of the island.
    children: Children,
) -> impl IntoView {
    let submit = |ev: SubmitEvent| region::send(REGION, &ev, None);
    let click = |ev: MouseEvent| region::follow(REGION, &ev);
    view! { <div id=REGION on:submit=submit on:click=click>{children()}</div> }
}
