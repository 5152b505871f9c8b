//! What is asked once more before it is done.

use leptos::prelude::*;

use crate::components::{Form, Problem};

/// Names what deleting means. `back` is the page without the dialog.
#[component]
pub(super) fn DeleteDialog(
    /// The server function.
    action: &'static str,
    /// What is to be deleted.
    id: String,
    /// What it is called.
    title: String,
    /// What will happen.
    words: String,
    /// What the button says.
    button: &'static str,
    /// The page without the dialog.
    back: String,
) -> impl IntoView {
    let heading = format!("{button} {title}");
    view! {
        <dialog class="dialog" open aria-labelledby="delete-heading" data-return="step-delete">
            <h2 id="delete-heading">{heading}</h2>
            <p class="quiet">{words}</p>
            <Form action=action page="/admin/library" class="form">
                <Problem text=None />
                <input type="hidden" name="id" value=id />
                <div class="actions end">
                    <a class="button" href=back data-way-out="" autofocus>"Cancel"</a>
                    <button class="button primary" type="submit">{button}</button>
                </div>
            </Form>
        </dialog>
    }
}
