//! Pauses, of one commitment or of all.

use leptos::prelude::*;

use crate::{
    components::{Field, Form, InlineEditor},
    context,
    pages::with,
    views::{PauseForm, PauseItem},
};

const CHANGE: &str = "/fn/change_pause";
const FIELDS: [&str; 3] = ["from_date", "until_date", "reason"];

/// The error of a change to a pause that no longer exists.
pub(super) fn gone(open: &str, pauses: &[PauseItem]) -> Option<String> {
    let is_there = pauses.iter().any(|pause| pause.id == open);
    context::form_state(CHANGE, &[]).problem.filter(|_| !is_there)
}

/// A pause of one commitment; a vacation links to the list of vacations.
#[component]
pub(super) fn OwnPauseRow(pause: PauseItem, back: String, open: String) -> impl IntoView {
    if !pause.is_vacation {
        return view! { <PauseRow pause=pause back=back open=open /> }.into_any();
    }
    let note = match pause.reason.as_str() {
        "" => "Vacation from all commitments".to_owned(),
        reason => format!("Vacation from all commitments: {reason}"),
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

/// A pause with its buttons, or its form if it is `open`.
#[component]
pub(super) fn PauseRow(pause: PauseItem, back: String, open: String) -> impl IntoView {
    let state = match (pause.is_on, pause.is_over) {
        (true, _) => "Now",
        (_, true) => "Ended",
        _ => "Upcoming",
    };
    let note = match pause.reason.as_str() {
        "" => state.to_owned(),
        reason => format!("{state}: {reason}"),
    };
    let page = with(&back, "pause", &pause.id);
    let origin = format!("pause-{}", pause.id);
    if pause.id == open {
        let initial = PauseForm {
            from_date: pause.from_date,
            until_date: pause.until_date,
            reason: pause.reason,
        };
        return view! {
            <li>
                <PauseEditor action=CHANGE page=page back=back origin=origin id=pause.id
                    initial=initial words="Save" />
            </li>
        }
        .into_any();
    }
    let (action, words) = match pause.is_on {
        true => ("/fn/end_pause", "End now"),
        false => ("/fn/remove_pause", "Remove"),
    };
    let change = format!("Edit: {}", pause.when);
    let label = format!("{words}: {}", pause.when);
    view! {
        <li class="row plain">
            <div class="row-body">
                <p class="row-title">{pause.when.clone()}</p>
                <p class="row-note">{note}</p>
            </div>
            <div class="row-ways">
                <a id=origin class="button small" href=page data-live="" aria-label=change>"Edit"</a>
                <Form action=action page=context::page() back=back item=pause.id.clone()>
                    <button class="button small" type="submit" aria-label=label>{words}</button>
                </Form>
            </div>
        </li>
    }
    .into_any()
}

/// The form of a pause or a vacation.
#[component]
pub(super) fn PauseEditor(
    /// The server function.
    action: &'static str,
    /// The page's address with the form.
    page: String,
    /// The page's address without the form.
    back: String,
    /// The id of the element that gets the focus when it closes.
    #[prop(into)]
    origin: String,
    /// The id of the commitment or of the pause.
    #[prop(optional, into)]
    id: Option<String>,
    /// The initial values.
    initial: PauseForm,
    /// The label of the button.
    words: &'static str,
) -> impl IntoView {
    let state = context::form_state(action, &FIELDS);
    let form = state.read_or(initial);
    view! {
        <InlineEditor action=action page=page back=back.clone() cancel=back origin=origin item=id
            problem=state.problem.clone() button=words>
            <div class="form-row">
                <Field label="From" name="from_date" kind="date" value=form.from_date error=state.error("from_date")
                    autofocus=true />
                <Field label="Until" name="until_date" kind="date" required=false value=form.until_date
                    error=state.error("until_date") hint="The last day. Leave empty for no end date." />
            </div>
            <Field label="Reason" name="reason" required=false value=form.reason error=state.error("reason") />
        </InlineEditor>
    }
}
