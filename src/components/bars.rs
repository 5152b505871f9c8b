//! A bar chart, as a list.

use leptos::prelude::*;

use crate::views::BarItem;

/// Horizontal bars with label and value.
#[component]
pub fn Bars(
    /// The list's label, for screen readers.
    label: &'static str,
    /// The bars.
    items: Vec<BarItem>,
) -> impl IntoView {
    let lines = items
        .into_iter()
        .map(|item| {
            view! {
                <li>
                    <span>{item.label}</span>
                    <svg aria-hidden="true"><rect width=format!("{}%", item.share) height="100%" rx="3" /></svg>
                    <span class="bar-says">{item.says}</span>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="bars" aria-label=label>{lines}</ul> }
}
