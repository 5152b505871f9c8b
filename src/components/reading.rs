//! A reading, set like the page of a book.

use leptos::prelude::*;

use crate::views::ShownReading;

/// The paragraphs, the first of them with a large initial, and where the reading is found.
#[component]
pub fn ReadingText(
    /// What it says.
    shown: ShownReading,
) -> impl IntoView {
    let paragraphs = shown
        .paragraphs
        .into_iter()
        .map(|text| view! { <p>{text}</p> })
        .collect_view();
    let reference = (!shown.reference.is_empty())
        .then(|| view! { <p class="reading-reference">{shown.reference}</p> });
    view! {
        {reference}
        <div class="reading-text">{paragraphs}</div>
    }
}
