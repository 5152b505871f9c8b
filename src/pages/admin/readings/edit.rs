//! The editor of a reading, with a preview.

use leptos::prelude::*;
use regula_schema::AppResult;

use super::PAGE;
use crate::{
    components::{Dialog, Field, ReadingText, Textarea},
    context,
    pages::{
        admin::{
            editor::Editor,
            layout::{AdminPage, Tab},
        },
        async_view, id_in_path,
    },
    services::admin::readings,
    views::{FormState, ReadingForm},
};

const SAVE: &str = "/fn/save_reading";
const UPDATE: &str = "/fn/preview_reading";
const FIELDS: [&str; 4] = ["date", "title", "reference", "body"];

/// A new reading.
#[component]
pub fn AdminNewReading() -> impl IntoView {
    let param = |name| context::param(name).unwrap_or_default();
    let form = ReadingForm {
        plan_id: param("plan"),
        date: param("date"),
        ..ReadingForm::default()
    };
    async_view(
        preview_again(async move { readings::preview(&context::api().await?, form).await }),
        |(form, state)| view! { <Edit form=form state=state /> },
    )
}

/// An existing reading.
#[component]
pub fn AdminReading() -> impl IntoView {
    let id = id_in_path();
    async_view(
        preview_again(async move { readings::form(&context::api().await?, &id).await }),
        |(form, state)| view! { <Edit form=form state=state /> },
    )
}

/// The saved form; or the submitted one, after a refusal or for a preview.
async fn preview_again(
    kept: impl Future<Output = AppResult<ReadingForm>>,
) -> AppResult<(ReadingForm, FormState)> {
    let kept = kept.await?;
    let answered = context::answer::<ReadingForm>(UPDATE);
    let state = [SAVE, UPDATE]
        .map(|action| context::form_state(action, &FIELDS))
        .into_iter()
        .find(FormState::is_submitted);
    let Some(state) = state else {
        return Ok((answered.unwrap_or(kept), FormState::default()));
    };
    let form = ReadingForm {
        id: kept.id.clone(),
        plan_id: kept.plan_id.clone(),
        ..state.read_or(kept)
    };
    let form = readings::preview(&context::api().await?, form).await?;
    Ok((form, state))
}

#[component]
fn Edit(form: ReadingForm, state: FormState) -> impl IntoView {
    let ask = context::param("ask");
    let is_new = form.id.is_empty();
    let (title, button) = match is_new {
        true => ("New reading", "Add reading"),
        false => ("Reading", "Save"),
    };
    let here = match is_new {
        true => format!("{PAGE}/new?plan={}&date={}", form.plan_id, form.date),
        false => format!("{PAGE}/{}", form.id),
    };
    let back = format!(
        "{PAGE}/plans/{}?month={}",
        form.plan_id,
        form.date.get(..7).unwrap_or_default()
    );
    let delete = (!is_new).then(|| ("delete-reading", format!("{here}?ask=delete"), "Delete"));
    let dialog = (!is_new && ask.as_deref() == Some("delete"))
        .then(|| view! { <Delete form=form.clone() here=here.clone() /> });
    let preview = view! {
        <article class="reading">
            <p class="reading-title">{form.shown.title.clone()}</p>
            <ReadingText shown=form.shown />
            <p class="reading-place">{form.plan}</p>
        </article>
    };
    view! {
        <AdminPage title=title tab=Tab::Readings>
            <Editor save=SAVE update=UPDATE page=here class="previewed" id=form.id problem=state.problem.clone()
                button=button cancel=(back, "Back to the plan") delete=delete preview=preview.into_any()>
                <input type="hidden" name="plan_id" value=form.plan_id />
                <Field label="Day" name="date" kind="date" value=form.date error=state.error("date") />
                <Field label="Title" name="title" value=form.title error=state.error("title") />
                <Field label="Reference" name="reference" required=false value=form.reference
                    error=state.error("reference") hint="Book, chapter and verse: Psalm 90:12" />
                <Textarea label="Text" name="body" value=form.body error=state.error("body") />
                <p class="field-hint">"An empty line starts a new paragraph."</p>
            </Editor>
            {dialog}
        </AdminPage>
    }
}

#[component]
fn Delete(form: ReadingForm, here: String) -> impl IntoView {
    let state = context::form_state("/fn/delete_reading", &[]);
    let heading = format!("Delete “{}”", form.title);
    let text = "Everyone's marks and notes on it are deleted too, and the plan has a gap on that day. This cannot be undone.";
    view! {
        <Dialog name="delete" heading=heading text=text action="/fn/delete_reading" page=here.clone() cancel=here
            origin="delete-reading" button="Delete reading" protected="delete this reading" problem=state.problem item=form.id />
    }
}
