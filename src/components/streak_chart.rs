//! The streak chart, drawn on the server.

use leptos::prelude::*;

use crate::views::StreakChartView;

/// A year of streaks: each rises to its length and falls where it broke.
#[component]
pub fn StreakChart(
    /// The chart.
    climb: StreakChartView,
) -> impl IntoView {
    view! {
        <svg class="climb" viewBox="0 0 371 61" preserveAspectRatio="none" role="img" aria-label=climb.words>
            <path d=climb.path vector-effect="non-scaling-stroke" />
        </svg>
    }
}
