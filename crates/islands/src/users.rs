//! Users of the admin panel: search as you type, ban in a dialog.

use leptos::{
    ev::{MouseEvent, SubmitEvent},
    prelude::*,
};

use super::{region, search};

const REGION: &str = "users";

/// Island around search, table and dialog.
#[island]
pub fn UserTable(
    /// Content of the island.
    children: Children,
) -> impl IntoView {
    let submit = |ev: SubmitEvent| region::send(REGION, &ev, None);
    let click = |ev: MouseEvent| region::follow(REGION, &ev);
    view! {
        <div id=REGION on:submit=submit on:click=click on:input=search::as_you_type()>
            {children()}
        </div>
    }
}
