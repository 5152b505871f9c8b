//! The row of a commitment.

use leptos::prelude::*;

use super::day_menu::DayMenu;
use crate::{
    components::Form,
    context,
    services::today::new_entry_id,
    views::{DueItem, MarkStyle, Measure},
};

/// The mark, title, subtitle, last seven days and streak.
#[component]
pub(super) fn Commitment(day: String, item: DueItem) -> impl IntoView {
    let class = match item.mark {
        MarkStyle::Done => "row kept done",
        _ => "row kept",
    };
    let dots = item
        .week
        .iter()
        .map(|day| view! { <span class=format!("dot {day}")></span> })
        .collect_view();
    let href = format!("/commitments/{}", item.id);
    let acts = match item.measure.clone() {
        Some(measure) => {
            view! { <Stepper day=day.clone() item=item.clone() measure=measure /> }.into_any()
        }
        None if item.can_slip && item.mark != MarkStyle::Missed => {
            view! { <SlipButton day=day.clone() item=item.clone() /> }.into_any()
        }
        None if item.mark == MarkStyle::Open => {
            view! { <QuickActions day=day.clone() item=item.clone() /> }.into_any()
        }
        None => ().into_any(),
    };
    let value = item.measure.clone().map(|measure| {
        view! { <span class="value">{measure.value}</span>" " }
    });
    let line = item.line.clone();
    let note = item.note.clone();
    let more = (item.mark != MarkStyle::Paused)
        .then(|| view! { <DayMenu day=day.clone() item=item.clone() /> });
    view! {
        <li class=class data-row=item.id.clone()>
            <Mark day=day item=item.clone() />
            <div class="row-body">
                <p class="row-title"><a href=href>{item.title}</a></p>
                <p class="row-note">{value}{line}</p>
                {(!note.is_empty()).then(|| view! { <p class="row-note written">{note}</p> })}
            </div>
            {acts}
            <p class="dots"><span class="unseen">{item.week_words}</span>{dots}</p>
            {more}
            <p class="streak">
                <span class="unseen">"Streak: "</span>
                <span class="count">{item.streak}</span>" "{item.streak_unit}
            </p>
        </li>
    }
}

/// The hidden fields of every form of a row. The date is that of the page, also after midnight.
#[component]
pub(super) fn LogTarget(day: String, id: String) -> impl IntoView {
    view! {
        <input type="hidden" name="commitment_id" value=id />
        <input type="hidden" name="date" value=day />
    }
}

/// The form that marks the day with `status`. Until the server has answered, the mark is drawn as
/// `mark`; in the offline queue, the form is called `kept`.
#[component]
pub(super) fn MarkForm(
    day: String,
    id: String,
    status: &'static str,
    mark: MarkStyle,
    kept: String,
    #[prop(optional)] class: &'static str,
    children: Children,
) -> impl IntoView {
    view! {
        <Form action="/fn/log_mark" page=context::page() class=class attr:data-keep=kept
            attr:data-then=mark.class()>
            <LogTarget day=day id=id />
            <input type="hidden" name="status" value=status />
            {children()}
        </Form>
    }
}

/// The button that marks the day as kept, or clears it.
#[component]
fn Mark(day: String, item: DueItem) -> impl IntoView {
    let class = item.mark.class();
    if item.mark == MarkStyle::Paused {
        return view! { <span class=class></span> }.into_any();
    }
    let id = format!("mark-{}", item.id);
    let title = item.title;
    if item.mark == MarkStyle::Done {
        let label = format!("Clear: {title}");
        let kept = format!("{title}: open");
        return view! {
            <Form action="/fn/clear_log" page=context::page() attr:data-keep=kept
                attr:data-then=MarkStyle::Open.class()>
                <LogTarget day=day id=item.id />
                <button id=id class=class type="submit" aria-label=label></button>
            </Form>
        }
        .into_any();
    }
    let label = format!("Keep: {title}");
    let kept = format!("{title}: kept");
    // An SVG attribute: the content security policy forbids inline styles.
    let part = item.measure.filter(|it| it.percent > 0 && item.mark == MarkStyle::Partial);
    let part = part.map(|Measure { percent, .. }| {
        let dashes = format!("{percent} 100");
        view! {
            <svg class="share" viewBox="0 0 32 32" aria-hidden="true">
                <circle cx="16" cy="16" r="14" pathLength="100" stroke-dasharray=dashes transform="rotate(-90 16 16)" />
            </svg>
        }
    });
    view! {
        <MarkForm day=day id=item.id status="kept" mark=MarkStyle::Done kept=kept>
            <button id=id class=class type="submit" aria-label=label>{part}</button>
        </MarkForm>
    }
    .into_any()
}

