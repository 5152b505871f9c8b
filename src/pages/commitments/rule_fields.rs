//! The fields of a rule.

use leptos::prelude::*;

use crate::{
    components::{Field, Select, options},
    views::{FormState, RuleForm},
};

/// The fields that can have errors.
pub(in crate::pages) const FIELDS: [&str; 8] = [
    "weekdays",
    "per_week",
    "per_month",
    "every",
    "target",
    "unit",
    "direction",
    "unlogged",
];

/// Name, short name.
const WEEKDAYS: [(&str, &str); 7] = [
    ("monday", "Mon"),
    ("tuesday", "Tue"),
    ("wednesday", "Wed"),
    ("thursday", "Thu"),
    ("friday", "Fri"),
    ("saturday", "Sat"),
    ("sunday", "Sun"),
];

/// Schedule, target, and the default of days without a log.
#[component]
pub(in crate::pages) fn RuleFields(
    /// The values.
    rule: RuleForm,
    /// The state of the form, for its errors.
    state: FormState,
    /// True if it can have a target.
    may_measure: bool,
    /// True if the first field is focused when rendered.
    #[prop(default = false)]
    autofocus: bool,
) -> impl IntoView {
    let target = may_measure.then(|| {
        view! { <Target rule=rule.clone() state=state.clone() /> }
    });
    let unlogged = options([("", "Default"), ("missed", "Missed"), ("kept", "Kept")]);
    view! {
        <Days rule=rule.clone() state=state autofocus=autofocus />
        {target}
        <div class="field-with-hint">
            <Select label="Without a log, the day counts as" name="unlogged" chosen=rule.unlogged options=unlogged />
            <p class="field-hint">"By default missed; kept if it is something to avoid or has an upper limit."</p>
        </div>
    }
}

#[component]
fn Days(rule: RuleForm, state: FormState, autofocus: bool) -> impl IntoView {
    let chosen = match rule.schedule.as_str() {
        "" => "daily",
        schedule => schedule,
    }
    .to_owned();
    let radio = move |value: &'static str, words: &'static str| {
        let id = format!("schedule-{value}");
        let is_chosen = chosen == value;
        view! {
            <label class="check">
                <input id=id type="radio" name="schedule" value=value checked=is_chosen autofocus=autofocus && is_chosen />
                {words}
            </label>
        }
    };
    let weekdays = state.error("weekdays");
    let number = |label: &'static str, name: &'static str, now: String, usual: &str| {
        let value = if now.is_empty() {
            usual.to_owned()
        } else {
            now
        };
        view! {
            <Field label=label name=name value=value required=false inputmode="numeric" error=state.error(name) />
        }
    };
    view! {
        <fieldset class="schedule">
            <legend>"When"</legend>
            <div class="choice">{radio("daily", "Every day")}</div>
            <div class="choice">
                {radio("weekdays", "On certain weekdays")}
                <div class="choice-more"><Weekdays rule=rule.clone() error=weekdays /></div>
            </div>
            <div class="choice">
                {radio("per_week", "Several times a week")}
                <div class="choice-more">{number("Times per week", "per_week", rule.per_week, "3")}</div>
            </div>
            <div class="choice">
                {radio("per_month", "Several times a month")}
                <div class="choice-more">{number("Times per month", "per_month", rule.per_month, "4")}</div>
            </div>
            <div class="choice">
                {radio("every", "Every few days")}
                <div class="choice-more">{number("Interval in days", "every", rule.every, "2")}</div>
            </div>
            <p class="field-hint">"Weeks start on Monday. Weeks and months are calendar weeks and months."</p>
        </fieldset>
    }
}

#[component]
fn Weekdays(rule: RuleForm, error: Option<String>) -> impl IntoView {
    let is_wrong = error.is_some();
    let boxes = WEEKDAYS
        .into_iter()
        .zip(rule.weekdays())
        .enumerate()
        .map(|(i, ((name, words), on))| {
            let id = (i == 0).then_some("weekdays");
            view! {
                <label class="check">
                    <input id=id type="checkbox" name=name value="on" checked=!on.is_empty()
                        aria-invalid=is_wrong.then_some("true")
                        aria-describedby=is_wrong.then_some("weekdays-error") />
                    {words}
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="choices">
            <legend class="unseen">"Weekdays"</legend>
            {boxes}
            {error.map(|text| view! { <p class="field-error" id="weekdays-error">{text}</p> })}
        </fieldset>
    }
}

#[component]
fn Target(rule: RuleForm, state: FormState) -> impl IntoView {
    let directions = options([
        ("", "Default"),
        ("at_least", "At least"),
        ("at_most", "At most"),
    ]);
    view! {
        <fieldset class="target">
            <legend>"Daily target"</legend>
            <div class="form-row">
                <Select label="Direction" name="direction" chosen=rule.direction options=directions />
                <Field label="Target" name="target" value=rule.target required=false inputmode="decimal" error=state.error("target") />
                <Field label="Unit" name="unit" value=rule.unit required=false error=state.error("unit") />
            </div>
            <p class="field-hint">"Optional. By default at least; at most if it is something to avoid."</p>
        </fieldset>
    }
}
