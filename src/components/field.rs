//! A labelled input, and what is wrong with it.

use leptos::prelude::*;

/// An input with a label, a hint and an error, tied together for screen readers.
#[component]
pub fn Field(
    /// The words above it.
    label: &'static str,
    /// Its name in the form, and its id.
    name: &'static str,
    /// `text`, `email`, `password` …
    #[prop(default = "text")]
    kind: &'static str,
    /// What stands in it.
    #[prop(into, optional)]
    value: String,
    /// What is wrong with it.
    #[prop(into)]
    error: Signal<Option<String>>,
    /// What browsers and password managers may fill in (WHATWG autofill).
    #[prop(optional)]
    autocomplete: Option<&'static str>,
    /// Help that is always there.
    #[prop(optional)]
    hint: Option<&'static str>,
    /// Whether the browser asks for it.
    #[prop(default = true)]
    required: bool,
) -> impl IntoView {
    let error_id = format!("{name}-error");
    let hint_id = format!("{name}-hint");
    let describes = {
        let (error_id, hint_id) = (error_id.clone(), hint_id.clone());
        move || match (error.get().is_some(), hint.is_some()) {
            (true, true) => Some(format!("{error_id} {hint_id}")),
            (true, false) => Some(error_id.clone()),
            (false, true) => Some(hint_id.clone()),
            (false, false) => None,
        }
    };
    view! {
        <div class="field">
            <label for=name>{label}</label>
            <input
                id=name
                name=name
                type=kind
                value=value
                autocomplete=autocomplete
                required=required
                aria-invalid=move || error.get().is_some().then_some("true")
                aria-describedby=describes
            />
            {move || error.get().map(|text| view! { <p class="field-error" id=error_id.clone()>{text}</p> })}
            {hint.map(|text| view! { <p class="field-hint" id=hint_id>{text}</p> })}
        </div>
    }
}

/// What is wrong altogether. Always there, so that screen readers hear it when it fills.
#[component]
pub fn Problem(
    /// The words, or none.
    #[prop(into)]
    text: Signal<Option<String>>,
) -> impl IntoView {
    view! {
        <div class="problem" role="alert">
            {move || text.get().map(|text| view! { <p>{text}</p> })}
        </div>
    }
}
