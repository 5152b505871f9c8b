//! The form of a new commitment, from a template or custom.

use leptos::prelude::*;

use super::{
    LIST,
    rule_fields::{FIELDS, RuleFields},
};
use crate::{
    components::{Field, Form, Problem, Radios, Textarea},
    context,
    pages::{
        async_view,
        layout::{Heading, Page, Place},
    },
    services::commitments,
    views::{AsceticismForm, FormState, NewCommitmentView},
};

const ACTION: &str = "/fn/take_on";

/// The fields of [`AsceticismFields`].
pub(in crate::pages) const WORDS: [&str; 4] = ["title", "description", "category", "icon"];

/// The form of a new commitment.
#[component]
pub fn TakeOn() -> impl IntoView {
    let asceticism = context::param("asceticism").unwrap_or_default();
    async_view(
        async move { commitments::begin(&context::api().await?, &asceticism, context::now()).await },
        |begin| view! { <NewForm begin=begin /> },
    )
}

#[component]
fn NewForm(begin: NewCommitmentView) -> impl IntoView {
    let own = ["start_date", "end_date", "note"];
    let fields: Vec<&str> = WORDS.into_iter().chain(own).chain(FIELDS).collect();
    let state = context::form_state(ACTION, &fields);
    let is_custom = begin.asceticism_id.is_empty();
    let (eyebrow, title) = match is_custom {
        true => ("Your own", "New commitment".to_owned()),
        false => ("New commitment", begin.title.clone()),
    };
    let lead = match is_custom {
        true => view! {
            <p class="lead">"Describe it in a few words, or "<a href="/library">"choose from the library"</a>"."</p>
        }
        .into_any(),
        false => view! { <p class="lead">{begin.description.clone()}</p> }.into_any(),
    };
    let rule = state.read_or(begin.rule);
    view! {
        <Page title="New commitment" place=Place::Commitments>
            <div class="narrow take-on">
                <Heading eyebrow=eyebrow title=title />
                {lead}
                <Form action=ACTION page=context::page() class="form">
                    <Problem text=state.problem.clone() />
                    <input type="hidden" name="asceticism_id" value=begin.asceticism_id />
                    {is_custom.then(|| view! { <Custom state=state.clone() /> })}
                    <RuleFields rule=rule state=state.clone() may_measure=is_custom || begin.is_measured />
                    <div class="form-row">
                        <Field label="First day" name="start_date" kind="date"
                            value=state.value_or("start_date", &begin.today) error=state.error("start_date") />
                        <Field label="Last day" name="end_date" kind="date" required=false
                            value=state.value("end_date") error=state.error("end_date") hint="Leave empty for no end date." />
                    </div>
                    <Textarea label="Note to yourself" name="note" value=state.value("note") error=state.error("note") />
                    <div class="actions">
                        <button class="button primary" type="submit">"Create commitment"</button>
                        <a class="button" href=LIST>"Cancel"</a>
                    </div>
                </Form>
            </div>
        </Page>
    }
}

/// The fields of a custom asceticism.
#[component]
pub(in crate::pages) fn Custom(state: FormState) -> impl IntoView {
    let kinds = vec![("do", "Something to do"), ("abstain", "Something to avoid")];
    let tracking = vec![
        ("check", "Yes or no"),
        ("count", "A number"),
        ("duration", "Duration in minutes"),
        ("text", "A note"),
    ];
    view! {
        <AsceticismFields initial=AsceticismForm::default() state=state.clone() />
        <Radios label="Type" name="kind" chosen=state.value_or("kind", "do") options=kinds />
        <Radios label="What you track" name="tracking_type" chosen=state.value_or("tracking_type", "check")
            options=tracking />
    }
}

/// Title, description, category and icon.
#[component]
pub(super) fn AsceticismFields(
    /// The initial values.
    initial: AsceticismForm,
    /// The state of the form.
    state: FormState,
    /// True if the first field is focused when rendered.
    #[prop(default = false)]
    autofocus: bool,
) -> impl IntoView {
    let form = state.read_or(initial);
    view! {
        <Field label="Title" name="title" value=form.title error=state.error("title") autofocus=autofocus />
        <Textarea label="Description" name="description" value=form.description error=state.error("description") />
        <div class="form-row">
            <Field label="Category" name="category" required=false value=form.category error=state.error("category") />
            <Field label="Icon" name="icon" required=false value=form.icon error=state.error("icon")
                hint="One character (optional)." />
        </div>
    }
}
