//! The form of a package.

use leptos::prelude::*;

use super::{
    DeleteDialog, PAGE,
    rows::{ItemRow, names},
};
use crate::{
    components::{Field, Textarea},
    context,
    pages::{
        admin::{
            editor::Editor,
            layout::{AdminPage, Tab},
        },
        async_view, id_in_path,
        library::{PackageTile, TemplateLine},
    },
    services::admin::library,
    views::{FormState, PackageEditor, PackageForm},
};

const SAVE: &str = "/fn/save_package";
const UPDATE: &str = "/fn/preview_package";

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
    let shown = context::answer::<PackageEditor>(UPDATE);
    async_view(
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
        |editor| view! { <PackagePage editor=editor /> },
    )
}

#[component]
fn PackagePage(editor: PackageEditor) -> impl IntoView {
    let is_new = editor.id.is_empty();
    let (page, heading) = match editor.id.as_str() {
        "" => (format!("{PAGE}/packages/new"), "New package".to_owned()),
        id => (
            format!("{PAGE}/packages/{id}"),
            editor.preview.title.clone(),
        ),
    };
    let delete = (!is_new).then(|| ("step-delete", format!("{page}?step=delete"), "Delete"));
    let dialog = (!is_new && context::param("step").is_some()).then(|| {
        let (id, title) = (editor.id.clone(), editor.preview.title.clone());
        let text = "It is no longer offered, and this cannot be undone. Users who are enrolled keep their commitments until the end of the term.";
        view! {
            <DeleteDialog action="/fn/delete_package" id=id title=title text=text.to_owned() button="Delete" back=page.clone() />
        }
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
    let preview = view! {
        <PackageTile package=editor.preview />
        <ul class="shelf">{rows.collect_view()}</ul>
    };
    let no_items = state.error("items");
    view! {
        <AdminPage title="Package" heading=heading tab=Tab::Library>
            <Editor save=SAVE update=UPDATE page=page back=PAGE id=editor.id problem=state.problem.clone()
                cancel=(PAGE.to_owned(), "Cancel") delete=delete preview=preview.into_any()>
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
                    <button class="button small" type="submit" formaction=UPDATE formnovalidate>"More rows"</button>
                </fieldset>
            </Editor>
            {dialog}
        </AdminPage>
    }
}
