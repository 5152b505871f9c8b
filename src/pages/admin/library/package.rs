//! The form of a package.

use leptos::prelude::*;

use super::{
    PAGE,
    dialog::DeleteDialog,
    rows::{ItemRow, names},
};
use crate::{
    components::{Field, Form, Problem, Textarea},
    context,
    pages::{
        admin::{
            layout::{AdminPage, Tab},
            preview::{Preview, PreviewButton},
        },
        id_in_path,
        library::{PackageTile, TemplateLine},
        loaded,
    },
    services::admin::library,
    views::{FormState, PackageEditor, PackageForm},
};

const SAVE: &str = "/fn/save_package";
const SHOW: &str = "/fn/preview_package";

fn state() -> FormState {
    let form: PackageForm = context::form_state(SAVE, &[]).read_or(Default::default());
    let mut fields = names(form.items.len());
    fields.extend(["title", "description", "icon", "term_days", "items"].map(str::to_owned));
    let fields: Vec<&str> = fields.iter().map(String::as_str).collect();
    context::form_state(SAVE, &fields)
}

/// The editor of a new or an existing package.
#[component]
pub fn AdminPackage() -> impl IntoView {
    let id = id_in_path();
    let state = state();
    let shown = context::answer::<PackageEditor>(SHOW);
    loaded(
        async move {
            if let Some(shown) = shown {
                return Ok(shown);
            }
            let client = context::api().await?;
            match state.is_submitted() {
                true => {
                    library::preview_package(&client, &id, state.read_or(Default::default())).await
                }
                false => library::edit_package(&client, &id).await,
            }
        },
        |editor| view! { <Editor editor=editor /> },
    )
}

#[component]
fn Editor(editor: PackageEditor) -> impl IntoView {
    let is_new = editor.id.is_empty();
    let page = match editor.id.as_str() {
        "" => format!("{PAGE}/packages/new"),
        id => format!("{PAGE}/packages/{id}"),
    };
    let heading = match is_new {
        true => "New package".to_owned(),
        false => editor.preview.title.clone(),
    };
    let asks = !is_new && !context::query_all("step").is_empty();
    let dialog = asks.then(|| {
        let (id, title) = (editor.id.clone(), editor.preview.title.clone());
        let words = "It is no longer offered, and this cannot be undone. Users who are enrolled keep their commitments until the end of the term.";
        view! {
            <DeleteDialog action="/fn/delete_package" id=id title=title words=words.to_owned() button="Delete" back=page.clone() />
        }
    });
    let leave = (!is_new).then(|| {
        let href = format!("{page}?step=delete");
        view! { <a id="step-delete" class="button danger" href=href>"Delete"</a> }
    });
    let state = state();
    let (templates, schedules) = (editor.templates, editor.schedules);
    let form = editor.form;
    let items = form.items.into_iter().enumerate().map(|(i, item)| {
        view! { <ItemRow i=i item=item state=state.clone() templates=templates.clone() schedules=schedules.clone() /> }
    });
    let items = items.collect_view();
    let rows = editor.rows.into_iter().map(|row| {
        view! { <li class="row bare"><TemplateLine item=row.item note=row.days /></li> }
    });
    let no_items = state.error("items");
    view! {
        <AdminPage title="Package" heading=heading tab=Tab::Library>
            <div class="person editing">
                <Form action=SAVE page=page.clone() back=PAGE class="form">
                    <Problem text=state.problem.clone() />
                    <input type="hidden" name="id" value=editor.id />
                    <Field label="Title" name="title" value=form.title error=state.error("title") />
                    <Textarea label="Description" name="description" value=form.description error=state.error("description") />
                    <div class="form-row">
                        <Field label="Days" name="term_days" value=form.term_days error=state.error("term_days") />
                        <Field label="Icon" name="icon" required=false value=form.icon error=state.error("icon")
                            hint="One character (optional)." />
                    </div>
                    <fieldset class="items" aria-describedby="items-hint">
                        <legend>"Contents"</legend>
                        <p class="field-hint" id="items-hint">
                            "Leave the days empty for the whole term. Rows without a template are ignored."
                        </p>
                        {no_items.map(|text| view! { <p class="field-error">{text}</p> })}
                        <ol>{items}</ol>
                        <button class="button small" type="submit" formaction=SHOW formnovalidate>"More rows"</button>
                    </fieldset>
                    <div class="actions">
                        <button class="button primary" type="submit">"Save"</button>
                        <PreviewButton action=SHOW />
                        <a class="button" href=PAGE>"Cancel"</a>
                        {leave}
                    </div>
                </Form>
                <Preview>
                    <PackageTile package=editor.preview />
                    <ul class="shelf">{rows.collect_view()}</ul>
                </Preview>
            </div>
            {dialog}
        </AdminPage>
    }
}
