//! The reference of the API: every operation, shape and code, made from the OpenAPI document.

mod guide;
mod operation;
mod shape;

use guide::Guide;
use leptos::prelude::*;
use operation::Operation;
use shape::{Codes, Shapes};

use super::{
    async_view,
    layout::{Heading, Page},
};
use crate::{
    context,
    services::reference,
    views::{ApiGroup, ApiReference},
};

/// The reference.
#[component]
pub fn ApiReferencePage() -> impl IntoView {
    async_view(
        async { reference::reference(&context::api().await?).await },
        |reference| view! { <Reference reference=reference /> },
    )
}

#[component]
fn Reference(reference: ApiReference) -> impl IntoView {
    let groups = reference.groups.iter().map(|group| (anchor(&group.name), title(&group.name)));
    let contents = [("start".to_owned(), "A first call".to_owned())]
        .into_iter()
        .chain(groups)
        .chain([
            ("shapes".to_owned(), "Shapes".to_owned()),
            ("codes".to_owned(), "Codes".to_owned()),
        ])
        .map(|(id, name)| view! { <li><a href=format!("#{id}")>{name}</a></li> })
        .collect_view();
    view! {
        <Page title="API">
            <Heading eyebrow="For programs" title="API" />
            <p class="lead">
                "Everything you can do on a page, a program can do too, with the same permissions. "
                "For code generators, the same reference is an "<a href="/api/openapi.json">"OpenAPI document"</a>"."
            </p>
            <div class="reference">
                <nav class="contents" aria-label="On this page"><ul>{contents}</ul></nav>
                <div>
                    <Guide />
                    {reference.groups.into_iter().map(|group| view! { <Group group=group /> }).collect_view()}
                    <Shapes shapes=reference.shapes />
                    <Codes codes=reference.codes />
                </div>
            </div>
        </Page>
    }
}

#[component]
fn Group(group: ApiGroup) -> impl IntoView {
    let links = group
        .operations
        .iter()
        .map(|operation| {
            let words = format!("{} {}", operation.method, operation.path);
            view! { <li><a href=format!("#op-{}", operation.id)><code>{words}</code></a></li> }
        })
        .collect_view();
    view! {
        <section id=anchor(&group.name)>
            <h2>{title(&group.name)}</h2>
            <p class="quiet">{group.about}</p>
            <ul class="calls">{links}</ul>
            {group.operations.into_iter().map(|it| view! { <Operation operation=it /> }).collect_view()}
        </section>
    }
}

/// The address of a group on the page.
fn anchor(group: &str) -> String {
    format!("group-{}", group.replace(' ', "-"))
}

/// The name of a group as a heading.
fn title(group: &str) -> String {
    let mut letters = group.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

/// Text in which code stands between backticks.
#[component]
fn Words(
    /// The text.
    text: String,
) -> impl IntoView {
    text.split('`')
        .enumerate()
        .map(|(i, part)| match i % 2 {
            0 => part.to_owned().into_any(),
            _ => view! { <code>{part.to_owned()}</code> }.into_any(),
        })
        .collect_view()
}
