//! Pauses, of one commitment or of all.

use leptos::prelude::*;

use crate::{
    components::Form,
    schema::{FormState, PauseItem},
    server::context,
};

/// A commitment's pause. A vacation is every commitment's: it is changed where they all are.
#[component]
pub(super) fn OwnPauseRow(pause: PauseItem, back: String) -> impl IntoView {
    if !pause.is_vacation {
        return view! { <PauseRow pause=pause back=back /> }.into_any();
    }
    let note = match pause.reason.as_str() {
        "" => "Vacation, from everything".to_owned(),
        reason => format!("Vacation, from everything: {reason}"),
    };
    let label = format!("All vacations: {}", pause.when);
    view! {
        <li class="row plain">
            <div class="row-body">
                <p class="row-title">{pause.when}</p>
                <p class="row-note">{note}</p>
            </div>
            <a class="button small" href="/commitments#vacations" aria-label=label>"All vacations"</a>
        </li>
    }
    .into_any()
}

/// When and why, and a way to end or remove it.
#[component]
pub(super) fn PauseRow(pause: PauseItem, back: String) -> impl IntoView {
    let state = match (pause.is_on, pause.is_over) {
        (true, _) => "Now",
        (_, true) => "Over",
        _ => "To come",
    };
    let note = match pause.reason.as_str() {
        "" => state.to_owned(),
        reason => format!("{state}: {reason}"),
    };
    let (action, words) = match pause.is_on {
        true => ("/fn/end_pause", "End it now"),
        false => ("/fn/remove_pause", "Remove"),
    };
    let label = format!("{words}: {}", pause.when);
    view! {
        <li class="row plain">
            <div class="row-body">
                <p class="row-title">{pause.when}</p>
                <p class="row-note">{note}</p>
            </div>
            <Form action=action page=context::page() back=back>
                <input type="hidden" name="id" value=pause.id />
                <button class="button small" type="submit" aria-label=label>{words}</button>
            </Form>
        </li>
    }
}

/// What was typed into `field`, or what stands there at first.
pub(super) fn value(state: &FormState, field: &str, first: &str) -> String {
    match state.values.is_empty() {
        true => first.to_owned(),
        false => state.value(field),
    }
}
