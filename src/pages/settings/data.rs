//! Export and import of the user's data.

use leptos::prelude::*;
use regula_schema::AppError;
use serde::Deserialize;

use super::section::Section;
use crate::{
    components::{Field, Form},
    context,
};

const ACTION: &str = "/settings/import";

#[derive(Default, Deserialize)]
#[serde(default)]
struct Done {
    saved: String,
    imported: u32,
    skipped: u32,
}

/// The result of an import, in words.
fn words(done: &Done) -> String {
    let entries = |n: u32| match n {
        0 => "No entries".to_owned(),
        1 => "1 entry".to_owned(),
        n => format!("{n} entries"),
    };
    let there = match done.skipped {
        0 => String::new(),
        1 => " 1 was already there.".to_owned(),
        n => format!(" {n} were already there."),
    };
    let were = if done.imported == 1 { "was" } else { "were" };
    format!("{} {were} imported.{there}", entries(done.imported))
}

/// The invalid rows of a file, with their places.
fn rows(error: &AppError) -> Vec<String> {
    error
        .errors
        .iter()
        .filter(|it| it.field != "archive")
        .map(|it| format!("{}: {}", it.field, it.detail))
        .collect()
}

/// A download link and an upload form.
#[component]
pub(super) fn Data() -> impl IntoView {
    let state = context::form_state(ACTION, &["archive"]);
    let wrong = context::error_of(ACTION).map(|error| rows(&error)).unwrap_or_default();
    let error = match wrong.is_empty() {
        true => state.error("archive").or(state.problem),
        false => Some("Nothing was imported: some rows of the file are invalid.".to_owned()),
    };
    let wrong = (!wrong.is_empty()).then(|| {
        let rows = wrong.into_iter().map(|row| view! { <li>{row}</li> });
        view! { <div class="problem" role="alert"><ul>{rows.collect_view()}</ul></div> }
    });
    let done = context::query::<Done>();
    let done = match done.saved.as_str() {
        "data" => words(&done),
        _ => String::new(),
    };
    view! {
        <Section id="data" done=done>
            <p class="quiet">
                "One file with all your data: your profile, commitments with every log, readings, projects and tasks, and, for your information, your sessions and account history. It contains no password."
            </p>
            <div class="actions">
                <a class="button" href="/settings/export" download="">"Download everything"</a>
            </div>
            <Form action=ACTION page="/settings" files=true class="form">
                <Field
                    label="Exported file"
                    name="archive"
                    kind="file"
                    accept=".zip,.json,application/zip,application/json"
                    error=error
                    hint="A file that you downloaded here, up to 4 MB. Your profile is replaced with that of the file; everything else is added, unless it is already there."
                />
                {wrong}
                <div class="actions"><button class="button" type="submit">"Import"</button></div>
            </Form>
        </Section>
    }
}
