//! The day's reading, and the days around it.

use leptos::prelude::*;

use super::PAGE;
use crate::{
    components::{Form, Problem, ReadingText, Textarea},
    context,
    pages::layout::Heading,
    views::{ReadingItem, ReadingsView},
};

/// The reading in full, and the form that marks it.
#[component]
pub(super) fn DayReading(item: ReadingItem, view: ReadingsView) -> impl IntoView {
    let state = context::form_state("/fn/mark_reading", &["note"]);
    // The list of overdue readings has the same form, for other days.
    let is_here = state.value("date").is_empty() || state.value("date") == item.date;
    let note = match is_here {
        true => state.value_or("note", item.note),
        false => item.note,
    };
    let (label, button) = match item.read {
        true => ("Your note", "Save the note"),
        false => ("Note (optional)", "Mark read"),
    };
    let class = if item.read {
        "button"
    } else {
        "button primary"
    };
    let place = view.standing.map_or(item.place.clone(), |it| {
        format!("{} · {}", it.plan, item.place)
    });
    let unmark = item.read.then(|| {
        let date = item.date.clone();
        view! {
            <div class="reading-done">
                <p class="badge">"Read"</p>
                <Form action="/fn/unmark_reading" page=context::page()>
                    <input type="hidden" name="date" value=date />
                    <button class="button small" type="submit">"Mark unread"</button>
                </Form>
            </div>
        }
    });
    view! {
        <article class="reading" aria-labelledby="reading-title">
            <p class="eyebrow">{view.heading}</p>
            <h1 id="reading-title">{item.shown.title.clone()}</h1>
            <ReadingText shown=item.shown />
            <p class="reading-place">{place}</p>
        </article>
        <div class="reading-mark">
            {unmark}
            <Form action="/fn/mark_reading" page=context::page() class="form">
                <Problem text=state.problem.clone().filter(|_| is_here) />
                <input type="hidden" name="date" value=item.date />
                <input type="hidden" name="noted" value="true" />
                <Textarea label=label name="note" value=note error=state.error("note").filter(|_| is_here) />
                <div class="actions"><button id="mark" class=class type="submit">{button}</button></div>
            </Form>
        </div>
    }
}

/// A day without a reading, with a link to the next step.
#[component]
pub(super) fn NoReading(view: ReadingsView) -> impl IntoView {
    let is_today = view.date == view.today;
    let title = if is_today {
        "No reading today"
    } else {
        "No reading on this day"
    };
    let words = match &view.standing {
        None if view.plans.is_empty() => {
            "There is no reading plan yet. An admin can add one.".to_owned()
        }
        None => "You have not begun a plan. Choose one below, and read a page a day.".to_owned(),
        Some(it) if it.total == 0 => format!("“{}” has no readings yet.", it.plan),
        Some(it) if it.is_over => {
            format!(
                "“{}” is over. Begin it again, or choose another plan below.",
                it.plan
            )
        }
        Some(it) => format!("“{}” has a gap here.", it.plan),
    };
    let again = view
        .standing
        .filter(|it| it.is_over && it.total > 0)
        .map(|it| {
            let href = format!("{PAGE}?ask=begin&plan={}", it.plan_id);
            view! { <p><a id="begin-again" class="button primary" href=href data-live="">"Begin again"</a></p> }
        });
    view! {
        <Heading eyebrow=view.heading title=title />
        <p class="lead">{words}</p>
        {again}
    }
}

/// The days around with their states, and links to the previous and next readings.
#[component]
pub(super) fn Around(view: ReadingsView) -> impl IntoView {
    let days = view
        .around
        .into_iter()
        .map(|day| {
            let href = format!("{PAGE}/{}", day.date);
            let class = format!("reading-day {}", day.state);
            let current = day.is_shown.then_some("date");
            let words = day.words.clone();
            view! {
                <li><a class=class href=href aria-current=current title=words>
                    <span class="unseen">{day.words}</span>
                    <span aria-hidden="true">{day.number}</span>
                </a></li>
            }
        })
        .collect_view();
    let step = |date: String, rel: &'static str, words: &'static str| {
        let href = format!("{PAGE}/{date}");
        (!date.is_empty()).then(|| view! { <a class="button small" href=href rel=rel>{words}</a> })
    };
    let is_today = view.date == view.today;
    view! {
        <nav class="reading-days" aria-label="Days">
            {step(view.before, "prev", "Previous")}
            <ol>{days}</ol>
            {step(view.after, "next", "Next")}
            {(!is_today).then(|| view! { <a class="button small" href=PAGE>"Today"</a> })}
        </nav>
    }
}
