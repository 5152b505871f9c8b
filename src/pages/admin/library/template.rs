//! The form of a template.

use leptos::prelude::*;

use super::{DeleteDialog, PAGE};
use crate::{
    context,
    pages::{
        admin::{
            editor::Editor,
            layout::{AdminPage, Tab},
        },
        async_view,
        commitments::{Custom, FIELDS, RuleFields, WORDS},
        id_in_path,
        library::TemplateLine,
    },
    services::admin::library,
    views::{AsceticismForm, FormState, RuleForm, TemplateEditor},
};

const SAVE: &str = "/fn/save_template";
const UPDATE: &str = "/fn/preview_template";

fn state() -> FormState {
    let fields = WORDS.into_iter().chain(["kind", "tracking_type"]);
    let fields: Vec<&str> = fields.chain(FIELDS).collect();
    context::form_state(SAVE, &fields)
}

/// The editor of a new or an existing template.
#[component]
pub fn AdminTemplate() -> impl IntoView {
    let id = id_in_path();
    let state = state();
    let shown = context::answer::<TemplateEditor>(UPDATE);
    async_view(
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
        |editor| view! { <TemplatePage editor=editor /> },
    )
}

#[component]
fn TemplatePage(editor: TemplateEditor) -> impl IntoView {
    let is_new = editor.id.is_empty();
    let (page, heading) = match editor.id.as_str() {
        "" => (format!("{PAGE}/templates/new"), "New template".to_owned()),
        id => (
            format!("{PAGE}/templates/{id}"),
            editor.preview.title.clone(),
        ),
    };
    let (button, text) = match editor.usage.as_str() {
        "" => (
            "Delete",
            "Nobody has taken it on, and no package contains it. This cannot be undone.".to_owned(),
        ),
        usage => (
            "Retire",
            format!("{usage}: it is no longer offered, but stays for those who have it."),
        ),
    };
    let delete = (!is_new).then(|| ("step-delete", format!("{page}?step=delete"), button));
    let dialog = (!is_new && context::param("step").is_some()).then(|| {
        let (id, title) = (editor.id.clone(), editor.preview.title.clone());
        view! {
            <DeleteDialog action="/fn/delete_template" id=id title=title text=text button=button back=page.clone() />
        }
    });
    let state = state().or_form(&editor.form);
    let preview = view! {
        <ul class="shelf"><li class="row bare"><TemplateLine item=editor.preview /></li></ul>
    };
    view! {
        <AdminPage title="Template" heading=heading tab=Tab::Library>
            <Editor save=SAVE update=UPDATE page=page back=PAGE id=editor.id problem=state.problem.clone()
                cancel=(PAGE.to_owned(), "Cancel") delete=delete preview=preview.into_any()>
                {editor.is_retired.then(|| view! { <p class="notice">"This template is retired: it is no longer offered."</p> })}
                <Custom state=state.clone() />
                {editor.is_taken.then(|| view! {
                    <p class="field-hint">"Someone has taken this on, so its type and what is tracked cannot be changed."</p>
                })}
                <RuleFields rule=editor.rule state=state may_measure=true />
            </Editor>
            {dialog}
        </AdminPage>
    }
}
