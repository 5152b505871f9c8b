//! The page *Today*.

mod commitment;
mod commitments;
mod day_menu;
mod reading;
mod tasks;
mod undo;

use commitments::Commitments;
use leptos::prelude::*;
use reading::{NoReading, ReadingCard};
use regula_islands::TodayTasks;
use tasks::Tasks;
use undo::Undo;

use super::{
    async_view,
    layout::{Heading, Page, Place},
    tasks::{Edited, PageUrls, edited},
};
use crate::{context, services::today, views::TodayView};

const PAGE: &str = "/dashboard";

/// The day at a glance.
#[component]
pub fn Dashboard() -> impl IntoView {
    let here = PageUrls::new(PAGE, context::query());
    async_view(
        async move {
            let day = today::today(&context::api().await?, context::now()).await?;
            Ok((day, edited(here).await?))
        },
        |(day, edited)| view! { <Today day=day edited=edited /> },
    )
}

#[component]
fn Today(day: TodayView, edited: Edited) -> impl IntoView {
    let reading = match day.reading {
        Some(item) => view! { <ReadingCard item=item /> }.into_any(),
        None => view! { <NoReading /> }.into_any(),
    };
    let undo = view! { <Undo day=day.day.clone() items=day.commitments.clone() /> };
    view! {
        <Page title="Today" place=Place::Today islands=true>
            <TodayTasks>
                <Heading eyebrow=day.date title=day.sentence />
                <p class="lead">{day.remark}</p>
                <div class="today">
                    <Commitments day=day.day packages=day.packages items=day.commitments rest=day.rest />
                    <div class="today-beside">
                        {reading}
                        <Tasks items=day.tasks counts=day.task_counts edited=edited />
                    </div>
                </div>
                {undo}
            </TodayTasks>
        </Page>
    }
}
