//! The library, for admins: list and editors.

mod package;
mod rows;
mod template;

pub use package::AdminPackage;
pub use template::AdminTemplate;

use leptos::prelude::*;

use super::{
    layout::{AdminPage, Tab},
    search::{Search, SearchForm},
};
use crate::{
    components::{Dialog, DialogFocus, Form, Pager, Problem},
    context,
    pages::{async_view, library::TemplateLine},
    services::admin::library,
    views::{AdminLibraryListing, AdminTemplateItem, PackageCard},
};

const PAGE: &str = "/admin/library";

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
    let search: Search = context::query();
    async_view(
        async move {
            let shelf = library::find(&context::api().await?, &search.q, &search.cursor).await?;
            Ok((shelf, search))
        },
        |(shelf, search)| view! { <Shelf shelf=shelf search=search /> },
    )
}

#[component]
fn Shelf(shelf: AdminLibraryListing, search: Search) -> impl IntoView {
    let done = context::answer::<String>("/fn/delete_template");
    let problem = context::problem_of(&[
        "/fn/delete_template",
        "/fn/restore_template",
        "/fn/delete_package",
    ]);
    let first = search.first(PAGE);
    let next = shelf.next_cursor.as_deref().map(|cursor| search.at(PAGE, cursor));
    let is_first = search.cursor.is_empty();
    let is_empty = shelf.templates.is_empty();
    let packages = shelf.packages.into_iter().map(|it| view! { <PackageLine package=it /> });
    let packages = packages.collect_view();
    let templates = shelf.templates.into_iter().map(|it| view! { <Template template=it /> });
    view! {
        <AdminPage title="Library" tab=Tab::Library>
            <SearchForm list=PAGE placeholder="Search the library" q=search.q total=shelf.total />
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
    let said: Vec<String> = [category, usage].into_iter().filter(|it| !it.is_empty()).collect();
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
