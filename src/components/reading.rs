//! The text of a reading.

use leptos::prelude::*;

use crate::views::ShownReading;

/// Paragraphs with a large initial, and the reference.
#[component]
pub fn ReadingText(
    /// The text.
    shown: ShownReading,
) -> impl IntoView {
    let paragraphs =
        shown.paragraphs.into_iter().map(|text| view! { <p>{text}</p> }).collect_view();
    let reference = (!shown.reference.is_empty())
        .then(|| view! { <p class="reading-reference">{shown.reference}</p> });
    view! {
        {reference}
        <div class="reading-text">{paragraphs}</div>
    }
}
