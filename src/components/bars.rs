//! Bars with their words beside them: a chart that is a list.

use leptos::prelude::*;

use crate::views::BarItem;

/// One line for each: what it is, how long it is, how much that is.
#[component]
pub fn Bars(
    /// What is shown, for screen readers.
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
