//! The admin's users.

use leptos::prelude::*;
use serde::Deserialize;

use super::{
    layout::{Heading, Page, Place},
    loaded,
};
use crate::{
    actions::admin::{find_user, find_users},
    islands::UserTable,
    schema::{UserItem, UserListing, UserSearch},
    server::context,
};

#[derive(Default, Deserialize)]
#[serde(default)]
struct Query {
    #[serde(flatten)]
    search: UserSearch,
    ban: Option<String>,
}

/// Everybody who has an account.
#[component]
pub fn AdminUsers() -> impl IntoView {
    let Query { search, ban } = context::query();
    loaded(
        async move {
            let listing = find_users(search.clone()).await?;
            let banning = match ban {
                Some(id) => Some(find_user(id).await?).filter(|user| !user.banned && !user.is_self),
                None => None,
            };
            Ok((listing, search, banning))
        },
        |(listing, search, banning)| view! { <Users listing=listing search=search banning=banning /> },
    )
}

#[component]
fn Users(listing: UserListing, search: UserSearch, banning: Option<UserItem>) -> impl IntoView {
    let refused = context::form_state("/fn/ban_user", &["reason"]);
    view! {
        <Page title="Users" place=Place::Admin islands=true>
            <Heading eyebrow="Admin" title="Users" />
            <UserTable listing=listing search=search banning=banning refused=refused />
        </Page>
    }
}
