//! The row of a template and the card of a package, also for the admin's preview.

use leptos::prelude::*;

use crate::views::{PackageCard, TemplateItem};

/// The icon and the text of a template's row.
#[component]
pub(in crate::pages) fn TemplateLine(
    /// The template.
    item: TemplateItem,
    /// A note after the rule.
    #[prop(optional, into)]
    note: String,
) -> impl IntoView {
    let note = (!note.is_empty()).then(|| format!(" · {note}"));
    view! {
        <span class="sign" aria-hidden="true">{item.icon}</span>
        <div class="row-body">
            <h3 class="row-title">{item.title}</h3>
            {(!item.line.is_empty()).then(|| view! { <p class="row-note">{item.line}</p> })}
            <p class="row-rule">{item.rule}{note}</p>
        </div>
    }
}

/// A package's card. Its title is a link, except in a preview.
#[component]
pub(in crate::pages) fn PackageTile(
    /// The package.
    package: PackageCard,
) -> impl IntoView {
    let title = if package.id.is_empty() {
        view! { <h3>{package.title}</h3> }.into_any()
    } else {
        let href = format!("/library/packages/{}", package.id);
        view! { <h3><a href=href>{package.title}</a></h3> }.into_any()
    };
    view! {
        <article class="tile">
            <span class="sign" aria-hidden="true">{package.icon}</span>
            <p class="eyebrow">{format!("{} · {}", package.term, package.asks)}</p>
            {title}
            <p class="tile-words">{package.description}</p>
            {(!package.state.is_empty()).then(|| view! { <p class="badge">{package.state}</p> })}
        </article>
    }
}
