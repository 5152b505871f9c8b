//! The admin's table of users.

mod dialog;
mod filters;
mod row;

use leptos::{prelude::*, task::spawn_local};

use super::browser;
use crate::{
    actions::admin::find_users,
    components::Problem,
    error::AppError,
    schema::{FormState, UserItem, UserListing, UserSearch},
};

use dialog::BanDialog;
use filters::Filters;
use row::Row;

const PAGE: &str = "/admin/users";
const DIALOG: &str = "ban-dialog";

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
    fn report(self, error: &AppError) {
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
