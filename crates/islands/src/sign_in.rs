//! Sign-in without a page load, so that a wrong password keeps the other input.

use leptos::prelude::*;

use super::region;

const REGION: &str = "sign-in";

/// Island around the sign-in form.
#[island]
pub fn SignIn(
    /// The form.
    children: Children,
) -> impl IntoView {
    let submit = |ev: leptos::ev::SubmitEvent| {
        region::send(REGION, &ev, None);
        region::mark_busy(&ev);
    };
    view! { <div id=REGION on:submit=submit>{children()}</div> }
}