/// Buttons that change the value by one step.
#[component]
fn Stepper(day: String, item: DueItem, measure: Measure) -> impl IntoView {
    let Measure {
        step,
        unit,
        less,
        after_more,
        after_less,
        ..
    } = measure;
    let words = |way: &str| format!("{step} {unit} {way}: {}", item.title).replace("  ", " ");
    let kept = |way: &str| format!("{}: {step} {way}", item.title);
    let less = {
        let (day, id) = (day.clone(), item.id.clone());
        let (button_id, step) = (format!("less-{id}"), format!("-{step}"));
        let (words, is_nothing) = (words("less"), less.is_none());
        view! {
            <Form action="/fn/log_value" page=context::page() attr:data-keep=kept("less")
                attr:data-then=after_less.class() attr:data-step=step>
                <LogTarget day=day id=id />
                <input type="hidden" name="value" value=less.unwrap_or_default() />
                <button id=button_id class="step" type="submit" aria-label=words disabled=is_nothing>"−"</button>
            </Form>
        }
    };
    let (button_id, words, kept) = (format!("more-{}", item.id), words("more"), kept("more"));
    let one_more = step.clone();
    let more = view! {
        <Form action="/fn/log_entry" page=context::page() attr:data-keep=kept
            attr:data-then=after_more.class() attr:data-step=one_more>
            <LogTarget day=day id=item.id />
            <input type="hidden" name="entry_id" value=new_entry_id() data-fresh="" />
            <input type="hidden" name="value" value=step />
            <button id=button_id class="step" type="submit" aria-label=words>"+"</button>
        </Form>
    };
    view! { <div class="acts">{less}{more}</div> }
}

/// Buttons for an open day: missed and skip.
#[component]
fn QuickActions(day: String, item: DueItem) -> impl IntoView {
    view! {
        <div class="acts">
            <QuickAction day=day.clone() item=item.clone() mark=MarkStyle::Missed status="missed" verb="Missed" sign="×" />
            <QuickAction day=day item=item mark=MarkStyle::Skipped status="skipped" verb="Skip" sign="–" />
        </div>
    }
}

#[component]
fn QuickAction(
    day: String,
    item: DueItem,
    mark: MarkStyle,
    status: &'static str,
    verb: &'static str,
    sign: &'static str,
) -> impl IntoView {
    let label = format!("{verb}: {}", item.title);
    let kept = format!("{}: {status}", item.title);
    let id = format!("{status}-{}", item.id);
    view! {
        <MarkForm day=day id=item.id status=status mark=mark kept=kept>
            <button id=id class="step tap" type="submit" aria-label=label title=verb>{sign}</button>
        </MarkForm>
    }
}

/// The button that logs a slip, for commitments that are kept unless logged.
#[component]
fn SlipButton(day: String, item: DueItem) -> impl IntoView {
    let label = format!("Log a slip: {}", item.title);
    let kept = format!("{}: slipped", item.title);
    view! {
        <div class="acts">
            <MarkForm day=day id=item.id.clone() status="missed" mark=MarkStyle::Missed kept=kept>
                <button id=format!("slip-{}", item.id) class="button small" type="submit" aria-label=label>
                    "Log a slip"
                </button>
            </MarkForm>
        </div>
    }
}
