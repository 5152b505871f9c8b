//! One user of the table.

use leptos::{
    ev::{MouseEvent, SubmitEvent},
    prelude::*,
    task::spawn_local,
};

use super::{DIALOG, Table, address};
use crate::{
    actions::admin::unban_user,
    components::Form,
    islands::browser,
    schema::{FormState, UserItem},
};

/// Who it is, in which state, and what can be done about it.
#[component]
pub(super) fn Row(user: UserItem, table: Table) -> impl IntoView {
    let state_class = if user.banned { "badge banned" } else { "badge" };
    let role_class = if user.role == "admin" {
        "role admin"
    } else {
        "role"
    };
    let email = user.email.clone();
    let action = (!user.is_self).then(|| view! { <RowAction user=user.clone() table=table /> });
    view! {
        <tr data-user=email>
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

#[component]
fn RowAction(user: UserItem, table: Table) -> impl IntoView {
    if user.banned {
        let id = user.id.clone();
        let label = format!("Unban {}", user.name);
        let unban = move |ev: SubmitEvent| {
            ev.prevent_default();
            let ask = unban_user(id.clone());
            spawn_local(async move {
                match ask.await {
                    Ok(user) => table.replace(user),
                    Err(error) => table.report(&error),
                }
            });
        };
        let page = address(&table.search.get_untracked(), "");
        view! {
            <Form action="/fn/unban_user" page=page on_submit=Box::new(unban)>
                <input type="hidden" name="id" value=user.id />
                <button class="button small" type="submit" aria-label=label>"Unban"</button>
            </Form>
        }
        .into_any()
    } else {
        let href = address(&table.search.get_untracked(), &format!("ban={}", user.id));
        let label = format!("Ban {}", user.name);
        let open = move |ev: MouseEvent| {
            ev.prevent_default();
            table.refused.set(FormState::default());
            table.banning.set(Some(user.clone()));
            browser::show_modal(DIALOG);
        };
        view! { <a class="button small" role="button" href=href aria-label=label on:click=open>"Ban"</a> }.into_any()
    }
}
