//! Days as dots.

use leptos::prelude::*;

use crate::views::DayItem;

/// One dot per day, oldest first.
#[component]
pub fn Dots(
    /// The list's label, for screen readers.
    #[prop(into)]
    label: String,
    /// The days.
    days: Vec<DayItem>,
) -> impl IntoView {
    let dots = days
        .into_iter()
        .map(|day| {
            let words = format!("{}: {}", day.day, day.says);
            view! { <li class=day.status.as_str() title=words.clone()><span class="unseen">{words.clone()}</span></li> }
        })
        .collect_view();
    view! { <ol class="week" aria-label=label>{dots}</ol> }
}
