//! Which users to show.

use std::time::Duration;

use leptos::{ev::SubmitEvent, leptos_dom::helpers::TimeoutHandle, prelude::*};

use super::{PAGE, Table};
use crate::schema::UserSearch;

/// How long nobody types before the search begins.
const PAUSE: Duration = Duration::from_millis(200);

/// The search field, the filters and the order: a form that is sent by itself where it can.
#[component]
pub(super) fn Filters(table: Table, first: UserSearch) -> impl IntoView {
    let typing: StoredValue<Option<TimeoutHandle>> = StoredValue::new(None);
    let type_query = move |ev: leptos::ev::Event| {
        let search = UserSearch {
            q: event_target_value(&ev),
            cursor: String::new(),
            ..table.search.get_untracked()
        };
        if let Some(handle) = typing.get_value() {
            handle.clear();
        }
        typing.set_value(set_timeout_with_handle(move || table.find(search), PAUSE).ok());
    };
    let choose = move |set: fn(&mut UserSearch, String)| {
        move |ev: leptos::ev::Event| {
            let mut search = UserSearch {
                cursor: String::new(),
                ..table.search.get_untracked()
            };
            set(&mut search, event_target_value(&ev));
            table.find(search);
        }
    };
    let on_submit = move |ev: SubmitEvent| {
        ev.prevent_default();
        table.find(UserSearch {
            cursor: String::new(),
            ..table.search.get_untracked()
        });
    };
    view! {
        <form class="filters" method="get" action=PAGE role="search" on:submit=on_submit>
            <div class="field grow">
                <label class="unseen" for="q">"Search"</label>
                <input id="q" name="q" type="search" placeholder="Search name or email" value=first.q autocomplete="off" on:input=type_query />
            </div>
            <Choice label="State" name="status" chosen=first.status on_change=Box::new(choose(|s, v| s.status = v))
                options=vec![("", "Any state"), ("active", "Active"), ("banned", "Banned"), ("unverified", "Unverified")] />
            <Choice label="Role" name="role" chosen=first.role on_change=Box::new(choose(|s, v| s.role = v))
                options=vec![("", "Any role"), ("user", "User"), ("admin", "Admin")] />
            <Choice label="Order" name="sort" chosen=first.sort on_change=Box::new(choose(|s, v| s.sort = v))
                options=vec![("", "Newest first"), ("oldest", "Oldest first"), ("email", "By email")] />
            <button class="button" type="submit">"Search"</button>
            <p class="quiet total" aria-live="polite">{move || table.listing.get().total}</p>
        </form>
    }
}

#[component]
fn Choice(
    label: &'static str,
    name: &'static str,
    chosen: String,
    options: Vec<(&'static str, &'static str)>,
    on_change: Box<dyn Fn(leptos::ev::Event)>,
) -> impl IntoView {
    view! {
        <div class="field">
            <label class="unseen" for=name>{label}</label>
            <select id=name name=name on:change=on_change>
                {options.into_iter().map(|(word, label)| view! {
                    <option value=word selected=chosen == word>{label}</option>
                }).collect_view()}
            </select>
        </div>
    }
}
