//! Entries of the audit log as a table.

use leptos::prelude::*;

use crate::views::{AuditItem, Person};

/// A table of audit log entries.
#[component]
pub(super) fn AuditTable(
    /// The table's label, for screen readers.
    label: &'static str,
    /// The entries.
    entries: Vec<AuditItem>,
) -> impl IntoView {
    let rows = entries.into_iter().map(|entry| view! { <Entry entry=entry /> }).collect_view();
    view! {
        <table class="table log" aria-label=label>
            <thead>
                <tr>
                    <th scope="col">"Time (UTC)"</th>
                    <th scope="col">"Action"</th>
                    <th scope="col">"Actor"</th>
                    <th scope="col">"Target"</th>
                    <th scope="col">"IP address"</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

#[component]
fn Entry(entry: AuditItem) -> impl IntoView {
    view! {
        <tr>
            <td class="moment"><time datetime=entry.at>{entry.when}</time></td>
            <th scope="row">
                {entry.act}
                {(!entry.detail.is_empty()).then(|| view! { <span class="entry-detail">{entry.detail}</span> })}
            </th>
            <td>{name(entry.actor)}</td>
            <td>{entry.target.map(name)}</td>
            <td class="address">{entry.address}</td>
        </tr>
    }
}

/// A name, linked while the account exists.
fn name(person: Person) -> impl IntoView {
    if person.exists {
        let href = format!("/admin/users/{}", person.id);
        view! { <a href=href>{person.name}</a> }.into_any()
    } else {
        view! { <span class="quiet" title=person.id>{person.name}</span> }.into_any()
    }
}
