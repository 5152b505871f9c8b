//! The library of templates and packages.

mod cards;
mod enrolled;
mod package;

pub(super) use cards::{PackageTile, TemplateLine};
pub use package::LibraryPackage;

use enrolled::{EnrolmentRow, LeaveDialog};
use leptos::prelude::*;
use regula_schema::Role;

use crate::{
    components::Problem,
    context,
    pages::{
        async_view,
        layout::{Heading, Page, Place},
    },
    services::library,
    views::{EnrolmentItem, LibraryView, TemplateGroup},
};

const PAGE: &str = "/library";

/// Packages as cards, templates by category.
#[component]
pub fn Library() -> impl IntoView {
    let q = context::param("q").unwrap_or_default();
    let leave = context::param("leave").filter(|id| !id.is_empty());
    async_view(
        async move {
            let (client, now) = (context::api().await?, context::now());
            let found = library::library(&client, &q, now).await?;
            let leave = match leave {
                None => None,
                Some(id) => Some(library::find_enrolment(&client, &id, now).await?),
            };
            Ok((found, leave.filter(|it| it.is_open)))
        },
        |(library, leave)| view! { <Shelves library=library leave=leave /> },
    )
}

#[component]
fn Shelves(library: LibraryView, leave: Option<EnrolmentItem>) -> impl IntoView {
    let is_searched = !library.q.is_empty();
    // Without the dialog, for example after the package was left elsewhere, the error is shown
    // here.
    let problem = match leave {
        Some(_) => None,
        None => context::form_state("/fn/leave_package", &[]).problem,
    };
    let has_packages = !library.packages.is_empty();
    let is_empty = library.groups.is_empty() && !has_packages;
    let jumps =
        (library.groups.len() > 1).then(|| view! { <Jumps groups=library.groups.clone() /> });
    let open = (!library.enrolments.is_empty() && !is_searched).then(|| {
        let rows = library.enrolments.into_iter().map(|it| view! { <EnrolmentRow enrolment=it /> });
        view! {
            <section class="shelf" aria-labelledby="yours">
                <div class="section-head"><h2 id="yours">"In progress"</h2></div>
                <ul>{rows.collect_view()}</ul>
            </section>
        }
    });
    let packages = has_packages.then(|| {
        let cards =
            library.packages.into_iter().map(|it| view! { <li><PackageTile package=it /></li> });
        view! {
            <section class="shelf" aria-labelledby="packages">
                <div class="section-head">
                    <h2 id="packages">"Packages"</h2>
                    <span class="quiet">"Several commitments for a set time"</span>
                </div>
                <ul class="tiles">{cards.collect_view()}</ul>
            </section>
        }
    });
    let groups = library.groups.into_iter().map(|it| view! { <Group group=it /> }).collect_view();
    view! {
        <Page title="Library" place=Place::Library>
            <Heading eyebrow="Library" title="What you can take on" />
            <p class="lead">
                "Begin with one. What you keep for a month, you can keep for a year."
            </p>
            <form class="filters" method="get" action=PAGE role="search">
                <div class="field grow">
                    <label class="unseen" for="q">"Search the library"</label>
                    <input id="q" name="q" type="search" placeholder="Search the library" value=library.q autocomplete="off" />
                </div>
                <button class="button" type="submit">"Search"</button>
                {is_searched.then(|| view! { <a class="button" href=PAGE>"Show all"</a> })}
                <a class="button own" href="/commitments/new">"Create your own"</a>
            </form>
            <Problem text=problem />
            {is_empty.then(|| view! { <Empty is_searched=is_searched /> })}
            {open}
            {packages}
            {jumps}
            {groups}
            {leave.map(|it| view! { <LeaveDialog enrolment=it back=PAGE.to_owned() /> })}
        </Page>
    }
}

#[component]
fn Jumps(groups: Vec<TemplateGroup>) -> impl IntoView {
    let links = groups.into_iter().map(|group| {
        view! { <li><a href=format!("#{}", group.anchor)>{group.name}</a></li> }
    });
    view! {
        <nav class="jumps" aria-label="Categories"><ul>{links.collect_view()}</ul></nav>
    }
}

#[component]
fn Group(group: TemplateGroup) -> impl IntoView {
    let count = group.items.len();
    let rows = group.items.into_iter().map(|item| {
        let href = format!("/commitments/new?asceticism={}", item.id);
        let label = format!("Take on {}", item.title);
        view! {
            <li class="row">
                <TemplateLine item=item />
                <a class="button" href=href aria-label=label>"Take on"</a>
            </li>
        }
    });
    let heading = group.anchor.clone();
    view! {
        <section class="shelf" aria-labelledby=heading>
            <div class="section-head">
                <h2 id=group.anchor tabindex="-1">{group.name}</h2>
                <span class="quiet" aria-hidden="true">{count}</span>
            </div>
            <ul>{rows.collect_view()}</ul>
        </section>
    }
}

/// The empty library, with a link to the next step.
#[component]
fn Empty(is_searched: bool) -> impl IntoView {
    let is_admin = context::viewer().user().is_some_and(|user| user.role == Role::Admin);
    let words = if is_searched {
        "No results. Try another search, or create your own commitment."
    } else {
        "The library is empty. Create your own commitment."
    };
    view! {
        <div class="empty">
            <p>{words}</p>
            <p><a href="/commitments/new">"Create your own commitment"</a></p>
            {(is_admin && !is_searched).then(|| view! {
                <p><a href="/admin/library">"Fill the library"</a></p>
            })}
        </div>
    }
}
