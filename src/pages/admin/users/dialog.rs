//! The ban dialog.

use leptos::prelude::*;

use crate::{
    components::{Field, Form, Problem, Select},
    context,
    views::UserItem,
};

/// How long a ban may last.
pub(super) fn ends() -> Vec<(String, String)> {
    [
        ("", "Permanent"),
        ("day", "1 day"),
        ("week", "1 week"),
        ("month", "30 days"),
        ("year", "1 year"),
    ]
    .map(|(value, words)| (value.to_owned(), words.to_owned()))
    .into()
}

/// Says what will happen, and asks for the reason and the end. `page` is its own address, `back`
/// the page without it.
#[component]
pub(in crate::pages::admin) fn BanDialog(
    user: UserItem,
    page: String,
    back: String,
) -> impl IntoView {
    let state = context::form_state("/fn/ban_user", &["reason"]);
    let origin = format!("act-{} step-ban", user.id);
    view! {
        <dialog class="dialog" open aria-labelledby="ban-heading" data-return=origin>
            <h2 id="ban-heading">{format!("Ban {}", user.name)}</h2>
            <p class="quiet">
                "They are signed out everywhere immediately, and their tokens stop working. They will see the reason."
            </p>
            <Form action="/fn/ban_user" page=page back=back.clone() class="form">
                <Problem text=state.problem.clone() />
                <input type="hidden" name="id" value=user.id />
                <Field label="Reason" name="reason" value=state.value("reason") error=state.error("reason") autofocus=true />
                <Select label="Duration" name="until" chosen=state.value("until") options=ends() />
                <div class="actions end">
                    <a class="button" href=back data-live="" data-way-out="">"Cancel"</a>
                    <button class="button primary" type="submit">"Ban user"</button>
                </div>
            </Form>
        </dialog>
    }
}
