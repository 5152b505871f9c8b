//! Management of a commitment: rule, pauses, dates, note and status.

use leptos::prelude::*;
use regula_schema::CommitmentStatus;

use super::{
    PageUrls,
    steps::{Dates, NewPause, Note, Rule, Words},
};
use crate::{
    components::Form, context, pages::commitments::pause::OwnPauseRow, views::CommitmentDetails,
};

/// The sections, each with a link to its form.
#[component]
pub(super) fn Manage(
    it: CommitmentDetails,
    /// The open form.
    step: String,
    /// The pause being edited.
    opened: String,
    urls: PageUrls,
) -> impl IntoView {
    let is_archived = it.status == CommitmentStatus::Archived;
    let link = |name: &'static str, words: &'static str| {
        let is_shown = !is_archived && step != name;
        let href = urls.with("step", name);
        is_shown.then(|| {
            view! { <a id=format!("step-{name}") class="button small" href=href data-live="">{words}</a> }
        })
    };
    let rules = it
        .rules
        .iter()
        .cloned()
        .map(|version| {
            view! {
                <li class="row plain"><div class="row-body">
                    <p class="row-title">{version.rule}</p><p class="row-note">{version.since}</p>
                </div></li>
            }
        })
        .collect_view();
    let pauses = it
        .pauses
        .iter()
        .cloned()
        .map(|pause| view! { <OwnPauseRow pause=pause back=urls.plain() open=opened.clone() /> })
        .collect_view();
    let form = |name: &str| step == name && !is_archived;
    let dates = match it.end_words.as_str() {
        "" => format!("{} It has no end date.", it.start_words),
        end => format!("{} {end}", it.start_words),
    };
    let note = match it.note.as_str() {
        "" => view! { <p class="quiet below">"No note."</p> }.into_any(),
        note => view! { <p class="own-words">{note.to_owned()}</p> }.into_any(),
    };
    let own = it.is_custom.then(|| {
        let words = [it.icon.as_str(), it.title.as_str(), it.category.as_str()];
        let words: Vec<&str> = words.into_iter().filter(|it| !it.is_empty()).collect();
        let editor = form("words").then(|| view! { <Words it=it.clone() urls=urls.clone() /> });
        view! {
            <section class="part" aria-labelledby="words-heading">
                <div class="section-head"><h2 id="words-heading">"Details"</h2>{link("words", "Edit details")}</div>
                <p class="quiet below">{words.join(" · ")}</p>
                {editor}
            </section>
        }
    });
    view! {
        {own}
        <section class="part" aria-labelledby="rule-heading">
            <div class="section-head"><h2 id="rule-heading">"Rule"</h2>{link("rule", "Change the rule")}</div>
            {form("rule").then(|| view! { <Rule it=it.clone() urls=urls.clone() /> })}
            <ul class="rows">{rules}</ul>
        </section>
        <section class="part" aria-labelledby="pauses-heading">
            <div class="section-head"><h2 id="pauses-heading">"Pauses"</h2>{link("pause", "Pause")}</div>
            <p class="quiet below">"Days in a pause neither break a streak nor extend it."</p>
            {form("pause").then(|| view! { <NewPause it=it.clone() urls=urls.clone() /> })}
            <ul class="rows">{pauses}</ul>
        </section>
        <section class="part" aria-labelledby="dates-heading">
            <div class="section-head"><h2 id="dates-heading">"Dates"</h2>{link("dates", "Change the dates")}</div>
            <p class="quiet below">{dates}</p>
            {form("dates").then(|| view! { <Dates it=it.clone() urls=urls.clone() /> })}
        </section>
        <section class="part" aria-labelledby="note-heading">
            <div class="section-head"><h2 id="note-heading">"Note to yourself"</h2>{link("note", "Edit note")}</div>
            {if form("note") {
                view! { <Note it=it.clone() urls=urls.clone() /> }.into_any()
            } else {
                note
            }}
        </section>
        <Ends it=it urls=urls />
    }
}

/// Buttons to finish, archive and delete.
#[component]
fn Ends(it: CommitmentDetails, urls: PageUrls) -> impl IntoView {
    let button = |status: &'static str, words: &'static str| {
        view! { <Become id=it.id.clone() status=status words=words back=urls.plain() /> }
    };
    let (first, second) = match it.status {
        CommitmentStatus::Active | CommitmentStatus::Paused => (
            button("completed", "Finish"),
            Some(button("archived", "Archive")),
        ),
        CommitmentStatus::Completed => (
            button("active", "Resume"),
            Some(button("archived", "Archive")),
        ),
        CommitmentStatus::Archived => (button("active", "Restore"), None),
    };
    view! {
        <div class="actions ends">
            {first}
            {second}
            <a id="step-delete" class="button danger" href=urls.with("step", "delete") data-live="">"Delete …"</a>
        </div>
    }
}

#[component]
fn Become(id: String, status: &'static str, words: &'static str, back: String) -> impl IntoView {
    view! {
        <Form action="/fn/set_commitment_status" page=context::page() back=back item=id>
            <input type="hidden" name="status" value=status />
            <button id=format!("make-{status}") class="button" type="submit">{words}</button>
        </Form>
    }
}
