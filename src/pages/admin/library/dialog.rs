//! Confirmation dialogs.

use leptos::prelude::*;

use crate::components::{Form, Problem};

/// Asks before a deletion.
#[component]
pub(super) fn DeleteDialog(
    /// The server function.
    action: &'static str,
    /// The item's id.
    id: String,
    /// The item's title.
    title: String,
    /// The consequences.
    words: String,
    /// The label of the button.
    button: &'static str,
    /// The page's address without the dialog.
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
