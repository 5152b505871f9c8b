//! *Today*.

mod commitment;
mod commitments;
mod editor;
mod more;
mod reading;
mod row;
mod tasks;
mod undo;

use leptos::prelude::*;

use super::{
    layout::{Heading, Page, Place},
    loaded,
};
use crate::{actions::today::today, islands::TodayTasks, schema::TodayView};
use commitments::Commitments;
use tasks::Tasks;
use undo::Undo;

const PAGE: &str = "/dashboard";

/// The day at a glance.
#[component]
pub fn Dashboard() -> impl IntoView {
    loaded(today(), |day| view! { <Today day=day /> })
}

#[component]
fn Today(day: TodayView) -> impl IntoView {
    let undo = view! { <Undo day=day.day.clone() items=day.commitments.clone() /> };
    let date = day.day.clone();
    // Both are filled in the browser: with what is still to be sent, and with what was just done.
    view! {
        <Page title="Today" place=Place::Today islands=true>
            <div id="waiting" class="waiting" role="status"></div>
            <p id="said" class="unseen" role="status"></p>
            <TodayTasks>
                <Heading eyebrow=day.date title=day.sentence />
                <p class="lead">{day.remark}</p>
                <div class="today">
                    <Commitments day=day.day packages=day.packages items=day.commitments />
                    <div class="today-beside">
                        <reading::TodayReading date=date />
                        <Tasks items=day.tasks />
                    </div>
                </div>
                {undo}
            </TodayTasks>
        </Page>
    }
}
