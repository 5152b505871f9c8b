//! Statistics.

use leptos::prelude::*;

use super::layout::{AdminPage, Tab};
use crate::{components::BarChart, context, pages::async_view, services::admin, views::Overview};

/// Numbers and charts.
#[component]
pub fn AdminOverview() -> impl IntoView {
    async_view(
        async { admin::overview(&context::api().await?).await },
        |overview| view! { <Counts overview=overview /> },
    )
}

#[component]
fn Counts(overview: Overview) -> impl IntoView {
    let counts = overview
        .counts
        .into_iter()
        .map(|(label, number, href)| {
            view! { <div class="count"><dt>{label}</dt><dd><a href=href>{number}</a></dd></div> }
        })
        .collect_view();
    let charts = overview
        .charts
        .into_iter()
        .map(|chart| view! { <BarChart title=chart.title days=chart.days /> })
        .collect_view();
    view! {
        <AdminPage title="Overview" tab=Tab::Overview>
            <dl class="counts">{counts}</dl>
            <div class="charts">{charts}</div>
            <p class="quiet">"The last 30 days. Days begin at midnight UTC."</p>
        </AdminPage>
    }
}
