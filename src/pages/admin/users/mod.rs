//! The table of users.

mod ban_dialog;
mod bulk;
mod row;

pub(super) use ban_dialog::BanDialog;
pub(super) use row::{role_class, state_class};

use bulk::{BulkAction, BulkDialog, Done, PickButtons, PickForm};
use leptos::prelude::*;
use regula_islands::UserTable;
use regula_schema::AppResult;
use row::Row;
use serde::{Deserialize, Serialize};

use crate::{
    components::{Pager, Problem, Select, options},
    context,
    pages::{
        address,
        admin::layout::{AdminPage, Tab},
        async_view,
    },
    services::admin,
    views::{UserItem, UserListing, UserSearch},
};

const PAGE: &str = "/admin/users";

/// The query.
#[derive(Clone, Default, Deserialize, Serialize)]
#[serde(default)]
struct Query {
    #[serde(flatten)]
    search: UserSearch,
    /// The id of the user in the ban dialog, or empty.
    ban: String,
    /// The bulk action whose dialog is open: `ban`, `unban`, or empty.
    many: String,
}

impl Query {
    fn with_ban(&self, id: &str) -> String {
        let (search, ban) = (self.search.clone(), id.to_owned());
        let query = Self {
            search,
            ban,
            ..Self::default()
        };
        address(PAGE, &query)
    }

    /// The address without a dialog.
    fn plain(&self) -> String {
        self.with_ban("")
    }

    fn with_cursor(&self, cursor: &str) -> String {
        let search = UserSearch {
            cursor: cursor.to_owned(),
            ..self.search.clone()
        };
        address(PAGE, &search)
    }
}

/// The open dialog.
enum Dialog {
    None,
    Ban(UserItem),
    Bulk(BulkAction, Vec<UserItem>),
    /// The error of the selection.
    Refused(String),
}

async fn dialog(query: &Query, picked: Vec<String>) -> AppResult<Dialog> {
    let (client, now) = (context::api().await?, context::now());
    if let Some(action) = BulkAction::of(&query.many).filter(|_| !bulk::is_done()) {
        return match admin::find_picked(&client, &picked.join(" "), now).await {
            Ok(users) if users.is_empty() => Ok(Dialog::Refused(
                "Select at least one user first.".to_owned(),
            )),
            Ok(users) => Ok(Dialog::Bulk(action, users)),
            Err(error) => match error.errors.first() {
                Some(wrong) => Ok(Dialog::Refused(wrong.detail.clone())),
                None => Err(error),
            },
        };
    }
    if query.ban.is_empty() {
        return Ok(Dialog::None);
    }
    let user = admin::find_user(&client, &query.ban, now).await?;
    Ok(if user.banned || user.is_self {
        Dialog::None
    } else {
        Dialog::Ban(user)
    })
}

/// Search, filters, table and ban dialogs.
#[component]
pub fn AdminUsers() -> impl IntoView {
    let query: Query = context::query();
    let picked = context::query_all(bulk::PICK);
    async_view(
        async move {
            let client = context::api().await?;
            let listing = admin::find_users(&client, &query.search, context::now()).await?;
            let dialog = dialog(&query, picked).await?;
            Ok((listing, query, dialog))
        },
        |(listing, query, dialog)| view! { <Users listing=listing query=query dialog=dialog /> },
    )
}

#[component]
fn Users(listing: UserListing, query: Query, dialog: Dialog) -> impl IntoView {
    let refused = match &dialog {
        Dialog::Refused(words) => Some(words.clone()),
        _ => None,
    };
    let problem = context::form_state("/fn/unban_user", &[]).problem.or(refused);
    let is_empty = listing.users.is_empty();
    let first = (!query.search.cursor.is_empty()).then(|| query.with_cursor(""));
    let next = listing.next_cursor.map(|cursor| query.with_cursor(&cursor));
    let back = query.plain();
    let rows = listing
        .users
        .into_iter()
        .map(|user| {
            let ban = query.with_ban(&user.id);
            view! { <Row user=user ban=ban back=back.clone() /> }
        })
        .collect_view();
    let dialog = match dialog {
        Dialog::Ban(user) => {
            let page = query.with_ban(&user.id);
            view! { <BanDialog user=user page=page back=back.clone() /> }.into_any()
        }
        Dialog::Bulk(action, users) => {
            let page = context::page();
            view! { <BulkDialog action=action users=users page=page back=back.clone() /> }
                .into_any()
        }
        Dialog::None | Dialog::Refused(_) => ().into_any(),
    };
    view! {
        <AdminPage title="Users" tab=Tab::Users islands=true>
            <PickForm />
            <UserTable>
                <Filters search=query.search.clone() total=listing.total />
                <Problem text=problem />
                <Done />
                <table class="table" aria-label="Users">
                    <thead>
                        <tr>
                            <td class="picks"></td>
                            <th scope="col">"User"</th>
                            <th scope="col">"Role"</th>
                            <th scope="col">"State"</th>
                            <th scope="col">"Last seen"</th>
                            <th scope="col"><span class="unseen">"Action"</span></th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
                {(!is_empty).then(|| view! { <PickButtons query=query.clone() /> })}
                {is_empty.then(|| view! {
                    <p class="empty">"No users match. Try part of a name or address."</p>
                })}
                <Pager first=first next=next live=true />
                {dialog}
            </UserTable>
        </AdminPage>
    }
}

#[component]
fn Filters(search: UserSearch, total: String) -> impl IntoView {
    view! {
        <form class="filters" method="get" action=PAGE role="search">
            <div class="field grow">
                <label class="unseen" for="q">"Search"</label>
                <input id="q" name="q" type="search" placeholder="Search name or email" value=search.q autocomplete="off" />
            </div>
            <Select label="State" name="status" label_unseen=true chosen=search.status options=options([
                ("", "Any state"), ("active", "Active"), ("banned", "Banned"), ("unverified", "Unverified"),
            ]) />
            <Select label="Role" name="role" label_unseen=true chosen=search.role options=options([
                ("", "Any role"), ("user", "User"), ("admin", "Admin"),
            ]) />
            <Select label="Order" name="sort" label_unseen=true chosen=search.sort options=options([
                ("", "Newest first"), ("oldest", "Oldest first"), ("email", "By email"), ("name", "By name"),
                ("last_seen", "Last seen first"),
            ]) />
            <button class="button" type="submit">"Search"</button>
            <p class="quiet total" aria-live="polite">{total}</p>
            <a class="button new-user" href="/admin/users/new">"New user"</a>
        </form>
    }
}
