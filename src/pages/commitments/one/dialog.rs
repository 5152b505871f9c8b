//! What is asked once more before it is done.

use leptos::prelude::*;

use super::Here;
use crate::{
    components::{Form, Problem},
    context,
    pages::commitments::LIST,
};

/// Names what goes with the commitment.
#[component]
pub(super) fn DeleteDialog(id: String, title: String, here: Here) -> impl IntoView {
    let state = context::form_state("/fn/delete_commitment", &[]);
    let back = here.plain();
    view! {
        <dialog class="dialog" open aria-labelledby="delete-heading" data-return="step-delete">
            <h2 id="delete-heading">{format!("Delete {title}")}</h2>
            <p class="quiet">
                "All its logs, notes, streaks and rules are deleted. This cannot be undone. "
                "To keep them but hide it, archive it instead."
            </p>
            <Form action="/fn/delete_commitment" page=here.with("step", "delete") back=LIST class="form">
                <Problem text=state.problem.clone() />
                <input type="hidden" name="id" value=id />
                <div class="actions end">
                    <a class="button" href=back data-live="" data-way-out="" autofocus>"Cancel"</a>
                    <button class="button primary" type="submit">"Delete"</button>
                </div>
            </Form>
        </dialog>
    }
}
