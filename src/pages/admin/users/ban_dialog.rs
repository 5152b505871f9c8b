//! The ban dialog.

use leptos::prelude::*;

use crate::{
    components::{Dialog, Field, Select, options},
    context,
    services::terms,
    views::{FormState, UserItem},
};

/// Effect of a ban, for the dialogs.
pub(super) const EFFECT: &str = "They are signed out everywhere immediately, and their tokens stop working. They will see the reason.";

/// The fields of a ban.
#[component]
pub(super) fn BanFields(state: FormState) -> impl IntoView {
    let terms = options(terms::BAN.map(|(value, label, _)| (value, label)));
    view! {
        <Field label="Reason" name="reason" value=state.value("reason") error=state.error("reason") autofocus=true />
        <Select label="Duration" name="until" chosen=state.value("until") options=terms />
    }
}

/// The dialog that bans a user. `page` is its own address, `back` the page without it.
#[component]
pub(in crate::pages::admin) fn BanDialog(
    user: UserItem,
    page: String,
    back: String,
) -> impl IntoView {
    let state = context::form_state("/fn/ban_user", &["reason"]);
    let origin = format!("act-{} step-ban", user.id);
    view! {
        <Dialog name="ban" heading=format!("Ban {}", user.name) text=EFFECT action="/fn/ban_user" page=page
            back=back.clone() cancel=back origin=origin button="Ban user" live=true problem=state.problem.clone() item=user.id>
            <BanFields state=state />
        </Dialog>
    }
}
