//! Confirmation dialogs.

use leptos::prelude::*;

use crate::{
    components::{Dialog, DialogFocus},
    context,
    views::UserItem,
};

/// Asks before the role is changed.
#[component]
pub(super) fn RoleDialog(user: UserItem, back: String) -> impl IntoView {
    let state = context::form_state("/fn/change_role", &[]);
    let (heading, role, text, button) = if user.role == "admin" {
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
        <Dialog name="role" heading=heading text=text action="/fn/change_role" page=format!("{back}?step=role")
            back=back.clone() cancel=back origin="step-role" button=button focus=DialogFocus::Submit live=true
            problem=state.problem item=user.id>
            <input type="hidden" name="role" value=role />
        </Dialog>
    }
}

/// Asks before the account is deleted.
#[component]
pub(super) fn DeleteDialog(user: UserItem, back: String) -> impl IntoView {
    let state = context::form_state("/fn/delete_user", &[]);
    let text = "Their account, sessions, API keys and all their data are deleted immediately. This cannot be undone. \
        The audit log keeps their id. To lock someone out, ban them instead.";
    view! {
        <Dialog name="delete" heading=format!("Delete {}", user.name) text=text action="/fn/delete_user"
            page=format!("{back}?step=delete") back="/admin/users" cancel=back origin="step-delete" button="Delete user"
            focus=DialogFocus::Cancel live=true problem=state.problem item=user.id />
    }
}
