//! Everybody who has an account.

mod dialog;
mod row;

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    actions::admin::{find_user, find_users},
    components::{Problem, Select},
    islands::UserTable,
    pages::{
        layout::{Heading, Page, Place},
        loaded,
    },
    schema::{UserItem, UserListing, UserSearch},
    server::context,
};
use dialog::BanDialog;
use row::Row;

const PAGE: &str = "/admin/users";

/// What the page's address says.
#[derive(Clone, Default, Deserialize, Serialize)]
#[serde(default)]
struct Query {
    #[serde(flatten)]
    search: UserSearch,
    #[serde(skip_serializing_if = "String::is_empty")]
    ban: String,
}

impl Query {
    /// The address that says this, without what is empty.
    fn address(&self) -> String {
        let text = serde_urlencoded::to_string(self).unwrap_or_default();
        let said: Vec<&str> = text
            .split('&')
            .filter(|pair| !pair.ends_with('='))
            .collect();
        if said.iter().all(|pair| pair.is_empty()) {
            PAGE.to_owned()
        } else {
            format!("{PAGE}?{}", said.join("&"))
        }
    }

    fn with_ban(&self, id: &str) -> String {
        Self {
            ban: id.to_owned(),
            ..self.clone()
        }
        .address()
    }

    fn with_cursor(&self, cursor: &str) -> String {
        let search = UserSearch {
            cursor: cursor.to_owned(),
            ..self.search.clone()
        };
        Self {
            search,
            ban: String::new(),
        }
        .address()
    }
}

/// Search, filters, table, and the dialog that bans.
#[component]
pub fn AdminUsers() -> impl IntoView {
    let query: Query = context::query();
    loaded(
        async move {
            let listing = find_users(query.search.clone()).await?;
            let banning = match query.ban.as_str() {
                "" => None,
                id => Some(find_user(id.to_owned()).await?)
                    .filter(|user| !user.banned && !user.is_self),
            };
            Ok((listing, query, banning))
        },
        |(listing, query, banning)| view! { <Users listing=listing query=query banning=banning /> },
    )
}

#[component]
fn Users(listing: UserListing, query: Query, banning: Option<UserItem>) -> impl IntoView {
    let problem = context::form_state("/fn/unban_user", &[]).problem;
    let is_empty = listing.users.is_empty();
    let first = (!query.search.cursor.is_empty()).then(|| query.with_cursor(""));
    let next = listing.next_cursor.map(|cursor| query.with_cursor(&cursor));
    let back = query.with_ban("");
    let rows = listing
        .users
        .into_iter()
        .map(|user| {
            let ban = query.with_ban(&user.id);
            view! { <Row user=user ban=ban back=back.clone() /> }
        })
        .collect_view();
    let dialog = banning.map(|user| {
        let page = query.with_ban(&user.id);
        view! { <BanDialog user=user page=page back=back.clone() /> }
    });
    view! {
        <Page title="Users" place=Place::Admin islands=true>
            <Heading eyebrow="Admin" title="Users" />
            <UserTable>
                <Filters search=query.search.clone() total=listing.total />
                <Problem text=problem />
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
                    <tbody>{rows}</tbody>
                </table>
                {is_empty.then(|| view! {
                    <p class="empty">"Nobody here fits. Try a part of a name or an address."</p>
                })}
                <nav class="pager" aria-label="Pages">
                    {first.map(|href| view! { <a class="button" href=href data-live="">"First page"</a> })}
                    {next.map(|href| view! { <a class="button" href=href rel="next" data-live="">"Next page"</a> })}
                </nav>
                {dialog}
            </UserTable>
        </Page>
    }
}

#[component]
fn Filters(search: UserSearch, total: String) -> impl IntoView {
    let options = |pairs: &[(&str, &str)]| {
        pairs
            .iter()
            .map(|(value, words)| ((*value).to_owned(), (*words).to_owned()))
            .collect::<Vec<_>>()
    };
    view! {
        <form class="filters" method="get" action=PAGE role="search">
            <div class="field grow">
                <label class="unseen" for="q">"Search"</label>
                <input id="q" name="q" type="search" placeholder="Search name or email" value=search.q autocomplete="off" />
            </div>
            <Select label="State" name="status" label_unseen=true chosen=search.status options=options(&[
                ("", "Any state"), ("active", "Active"), ("banned", "Banned"), ("unverified", "Unverified"),
            ]) />
            <Select label="Role" name="role" label_unseen=true chosen=search.role options=options(&[
                ("", "Any role"), ("user", "User"), ("admin", "Admin"),
            ]) />
            <Select label="Order" name="sort" label_unseen=true chosen=search.sort options=options(&[
                ("", "Newest first"), ("oldest", "Oldest first"), ("email", "By email"),
            ]) />
            <button class="button" type="submit">"Search"</button>
            <p class="quiet total" aria-live="polite">{total}</p>
        </form>
    }
}
