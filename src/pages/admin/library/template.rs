//! The form of a template.

use leptos::prelude::*;

use super::{PAGE, dialog::DeleteDialog};
use crate::{
    components::{Form, Problem},
    context,
    pages::{
        admin::{
            layout::{AdminPage, Tab},
            preview::{Preview, PreviewButton},
        },
        commitments::{Custom, FIELDS, RuleFields},
        id_in_path,
        library::TemplateLine,
        loaded,
    },
    services::admin::library,
    views::{AsceticismForm, FormState, RuleForm, TemplateEditor},
};

const SAVE: &str = "/fn/save_template";
const SHOW: &str = "/fn/preview_template";

fn state() -> FormState {
    let own = [
        "title",
        "description",
        "category",
        "icon",
        "kind",
        "tracking_type",
    ];
    let fields: Vec<&str> = own.into_iter().chain(FIELDS).collect();
    context::form_state(SAVE, &fields)
}

/// The editor of a new or an existing template.
#[component]
pub fn AdminTemplate() -> impl IntoView {
    let id = id_in_path();
    let state = state();
    let shown = context::answer::<TemplateEditor>(SHOW);
    loaded(
        async move {
            if let Some(shown) = shown {
                return Ok(shown);
            }
            let client = context::api().await?;
            if !state.is_submitted() {
                return library::edit_template(&client, &id).await;
            }
            let (form, rule) = (
                state.read_or(AsceticismForm::default()),
                state.read_or(RuleForm::default()),
            );
            library::preview_template(&client, &id, form, rule).await
        },
        |editor| view! { <Editor editor=editor /> },
    )
}

#[component]
fn Editor(editor: TemplateEditor) -> impl IntoView {
    let is_new = editor.id.is_empty();
    let page = match editor.id.as_str() {
        "" => format!("{PAGE}/templates/new"),
        id => format!("{PAGE}/templates/{id}"),
    };
    let heading = match is_new {
        true => "New template".to_owned(),
        false => editor.preview.title.clone(),
    };
    let asks = !is_new && !context::query_all("step").is_empty();
    let leave = (!is_new).then(|| {
        let href = format!("{page}?step=delete");
        let words = if editor.usage.is_empty() {
            "Delete"
        } else {
            "Retire"
        };
        view! { <a id="step-delete" class="button danger" href=href>{words}</a> }
    });
    let dialog = asks.then(|| {
        let (button, words) = match editor.usage.as_str() {
            "" => ("Delete", "Nobody has taken it on, and no package contains it. This cannot be undone.".to_owned()),
            usage => (
                "Retire",
                format!("{usage}: it is no longer offered, but stays for those who have it."),
            ),
        };
        let (id, title) = (editor.id.clone(), editor.preview.title.clone());
        view! {
            <DeleteDialog action="/fn/delete_template" id=id title=title words=words button=button back=page.clone() />
        }
    });
    let state = state().or_form(&editor.form);
    let is_taken = editor.is_taken;
    view! {
        <AdminPage title="Template" heading=heading tab=Tab::Library>
            <div class="person editing">
                <Form action=SAVE page=page.clone() back=PAGE class="form">
                    <Problem text=state.problem.clone() />
                    <input type="hidden" name="id" value=editor.id />
                    {editor.is_retired.then(|| view! { <p class="notice">"This template is retired: it is no longer offered."</p> })}
                    <Custom state=state.clone() />
                    {is_taken.then(|| view! {
                        <p class="field-hint">"Someone has taken this on, so its type and what is tracked cannot be changed."</p>
                    })}
                    <RuleFields rule=editor.rule state=state may_measure=true />
                    <div class="actions">
                        <button class="button primary" type="submit">"Save"</button>
                        <PreviewButton action=SHOW />
                        <a class="button" href=PAGE>"Cancel"</a>
                        {leave}
                    </div>
                </Form>
                <Preview>
                    <ul class="shelf"><li class="row bare"><TemplateLine item=editor.preview /></li></ul>
                </Preview>
            </div>
            {dialog}
        </AdminPage>
    }
}
