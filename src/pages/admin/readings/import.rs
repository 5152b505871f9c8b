//! Import of readings from a file, with errors by line.

use leptos::prelude::*;

use super::{PAGE, plans};
use crate::{
    components::{Field, Form, Problem, Select, Textarea, options},
    context,
    pages::{
        admin::layout::{AdminPage, Tab},
        async_view,
    },
    views::PlanItem,
    web::reading_import::IMPORT,
};

/// A form with a file or a pasted text.
#[component]
pub fn AdminImportReadings() -> impl IntoView {
    async_view(plans(), |plans| view! { <Import plans=plans /> })
}

#[component]
fn Import(plans: Vec<PlanItem>) -> impl IntoView {
    let state = context::form_state(IMPORT, &["file"]);
    let text = state.value("text");
    let plan = context::param("plan").unwrap_or_default();
    let chosen = state.value_or("plan_id", plan);
    let replace = !state.value("replace").is_empty();
    let errors = context::error_of(IMPORT).map(|error| error.errors);
    let wrong: Vec<String> = errors
        .into_iter()
        .flatten()
        .filter(|error| error.field.starts_with("rows"))
        .map(|error| error.detail)
        .collect();
    let problem = match wrong.len() {
        0 => state.problem.clone(),
        1 => Some("Nothing was imported: one error.".to_owned()),
        n => Some(format!("Nothing was imported: {n} errors.")),
    };
    let rest = match wrong.is_empty() {
        true => view! { <Help /> }.into_any(),
        false => view! { <Wrong wrong=wrong text=text.clone() /> }.into_any(),
    };
    let plans = options(plans.into_iter().map(|plan| (plan.id, plan.title)));
    view! {
        <AdminPage title="Import readings" tab=Tab::Readings>
            <div class="import">
                <Form action=IMPORT page=context::page() files=true class="form">
                    <Problem text=problem />
                    <Select label="Plan" name="plan_id" chosen=chosen options=plans />
                    <Field label="File" name="file" kind="file" accept=".csv,.json,text/csv,application/json"
                        required=false error=state.error("file") hint="CSV or JSON, at most 256 KB" />
                    <Textarea label="Or paste it" name="text" value=text error=None />
                    <label class="check">
                        <input type="checkbox" name="replace" value="true" checked=replace />
                        "Replace readings on the same days"
                    </label>
                    <div class="actions">
                        <button class="button primary" type="submit">"Import"</button>
                        <a class="button" href=PAGE>"Cancel"</a>
                    </div>
                </Form>
                {rest}
            </div>
        </AdminPage>
    }
}

/// The errors, each with its line.
#[component]
fn Wrong(wrong: Vec<String>, text: String) -> impl IntoView {
    let lines: Vec<&str> = text.lines().collect();
    let rows = wrong
        .into_iter()
        .map(|words| {
            let line = line_of(&words).and_then(|n| lines.get(n - 1)).copied();
            let line = line.map(|it| it.chars().take(120).collect::<String>());
            view! {
                <li>
                    <p>{words}</p>
                    {line.map(|it| view! { <pre>{it}</pre> })}
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="import-wrong" aria-labelledby="wrong-heading">
            <h2 id="wrong-heading">"Errors"</h2>
            <ol>{rows}</ol>
        </section>
    }
}

/// The line that an error names: `Row 7, line 8: …`.
fn line_of(words: &str) -> Option<usize> {
    let (place, _) = words.split_once(':')?;
    let number = place.rsplit_once("line ")?.1.parse().ok();
    number.filter(|n| *n > 0)
}

#[component]
fn Help() -> impl IntoView {
    view! {
        <section class="import-help" aria-labelledby="help-heading">
            <h2 id="help-heading">"Format"</h2>
            <p class="quiet">
                "CSV with a header row. Put text with commas or line breaks in quotes."
            </p>
            <pre>"date,title,reference,body\n2026-11-21,Go out,Genesis 12:1-4,\"You know what you leave.\n\nWrite it down.\""</pre>
            <p class="quiet">"Or a JSON list:"</p>
            <pre>"[{\"date\": \"2026-11-21\", \"title\": \"Go out\",\n  \"reference\": \"Genesis 12:1-4\", \"body\": \"…\"}]"</pre>
            <p class="quiet">"Either all readings are imported, or none."</p>
        </section>
    }
}
