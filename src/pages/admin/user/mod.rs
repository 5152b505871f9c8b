//! The page of one user: profile, sessions, keys, history.

mod dialogs;
mod lists;
mod profile;

use dialogs::{DeleteDialog, RoleDialog};
use leptos::prelude::*;
use lists::{Keys, Sessions};
use profile::{Acts, Edit, Facts};
use regula_islands::UserTable;

use super::{
    audit_table::AuditTable,
    layout::{AdminPage, Tab},
    one_time_link::OneTimeLink,
    users::BanDialog,
};
use crate::{
    components::Problem,
    context,
    pages::{async_view, id_in_path},
    services::admin,
    views::{ShownLink, UserDetails},
};

/// Buttons without a form of their own: their errors are shown at the top.
const BUTTONS: [&str; 5] = [
    "/fn/unban_user",
    "/fn/make_reset_link",
    "/fn/end_user_sessions",
    "/fn/end_user_session",
    "/fn/end_user_key",
];

/// The page of the user with the id in the path.
#[component]
pub fn AdminUser() -> impl IntoView {
    let id = id_in_path();
    async_view(
        async move { admin::details(&context::api().await?, &id, context::now()).await },
        |details| view! { <Details details=details /> },
    )
}

#[component]
fn Details(details: UserDetails) -> impl IntoView {
    let step = context::param("step").unwrap_or_default();
    let user = details.user.clone();
    let page = format!("/admin/users/{}", user.id);
    let problem = context::problem_of(&BUTTONS);
    let dialog = match (user.is_self, step.as_str()) {
        (false, "ban") if !user.banned => {
            let (user, back) = (user.clone(), page.clone());
            view! { <BanDialog user=user page=format!("{page}?step=ban") back=back /> }.into_any()
        }
        (false, "role") => view! { <RoleDialog user=user.clone() back=page.clone() /> }.into_any(),
        (false, "delete") => {
            view! { <DeleteDialog user=user.clone() back=page.clone() /> }.into_any()
        }
        _ => ().into_any(),
    };
    let link = context::answer::<ShownLink>("/fn/make_reset_link").map(|shown| {
        view! { <OneTimeLink shown=shown purpose="They choose a new password with it, and are then signed out everywhere." /> }
    });
    let (by, on) = (
        format!("/admin/audit?by={}", user.id),
        format!("/admin/audit?on={}", user.id),
    );
    view! {
        <AdminPage title="User" heading=user.name.clone() tab=Tab::Users islands=true>
            <UserTable>
                <Problem text=problem />
                {link}
                <div class="person">
                    <div>
                        <Facts user=user.clone() email_verified=details.email_verified since=details.since />
                        <Acts user=user.clone() page=page.clone() />
                    </div>
                    <Edit user=user.clone() email_verified=details.email_verified page=page.clone() />
                </div>
                <Sessions user=user.clone() sessions=details.sessions page=page.clone() />
                <Keys user=user keys=details.keys page=page />
                <section class="part">
                    <div class="section-head">
                        <h2>"History"</h2>
                        <p class="quiet">
                            <a href=by>"All actions by this user"</a>" · "<a href=on>"All actions on this user"</a>
                        </p>
                    </div>
                    <AuditTable label="History" entries=details.history />
                </section>
                {dialog}
            </UserTable>
        </AdminPage>
    }
}
