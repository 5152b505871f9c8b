//! Readings: today's, those of other days, and the plans.

mod day;
mod dialogs;
mod notes;
mod plans;
mod unread;

use day::{Around, DayReading, NoReading};
use dialogs::PlanDialog;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use notes::{LatestNotes, Notes};
use plans::Plans;
use regula_islands::ReadingPages;
use serde::Deserialize;
use unread::{Standing, Unread};

use super::{
    async_view,
    layout::{Page, Place},
};
use crate::{components::Problem, context, services::readings, views::ReadingsView};

const PAGE: &str = "/readings";

/// Number of notes per page.
const NOTES: u32 = 20;

/// The query.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
struct Query {
    /// The open dialog: `begin`, `rebase`, `stop`, or empty.
    ask: String,
    /// The plan to begin.
    plan: String,
    /// `all` or a cursor for the page of all notes, or empty.
    notes: String,
}

/// Today's reading, or the page of all notes.
#[component]
pub fn Readings() -> impl IntoView {
    let Query { notes, .. } = context::query();
    if notes.is_empty() {
        return day(String::new()).into_any();
    }
    let cursor = match notes.as_str() {
        "all" => String::new(),
        cursor => cursor.to_owned(),
    };
    async_view(
        async move { readings::notes(&context::api().await?, &cursor, NOTES).await },
        |notes| view! { <Notes notes=notes /> },
    )
    .into_any()
}

/// The reading of the day in the path.
#[component]
pub fn ReadingOfDay() -> impl IntoView {
    let date = use_params_map().with_untracked(|params| params.get("date"));
    day(date.unwrap_or_default())
}

/// The reading of a day, `YYYY-MM-DD`, or of today.
fn day(date: String) -> impl IntoView {
    async_view(
        async move { readings::page(&context::api().await?, &date).await },
        |view| view! { <Day view=view /> },
    )
}

#[component]
fn Day(view: ReadingsView) -> impl IntoView {
    let query: Query = context::query();
    let problem = context::problem_of(&[
        "/fn/unmark_reading",
        "/fn/rebase_readings",
        "/fn/stop_reading_plan",
    ]);
    let page = view.clone();
    let reading = match view.item.clone() {
        Some(item) => view! { <DayReading item=item view=view.clone() /> }.into_any(),
        None => view! { <NoReading view=view.clone() /> }.into_any(),
    };
    let standing = view.standing.clone().map(|standing| view! { <Standing standing=standing /> });
    let behind = view.standing.as_ref().map_or(0, |it| it.behind);
    view! {
        <Page title="Readings" place=Place::Readings islands=true>
            <ReadingPages>
                <Problem text=problem />
                <div class="readings">
                    <div class="reading-main">
                        {reading}
                        {(!view.date.is_empty()).then(|| view! { <Around view=view.clone() /> })}
                    </div>
                    <div class="reading-side">
                        {standing}
                        <Unread items=view.unread behind=behind />
                        <LatestNotes notes=view.notes />
                    </div>
                </div>
                <Plans plans=view.plans standing=view.standing />
                <PlanDialog query=query view=page />
            </ReadingPages>
        </Page>
    }
}
