//! The library, for admins: list and editors.

mod package;
mod rows;
mod template;

pub use package::AdminPackage;
pub use template::AdminTemplate;

use leptos::prelude::*;
use serde::Deserialize;

use super::layout::{AdminPage, Tab};
use crate::{
    components::{Dialog, DialogFocus, Form, Pager, Problem},
    context,
    pages::{address, async_view, library::TemplateLine},
    services::admin::library,
    views::{AdminLibraryListing, AdminTemplateItem, PackageCard},
};

const PAGE: &str = "/admin/library";

/// The query.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
struct Query {
    q: String,
    cursor: String,
}

impl Query {
    fn with_cursor(&self, cursor: &str) -> String {
        address(PAGE, &[("q", self.q.as_str()), ("cursor", cursor)])
    }
}

/// Asks before an item is deleted or retired. `back` is the page without the dialog.
#[component]
fn DeleteDialog(
    action: &'static str,
    id: String,
    title: String,
    text: String,
    button: &'static str,
    back: String,
) -> impl IntoView {
    view! {
        <Dialog name="delete" heading=format!("{button} {title}") text=text action=action page=PAGE item=id cancel=back
            origin="step-delete" button=button focus=DialogFocus::Cancel problem=None />
    }
}

/// Packages and templates, with search.
#[component]
pub fn AdminLibrary() -> impl IntoView {
    let query: Query = context::query();
    async_view(
        async move {
            let shelf = library::find(&context::api().await?, &query.q, &query.cursor).await?;
            Ok((shelf, query))
        },
        |(shelf, query)| view! { <Shelf shelf=shelf query=query /> },
    )
}

#[component]
fn Shelf(shelf: AdminLibraryListing, query: Query) -> impl IntoView {
    let done = context::answer::<String>("/fn/delete_template");
    let problem = context::problem_of(&[
        "/fn/delete_template",
        "/fn/restore_template",
        "/fn/delete_package",
    ]);
    let first = (!query.cursor.is_empty()).then(|| query.with_cursor(""));
    let next = shelf
        .next_cursor
        .as_deref()
        .map(|cursor| query.with_cursor(cursor));
    let is_first = query.cursor.is_empty();
    let is_empty = shelf.templates.is_empty();
    let packages = shelf
        .packages
        .into_iter()
        .map(|it| view! { <PackageLine package=it /> });
    let packages = packages.collect_view();
    let templates = shelf
        .templates
        .into_iter()
        .map(|it| view! { <Template template=it /> });
    view! {
        <AdminPage title="Library" tab=Tab::Library>
            <form class="filters" method="get" action=PAGE role="search">
                <div class="field grow">
                    <label class="unseen" for="q">"Search"</label>
                    <input id="q" name="q" type="search" placeholder="Search the library" value=query.q autocomplete="off" />
                </div>
                <button class="button" type="submit">"Search"</button>
                <p class="quiet total">{shelf.total}</p>
            </form>
            <Problem text=problem />
            {done.map(|words| view! { <p class="result" role="status">{words}</p> })}
            {is_first.then(|| view! {
                <section class="shelf" aria-labelledby="packages">
                    <div class="section-head">
                        <h2 id="packages">"Packages"</h2>
                        <a class="button small" href="/admin/library/packages/new">"New package"</a>
                    </div>
                    <ul>{packages}</ul>
                </section>
            })}
            <section class="shelf" aria-labelledby="templates">
                <div class="section-head">
                    <h2 id="templates">"Templates"</h2>
                    <a class="button small" href="/admin/library/templates/new">"New template"</a>
                </div>
                <ul>{templates.collect_view()}</ul>
                {is_empty.then(|| view! {
                    <p class="empty">"No templates. Create one, or try another search."</p>
                })}
            </section>
            <Pager first=first next=next />
        </AdminPage>
    }
}

#[component]
fn PackageLine(package: PackageCard) -> impl IntoView {
    let href = format!("/admin/library/packages/{}", package.id);
    let label = format!("Edit {}", package.title);
    view! {
        <li class="row">
            <span class="sign" aria-hidden="true">{package.icon}</span>
            <div class="row-body">
                <h3 class="row-title">{package.title}</h3>
                <p class="row-note">{format!("{} · {}", package.term, package.asks)}</p>
            </div>
            <div class="row-acts">
                <a class="button" href=href aria-label=label>"Edit"</a>
            </div>
        </li>
    }
}

#[component]
fn Template(template: AdminTemplateItem) -> impl IntoView {
    let AdminTemplateItem {
        item,
        category,
        is_retired,
        usage,
    } = template;
    let href = format!("/admin/library/templates/{}", item.id);
    let (edit, offer) = (
        format!("Edit {}", item.title),
        format!("Restore {}", item.title),
    );
    let id = item.id.clone();
    let said: Vec<String> = [category, usage]
        .into_iter()
        .filter(|it| !it.is_empty())
        .collect();
    let again = is_retired.then(|| {
        view! {
            <Form action="/fn/restore_template" page=context::page() item=id>
                <button class="button" type="submit" aria-label=offer>"Restore"</button>
            </Form>
        }
    });
    view! {
        <li class="row" class:retired=is_retired>
            <TemplateLine item=item note=said.join(" · ") />
            <div class="row-acts">
                {is_retired.then(|| view! { <span class="badge unverified">"Retired"</span> })}
                {again}
                <a class="button" href=href aria-label=edit>"Edit"</a>
            </div>
        </li>
    }
}
