//! What is asked once more before it is done.

use leptos::prelude::*;

use crate::{
    components::{Form, Problem},
    context,
    views::UserItem,
};

/// Names what another role means.
#[component]
pub(super) fn RoleDialog(user: UserItem, back: String) -> impl IntoView {
    let state = context::form_state("/fn/change_role", &[]);
    let (title, role, words, button) = if user.role == "admin" {
        (
            format!("Remove the admin role from {}", user.name),
            "user",
            "From their next request on, they can only see their own data. They stay signed in.",
            "Remove admin role",
        )
    } else {
        (
            format!("Make {} an admin", user.name),
            "admin",
            "They will see every account, and can ban, delete and promote users, including you.",
            "Make an admin",
        )
    };
    view! {
        <dialog class="dialog" open aria-labelledby="role-heading" data-return="step-role">
            <h2 id="role-heading">{title}</h2>
            <p class="quiet">{words}</p>
            <Form action="/fn/change_role" page=format!("{back}?step=role") back=back.clone() class="form">
                <Problem text=state.problem.clone() />
                <input type="hidden" name="id" value=user.id />
                <input type="hidden" name="role" value=role />
                <div class="actions end">
                    <a class="button" href=back data-live="" data-way-out="">"Cancel"</a>
                    <button class="button primary" type="submit" autofocus>{button}</button>
                </div>
            </Form>
        </dialog>
    }
}

/// Names what goes with the account.
#[component]
pub(super) fn DeleteDialog(user: UserItem, back: String) -> impl IntoView {
    let state = context::form_state("/fn/delete_user", &[]);
    view! {
        <dialog class="dialog" open aria-labelledby="delete-heading" data-return="step-delete">
            <h2 id="delete-heading">{format!("Delete {}", user.name)}</h2>
            <p class="quiet">
                "Their account, sessions, API keys and all their data are deleted immediately. This cannot be undone. "
                "The audit log keeps their id. To lock someone out, ban them instead."
            </p>
            <Form action="/fn/delete_user" page=format!("{back}?step=delete") back="/admin/users" class="form">
                <Problem text=state.problem.clone() />
                <input type="hidden" name="id" value=user.id />
                <div class="actions end">
                    <a class="button" href=back data-live="" data-way-out="" autofocus>"Cancel"</a>
                    <button class="button primary" type="submit">"Delete user"</button>
                </div>
            </Form>
        </dialog>
    }
}
