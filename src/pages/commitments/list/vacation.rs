//! Vacations, which pause all commitments.

use leptos::prelude::*;

use super::LIST;
use crate::{
    pages::commitments::pause::{PauseEditor, PauseRow},
    views::{PauseForm, PauseItem},
};

const FORM: &str = "/commitments?step=vacation";

/// All vacations, and the form of a new one.
#[component]
pub(super) fn Vacation(
    vacations: Vec<PauseItem>,
    past: Vec<PauseItem>,
    today: String,
    /// True if the form of a new vacation is open.
    is_open: bool,
    /// The vacation being edited.
    opened: String,
) -> impl IntoView {
    let is_past = past.iter().any(|pause| pause.id == opened);
    let rows = |all: Vec<PauseItem>| {
        all.into_iter()
            .map(
                |pause| view! { <PauseRow pause=pause back=LIST.to_owned() open=opened.clone() /> },
            )
            .collect_view()
    };
    let past = (!past.is_empty()).then(|| {
        view! {
            <details class="past-vacations" open=is_past>
                <summary>"Past vacations"</summary>
                <ul class="rows">{rows(past)}</ul>
            </details>
        }
    });
    let end = (!is_open).then(|| {
        view! { <a id="vacation" class="button small" href=FORM data-live="">"Take a vacation"</a> }
    });
    let new = is_open.then(|| {
        let initial = PauseForm {
            from_date: today,
            ..PauseForm::default()
        };
        view! {
            <PauseEditor action="/fn/pause" page=FORM.to_owned() back=LIST.to_owned() origin="vacation"
                initial=initial words="Take a vacation" />
        }
    });
    view! {
        <section id="vacations" class="part" aria-labelledby="vacation-heading">
            <div class="section-head">
                <h2 id="vacation-heading">"Vacation"</h2>
                {end}
            </div>
            <p class="quiet below">"All commitments are paused. Streaks neither break nor grow."</p>
            <ul class="rows">{rows(vacations)}</ul>
            {past}
            {new}
        </section>
    }
}
