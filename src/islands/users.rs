//! The admin's table of users.

use std::time::Duration;

use leptos::{
    ev::{MouseEvent, SubmitEvent},
    leptos_dom::helpers::TimeoutHandle,
    prelude::*,
    task::spawn_local,
};

use super::browser;
use crate::{
    actions::admin::{ban_user, find_users, unban_user},
    components::{Field, Form, Problem},
    schema::{FormState, UserItem, UserListing, UserSearch},
};

const PAGE: &str = "/admin/users";
const DIALOG: &str = "ban-dialog";
/// How long nobody types before the search begins.
const PAUSE: Duration = Duration::from_millis(200);

/// What the table and its parts share.
#[derive(Clone, Copy)]
struct Table {
    listing: RwSignal<UserListing>,
    search: RwSignal<UserSearch>,
    banning: RwSignal<Option<UserItem>>,
    refused: RwSignal<FormState>,
    notice: RwSignal<Option<String>>,
}

impl Table {
    fn report(self, error: &crate::error::AppError) {
        if !browser::leaves_for_login(error) {
            self.notice.set(Some(error.detail.clone()));
        }
    }

    /// Shows what `search` finds, unless something else was asked for in the meantime.
    fn find(self, search: UserSearch) {
        self.search.set(search.clone());
        spawn_local(async move {
            match find_users(search.clone()).await {
                Ok(listing) if self.search.get_untracked() == search => {
                    self.notice.set(None);
                    self.listing.set(listing);
                    browser::replace_address(&address(&search, ""));
                }
                Ok(_) => {}
                Err(error) => self.report(&error),
            }
        });
    }

    /// Puts the changed user into its row.
    fn replace(self, user: UserItem) {
        self.listing.update(|listing| {
            if let Some(row) = listing.users.iter_mut().find(|row| row.id == user.id) {
                *row = user;
            }
        });
    }
}

/// The page's address that shows `search`, with `more` behind it.
fn address(search: &UserSearch, more: &str) -> String {
    let mut path = PAGE.to_owned();
    let mut sign = '?';
    let pairs = [
        ("q", &search.q),
        ("status", &search.status),
        ("role", &search.role),
        ("sort", &search.sort),
        ("cursor", &search.cursor),
    ];
    for (name, value) in pairs.into_iter().filter(|(_, value)| !value.is_empty()) {
        path.push(sign);
        path.push_str(name);
        path.push('=');
        for byte in value.bytes() {
            if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
                path.push(char::from(byte));
            } else {
                path.push_str(&format!("%{byte:02X}"));
            }
        }
        sign = '&';
    }
    if !more.is_empty() {
        path.push(sign);
        path.push_str(more);
    }
    path
}

/// Search, filters, rows, and the ban dialog.
#[island]
pub fn UserTable(
    /// What is shown.
    listing: UserListing,
    /// What was asked for.
    search: UserSearch,
    /// Whom the dialog is about, without WASM.
    banning: Option<UserItem>,
    /// A ban that was refused, without WASM.
    refused: FormState,
) -> impl IntoView {
    let first = search.clone();
    if banning.is_some() {
        browser::show_modal(DIALOG);
    }
    let opened_by_server = StoredValue::new(banning.is_some());
    let table = Table {
        listing: RwSignal::new(listing),
        search: RwSignal::new(search),
        banning: RwSignal::new(banning),
        refused: RwSignal::new(refused),
        notice: RwSignal::new(None),
    };
    let next = move || {
        let cursor = table.listing.get().next_cursor?;
        Some(address(
            &UserSearch {
                cursor,
                ..table.search.get()
            },
            "",
        ))
    };
    let is_later_page = move || !table.search.get().cursor.is_empty();
    let start = move || {
        address(
            &UserSearch {
                cursor: String::new(),
                ..table.search.get()
            },
            "",
        )
    };
    let is_empty = move || table.listing.get().users.is_empty();
    view! {
        <Filters table=table first=first />
        <Problem text=table.notice />
        <table class="table" aria-label="Users">
            <thead>
                <tr>
                    <th scope="col">"User"</th>
                    <th scope="col">"Role"</th>
                    <th scope="col">"State"</th>
                    <th scope="col">"Last seen"</th>
                    <th scope="col"><span class="unseen">"Action"</span></th>
                </tr>
            </thead>
            <tbody>
                <For each=move || table.listing.get().users key=|user| user.clone() let:user>
                    <Row user=user table=table />
                </For>
            </tbody>
        </table>
        {move || is_empty().then(|| view! { <p class="empty">"Nobody here fits. Try a part of a name or an address."</p> })}
        <nav class="pager" aria-label="Pages">
            {move || is_later_page().then(|| view! { <a class="button" href=start()>"First page"</a> })}
            {move || next().map(|href| view! { <a class="button" href=href rel="next">"Next page"</a> })}
        </nav>
        {move || table.banning.get().map(|user| view! { <BanDialog user=user table=table open=opened_by_server.get_value() /> })}
    }
}

