//! The page that creates an account for someone.

use leptos::prelude::*;

use super::{
    layout::{AdminPage, Tab},
    one_time_link::OneTimeLink,
};
use crate::{
    components::{Field, Form, Problem, Select, options},
    context,
    views::ShownLink,
};

const ACTION: &str = "/fn/create_user";

/// The form, below the result of the last submission.
#[component]
pub fn AdminNewUser() -> impl IntoView {
    let state = context::form_state(ACTION, &["email", "name"]);
    let invite = state.checked_or("invite", true);
    let roles = options([("user", "User"), ("admin", "Admin")]);
    let made = context::answer::<ShownLink>(ACTION).map(|shown| view! { <Made shown=shown /> });
    view! {
        <AdminPage title="New user" tab=Tab::Users>
            <div class="narrow">
                {made}
                <Form action=ACTION page="/admin/users/new" class="form">
                    <Problem text=state.problem.clone() />
                    <Field label="Email" name="email" kind="email" value=state.value("email") error=state.error("email")
                        autocomplete="off" />
                    <Field label="Name" name="name" value=state.value("name") error=state.error("name") autocomplete="off" />
                    <Select label="Role" name="role" chosen=state.value("role") options=roles />
                    <label class="check">
                        <input type="checkbox" name="invite" value="true" checked=invite />
                        "Invite with a link"
                    </label>
                    <div class="actions">
                        <button class="button primary" type="submit">"Create user"</button>
                        <a class="button" href="/admin/users">"Back to users"</a>
                    </div>
                </Form>
            </div>
        </AdminPage>
    }
}

#[component]
fn Made(shown: ShownLink) -> impl IntoView {
    let href = format!("/admin/users/{}", shown.user.id);
    let name = shown.user.name.clone();
    let has_link = !shown.link.is_empty();
    let words = if has_link {
        " has an account."
    } else {
        " has an account but no password yet. Create a link on their page when they need one."
    };
    view! {
        <p class="result" role="status"><a href=href>{name}</a>{words}</p>
        {has_link.then(|| view! { <OneTimeLink shown=shown purpose="They choose their password with it." /> })}
    }
}
