//! The history of a commitment: year, streaks, weekdays and days.

use leptos::prelude::*;
use regula_schema::DayStatus;

use super::{PageUrls, day::DayEditor};
use crate::{
    components::{Bars, Field, Heatmap, StreakChart},
    views::{BarItem, CommitmentDetails, DayItem, RunItem, StreakChartView, YearView},
};

/// The legend of the heatmap.
const LEGEND: [(DayStatus, &str); 5] = [
    (DayStatus::Kept, "Kept"),
    (DayStatus::Partial, "Partly"),
    (DayStatus::Missed, "Missed"),
    (DayStatus::Skipped, "Skipped or paused"),
    (DayStatus::Free, "Free"),
];

/// The year as a heatmap and as a table.
#[component]
pub(super) fn Year(year: YearView, urls: PageUrls, may_change: bool) -> impl IntoView {
    let legend = LEGEND
        .map(|(status, words)| view! { <li class=status.as_str()>{words}</li> })
        .collect_view();
    let rows = year
        .weeks
        .iter()
        .flatten()
        .flatten()
        .rev()
        .map(|day| {
            let words = match may_change {
                true => {
                    let href = urls.with("day", &day.date);
                    view! { <a href=href data-live="">{day.day.clone()}</a> }.into_any()
                }
                false => day.day.clone().into_any(),
            };
            view! { <tr><th scope="row">{words}</th><td>{day.says.clone()}</td></tr> }
        })
        .collect_view();
    let earlier = year.earlier.clone().map(|until| {
        view! { <a id="year-earlier" class="quiet-link" href=urls.at(&until) data-live="">"Previous year"</a> }
    });
    let back = year.is_past.then(|| {
        view! { <a id="year-now" class="quiet-link" href=urls.at("") data-live="">"Back to now"</a> }
    });
    view! {
        <section class="part charted" aria-labelledby="year-heading">
            <div class="section-head"><h2 id="year-heading">"The year"</h2></div>
            <Heatmap year=year />
            <div class="year-foot">
                <ul class="legend" aria-hidden="true">{legend}</ul>
                <p class="year-ways">{earlier}{back}</p>
            </div>
            <details class="as-table">
                <summary>"Show as table"</summary>
                <div class="scroll" role="region" aria-labelledby="year-heading" tabindex="0">
                    <table class="numbers" aria-label="Days of the year">
                        <thead><tr><th scope="col">"Day"</th><th scope="col">"Result"</th></tr></thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </details>
        </section>
    }
}

/// The streak chart of the year, and the best streaks.
#[component]
pub(super) fn Streaks(climb: Option<StreakChartView>, runs: Vec<BarItem>) -> impl IntoView {
    let content = match runs.is_empty() {
        true => view! { <p class="quiet below">"Keep a day to start a streak."</p> }.into_any(),
        false => view! { <Bars label="The best streaks" items=runs /> }.into_any(),
    };
    view! {
        <section class="part charted" aria-labelledby="streaks-heading">
            <div class="section-head"><h2 id="streaks-heading">"Best streaks"</h2></div>
            {climb.map(|climb| view! { <StreakChart climb=climb.clone() /><Runs runs=climb.runs /> }.into_any())}
            {content}
        </section>
    }
}

/// The streak chart as a table.
#[component]
fn Runs(runs: Vec<RunItem>) -> impl IntoView {
    let row = |run: RunItem| {
        view! { <tr><th scope="row">{run.from}</th><td>{run.to}</td><td>{run.length}</td></tr> }
    };
    let rows = runs.into_iter().map(row).collect_view();
    view! {
        <details class="as-table">
            <summary>"Show as table"</summary>
            <div class="scroll" role="region" aria-label="Streaks of the year, as a table" tabindex="0">
                <table class="numbers" aria-label="Streaks of the year">
                    <thead><tr><th scope="col">"From"</th><th scope="col">"To"</th><th scope="col">"Length"</th></tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </details>
    }
}

/// The rate of each weekday.
#[component]
pub(super) fn Weekdays(weekdays: Vec<BarItem>) -> impl IntoView {
    view! {
        <section class="part" aria-labelledby="weekdays-heading">
            <div class="section-head">
                <h2 id="weekdays-heading">"Weekdays"</h2>
                <p class="quiet">"Days kept"</p>
            </div>
            <Bars label="Days kept by weekday" items=weekdays />
        </section>
    }
}

/// The last days; one of them can be edited.
#[component]
pub(super) fn History(it: CommitmentDetails, urls: PageUrls, may_change: bool) -> impl IntoView {
    let is_empty = it.days.is_empty();
    let opened = it.opened.clone().filter(|_| may_change);
    let rows = it
        .days
        .iter()
        .cloned()
        .map(|day| {
            let editor = opened
                .clone()
                .filter(|open| open.day.date == day.date)
                .map(|open| view! { <DayEditor it=it.clone() open=open urls=urls.clone() /> });
            view! { <Row day=day urls=urls.clone() may_change=may_change>{editor}</Row> }
        })
        .collect_view();
    let older = it.older.clone().map(|until| {
        view! { <a id="older" class="button" href=urls.at(&until) data-live="">"Older days"</a> }
    });
    let hint =
        (may_change && !is_empty).then(|| view! { <p class="quiet">"Tap a day to change it"</p> });
    view! {
        <section class="part" aria-labelledby="history-heading">
            <div class="section-head"><h2 id="history-heading" tabindex="-1">"History"</h2>{hint}</div>
            {is_empty.then(|| view! { <p class="empty">"It has not started yet."</p> })}
            <ul class="rows">{rows}</ul>
            {(may_change && !is_empty).then(|| view! { <OtherDay id=it.id.clone() /> })}
            <div class="pager">{older}</div>
        </section>
    }
}

#[component]
fn Row(day: DayItem, urls: PageUrls, may_change: bool, children: Children) -> impl IntoView {
    let title = match may_change {
        true => {
            let id = format!("day-{}", day.date);
            let href = format!("{}#{id}", urls.with("day", &day.date));
            view! { <a id=id class="stretched" href=href data-live="">{day.day.clone()}</a> }
                .into_any()
        }
        false => day.day.clone().into_any(),
    };
    let note =
        (!day.note.is_empty()).then(|| view! { <p class="row-note quoted">{day.note.clone()}</p> });
    view! {
        <li class="row day">
            <span class=format!("day-sign {}", day.status.as_str()) aria-hidden="true"></span>
            <div class="row-body">
                <p class="row-title">{title}</p>
                <p class="row-note">{day.says}</p>
                {note}
            </div>
            {children()}
        </li>
    }
}

/// A form that opens any day.
#[component]
fn OtherDay(id: String) -> impl IntoView {
    let action = format!("{}/{id}", super::LIST);
    view! {
        <form class="other-day" method="get" action=action data-step="">
            <Field label="Another day" name="day" id="other-day" kind="date" error=None />
            <button class="button" type="submit">"Open"</button>
        </form>
    }
}