#[component]
fn Filters(table: Table, first: UserSearch) -> impl IntoView {
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
            <select id=name name=name on:change=move |ev| on_change(ev)>
                {options.into_iter().map(|(word, label)| view! {
                    <option value=word selected=chosen == word>{label}</option>
                }).collect_view()}
            </select>
        </div>
    }
}

#[component]
fn Row(user: UserItem, table: Table) -> impl IntoView {
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

/// Says what will happen, and asks for the reason.
#[component]
fn BanDialog(user: UserItem, table: Table, open: bool) -> impl IntoView {
    let refused = table.refused;
    let typed = refused.get_untracked();
    let search = table.search.get_untracked();
    let page = address(&search, &format!("ban={}", user.id));
    let back = address(&search, "");
    let id = user.id.clone();
    let ban = move |ev: SubmitEvent| {
        ev.prevent_default();
        let Some(form) = browser::form_of(&ev) else {
            return;
        };
        let ask = ban_user(
            id.clone(),
            browser::value_of(&form, "reason"),
            browser::value_of(&form, "until"),
        );
        spawn_local(async move {
            match ask.await {
                Ok(user) => {
                    table.banning.set(None);
                    table.replace(user);
                }
                Err(error) if browser::leaves_for_login(&error) => {}
                Err(error) => {
                    refused.set(FormState::refused(&error, &["reason"]));
                    browser::focus_first_error();
                }
            }
        });
    };
    let close = move |ev: MouseEvent| {
        ev.prevent_default();
        table.banning.set(None);
    };
    let until = typed.value("until");
    let options = [
        ("", "No end"),
        ("day", "For a day"),
        ("week", "For a week"),
        ("month", "For 30 days"),
        ("year", "For a year"),
    ];
    view! {
        <dialog id=DIALOG class="dialog" open=open aria-labelledby="ban-heading" on:close=move |_| table.banning.set(None)>
            <h2 id="ban-heading">{format!("Ban {}", user.name)}</h2>
            <p class="quiet">
                "They are signed out everywhere at once, and their tokens stop working. They will read the reason."
            </p>
            <Form action="/fn/ban_user" page=page back=back.clone() class="form" on_submit=Box::new(ban)>
                <Problem text=Signal::derive(move || refused.get().problem) />
                <input type="hidden" name="id" value=user.id />
                <Field label="Reason" name="reason" value=typed.value("reason")
                    error=Signal::derive(move || refused.get().error("reason")) />
                <div class="field">
                    <label for="until">"Until"</label>
                    <select id="until" name="until">
                        {options.into_iter().map(|(word, label)| view! {
                            <option value=word selected=until == word>{label}</option>
                        }).collect_view()}
                    </select>
                </div>
                <div class="actions end">
                    <a class="button" role="button" href=back on:click=close>"Cancel"</a>
                    <button class="button primary" type="submit">"Ban user"</button>
                </div>
            </Form>
        </dialog>
    }
}
