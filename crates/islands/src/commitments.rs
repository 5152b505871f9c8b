//! Commitments: forms are sent in the background, and the page is updated in place.

use leptos::{
    ev::{MouseEvent, SubmitEvent},
    prelude::*,
};

use super::{region, reorder};

const REGION: &str = "commitments";

/// Island around the list of commitments, and around one commitment.
#[island]
pub fn CommitmentRegion(
    /// Content of the island.
    children: Children,
) -> impl IntoView {
    let submit = |ev: SubmitEvent| {
        let undo = region::target(&ev).and_then(reorder::revert);
        region::send(REGION, &ev, undo);
    };
    let click = |ev: MouseEvent| region::follow(REGION, &ev);
    view! { <div id=REGION on:submit=submit on:click=click>{children()}</div> }
}
