//! The audit log.

use leptos::prelude::*;

use super::{
    audit_table::AuditTable,
    layout::{AdminPage, Tab},
};
use crate::{
    components::{Pager, Problem, Select, options},
    context,
    pages::{address, async_view},
    services::admin,
    views::{AuditListing, AuditSearch},
};

const PAGE: &str = "/admin/audit";

/// Filters, table and CSV export.
#[component]
pub fn AdminAudit() -> impl IntoView {
    let search: AuditSearch = context::query();
    async_view(
        async move {
            let client = context::api().await?;
            let listing = admin::find_entries(&client, &search, context::now()).await?;
            Ok((listing, search))
        },
        |(listing, search)| view! { <Log listing=listing search=search /> },
    )
}

#[component]
fn Log(listing: AuditListing, search: AuditSearch) -> impl IntoView {
    let at = |cursor: String| AuditSearch {
        cursor,
        ..search.clone()
    };
    let first = (!search.cursor.is_empty()).then(|| address(PAGE, &at(String::new())));
    let next = listing.next_cursor.map(|cursor| address(PAGE, &at(cursor)));
    let csv = address("/admin/audit.csv", &at(String::new()));
    let is_empty = listing.entries.is_empty() && listing.problem.is_none();
    view! {
        <AdminPage title="Audit log" tab=Tab::AuditLog>
            <Filters search=search acts=listing.acts total=listing.total />
            <Problem text=listing.problem />
            <AuditTable label="Audit log" entries=listing.entries />
            {is_empty.then(|| view! { <p class="empty">"No entries match."</p> })}
            <Pager first=first next=next>
                <a class="button" href=csv download="">"Export CSV"</a>
            </Pager>
            <p class="quiet export-note">"The file holds up to 10,000 matching entries, newest first."</p>
        </AdminPage>
    }
}

#[component]
fn Filters(search: AuditSearch, acts: Vec<(String, String)>, total: String) -> impl IntoView {
    let mut options = options([("", "Any action")]);
    options.extend(acts);
    view! {
        <form class="filters labelled" method="get" action=PAGE role="search">
            <Select label="Action" name="action" chosen=search.action options=options />
            <Input label="Actor" name="by" kind="text" value=search.by />
            <Input label="Target" name="on" kind="text" value=search.on />
            <Input label="From" name="from" kind="date" value=search.from />
            <Input label="To" name="to" kind="date" value=search.to />
            <button class="button" type="submit">"Search"</button>
            <p class="quiet total">{total}</p>
        </form>
    }
}

/// An optional filter.
#[component]
fn Input(
    label: &'static str,
    name: &'static str,
    kind: &'static str,
    value: String,
) -> impl IntoView {
    let hint = (kind == "text").then_some("Email or id");
    view! {
        <div class="field">
            <label for=name>{label}</label>
            <input id=name name=name type=kind value=value placeholder=hint autocomplete="off" />
        </div>
    }
}
