//! Confirmation dialogs.

use leptos::prelude::*;

use super::PageUrls;
use crate::{
    components::{Dialog, DialogFocus},
    context,
    pages::commitments::LIST,
};

/// Asks before a commitment is deleted.
#[component]
pub(super) fn DeleteDialog(id: String, title: String, urls: PageUrls) -> impl IntoView {
    let state = context::form_state("/fn/delete_commitment", &[]);
    let text = "All its logs, notes, streaks and rules are deleted. This cannot be undone. \
        To keep them but hide it, archive it instead.";
    view! {
        <Dialog name="delete" heading=format!("Delete {title}") text=text action="/fn/delete_commitment"
            page=urls.with("step", "delete") back=LIST cancel=urls.plain() origin="step-delete" button="Delete"
            focus=DialogFocus::Cancel live=true problem=state.problem item=id />
    }
}
