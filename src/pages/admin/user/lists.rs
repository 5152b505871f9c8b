//! The user's sessions and API keys.

use leptos::prelude::*;

use crate::{
    components::Form,
    views::{KeyItem, SessionItem, UserItem},
};

#[component]
pub(super) fn Sessions(user: UserItem, sessions: Vec<SessionItem>, page: String) -> impl IntoView {
    let is_empty = sessions.is_empty();
    let end_all = (!user.is_self).then(|| {
        let id = user.id.clone();
        view! {
            <Form action="/fn/end_user_sessions" page=page.clone() item=id>
                <button id="end-all" class="button small" type="submit">"End all sessions and keys"</button>
            </Form>
        }
    });
    let rows = sessions
        .into_iter()
        .map(|it| {
            let label = format!("End session: {}", it.device);
            let end = End {
                action: "/fn/end_user_session",
                field: "session_id",
                id: it.id,
                label,
            };
            row(&user, &page, it.device, it.note, end)
        })
        .collect_view();
    view! {
        <section class="part">
            <div class="section-head"><h2>"Sessions"</h2>{end_all}</div>
            <ul>{rows}</ul>
            {is_empty.then(|| view! { <p class="empty">"No active sessions."</p> })}
        </section>
    }
}

#[component]
pub(super) fn Keys(user: UserItem, keys: Vec<KeyItem>, page: String) -> impl IntoView {
    let is_empty = keys.is_empty();
    let rows = keys
        .into_iter()
        .map(|it| {
            let label = format!("Revoke key: {}", it.name);
            let end = End {
                action: "/fn/end_user_key",
                field: "key_id",
                id: it.id,
                label,
            };
            row(
                &user,
                &page,
                it.name,
                format!("{} · {}", it.scope, it.note),
                end,
            )
        })
        .collect_view();
    view! {
        <section class="part">
            <div class="section-head"><h2>"API keys"</h2></div>
            <ul>{rows}</ul>
            {is_empty.then(|| view! { <p class="empty">"No keys."</p> })}
        </section>
    }
}

/// The button that ends a session or revokes a key.
struct End {
    action: &'static str,
    field: &'static str,
    id: String,
    label: String,
}

fn row(
    user: &UserItem,
    page: &str,
    title: String,
    note: String,
    end: End,
) -> impl IntoView + use<> {
    let (id, page) = (user.id.clone(), page.to_owned());
    let button = (!user.is_self).then(|| {
        view! {
            <Form action=end.action page=page item=id>
                <input type="hidden" name=end.field value=end.id />
                <button class="button small" type="submit" aria-label=end.label>"End"</button>
            </Form>
        }
    });
    view! {
        <li class="row plain">
            <div class="row-body">
                <span class="row-title">{title}</span>
                <span class="row-note">{note}</span>
            </div>
            {button}
        </li>
    }
}
