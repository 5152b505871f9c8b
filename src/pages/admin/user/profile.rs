//! The user's profile, and actions on the account.

use leptos::prelude::*;

use crate::{
    components::{ConfirmFirst, Field, Form, Problem},
    context,
    pages::admin::users::{role_class, state_class},
    views::UserItem,
};

#[component]
pub(super) fn Facts(user: UserItem, email_verified: bool, since: String) -> impl IntoView {
    let (class, role_class) = (state_class(&user), role_class(&user));
    let confirmed = if email_verified {
        "confirmed"
    } else {
        "not confirmed"
    };
    view! {
        <dl class="facts">
            <dt>"Email"</dt>
            <dd>{user.email}" "<span class="quiet">{confirmed}</span></dd>
            <dt>"Role"</dt>
            <dd><span class=role_class>{user.role}</span></dd>
            <dt>"State"</dt>
            <dd>
                <span class=class>{user.state}</span>
                {(!user.ban.is_empty()).then(|| view! { <span class="ban-note">{user.ban}</span> })}
            </dd>
            <dt>"Joined"</dt>
            <dd>{since}</dd>
            <dt>"Last seen"</dt>
            <dd>{user.last_seen}</dd>
        </dl>
    }
}

/// A button that opens the dialog `step`.
#[component]
fn Step(
    page: String,
    step: &'static str,
    label: &'static str,
    #[prop(default = "button small")] class: &'static str,
) -> impl IntoView {
    let id = format!("step-{step}");
    view! {
        <form method="get" action=page data-step="">
            <input type="hidden" name="step" value=step />
            <button id=id class=class type="submit">{label}</button>
        </form>
    }
}

/// Actions on the account; none on the admin's own.
#[component]
pub(super) fn Acts(user: UserItem, page: String) -> impl IntoView {
    if user.is_self {
        return view! {
            <p class="quiet">"This is you. Your own account is in "<a href="/settings">"Settings"</a>"."</p>
        }
        .into_any();
    }
    let id = user.id;
    let unban_id = id.clone();
    let ban = if user.banned {
        view! {
            <Form action="/fn/unban_user" page=page.clone() item=unban_id>
                <button id="step-ban" class="button small" type="submit">"Unban"</button>
            </Form>
        }
        .into_any()
    } else {
        view! { <Step page=page.clone() step="ban" label="Ban" /> }.into_any()
    };
    let role = if user.role == "admin" {
        "Remove admin role"
    } else {
        "Make an admin"
    };
    view! {
        <div class="actions">{ban}</div>
        <ConfirmFirst to="change the role, create a reset link or delete the account">
            <div class="actions">
                <Step page=page.clone() step="role" label=role />
                <MakeLink id=id.clone() page=page.clone() />
                <Step page=page.clone() step="delete" label="Delete" class="button small danger" />
            </div>
        </ConfirmFirst>
    }
    .into_any()
}

#[component]
fn MakeLink(id: String, page: String) -> impl IntoView {
    view! {
        <Form action="/fn/make_reset_link" page=page item=id>
            <button id="make-link" class="button small" type="submit">"Create reset link"</button>
        </Form>
    }
}

/// The form that edits the account.
#[component]
pub(super) fn Edit(user: UserItem, email_verified: bool, page: String) -> impl IntoView {
    let state = context::form_state("/fn/edit_user", &["name"]);
    let name = state.value_or("name", user.name);
    let checked = state.checked_or("email_verified", email_verified);
    view! {
        <Form action="/fn/edit_user" page=page class="form card" item=user.id>
            <Problem text=state.problem.clone() />
            <Field label="Name" name="name" value=name error=state.error("name") autocomplete="off" />
            <label class="check">
                <input id="email_verified" type="checkbox" name="email_verified" value="true" checked=checked />
                "Email confirmed"
            </label>
            <div class="actions"><button class="button" type="submit">"Save"</button></div>
        </Form>
    }
}
