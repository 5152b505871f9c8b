//! A row of the table of users.

use leptos::prelude::*;

use super::{
    PAGE,
    bulk::{FORM, PICK},
};
use crate::{components::Form, views::UserItem};

/// A user with state and action. `ban` is the address of the dialog, `back` the page without it.
#[component]
pub(super) fn Row(user: UserItem, ban: String, back: String) -> impl IntoView {
    let (state_class, role_class) = (state_class(&user), role_class(&user));
    let (unban_label, ban_label) = (format!("Unban {}", user.name), format!("Ban {}", user.name));
    let id = format!("act-{}", user.id);
    let href = format!("/admin/users/{}", user.id);
    let pick = (!user.is_self).then(|| {
        let label = format!("Select {}", user.name);
        view! {
            <label class="pick">
                <input type="checkbox" name=PICK value=user.id.clone() form=FORM aria-label=label />
            </label>
        }
    });
    let action = match (user.is_self, user.banned) {
        (true, _) => ().into_any(),
        (false, true) => view! {
            <Form action="/fn/unban_user" page=back item=user.id>
                <button id=id class="button small" type="submit" aria-label=unban_label>"Unban"</button>
            </Form>
        }
        .into_any(),
        (false, false) => view! {
            <form method="get" action=PAGE data-step="">
                {fields(&ban)}
                <button id=id class="button small" type="submit" aria-label=ban_label>"Ban"</button>
            </form>
        }
        .into_any(),
    };
    view! {
        <tr>
            <td class="picks">{pick}</td>
            <th scope="row">
                <a class="user-name" href=href>{user.name}</a>
                <span class="user-email">{user.email}</span>
            </th>
            <td><span class=role_class>{user.role}</span></td>
            <td>
                <span class=state_class>{user.state}</span>
                {(!user.ban.is_empty()).then(|| view! { <span class="ban-note">{user.ban}</span> })}
            </td>
            <td class="when">{user.last_seen}</td>
            <td class="act">{action}</td>
        </tr>
    }
}

/// The class of the badge of a user's state.
pub(in crate::pages::admin) fn state_class(user: &UserItem) -> &'static str {
    match user.state.as_str() {
        "Banned" => "badge banned",
        "Unverified" => "badge unverified",
        _ => "badge",
    }
}

/// The class of a user's role.
pub(in crate::pages::admin) fn role_class(user: &UserItem) -> &'static str {
    match user.role.as_str() {
        "admin" => "role admin",
        _ => "role",
    }
}

/// The query of an address as hidden fields, for a GET form.
fn fields(address: &str) -> impl IntoView + use<> {
    let query = address.split_once('?').map_or("", |(_, query)| query);
    form_urlencoded::parse(query.as_bytes())
        .map(|(name, value)| {
            let (name, value) = (name.into_owned(), value.into_owned());
            view! { <input type="hidden" name=name value=value /> }
        })
        .collect_view()
}
