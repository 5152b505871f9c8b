//! Commitments: forms are sent in the background, and what came of them is shown in place.

use leptos::{
    ev::{KeyboardEvent, MouseEvent, SubmitEvent},
    prelude::*,
};

use super::region;

const REGION: &str = "commitments";

/// Stands around the list, and around one commitment.
#[island]
pub fn CommitmentRegion(
    /// All of it.
    children: Children,
) -> impl IntoView {
    region::adopt(REGION);
    let submit = |ev: SubmitEvent| region::send(REGION, &ev, None);
    let click = |ev: MouseEvent| region::follow(REGION, &ev);
    let key = |ev: KeyboardEvent| region::leave_dialog(&ev);
    view! { <div id=REGION on:submit=submit on:click=click on:keydown=key>{children()}</div> }
}
