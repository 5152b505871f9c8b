//! One user of the table.

use leptos::prelude::*;

use super::PAGE;
use crate::{components::Form, schema::UserItem};

/// Who it is, in which state, and what can be done about it. `ban` is the address of the dialog,
/// `back` the page without it.
#[component]
pub(super) fn Row(user: UserItem, ban: String, back: String) -> impl IntoView {
    let state_class = match user.state.as_str() {
        "Banned" => "badge banned",
        "Unverified" => "badge unverified",
        _ => "badge",
    };
    let role_class = if user.role == "admin" {
        "role admin"
    } else {
        "role"
    };
    let (unban_label, ban_label) = (format!("Unban {}", user.name), format!("Ban {}", user.name));
    let id = format!("act-{}", user.id);
    let action = match (user.is_self, user.banned) {
        (true, _) => ().into_any(),
        (false, true) => view! {
            <Form action="/fn/unban_user" page=back>
                <input type="hidden" name="id" value=user.id />
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
            <th scope="row">
                <span class="user-name">{user.name}</span>
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

/// The query of an address as hidden fields: a button that opens it.
fn fields(address: &str) -> impl IntoView + use<> {
    let query = address.split_once('?').map_or("", |(_, query)| query);
    form_urlencoded::parse(query.as_bytes())
        .map(|(name, value)| {
            let (name, value) = (name.into_owned(), value.into_owned());
            view! { <input type="hidden" name=name value=value /> }
        })
        .collect_view()
}
